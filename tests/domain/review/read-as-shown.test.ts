// What the sheet shows decides, as a careful person would read it: rows of helpers, comparators, scales, progress from a baseline, means.

import type { AssessedRow } from '../../../src/domain/model/assessment';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type GridOptions, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function review(rows: readonly Line[], options: GridOptions = {}) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows, options)), { asAt: '2024-03-31', answers: [] });
  return { rows: sheets[0]?.tables.flatMap((table) => table.rows) ?? [], wrong: findings.filter(({ severity }) => severity === 'wrong') };
}

const lastRow = (rows: readonly Line[]): AssessedRow | undefined => review(rows).rows.at(-1);
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

test.each<[string, Line]>([
  ['keys', ['key_name', 'key_target', 'key_1', 'key_2', 'key_3', 'key_4', 'key_total']],
  ['measures', ['x', 'Budget', 'Actual', 'Actual', 'Forecast', 'Forecast', 'Actual']],
  ['numbers', [1, 2, 3, 4, 5, 6, 7]],
])('a hidden row of %s under the headings is no deliverable and says nothing of the columns', (_case, helper) => {
  const rows = [
    ['Measure', 'Target', ...quarters, 'Total'],
    helper,
    ['Trees planted', 90, 10, 20, 5, 25, 60],
    ['Homes let', 30, 3, 9, 2, 4, 18],
  ];
  const { rows: read, wrong } = review(rows, { hiddenRows: [1] });
  expect(read.filter(({ row }) => row.kind === 'deliverable').map(({ total }) => total)).toEqual([60, 18]);
  expect(wrong).toEqual([]);
});

test('last year’s quarters, each beside this year’s, are compared and not added', () => {
  const headings = quarters.flatMap((quarter) => [`${quarter} 2022/23`, `${quarter} 2023/24`]);
  expect(
    lastRow([
      ['Measure', 'Target', ...headings],
      ['Trees planted', 90, 50, 10, 60, 20, 70, 5, 80, 25],
    ])?.total,
  ).toBe(60);
});

test.each<[string, TestCell, readonly TestCell[], number, number]>([
  ['90 beside 92 %', 90, [percent(0.95), percent(0.92)], 0.9, 0.92],
  ['90 % beside 92', percent(0.9), [95, 92], 90, 92],
])('per cent on two scales is one: %s', (_case, target, figures, goal, total) => {
  const row = lastRow([
    ['Measure', 'Target', 'Q1', 'Q2'],
    ['Recycling rate', target, ...figures],
  ]);
  expect([row?.goal, row?.total]).toEqual([goal, total]);
});

test('where the stated percentages are how much of the way was gone, ours are too, and none is called wrong', () => {
  const { rows, wrong } = review([
    ['Measure', 'Baseline', 'Target', 'Latest', '% achieved'],
    ['Satisfaction score', 40, 80, 70, percent(0.75)],
    ['Days to let a home', 60, 20, 50, percent(0.25)],
    ['Library membership', 1000, 2000, 1200, percent(0.2)],
  ]);
  expect(rows.map(({ achieved }) => achieved)).toEqual([0.75, 0.25, 0.2]);
  expect(wrong).toEqual([]);
});

test('a column headed Average is what the periods come to, also rounded up from a half', () => {
  const { rows, wrong } = review([
    ['Measure', 'Target', ...quarters, 'Average'],
    ['Grants awarded', 9, 5, 6, 1, 1, 3.3],
    ['Workshops held', 9, 8, 2, 4, 6, 5],
  ]);
  expect(rows.map(({ method, total }) => [method?.method, total])).toEqual([
    ['average', 3.25],
    ['average', 5],
  ]);
  expect(wrong).toEqual([]);
});

test('54 % is not what 50 % was rounded from', () => {
  const row = lastRow([
    ['Measure', 'Target', 'Q1', 'Q2', 'Year'],
    ['Rent collected', percent(0.92), percent(0.54), percent(0.4), percent(0.5)],
  ]);
  expect([row?.method?.method, row?.total]).toEqual(['stated', 0.5]);
});

test('below zero there is no percentage', () => {
  const row = lastRow([
    ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
    ['Net position (£k)', -40, -10, -9, -19],
  ]);
  expect([row?.total, row?.achieved]).toEqual([-19, null]);
});

test('spending is wanted low, whatever it is on', () => {
  const rows = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
    ['Spending on visits (£)', 900, 300, 200, 500],
  ];
  expect(lastRow(rows)?.row.target.kind).toBe('up to');
});

test.each<[string, Line]>([
  ['days', ['Website relaunched', { shown: 45_296, as: 'dd/mm/yyyy' }, { shown: 45_322, as: 'dd/mm/yyyy' }]],
  ['figures that might be years', ['Grants awarded', 2000, 2005]],
])('a first row with %s behind its name is a row, not headings', (_case, first) => {
  const { rows } = review([['Measure', 'Annual target', 'Result'], first, ['Trees planted', 50, 40], ['Homes let', 30, 31]]);
  expect(rows.map(({ row }) => row.row)).toEqual([1, 2, 3]);
});

test('the totals of quarters among months are no rivals for the year’s', () => {
  const sum = (cells: string, gives: number): TestCell => ({ formula: `=SUM(${cells})`, gives });
  const headings = ['Apr', 'May', 'Jun', 'Q1 total', 'Jul', 'Aug', 'Sep', 'Q2 total'];
  const line = (name: string, row: number): Line => [name, 40, 5, 1, 3, sum(`C${row}:E${row}`, 9), 4, 2, 1, sum(`G${row}:I${row}`, 7)];
  expect(
    review([['Measure', 'Target', ...headings], line('Trees planted', 2), line('Homes let', 3)]).rows.map(({ total }) => total),
  ).toEqual([16, 16]);
});
