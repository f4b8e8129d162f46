// A key right of a table with counts or meanings of its states is passed by the review's columns, and keeps none of them from being written.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

function keysOf(beside: readonly (readonly TestCell[])[]) {
  const rows: readonly (readonly TestCell[])[] = [
    ['Delivery plan 2026/27'],
    [],
    ['Action', 'Owner', 'Due date', 'Status'],
    ['Open the hub', 'A Reed', '30 June 2026', 'Complete'],
    ['Train the staff', 'B Lowe', '31 October 2026', 'On track'],
    ['Sign the lease', 'C Pym', '31 July 2026', 'Delayed'],
    ['Publish the guide', 'D Orr', '30 November 2026', 'On track'],
    ['Hold the fair', 'E Uys', '31 December 2026', 'Not started'],
    ['Close the depot', 'F Nash', '31 January 2027', 'Not started'],
  ];
  const wide = rows.map((row, at) =>
    beside[at - 2] === undefined ? row : [...row, ...Array<null>(6 - row.length).fill(null), ...(beside[at - 2] ?? [])],
  );
  const review = reviewWorkbook(snapshotOf(gridOf(wide)), { asAt: '2026-09-30', answers: [] });
  return review.sheets[0]?.tables[0]?.table.keysBeside?.map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]);
}

const counted = (word: string, at: number): TestCell => ({ formula: `=COUNTIF($D$4:$D$9,G${String(at)})`, gives: word.length });

test.each<[string, readonly (readonly TestCell[])[], number]>([
  [
    'counts and meanings',
    ['Complete', 'On track', 'Delayed', 'Not started'].map((word, at) => [
      word,
      counted(word, at + 4),
      'what the board takes it to mean in this plan',
    ]),
    8,
  ],
  ['counts alone', ['Not started', 'Delayed', 'Complete'].map((word, at) => [word, counted(word, at + 4)]), 7],
  ['meanings alone', ['Complete', 'On track', 'Delayed'].map((word) => [word, 'as the programme office reads it']), 7],
])('%s', (_what, lines, last) => {
  const heading = ['State', ...(last === 8 ? ['How many', 'Meaning'] : ['Says'])];
  expect(keysOf([[], heading, ...lines])).toEqual([[6, last]]);
});

test('a list of actions right of a table is no key', () => {
  expect(
    keysOf([[], ['Note', 'By'], ['Ask for the map', 'Ann'], ['Complete the form', 'Bo'], ['Call the surveyor', 'Cy']]),
  ).toBeUndefined();
});
