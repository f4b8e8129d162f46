// The latest review with a status is what the officer states; an undated review never outranks a dated one.

import { reviewsInDateOrder, statedStatus } from '../../../src/domain/rating/latest-stated-status';
import type { PlanRow, StatedStatus } from '../../../src/domain/model/table/rows';

const row: PlanRow = {
  row: 4,
  kind: 'deliverable',
  theme: null,
  outcome: null,
  project: null,
  description: 'Visits',
  timescale: null,
  unit: null,
  target: { figure: { kind: 'blank' }, kind: null },
  actuals: [],
  total: { kind: 'blank' },
  achieved: { kind: 'blank' },
  achievedDecimals: null,
  reviews: [],
  comment: null,
  addInTexts: {},
};

const review = (column: number, date: string | null, status: string | null): StatedStatus => ({
  column,
  date,
  text: status ?? '?',
  status,
});

test.each<[string, readonly StatedStatus[], string | null, readonly number[]]>([
  ['none', [], null, []],
  ['by date, whatever the order of the columns', [review(5, '2012-03', 'Amber'), review(6, '2011-10', 'Green')], 'Amber', [6, 5]],
  ['an undated one to the right of a dated one', [review(4, '2011-10', 'Green'), review(5, null, 'Red')], 'Green', [5, 4]],
  ['undated ones in the order of the sheet', [review(4, null, 'Green'), review(5, null, 'Red')], 'Red', [4, 5]],
  ['a remark that is no status', [review(4, '2011-10', 'Green'), review(5, '2012-03', null)], 'Green', [4, 5]],
])('%s', (_what, reviews, status, columns) => {
  expect(statedStatus({ ...row, reviews })).toBe(status);
  expect(reviewsInDateOrder({ ...row, reviews }).map(({ column }) => column)).toEqual(columns);
});
