// A comment that slipped into a review column is found, named by its cell, put back on request, and taken back again.

import type { RepairRowsRequest } from '../../../src/domain/changes/request';
import { typeInto, valueIn } from '../../excel/connected';
import {
  change,
  everything,
  keyOf,
  openAsset,
  openFixture,
  refusal,
  review,
  sheetCalled,
  tableOn,
  takeBack,
  type OpenPlan,
} from './open-plan';

const sheetName = 'Programme plan';
const remark = 'The draft is with partners until May';

async function repair(plan: OpenPlan, sheet = sheetName): Promise<RepairRowsRequest> {
  return { kind: 'repair-rows', table: keyOf(await tableOn(plan, sheet)) };
}

/** The sample with remarks in the first review column of these rows, and nothing in their comment cells. */
function slipped(rows: readonly number[], text = remark): OpenPlan {
  const plan = openAsset();
  for (const row of rows) {
    typeInto(plan.host, sheetCalled(plan, sheetName), row, 6, null);
    typeInto(plan.host, sheetCalled(plan, sheetName), row, 4, text);
  }
  return plan;
}

async function found(plan: OpenPlan): Promise<readonly (string | null)[]> {
  const { findings } = (await review(plan)).review;
  return findings.filter(({ check }) => check === 'comment-slipped').flatMap(({ cell, related }) => [cell, ...related]);
}

test('the cell is named, and the comment moves to the comment column; undo moves it back', async () => {
  const plan = slipped([14]);
  const before = everything(plan);
  expect(await found(plan)).toEqual(['E15', 'G15']);
  const { change: changed, preview } = await change(plan, await repair(plan));
  expect(changed.statements).toEqual([
    '1 row has a comment in a review column. It moves to the comment column, and the review cell is left blank.',
  ]);
  expect(preview.cells).toBe(2);
  const sheet = sheetCalled(plan, sheetName);
  expect([valueIn(sheet, 14, 4), valueIn(sheet, 14, 6)]).toEqual([null, remark]);
  expect(await found(plan)).toEqual([]);
  expect((await tableOn(plan, sheetName)).rows.find(({ row }) => row.row === 14)?.row.comment).toBe(remark);
  expect(await refusal(plan, await repair(plan))).toBe('nothing-slipped');
  await takeBack(plan);
  expect(everything(plan)).toEqual(before);
});

test('continuation rows keep the outcome and project that they inherit, before and after', async () => {
  const plan = slipped([12, 13, 14]);
  const inherited = async (): Promise<readonly unknown[]> =>
    (await tableOn(plan, sheetName)).table.rows.map(({ row, outcome, project }) => [row, outcome, project]);
  const before = await inherited();
  const { change: changed } = await change(plan, await repair(plan));
  expect(changed.statements[0]).toMatch(/^3 rows have a comment/);
  expect(await inherited()).toEqual(before);
  const { rows } = (await tableOn(plan, sheetName)).table;
  const sheet = sheetCalled(plan, sheetName);
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
  expect(await refusal(plan, await repair(plan))).toBe('nothing-slipped');
});

test('where the comment cell is taken nothing is moved', async () => {
  const plan = slipped([14]);
  typeInto(plan.host, sheetCalled(plan, sheetName), 14, 6, 'Another comment');
  expect(await found(plan)).toEqual([]);
});

test('a plan whose cells are where they belong is left alone', async () => {
  const plan = openFixture('vertical-merges.xlsx');
  expect(await refusal(plan, await repair(plan, 'Improvement plan'))).toBe('nothing-slipped');
});
