// Last review's comments stand in this one's blank cells only where an officer asks for it, marked as carried; other
// comments stay, Undo gives the blanks back, and a carried comment is still listed as one to look at.

import type { CarryCommentsRequest } from '../../../src/domain/changes/request';
import { openAsset, type OpenPlan } from './open-plan';
import { freeze } from './requests';

const sheetName = 'Deliverables';
const comments = 9;
const [first, second] = [5, 6];

async function carry(plan: OpenPlan): Promise<CarryCommentsRequest> {
  const { table } = await plan.table(sheetName);
  return { kind: 'carry-comments', table: { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 } };
}

function comment(plan: OpenPlan, row: number): unknown {
  return plan.sheet(sheetName).rows.get(row)?.get(comments)?.value ?? null;
}

/** Two rows were reported with a comment as at the end of September, and stand blank as at the end of December. */
async function nextReview(): Promise<OpenPlan> {
  const plan = openAsset();
  plan.type(sheetName, first, comments, 'The peers are found.');
  plan.type(sheetName, second, comments, 'Two councils asked for more.');
  await plan.reviewAndWrite();
  await plan.change(await freeze(plan, sheetName));
  plan.type(sheetName, first, comments, null);
  plan.type(sheetName, second, comments, 'Three councils asked for more.');
  await plan.reviewAndWrite('2015-12-31');
  return plan;
}

test('a blank comment gets the one that was reported, marked; it is listed until somebody has looked at it', async () => {
  const plan = await nextReview();
  const before = plan.everything();
  const { change } = await plan.change(await carry(plan));
  expect(change.statements).toEqual(['1 blank comment gets the last review’s, marked as carried forward.']);
  expect(comment(plan, first)).toBe('Carried forward from the last review: The peers are found.');
  expect(comment(plan, second)).toBe('Three councils asked for more.');
  const { review } = await plan.review();
  const needed = review.sheets.flatMap(({ commentsNeeded }) => [...commentsNeeded.values()].flat());
  expect(needed.find(({ row, name }) => row === first && name.startsWith('Carry out'))?.prompt).toBe(
    'the comment is carried forward from last time',
  );
  await plan.expectUndone(before);
});

test('refused where there is nothing to carry', async () => {
  const plan = openAsset();
  expect(await plan.refusal(await carry(plan))).toBe('nothing-to-carry');
});
