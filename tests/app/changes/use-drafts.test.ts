// Drafts become comments only where an officer asks for it: blank ones, earlier drafts of ours, and new figures in their own
// sentences. Their other words stay, and Undo gives all of it back.

import type { DraftUse } from '../../../src/domain/model/assessment';
import { openAsset, type OpenPlan } from './open-plan';
import { useDrafts } from './requests';

const sheetName = 'Deliverables';
const comments = 9;
const firstQuarter = 3;

/** How the comments of the sheet stand to their drafts, by zero-based row. */
async function uses(plan: OpenPlan): Promise<ReadonlyMap<number, DraftUse>> {
  const { review } = await plan.review();
  const sheet = review.sheets.find(({ reading }) => reading.sheet.name === sheetName);
  return new Map([...(sheet?.draftUses.values() ?? [])].flat().map((use) => [use.row, use]));
}

function comment(plan: OpenPlan, row: number): unknown {
  return plan.sheet(sheetName).rows.get(row)?.get(comments)?.value ?? null;
}

/** Reviewed; `rows`: three of those without a comment. */
async function reviewed(): Promise<{ readonly plan: OpenPlan; readonly rows: readonly number[]; readonly blank: number }> {
  const plan = openAsset();
  await plan.reviewAndWrite();
  const blank = [...(await uses(plan)).values()].filter(({ kind }) => kind === 'blank');
  return { plan, rows: blank.slice(0, 3).map(({ row }) => row), blank: blank.length };
}

test('blank comments get their drafts, and what was used is kept among the workings; other comments stay', async () => {
  const { plan, rows, blank } = await reviewed();
  const written = async () => [...(await uses(plan)).values()].filter(({ kind }) => kind === 'own').map((use) => [use.row, use.comment]);
  const [own, before] = [await written(), plan.everything()];
  const { change, preview } = await plan.change(useDrafts(await plan.table(sheetName)));
  expect(change.statements).toEqual([`${String(blank)} blank comments are filled with their drafts.`]);
  expect(preview.groups.map(({ what }) => what)).toContain('Drafts used as comments');
  const drafts = plan.shownIn(await plan.table(sheetName), 'draft');
  expect(rows.map((row) => comment(plan, row))).toEqual(rows.map((row) => drafts.get(row)));
  expect(await written()).toEqual(own);
  expect(own.length).toBeGreaterThan(0);
  expect([...(await uses(plan)).values()].filter(({ kind }) => kind === 'used')).toHaveLength(blank);
  await plan.expectUpToDate();
  await plan.expectUndone(before);
});

test('after new figures: an earlier draft is offered whole, an officer’s sentence with its figures alone, an edited draft not at all', async () => {
  const { plan, rows } = await reviewed();
  const [whole = 0, own = 0, edited = 0] = rows;
  await plan.change(useDrafts(await plan.table(sheetName)));
  const { comment: draftThere = '' } = (await uses(plan)).get(own) ?? {};
  const total = /^\S+/u.exec(draftThere)?.[0] ?? '';
  plan.type(sheetName, own, comments, `We have reached ${total}, and 3 partners joined.`);
  const { table } = await plan.table(sheetName);
  const draftColumn = table.addInColumns.draft ?? 0;
  plan.type(sheetName, edited, draftColumn, 'Going well.');
  for (const row of rows) plan.type(sheetName, row, firstQuarter, 900);
  await plan.reviewAndWrite();

  const offered = await uses(plan);
  expect([whole, own, edited].map((row) => offered.get(row)?.kind)).toEqual(['outdated', 'figures', 'behind']);
  const renewed = offered.get(own)?.after ?? '';
  const { change } = await plan.change(useDrafts(await plan.table(sheetName), [whole, own, edited]));
  expect(change.statements).toEqual([
    '1 comment that is an earlier draft is brought up to date.',
    '1 comment keeps its words and gets the new figures.',
    expect.stringMatching(/^Left out, because the draft was edited and its figures have changed since: J\d+\.$/u),
  ]);
  expect(comment(plan, whole)).toBe(plan.sheet(sheetName).rows.get(whole)?.get(draftColumn)?.value);
  expect(comment(plan, own)).toBe(renewed);
  expect(renewed).toMatch(/^We have reached \d[\d,]*, and 3 partners joined\.$/u);
  expect(plan.sheet(sheetName).rows.get(edited)?.get(draftColumn)?.value).toBe('Going well.');
  await plan.expectUpToDate();
});

test('a comment of which some words are bold is left alone, and said so', async () => {
  const { plan, rows } = await reviewed();
  const [row = 0] = rows;
  await plan.change(useDrafts(await plan.table(sheetName)));
  plan.type(sheetName, row, firstQuarter, 900);
  await plan.reviewAndWrite();
  const cell = plan.sheet(sheetName).rows.get(row)?.get(comments);
  if (cell === undefined) throw new Error('No comment');
  cell.severalLooks = true;
  const earlier = cell.value;
  const prepared = await plan.useCases.prepareChange({ kind: 'workbook' }, useDrafts(await plan.table(sheetName), [row]));
  const report = prepared.ok ? await plan.useCases.applyChange(prepared.value, () => undefined) : prepared;
  expect(report.ok && report.value.leftAlone.map(({ reason }) => reason)).toEqual([
    'Some of its words are bold or coloured, which Undo couldn’t put back. Copy the draft there yourself.',
  ]);
  expect(comment(plan, row)).toBe(earlier);
});

describe('refused, with what to do', () => {
  test('before a review', async () => {
    const plan = openAsset();
    expect(await plan.refusal(useDrafts(await plan.table(sheetName)))).toBe('not-reviewed');
  });

  test('after figures have changed since the review', async () => {
    const { plan, rows } = await reviewed();
    plan.type(sheetName, rows[0] ?? 0, firstQuarter, 900);
    expect(await plan.refusal(useDrafts(await plan.table(sheetName)))).toBe('review-first');
  });

  test('where no comment is blank', async () => {
    const { plan } = await reviewed();
    await plan.change(useDrafts(await plan.table(sheetName)));
    expect(await plan.refusal(useDrafts(await plan.table(sheetName)))).toBe('nothing-to-use');
  });
});
