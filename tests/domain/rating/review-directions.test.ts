// Which reviews are compared, and what each row's direction is: against the review before, and the same month a year before.

import type { CellValue } from '../../../src/domain/model/cell';
import { comparedReviews, directionsOf, reviewsToCompare, unreadStatuses } from '../../../src/domain/rating/review-directions';
import { gridOf, type GridOptions } from '../recognise/grid-of';
import { tableOf } from '../recognise/reading-of';

const words = ['Outcome', 'Project', 'Output', 'Timescales'];

/** A plan with these review headings, and rows of statuses under them. */
function planOf(reviews: readonly CellValue[], rows: readonly (readonly CellValue[])[], options: GridOptions = {}) {
  const cells = [
    [...words, ...reviews, 'Comments on progress'],
    ...rows.map((statuses, index) => [
      'Councils lead well',
      'Academy',
      `Programme for group ${String(index)}`,
      'Ongoing',
      ...statuses,
      'Text',
    ]),
  ];
  return { table: tableOf(cells, options), grid: gridOf(cells, options) };
}

describe('the reviews compared', () => {
  test.each<[string, readonly string[], readonly [string, string, string | null] | null]>([
    [
      'the last two by their dates, wherever they stand',
      ['March 2012 review', 'Oct 2011 review'],
      ['Oct 2011 review', 'March 2012 review', null],
    ],
    ['one alone is compared with nothing', ['Oct 2011 review'], null],
    ['one without a date is none of them', ['RAG', 'Oct 2011 review'], null],
    ['two columns of one review: which is the status?', ['Oct 2011 RAG', 'March 2012 RAG', 'March 2012 review'], null],
    [
      'the same month a year before',
      ['Oct 2011 review', 'March 2012 review', 'Oct 2012 review'],
      ['March 2012 review', 'Oct 2012 review', 'Oct 2011 review'],
    ],
  ])('%s', (_rule, headings, expected) => {
    const { table } = planOf(headings, [headings.map(() => 'Green'), headings.map(() => 'Amber')]);
    const found = comparedReviews(table);
    expect(found === null ? null : [found.before.heading, found.now.heading, found.lastYear?.heading ?? null]).toEqual(expected);
  });

  test('statuses merged over several rows are no matter for formulas', () => {
    const { table, grid } = planOf(
      ['Oct 2011 review', 'March 2012 review'],
      [
        ['Green', 'Green'],
        [null, 'Amber'],
      ],
      { merges: [[1, 4, 2, 4]] },
    );
    expect(reviewsToCompare(grid, table)).toBeNull();
    expect(directionsOf(grid, table).map(([row, { sinceLast }]) => [row, sinceLast])).toEqual([
      [1, 'same'],
      [2, 'worse'],
    ]);
  });
});

test.each<[before: CellValue, now: CellValue, direction: string | null]>([
  ['Amber', 'Green', 'improved'],
  ['green ', 'GREEN', 'same'],
  ['G', 'A/R', 'worse'],
  ['A', 'amber - slipping', 'same'],
  ['Green', null, 'not reviewed'],
  ['Green', ' ', 'not reviewed'],
  ['Green', 'Exempt', 'no longer rated'],
  ['n/a', 'Red', 'new'],
  [null, 'Red', 'new'],
  [null, null, null],
  ['n/a', null, null],
  [{ error: '#REF!' }, 'Green', null],
  ['RAAR', 'Green', 'new'],
])('%p, then %p: %s', (before, now, direction) => {
  const { table, grid } = planOf(
    ['Oct 2011 review', 'March 2012 review'],
    [
      [before, now],
      ['Green', 'Amber'],
    ],
  );
  expect(new Map(directionsOf(grid, table)).get(1)?.sinceLast ?? null).toBe(direction);
});

test('against the same month last year, whatever came between', () => {
  const { table, grid } = planOf(
    ['Oct 2011 review', 'March 2012 review', 'Oct 2012 review'],
    [
      ['Red', 'Green', 'Amber'],
      [null, 'Green', null],
    ],
  );
  expect(directionsOf(grid, table)).toEqual([
    [1, { sinceLast: 'worse', sinceLastYear: 'improved' }],
    [2, { sinceLast: 'not reviewed', sinceLastYear: null }],
  ]);
});

test.each<[string, CellValue, readonly number[]]>([
  ['a remark', 'Green - on course', []],
  ['a remark in quotation marks, which formulas of some programs can’t hold', 'Green - “on course” or "nearly"', [1]],
  ['a remark longer than a formula may hold', `Green - ${'going on well '.repeat(20)}`, [1]],
  ['words that state nothing', 'to be confirmed', []],
])('a status that formulas can’t read is told, never passed over: %s', (_case, now, rows) => {
  const { table, grid } = planOf(
    ['Oct 2011 review', 'March 2012 review'],
    [
      ['Green', now],
      ['Green', 'Amber'],
    ],
  );
  const compared = reviewsToCompare(grid, table);
  expect(compared === null ? null : unreadStatuses(grid, table, compared).map(({ row }) => row)).toEqual(rows);
});

test('Yellow beside Amber is a status of its own, and nothing says which', () => {
  const rows = [
    ['Amber', 'Amber'],
    ['Yellow', 'Yellow'],
    ['Yellow', 'Green'],
  ];
  const { table, grid } = planOf(['Oct 2011 review', 'March 2012 review'], [...rows, ['Green', 'Amber']]);
  expect(directionsOf(grid, table).map(([row, { sinceLast }]) => [row, sinceLast])).toEqual([
    [1, 'same'],
    [3, 'new'],
    [4, 'worse'],
  ]);
});
