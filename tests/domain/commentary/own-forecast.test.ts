// Where the plan's own forecast is on the other side of the target from what the figures say, the draft tells it.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function draftsOf(rows: readonly (readonly TestCell[])[], asAt: string) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(snapshotOf(grid), { asAt, answers: [] });
  return (review.sheets[0]?.tables[0]?.rows ?? []).map(({ draft }) => draft ?? '');
}

function runningTable(forecast: string) {
  return [
    ['Return 2025/26'],
    [],
    ['Measure', 'Target', 'Type', 'To June', 'To Sept', 'To Dec', forecast],
    ['Complaints received', 120, 'No more than', 34, 71, 113, 150],
    ['Grants offered', 240, 'At least', 32, 98, 161, 235],
    ['Claims paid on time (%)', 85, 'At least', 78, 80.5, 81.2, 82],
    ['Sites inspected', 480, 'At least', 118, 247, 371, 485],
  ];
}

test.each(['Forecast for year', 'Year-end forecast', 'Projected outturn', 'Forecast outturn'])('under “%s”', (heading) => {
  const [limit, floor, share, met] = draftsOf(runningTable(heading), '2025-12-31');
  expect(limit).toContain('within the limit of 120 (94%). The plan’s own forecast is 150, which is past the limit.');
  expect(floor).toContain('The plan’s own forecast is 235, 5 short of the target.');
  expect(share).toContain('The plan’s own forecast is 82%, 3 points short of the target.');
  expect(met).not.toContain('own forecast');
});

test('once the year is over nothing is expected any more', () => {
  expect(draftsOf(runningTable('Forecast for year'), '2026-03-31').join(' ')).not.toContain('own forecast');
});
