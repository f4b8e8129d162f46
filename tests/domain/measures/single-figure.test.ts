// One figure of a part of the year, near its target: beside last year's it is a level, without it the officer is asked; it
// is never stretched over the year.

import type { AssessedRow } from '../../../src/domain/model/assessment';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

/** The first row of a table as at 31 October 2026. */
function firstRow(...rows: readonly (readonly TestCell[])[]): AssessedRow | undefined {
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-10-31', answers: [] }).sheets[0]?.tables[0]?.rows[0];
}

const others: readonly (readonly TestCell[])[] = [
  ['Potholes filled', 4000, 4400, 2100],
  ['Food safety visits', 610, 640, 318],
];

test.each<[string, readonly (readonly TestCell[])[]]>([
  ['last year by its number', [['Measure', '2025/26', 'Target 2026/27', 'Q2 2026/27'], ['Fostering households', 61, 66, 63], ...others]],
  ['a baseline', [['Indicator', 'Baseline', 'Target 2026/27', 'Q1 2026/27'], ['Volunteer drivers', 118, 130, 124], ...others]],
  [
    'an outturn, the first of four quarters filled',
    [
      ['Measure', 'Outturn 2025/26', 'Target 2026/27', 'Q1 2026/27', 'Q2 2026/27', 'Q3 2026/27', 'Q4 2026/27'],
      ['Schools with a breakfast club', 34, 38, 36],
      ['Potholes filled', 4000, 4400, 1010],
      ['Food safety visits', 610, 640, 155],
    ],
  ],
  [
    'last year behind the target',
    [
      ['Measure', 'Target 2026/27', 'September 2026', 'Last year'],
      ['Apprentices on programme', 30, 28, 27],
      ['Potholes filled', 4400, 380, 4000],
    ],
  ],
])('a level, beside %s', (_what, rows) => {
  const row = firstRow(...rows);
  expect(row?.method).toMatchObject({ method: 'latest' });
  expect(row?.profile).toBe(row?.goal);
  expect(row?.forecast).toBeNull();
  expect(row?.draft).not.toMatch(/pace|expected/u);
});

test.each<[string, readonly (readonly TestCell[])[]]>([
  [
    'nothing of last year',
    [
      ['Measure', 'Target 2026/27', 'Q2 2026/27', 'Q3 2026/27'],
      ['Fostering households', 66, 63],
      ['Potholes filled', 4400, 2100],
    ],
  ],
  [
    'a figure of last year that is far off',
    [['Measure', '2025/26', 'Target 2026/27', 'Q2 2026/27', 'Q3 2026/27'], ['New carers found', 12, 66, 63], ...others],
  ],
  [
    'money',
    [
      ['Measure', '2025/26', 'Budget 2026/27 (£)', 'Q2 2026/27', 'Q3 2026/27'],
      ['Agency staff', 61000, 66000, 63000],
      ['Roads', 40000, 44000, 21000],
    ],
  ],
])('asked about, with %s', (_what, rows) => {
  const row = firstRow(...rows);
  expect(row?.method?.open).toBe(true);
  expect(row?.draft).not.toMatch(/pace|expected/u);
});

test.each<[string, readonly TestCell[], readonly TestCell[]]>([
  ['half of the target half-way', ['Measure', '2025/26', 'Target 2026/27', 'Q2 2026/27'], ['Homes let', 61, 66, 33]],
  ['what was reached by a day', ['Measure', '2025/26', 'Target 2026/27', 'Achieved 30 September 2026'], ['Homes let', 61, 66, 63]],
  ['words that say that it adds up', ['Measure', '2025/26', 'Target 2026/27', 'Q2 2026/27'], ['Homes let in the year', 61, 66, 60]],
])('added up: %s', (_what, headings, row) => {
  expect(firstRow(headings, row, ...others)?.method).toMatchObject({ method: 'sum' });
});
