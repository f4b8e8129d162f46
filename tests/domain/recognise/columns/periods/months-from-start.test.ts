// Months from one start to several ends run on: the latest counts, never the first alone. And where figures stand right of
// the last period that is counted, under a heading that names time, it is asked before anything is rated.

import { leastConfidence } from '../../../../../src/domain/model/mapping';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Line = readonly TestCell[];

function firstRow(headings: Line, lines: readonly Line[]) {
  const snapshot = snapshotOf(gridOf([['Plan for 2025/26'], headings, ...lines]));
  return reviewWorkbook(snapshot, { asAt: '2025-12-31', answers: [] }).sheets[0]?.tables[0]?.rows[0];
}

test.each<[string, Line]>([
  ['short months', ['Measure', 'Target', 'Apr-Jun', 'Apr-Sep', 'Apr-Dec', 'Apr-Mar']],
  ['whole names and years', ['Output', 'Target', 'April to June 2025', 'April to September 2025', 'April to December 2025']],
  ['beside numbers of quarters', ['Action', 'Target', 'Q1 (Apr-Jun)', 'Q2 (Apr-Sep)', 'Q3 (Apr-Dec)', 'Q4 (Apr-Mar)']],
  ['said to be actuals', ['KPI', 'Target', 'Apr–Jun actual', 'Apr–Sep actual', 'Apr–Dec actual']],
])('months from one start are counted by the latest: %s', (_variant, headings) => {
  const row = firstRow(headings, [
    ['Visits by the dog warden', 200, 31, 74, 120],
    ['Trees planted', 900, 120, 300, 610],
    ['Grants paid', 80, 11, 25, 52],
  ]);
  expect([row?.total, row?.method?.method, row?.rating]).toEqual([120, 'latest', { status: 'Amber' }]);
});

test('targets for the same months stand beside them', () => {
  const headings = ['Measure', 'Apr-Jun target', 'Apr-Jun actual', 'Apr-Sep target', 'Apr-Sep actual', 'Apr-Dec target', 'Apr-Dec actual'];
  const table = tableOf([headings, ['Visits', 30, 31, 70, 74, 110, 120], ['Trees', 100, 120, 250, 300, 600, 610]]);
  expect(table.columns.periods.map(({ column }) => column)).toEqual([2, 4, 6]);
  expect(table.columns.periodTargets?.map(({ column }) => column)).toEqual([1, 3, 5]);
});

test('months with starts of their own are periods, and longer ones their totals', () => {
  const headings = ['Measure', 'Target', 'Apr-Jun', 'Jul-Sep', 'Apr-Sep'];
  expect(rolesIn(tableOf([headings, ['Visits', 200, 31, 43, 74], ['Trees', 900, 120, 180, 300]]))).toContain('periods CD');
});

test.each<[string, Line, boolean]>([
  ['spelt another way', ['Measure', 'Target', 'Q1', 'First 6 months', 'First 9 months'], true],
  ['a month left over', ['Measure', 'Target', 'Apr-Jun', 'Months 1-6', 'Months 1-9'], true],
  ['last year’s', ['Measure', 'Target', 'Q1', 'Q2', 'Q2 last year'], false],
  ['the year to date', ['Measure', 'Target', 'Q1', 'Q2', 'Year to date'], false],
])('figures right of the last period that is counted: %s', (_variant, headings, isAsked) => {
  const table = tableOf([headings, ['Visits', 200, 31, 74, 120], ['Trees', 900, 120, 300, 610], ['Grants', 80, 11, 25, 52]]);
  expect(table.confidence < leastConfidence).toBe(isAsked);
});
