// A comment that slipped into a review column is found, named by its cell, put back on request, and taken back again.

import { valueIn } from '../../excel/connected';
import { openAsset, openFixture, type OpenPlan } from './open-plan';
import { repairRows } from './requests';

const sheetName = 'Programme plan';
const remark = 'The draft is with partners until May';

/** The sample with remarks in the first review column of these rows, and nothing in their comment cells. */
function slipped(rows: readonly number[], text = remark): OpenPlan {
  const plan = openAsset();
  for (const row of rows) {
    plan.type(sheetName, row, 6, null);
    plan.type(sheetName, row, 4, text);
  }
  return plan;
}

async function found(plan: OpenPlan): Promise<readonly (string | null)[]> {
  const { findings } = (await plan.review()).review;
  return findings.filter(({ check }) => check === 'comment-slipped').flatMap(({ cell, related }) => [cell, ...related]);
}

test('the cell is named, and the comment moves to the comment column; undo moves it back', async () => {
  const plan = slipped([14]);
  const before = plan.everything();
  expect(await found(plan)).toEqual(['E15', 'G15']);
  const { change: changed, preview } = await plan.change(await repairRows(plan, sheetName));
  expect(changed.statements).toEqual([
    '1 row has a comment in a review column. It moves to the comment column, and the review cell is left blank.',
  ]);
  expect(preview.cells).toBe(2);
  const sheet = plan.sheet(sheetName);
  expect([valueIn(sheet, 14, 4), valueIn(sheet, 14, 6)]).toEqual([null, remark]);
  expect(await found(plan)).toEqual([]);
  expect((await plan.table(sheetName)).rows.find(({ row }) => row.row === 14)?.row.comment).toBe(remark);
  expect(await plan.refusal(await repairRows(plan, sheetName))).toBe('nothing-slipped');
  await plan.expectUndone(before);
});

test('continuation rows keep the outcome and project that they inherit, before and after', async () => {
  const plan = slipped([12, 13, 14]);
  const inherited = async (): Promise<readonly unknown[]> =>
    (await plan.table(sheetName)).table.rows.map(({ row, outcome, project }) => [row, outcome, project]);
  const before = await inherited();
  const { change: changed } = await plan.change(await repairRows(plan, sheetName));
  expect(changed.statements[0]).toMatch(/^3 rows have a comment/);
  expect(await inherited()).toEqual(before);
  const { rows } = (await plan.table(sheetName)).table;
  const sheet = plan.sheet(sheetName);
  const continued = rows.filter(({ row }) => valueIn(sheet, row, 0) === null && valueIn(sheet, row, 1) === null);
  expect(continued.length).toBeGreaterThan(3);
  for (const { outcome, project } of continued) expect([outcome, project]).toEqual([expect.any(String), expect.any(String)]);
});

test.each([
  ['a status', 'Amber'],
  ['a status nobody knows', 'On hold'],
  ['an exemption', 'Exempt under Schedule 12A, paragraph 3'],
  ['no status', 'Not yet rated'],
])('%s in a review column is no slipped comment', async (_case, text) => {
  const plan = slipped([14], text);
  expect(await found(plan)).toEqual([]);
  expect(await plan.refusal(await repairRows(plan, sheetName))).toBe('nothing-slipped');
});

test('where the comment cell is taken nothing is moved', async () => {
  const plan = slipped([14]);
  plan.type(sheetName, 14, 6, 'Another comment');
  expect(await found(plan)).toEqual([]);
});

test('a plan whose cells are where they belong is left alone', async () => {
  const plan = openFixture('vertical-merges.xlsx');
  expect(await plan.refusal(await repairRows(plan, 'Improvement plan'))).toBe('nothing-slipped');
});
