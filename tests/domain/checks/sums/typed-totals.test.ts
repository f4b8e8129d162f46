// A typed total that isn't the sum of its rows, beside sums of the same rows, is asked about; a rounding, an aim of its own, a mean
// and a percentage are not.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function asked(lines: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2026-01-31', answers: [] });
  return findings.flatMap(({ check, message }) => (check === 'typed-total' ? [message] : []));
}

const sum = (formula: string, gives: number): TestCell => ({ formula, gives });
const names = ['Shops', 'Schools', 'Kitchens', 'Markets'] as const;

/** Four rows with a column of figures, typed in all, two quarters with sums under them, and more rows below. */
function visits(parts: readonly TestCell[], total: TestCell, label = 'All visits'): readonly Line[] {
  return [
    ['Work', 'Due in the year', 'Q1', 'Q2', 'Comment'],
    ...names.map((name, index): Line => [name, parts[index] ?? '', 12 + index, 20 - index, '']),
    [label, total, sum('=SUM(C2:C5)', 54), sum('=SUM(D2:D5)', 74), ''],
    ['Samples taken', 120, 30, 28, ''],
  ];
}

test.each<[string, readonly Line[], string]>([
  [
    'digits turned',
    visits([58, 214, 236, 168], 667),
    'B6 says 667, but B2:B5 come to 676; C6 and D6 add up the same rows. Correct the one that is mistyped, or leave it if it isn’t their sum.',
  ],
  ['a row left out of it', visits([58, 214, 236, 68], 508, 'Total'), 'B6 says 508, but B2:B5 come to 576'],
  ['places, one mistyped', visits([1.25, 2.5, 3.75, 4.5], 12.3, 'Total'), 'B6 says 12.3, but B2:B5 come to 12'],
])('asked about: %s', (_, lines, message) => {
  expect(asked(lines)).toEqual([expect.stringContaining(message.slice(0, 60))]);
});

test('what rests on it is named with it', () => {
  const lines = visits([58, 214, 236, 168], 667).map((line, index): Line => [...line, index === 5 ? sum('=D6/B6', 0.11) : '']);
  expect(asked(lines)).toEqual([expect.stringContaining('F6 rests on B6.')]);
});

test.each<[string, readonly Line[]]>([
  ['the sum', visits([58, 214, 236, 168], 676)],
  ['one more, as roundings leave it', visits([58, 214, 236, 168], 677)],
  ['rounded to tens', visits([58, 214, 236, 168], 680)],
  ['a rounder aim of its own', visits([58, 214, 236, 168], 700)],
  ['a mean of levels', visits([58, 61, 63, 66], 62)],
  ['percentages', visits([percent(0.2), percent(0.25), percent(0.2), percent(0.3)], percent(0.9))],
  ['an aim far off', visits([58, 214, 236, 168], 1211)],
  ['parts in words', visits([58, '214 a term', 236, 168], 670)],
  ['too few of the rows have one', visits([58, '', 236, ''], 301)],
])('not asked about: %s', (_, lines) => {
  expect(asked(lines)).toEqual([]);
});
