// Standards of a month, and statuses by the latest month: each figure is set against the target by itself, the latest counts, and
// nothing builds up through the year.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Rows = readonly (readonly TestCell[])[];

const headings = ['Check', 'Limit', 'Apr', 'May', 'Jun'];
const counts: Rows = [
  ['Falls on the stairs', 'No more than 6', 4, 7, 5],
  ['Lost parcels', 'No more than 12', 14, 9, 11],
];

function counted(rows: Rows, asAt = '2025-06-30'): readonly (readonly (string | number | null | undefined)[])[] {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt });
  const assessed = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const asked = findings.some(({ severity }) => severity === 'ask');
  return [...assessed.map(({ method, total, profile }) => [method?.method, total, profile]), [asked ? 'asked' : 'not asked']];
}

const latest = [['latest', 5, 6], ['latest', 11, 12], ['not asked']];

test.each<[string, Rows]>([
  ['a title', [['Safety: monthly standards, 2025/26'], headings, ...counts]],
  ['the heading of the targets', [['Safety 2025/26'], ['Check', 'Target (monthly standard)', ...headings.slice(2)], ...counts]],
  ['a key', [['Safety 2025/26'], headings, ...counts, [], ['Status is judged on the latest month.']]],
])('%s', (_case, rows) => {
  expect(counted(rows)).toEqual(latest);
});

test('what is open each week is to be so all year', () => {
  const total = (row: number, gives: number): TestCell => ({ formula: `=E${String(row)}`, gives });
  const rows: Rows = [
    ['Halls 2025/26'],
    ['Output', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'So far'],
    ['Play rooms open each week', 'at least 20', 16, 19, 22, null, total(3, 22)],
    ['Clubs open each week', 'at least 8', 7, 8, 9, null, total(4, 9)],
  ];
  expect(
    counted(rows, '2025-12-31')
      .slice(0, 2)
      .map(([, , profile]) => profile),
  ).toEqual([20, 8]);
});
