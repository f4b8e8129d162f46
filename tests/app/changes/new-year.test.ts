// Next year's sheet reads as the same plan with nothing done yet; this year's sheet isn't touched.

import { valueIn } from '../../excel/connected';
import { openAsset, openFixture } from './open-plan';
import { newYear } from './requests';

const plans: readonly (readonly [file: string, sheet: string, next: string, reviewedBefore: boolean])[] = [
  ['programme-plan.xlsx', 'Deliverables', 'Deliverables 2016-17', false],
  ['programme-plan.xlsx', 'Deliverables', 'Deliverables 2016-17', true],
  ['programme-plan-blank-totals.xlsx', 'Deliverables', 'Deliverables 2016-17', true],
  ['programme-plan.xlsx', 'Programme plan', 'Programme plan 2012-13', false],
  ['three-heading-rows.xlsx', 'Commitments', 'Commitments 2025-26', true],
  ['zero-target.xlsx', 'Measures', 'Measures 2025-26', true],
  ['thousands-and-halves.xlsx', 'Capital', 'Capital 2025-26', true],
  ['excel-table-with-totals.xlsx', 'Figures', 'Figures next year', true],
  ['text-targets.xlsx', 'Targets', 'Targets next year', true],
  ['percent-by-unit.xlsx', 'Measures', 'Measures next year', true],
  ['pounds-as-text.xlsx', 'Savings', 'Savings next year', true],
  ['vertical-merges.xlsx', 'Improvement plan', 'Improvement plan next year', true],
  ['side-key.xlsx', 'Economy', 'Economy next year', true],
];

test.each(plans)('%s, %s: rolled forward to “%s” (reviewed before: %s)', async (file, sheetName, nextName, reviewedBefore) => {
  const plan = file.startsWith('programme') ? openAsset(file) : openFixture(file);
  if (reviewedBefore) await plan.reviewAndWrite();
  const before = plan.everything();
  const first = await plan.table(sheetName);
  const { change: changed } = await plan.change(await newYear(plan, sheetName));
  expect(changed.statements.join(' ')).not.toMatch(/may not know its columns/);
  expect(plan.host.workbook.sheets.map(({ name }) => name)).toContain(nextName);
  const second = await plan.table(nextName);

  const described = ({ table }: typeof first): readonly unknown[] =>
    table.rows.map(({ row, kind, theme, outcome, project, description, unit }) => [row, kind, theme, outcome, project, description, unit]);
  expect(described(second)).toEqual(described(first));
  expect(second.table.columns.periods.map(({ column }) => column)).toEqual(first.table.columns.periods.map(({ column }) => column));
  for (const role of ['description', 'theme', 'target', 'total', 'achieved'] as const)
    expect([role, second.table.columns[role]]).toEqual([role, first.table.columns[role]]);
  if (first.table.year !== null && file !== 'programme-plan.xlsx')
    expect(second.table.year?.start.slice(0, 4)).toBe(String(Number(first.table.year.start.slice(0, 4)) + 1));
  for (const { row, total } of second.rows) {
    if (row.kind !== 'deliverable' && row.kind !== 'project') continue;
    expect([row.row, row.target.figure.kind, row.actuals.filter(({ kind }) => kind !== 'blank'), total]).toEqual([
      row.row,
      'blank',
      [],
      null,
    ]);
    expect([row.reviews, row.comment]).toEqual([[], null]);
  }

  const thisYear = await plan.table(sheetName);
  expect(thisYear.rows.map(({ total, rating }) => [total, rating])).toEqual(first.rows.map(({ total, rating }) => [total, rating]));
  expect(await plan.refusal(await newYear(plan, sheetName))).toBe('next-year-there');
  await plan.expectUndone(before);
});

test('last year’s target and outturn stand beside, and count for nothing; targets confirmed and figures typed are rated by the new year', async () => {
  const plan = openAsset();
  await plan.reviewAndWrite();
  await plan.change(await newYear(plan, 'Deliverables'));
  const sheet = plan.sheet('Deliverables 2016-17');
  const { table } = await plan.table('Deliverables 2016-17');
  expect(table.year).toEqual({ start: '2016-04-01', end: '2017-03-31' });
  const last = table.area.lastColumn;
  expect(table.roles.filter(({ column }) => column >= last - 1).map(({ role }) => role)).not.toContain('period');
  // Merged over both heading rows, as this year’s are.
  const headingRow = table.headerRows[0] ?? -1;
  expect([valueIn(sheet, headingRow, last - 1), valueIn(sheet, headingRow, last)]).toEqual(['Aim 2015/16', 'Result 2015/16']);
  expect([valueIn(sheet, 5, last - 1), valueIn(sheet, 5, last)]).toEqual([100, 31]);
  plan.type(sheet, 5, 2, 120);
  plan.type(sheet, 5, 3, 130);
  await plan.reviewAndWrite();
  const { rows, settings } = await plan.table('Deliverables 2016-17');
  expect(settings.year).toEqual({ start: '2016-04-01', end: '2017-03-31' });
  const row = rows.find(({ row: each }) => each.row === 5);
  expect([row?.goal, row?.total, row?.rating]).toEqual([120, 130, { status: 'Green' }]);
  await plan.expectUpToDate();
});

test('a programme plan: its review columns are known, with next year’s dates, once the first statuses are typed', async () => {
  const plan = openAsset();
  const { change: changed } = await plan.change(await newYear(plan, 'Programme plan'));
  expect(changed.statements).toEqual([
    '“Programme plan 2012-13” is added as the last sheet, with 22 rows. Figures, statuses and comments are empty.',
    'Timescales are kept as they are. Check each against the new year.',
  ]);
  const sheet = plan.sheet('Programme plan 2012-13');
  for (const row of [5, 6, 7]) plan.type(sheet, row, 4, 'Green');
  const { columns } = (await plan.table('Programme plan 2012-13')).table;
  expect(columns.rag.map(({ heading, date }) => [heading, date])).toEqual([
    ['Oct 2012 review', '2012-10'],
    ['March 2013 review', '2013-03'],
  ]);
});

test.each([
  ['spacer-columns.xlsx', 'Centre'],
  ['target-per-period.xlsx', 'Indicators'],
])('%s: where an empty sheet can’t be read as the same plan, the change says so', async (file, sheetName) => {
  const plan = openFixture(file);
  const { change: changed } = await plan.change(await newYear(plan, sheetName));
  expect(changed.statements.at(-1)).toMatch(/may not know its columns/);
});

test('formulas of totals go on working on the new sheet', async () => {
  const plan = openAsset();
  const sheet = plan.sheet('Deliverables');
  const cell = sheet.rows.get(5)?.get(7);
  if (cell === undefined) throw new Error('no total');
  cell.formula = '=SUM(D6:G6)';
  plan.host.calculator.cellsChanged([{ sheet, row: 5, column: 7 }]);
  await plan.change(await newYear(plan, 'Deliverables'));
  const next = plan.sheet('Deliverables 2016-17');
  expect(next.rows.get(5)?.get(7)?.formula).toBe('=SUM(D6:G6)');
  plan.type(next, 5, 3, 4);
  expect(valueIn(next, 5, 7)).toBe(4);
  expect(valueIn(sheet, 5, 7)).toBe(31);
});

test('refused where the sheet holds several tables', async () => {
  const plan = openFixture('several-tables.xlsx');
  expect(await plan.refusal(await newYear(plan, 'Communities'))).toBe('several-tables');
});
