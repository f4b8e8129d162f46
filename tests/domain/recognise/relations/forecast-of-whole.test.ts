// A forecast of a scheme's whole cost is never set against the year's budget; one of the same span is.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

const schemes: readonly (readonly [string, number, number, number, number])[] = [
  ['Hydrotherapy pool', 1850, 900, 245, 1930],
  ['Canal bridge', 3200, 1700, 965, 3560],
  ['Cycle route', 960, 860, 385, 980],
];

/** Whether any row is said to be past its target by the plan's own forecast. `against`: the column of a variance. */
function isCalledPast([whole, budget, forecast]: readonly [string, string, string], against: 'B' | 'C' | null = null) {
  const headings = ['Scheme', whole, budget, 'Q1', 'Q2', 'Q3', 'Spent to date', forecast];
  const rows = schemes.map(([name, approved, target, spent, expected], index): readonly TestCell[] => {
    const row = [name, approved, target, 40, 60, spent - 100, spent, expected];
    const variance = { formula: `=H${index + 2}-${against ?? ''}${index + 2}`, gives: expected - (against === 'B' ? approved : target) };
    return against === null ? row : [...row, variance];
  });
  const grid = gridOf([against === null ? headings : [...headings, 'Over / (under)'], ...rows]);
  const { sheets, findings } = reviewWorkbook(snapshotOf(grid), { asAt: '2026-01-20', answers: [] });
  const read = sheets[0]?.tables[0]?.rows ?? [];
  expect(read.length).toBe(schemes.length);
  const drafted = read.some(({ draft }) => (draft ?? '').includes('own forecast'));
  expect(findings.some(({ check }) => check === 'target-forecast-past')).toBe(drafted);
  return drafted;
}

test.each<[string, string, string, boolean]>([
  ['Forecast total cost', 'Approved total cost', 'Budget 2025/26', false],
  ['Whole-life forecast cost', 'Approval', 'This year’s budget', false],
  ['Forecast cost at completion', 'Sanctioned', 'Budget 2025/26', false],
  ['Forecast scheme cost', 'Agreed', 'Annual budget', false],
  ['Forecast outturn', 'Original', 'Budget 2025/26', true],
  ['Forecast for the year', 'Original', 'Budget 2025/26', true],
])('“%s” beside “%s” and “%s”', (forecast, whole, budget, isPast) => {
  expect(isCalledPast([whole, budget, forecast])).toBe(isPast);
});

test.each<[string, 'B' | 'C', boolean]>([
  ['another column', 'B', false],
  ['the budget', 'C', true],
])('a variance that sets it against %s says what it belongs to', (_what, against, isPast) => {
  expect(isCalledPast(['Approval', 'Budget 2025/26', 'Forecast'], against)).toBe(isPast);
});
