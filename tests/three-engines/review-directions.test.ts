// Direction of travel: the domain, the workbench and LibreOffice say the same of every pair of words that officers type.

import type { CellValue } from '../../src/domain/model/cell';
import { directionWords } from '../../src/domain/rating/direction-of-travel';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { testWithTool } from '../external-tools';
import { openAsset, type OpenPlan } from '../app/changes/open-plan';
import { valueIn } from '../excel/connected';
import { opened, sheetOf } from '../main-job/reviewed';
import { recalculateWithLibreOffice } from './recalculate-with-libreoffice';

const sheetName = 'Programme plan';
const [october, march] = [4, 5];

/** October and March as typed into the rows of the plan, and what the sheet says then. */
const typed: readonly (readonly [before: CellValue, now: CellValue, shown: string])[] = [
  ['Green', 'Green', 'Same'],
  ['Amber', 'Green', 'Improved'],
  ['Green', 'Red', 'Worse'],
  ['green', 'GREEN', 'Same'],
  ['G', 'a', 'Worse'],
  ['R', 'A/R', 'Improved'],
  ['Amber/Green', 'Amber', 'Worse'],
  ['Green/Amber', 'A/G', 'Same'],
  ['  Amber  ', 'amber', 'Same'],
  ['Amber – awaiting sign-off', 'Green (subject to funding)', 'Improved'],
  ['<b>Red</b>', '🟢', 'Improved'],
  ['Green', null, 'Not reviewed'],
  ['Green', 'Exempt', 'No longer rated'],
  ['n/a', 'Amber', 'New'],
  [null, 'Blue', 'New'],
  [null, null, ''],
  ['RAAR', '?', ''],
  ['*', 'Green', 'New'],
  ['Amber', 'Amber\nslipping', 'Same'],
  ['Red', 3, 'No longer rated'],
  ['Blue', 'Green', 'Worse'],
  ['r', 'b', 'Improved'],
];

async function filled(): Promise<{ readonly plan: OpenPlan; readonly rows: readonly number[] }> {
  const plan = openAsset();
  const { table } = await plan.table(sheetName);
  const sheet = plan.sheet(sheetName);
  const rows = table.rows.map(({ row }) => row);
  typed.forEach(([before, now], index) => {
    plan.type(sheet, rows[index] ?? 0, october, before);
    plan.type(sheet, rows[index] ?? 0, march, now);
  });
  await plan.reviewAndWrite();
  return { plan, rows: rows.slice(0, typed.length) };
}

test('the workbench shows what the domain says, and a second review makes no edit', async () => {
  const { plan, rows } = await filled();
  const again = (await plan.review()).review;
  expect(again.edits).toEqual([]);
  const shown = plan.shownIn(await plan.table(sheetName), 'direction');
  const ofTables = again.sheets.find(({ reading }) => reading.sheet.name === sheetName)?.directions.values();
  const [directions] = [...(ofTables ?? [])];
  expect(rows.map((row) => shown.get(row) ?? '')).toEqual(typed.map(([, , words]) => words));
  expect(
    rows.map((row) => {
      const direction = directions?.get(row)?.sinceLast ?? null;
      return direction === null ? '' : directionWords[direction];
    }),
  ).toEqual(typed.map(([, , words]) => words));
});

test('the sheet follows words typed since, without a review', async () => {
  const { plan, rows } = await filled();
  plan.type(sheetName, rows[11] ?? 0, march, ' amber ');
  expect(plan.shownIn(await plan.table(sheetName), 'direction').get(rows[11] ?? 0)).toBe('Worse');
});

testWithTool('libreoffice')(
  'LibreOffice shows the same',
  async (soffice) => {
    const { plan, rows } = await filled();
    const column = (await plan.table(sheetName)).table.addInColumns.direction ?? -1;
    const theirs = opened(await recalculateWithLibreOffice(saveWorkbook(plan.host.workbook), soffice));
    expect(rows.map((row) => valueIn(sheetOf(theirs, sheetName), row, column) ?? '')).toEqual(typed.map(([, , words]) => words));
  },
  120_000,
);
