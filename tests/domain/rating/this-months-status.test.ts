// What was stated last month isn't stated now; a sum of figures that are all held back is no nought.

import { statedStatus } from '../../../src/domain/rating/latest-stated-status';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';
import { tableOf } from '../recognise/reading-of';

test.each([
  ['RAG last month', 'RAG this month'],
  ['Previous RAG', 'Current RAG'],
  ['Status last period', 'Status this period'],
])('“%s” is never the status where “%s” has none', (before, now) => {
  const read = tableOf([
    ['Project', 'Lead', 'End date', before, now, 'Comments'],
    ['Depot roof', 'Ann', 'May 2026', 'Red', 'Amber', 'Slates on order'],
    ['Boiler swap', 'Bob', 'June 2026', 'Red', '-', 'Stopped'],
    ['Car park', 'Cyd', 'July 2026', 'Amber', null, 'On hold'],
    ['Play area', 'Dee', 'May 2027', 'Green', 'Green', null],
  ]);
  expect(read.rows.map(statedStatus)).toEqual(['Amber', null, null, 'Green']);
});

const sum = (formula: string, gives: number): TestCell => ({ formula, gives });

test.each(['c', '*', '[c]', 'low', 'suppressed'])('figures all held back (“%s”) have no total', (mark) => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Site', 'Q1', 'Q2', 'Q3', 'Total', 'Target'],
    ['Pool', 40, 42, 51, sum('=SUM(B2:D2)', 133), 160],
    ['Gym', 90, 80, 85, sum('=SUM(B3:D3)', 255), 400],
    ['Clinic', mark, mark, null, sum('=SUM(B4:D4)', 0), null],
    ['Track', 12, 14, 11, sum('=SUM(B5:D5)', 37), 50],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-12-31' });
  const clinic = sheets[0]?.tables[0]?.rows.find(({ row }) => row.description === 'Clinic');
  expect([clinic?.total, clinic?.draft]).toEqual([null, null]);
});
