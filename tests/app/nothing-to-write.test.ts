// "Up to date" is never said where writing was stopped or nothing could be worked out.

import { whyNothingToWrite } from '../../src/app/nothing-to-write';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { snapshotOf } from '../domain/fixtures/review-of';
import { gridOf, type TestCell } from '../domain/recognise/grid-of';

const plan: readonly (readonly TestCell[])[] = [
  ['Action', 'Due', 'RAG'],
  ['Open the hub', '31 May 2026', 'Green'],
  ['Hire a lead', '30 June 2026', 'Amber'],
  ['Print the guide', '31 July 2026', 'Green'],
];

test.each<[string, readonly (readonly TestCell[])[], RegExp]>([
  [
    'something stands beside the table',
    plan.map((row, index) => [...row, null, index === 2 ? 'Ring Ann' : null]),
    /keeps the review from being written/u,
  ],
  [
    'no plan',
    [
      ['Name', 'Phone'],
      ['Ann', '123'],
    ],
    /no plan was found/u,
  ],
  [
    'figures that nothing is computed from',
    [
      ['Measure', 'Target 2026/27', '2023/24', '2023/24', 'Comment'],
      ['Visits made', 40, 31, 35, 'Fewer staff'],
      ['Homes let', 300, 280, 290, 'As planned'],
      ['People trained', 50, 44, 47, 'As planned'],
    ],
    /a column of figures isn’t read/u,
  ],
])('%s', (_kind, rows, why) => {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-06-30', answers: [] });
  expect(review.edits).toEqual([]);
  expect(whyNothingToWrite(review)).toMatch(why);
});
