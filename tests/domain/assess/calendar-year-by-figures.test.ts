// A year named by its number alone is January to December where a quarter is filled that would lie in the future from
// April on; with "2026/27" on the sheet, or nothing filled ahead, it stays as it was.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type GridOptions, type TestCell } from '../recognise/grid-of';

type Rows = readonly (readonly TestCell[])[];

function yearOf(rows: Rows, options: GridOptions = {}) {
  const table = reviewWorkbook(snapshotOf(gridOf(rows, options)), { asAt: '2026-09-30', answers: [] }).sheets[0]?.tables[0];
  return { year: table?.settings.year ?? null, draft: table?.rows[0]?.draft ?? '' };
}

const rows: Rows = [
  ['Press features', 40, 9, 16, 12, null, 37],
  ['Coach visits', 80, 20, 21, 22, null, 63],
];

test.each<[string, Rows, GridOptions]>([
  ['beside each quarter', [['Measure', 'Target 2026', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026', 'Total'], ...rows], {}],
  [
    'beside quarters in words',
    [['KPI', 'Target', 'Quarter 1 2026', 'Quarter 2 2026', 'Quarter 3 2026', 'Quarter 4 2026', 'Total'], ...rows],
    {},
  ],
  [
    'over the quarters',
    [['KPI', 'Target 2026', '2026', null, null, null, 'Total'], [null, null, 'Q1', 'Q2', 'Q3', 'Q4', null], ...rows],
    { merges: [[0, 2, 0, 5]] },
  ],
])('January to December: the number stands %s', (_where, sheet, options) => {
  const { year, draft } = yearOf(sheet, options);
  expect(year).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  expect(draft).not.toContain('March 2027');
});

test.each<[string, Rows]>([
  ['a title says 2026/27', [['Plan 2026/27'], ['Measure', 'Target 2026', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026', 'Total'], ...rows]],
  [
    'no quarter ahead is filled',
    [
      ['Measure', 'Target 2026', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026', 'Total'],
      ['Press features', 40, 9, 16, null, null, 25],
      ['Coach visits', 80, 20, 21, null, null, 41],
    ],
  ],
])('left as it was: %s', (_why, sheet) => {
  expect(yearOf(sheet).year?.start).toBe('2026-04-01');
});
