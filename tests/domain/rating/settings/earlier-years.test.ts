// A year that is over in a measure's words names figures to compare with, beside the same measure of a later year or set apart
// among other measures. Where it belongs to what is counted (a cohort, a scheme, a round), nothing changes.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import type { AssessedRow } from '../../../../src/domain/model/assessment';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Lines = readonly (readonly TestCell[])[];

function rowsOf(lines: Lines, asAt = '2024-03-31'): readonly AssessedRow[] {
  return reviewWorkbook(snapshotOf(gridOf(lines)), { asAt, answers: [] }).sheets[0]?.tables[0]?.rows ?? [];
}

/** "actual, last year": each row in a word. */
function kindsOf(lines: Lines, asAt?: string): string {
  return rowsOf(lines, asAt)
    .map(({ row }) => (row.kind === 'deliverable' ? (row.figureKind?.kind ?? 'actual') : row.kind))
    .join(', ');
}

const headings = ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];
const figures = [10, 20, 30, 40, 100];
const tableOf = (names: readonly string[], heading = 'Measure'): Lines => [
  [heading, ...headings.slice(1)],
  ...names.map((name) => [name, ...figures]),
];

test.each<[string, readonly string[], string]>([
  ['beside the actual', ['Swims (actual)', 'Swims (2022/23)', 'Gym visits'], 'actual, last year, actual'],
  ['beside the bare name', ['Swims', 'Swims 2022-23', 'Gym visits'], 'actual, last year, actual'],
  ['beside a later year', ['Swims 2023/24', 'Swims 2022/23', 'Gym visits 2023/24'], 'actual, last year, actual'],
  ['its outturn', ['Swims', 'Swims (2022/23 outturn)', 'Gym visits'], 'actual, last year, actual'],
  ['the year first', ['2023/24 swims', '2022/23 swims', 'Gym visits'], 'actual, last year, actual'],
  ['behind a dash', ['Swims', 'Swims – 2021/22', 'Gym visits'], 'actual, last year, actual'],
  ['two figures', ['Swims', 'Swims (22/23)', 'Gym visits'], 'actual, last year, actual'],
  ['calendar years', ['Swims 2023', 'Swims 2022', 'Gym visits'], 'actual, last year, actual'],
  ['apart, without its like', ['Swims', 'Court bookings (2022/23)', 'Gym visits'], 'actual, last year, actual'],
])('last year’s: %s', (_variant, names, kinds) => {
  expect(kindsOf(tableOf(names))).toBe(kinds);
});

test.each<[string, readonly string[], string]>([
  ['a cohort', ['2022 cohort still in work', '2023 cohort still in work', 'Visits'], 'Measure'],
  ['a class', ['Class of 2021', 'Class of 2022', 'Class of 2023'], 'Measure'],
  ['a programme', ['2022/23 programme completed', '2023/24 programme completed', 'Visits'], 'Measure'],
  ['an intake in brackets', ['Intake kept (2021/22)', 'Intake kept (2022/23)', 'Visits'], 'Measure'],
  ['grants of a round', ['Round 2 grants (2022/23)', 'Round 3 grants (2023/24)', 'Visits'], 'Measure'],
  ['schemes by their heading', ['Mill Lane (2021/22)', 'Mill Lane (2023/24)', 'Dock Road'], 'Scheme'],
  ['a day to be met by', ['Lights changed since 2021/22', 'Lights changed', 'Visits'], 'Measure'],
  ['this year', ['Swims 2023/24', 'Swims target', 'Visits'], 'Measure'],
  ['all of one year', ['Swims (2022/23)', 'Gym visits (2022/23)', 'Court bookings (2022/23)'], 'Measure'],
  ['a year alone without its like', ['Swims', 'Site 2021', 'Gym visits'], 'Measure'],
  ['ages', ['Young people 16-17', 'Young people 17-18', 'Visits'], 'Measure'],
  ['a price base', ['Cost at 2022/23 prices', 'Cost', 'Visits'], 'Measure'],
])('nothing changes: %s', (_variant, names, heading) => {
  expect(kindsOf(tableOf(names, heading))).not.toContain('last year');
});

test.each<[string, Lines]>([
  [
    'a row for each year, each with its target',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Kits sent 2022/23', 90, 20, 20, 20, 21],
      ['Kits sent 2023/24', 100, 25, 26, 25, 28],
      ['Calls', 40, 10, 10, 10, 12],
    ],
  ],
  [
    'years of one work that add up',
    [
      ['Work', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Doors fitted 2022/23', 9, 8, 7, 6],
      ['Doors fitted 2023/24', 5, 5, 6, 6],
      [
        'Total',
        { formula: '=SUM(B2:B3)', gives: 14 },
        { formula: '=SUM(C2:C3)', gives: 13 },
        { formula: '=SUM(D2:D3)', gives: 13 },
        { formula: '=SUM(E2:E3)', gives: 12 },
      ],
    ],
  ],
])('nothing changes: %s', (_variant, lines) => {
  expect(kindsOf(lines)).not.toContain('last year');
});

test('a report of an earlier year is read as at its day', () => {
  expect(kindsOf(tableOf(['Swims (2022/23)', 'Swims (2021/22)', 'Visits']), '2023-03-31')).toBe('actual, last year, actual');
});

test('the draft says that the figures are of an earlier year', () => {
  expect(rowsOf(tableOf(['Swims', 'Swims (2022/23)']))[1]?.draft).toBe(
    'The figures are of an earlier year: 100 (Q1 10, Q2 20, Q3 30, Q4 40). They say nothing of what has been done. As at 31 March 2024.',
  );
});
