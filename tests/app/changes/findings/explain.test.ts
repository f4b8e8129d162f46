// A finding that is explained is put away, with its reason in the ledger, until a figure that it rests on changes; rows that are sorted
// or put in don't bring it back.

import type { ExplainRequest, ReopenRequest } from '../../../../src/domain/changes/request';
import type { Finding } from '../../../../src/domain/model/finding';
import { insertRows } from '../../../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../../../src/workbench/edit/sort-rows';
import { valueIn } from '../../../excel/connected';
import { openAsset, type OpenPlan } from '../open-plan';
import { officer } from '../requests';

const sheetName = 'Deliverables';
const options = { asAt: null, answers: [] };
const reason = '=2+2 the "tours" were counted <b>once</b>, see *minutes*';

function explain(finding: Finding, given: Partial<ExplainRequest> = {}): ExplainRequest {
  return { kind: 'explain', finding, options, reason, author: officer, ...given };
}

function reopen(finding: Finding): ReopenRequest {
  return { kind: 'reopen', finding, options, author: { name: '', on: '2015-11-02' } };
}

/** The finding of the total of this zero-based row; null where the checks show none. */
async function open(plan: OpenPlan, row: number): Promise<Finding | null> {
  const { review } = await plan.review();
  return review.findings.find(({ sheet, cell }) => sheet === sheetName && cell === `H${String(row + 1)}`) ?? null;
}

async function found(plan: OpenPlan, row: number): Promise<Finding> {
  const finding = await open(plan, row);
  if (finding === null) throw new Error(`Nothing is found in row ${String(row)}`);
  return finding;
}

async function explainedCells(plan: OpenPlan): Promise<readonly (string | null)[]> {
  return (await plan.review()).review.explained.map(({ finding }) => finding.cell);
}

test('it stays away, with who said why, in the ledger alone; undo gives every cell back', async () => {
  const plan = openAsset();
  const finding = await found(plan, 12);
  const before = plan.everything();
  const { preview } = await plan.change(explain(finding));
  expect(preview.groups.map(({ sheet, what }) => `${sheet}: ${what}`)).toEqual([
    'Plan ledger: New sheet',
    'Plan ledger: Headings of the ledger',
    'Plan ledger: Entries in the ledger',
    'Plan ledger: Headings of what was explained',
    'Plan ledger: What was explained',
  ]);
  const { review } = await plan.review();
  expect(review.findings.map(({ cell }) => cell)).not.toContain('H13');
  expect(review.explained).toEqual([{ finding, explanation: { reason, by: 'A. Officer', on: '2015-10-14' } }]);
  await plan.expectUndone(before);
  expect(await open(plan, 12)).toEqual(finding);
});

test.each([
  ['a period of its row', 12, 3, 1, null],
  ['its total', 12, 7, 61, null],
  ['a period of another row', 18, 3, 1, 'H13'],
])('after a change of %s', async (_what, row, column, value, expected) => {
  const plan = openAsset();
  await plan.change(explain(await found(plan, 12)));
  expect(await explainedCells(plan)).toEqual(['H13']);
  plan.type(sheetName, row, column, value);
  expect(await explainedCells(plan)).toEqual(expected === null ? [] : [expected]);
});

test('a figure that is put back is the one that was explained', async () => {
  const plan = openAsset();
  await plan.change(explain(await found(plan, 12)));
  const was = valueIn(plan.sheet(sheetName), 12, 7);
  plan.type(sheetName, 12, 7, 61);
  expect(await explainedCells(plan)).toEqual([]);
  plan.type(sheetName, 12, 7, was);
  expect(await explainedCells(plan)).toEqual(['H13']);
});

test('once the review is written, rows are put in above, and the rows are sorted, it is explained still', async () => {
  const plan = openAsset();
  await plan.change(explain(await found(plan, 12)));
  await plan.reviewAndWrite();
  await plan.expectUpToDate();
  expect(await explainedCells(plan)).toEqual(['H13']);
  const sheetId = plan.sheet(sheetName).id;
  insertRows(plan.host, sheetId, 2, 2);
  expect(await explainedCells(plan)).toEqual(['H15']);
  const area = { firstRow: 13, firstColumn: 0, lastRow: 15, lastColumn: 40 };
  expect(sortRows(plan.host, { sheetId, area, keyColumn: 1, ascending: true })).toMatchObject({ done: true });
  expect(await explainedCells(plan)).toHaveLength(1);
  expect(await explainedCells(plan)).not.toEqual(['H15']);
});

test('it can be shown again, and explained once more: the last word counts, and every word stays', async () => {
  const plan = openAsset();
  const finding = await found(plan, 12);
  await plan.change(explain(finding));
  await plan.change(reopen(finding));
  expect(await explainedCells(plan)).toEqual([]);
  await plan.change(explain(finding, { reason: 'Checked again' }));
  const { explained } = (await plan.review()).review;
  expect(explained.map(({ explanation }) => explanation.reason)).toEqual(['Checked again']);
  const ledger = plan.sheet('Plan ledger');
  expect([1, 2, 3, 4].map((row) => valueIn(ledger, row, 1))).toEqual(['Explained', 'Explanation ended', 'Explained', null]);
});

test.each([
  ['without a reason', { reason: ' ' }, 'no-reason'],
  ['without a name', { author: { name: '', on: '2015-10-14' } }, 'no-name'],
])('refused %s', async (_what, given, code) => {
  const plan = openAsset();
  expect(await plan.refusal(explain(await found(plan, 12), given))).toBe(code);
});

test('refused once the checks don’t find it any more, and where something of the officer’s stands beside the ledger', async () => {
  const plan = openAsset();
  const [finding, other] = [await found(plan, 12), await found(plan, 18)];
  plan.type(sheetName, 12, 7, 61);
  expect(await plan.refusal(explain(finding))).toBe('finding-gone');
  await plan.change(explain(other));
  plan.type('Plan ledger', 0, 20, 'Mine');
  plan.type(sheetName, 12, 7, 60);
  expect(await plan.refusal(explain(finding))).toBe('ledger-in-the-way');
});
