// What periods of several years come to is set against a target of the whole work: no year is over for it.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

function firstTable(headings: readonly TestCell[], figures: readonly (readonly TestCell[])[]) {
  const names = ['Trees planted', 'Homes insulated', 'Visits made', 'Roofs fitted'];
  const rows = [['Climate plan 2023–2028'], headings, ...figures.map((row, i) => [names[i] ?? '', ...row])];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-10-08', answers: [] }).sheets[0]?.tables[0];
}

test.each<[string, readonly TestCell[], readonly (readonly TestCell[])[]]>([
  [
    'years, the last one so far',
    ['Measure', '2023/24', '2024/25', '2025/26 to 30 Sep', 'Total so far', 'Plan target'],
    [
      [6, 8, 4, 18, 30],
      [1, 3, 1, 5, 14],
      [310, 465, 240, 1015, 1600],
    ],
  ],
  [
    'whole years',
    ['Measure', 'Target', '2022/23', '2023/24', '2024/25', 'To date'],
    [
      [30, 6, 8, 4, 18],
      [14, 1, 3, 1, 5],
      [1600, 310, 465, 240, 1015],
    ],
  ],
  [
    'quarters of two years',
    ['Measure', 'Q3 2024/25', 'Q4 2024/25', 'Q1 2025/26', 'Q2 2025/26', 'Total', 'Target'],
    [
      [6, 8, 4, 2, 20, 30],
      [1, 3, 1, 1, 6, 14],
      [310, 465, 240, 100, 1115, 1600],
    ],
  ],
])('%s', (_kind, headings, figures) => {
  const table = firstTable(headings, figures);
  expect(table?.table.year).toBeNull();
  expect(table?.rows.map(({ draft }) => draft).join(' ')).not.toMatch(/due by|would end|expected/iu);
});

test('quarters of one year, before and after the new year, are one', () => {
  const table = firstTable(
    ['Measure', 'Apr–Jun 2025', 'Jul–Sep 2025', 'Oct–Dec 2025', 'Jan–Mar 2026', 'Total', 'Target'],
    [
      [6, 8, null, null, 14, 30],
      [1, 3, null, null, 4, 14],
      [310, 465, null, null, 775, 1600],
    ],
  );
  expect(table?.table.year).toEqual({ start: '2025-04-01', end: '2026-03-31' });
});
