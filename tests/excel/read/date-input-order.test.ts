// The order of day and month is taken from patterns that say it for certain, and from no other.

import { orderOfPattern } from '../../../src/excel/read/date-input-order';

test.each([
  ['dd/MM/yyyy', 'dmy'],
  ['d.M.yyyy', 'dmy'],
  ["d MMM yyyy 'y.'", 'dmy'],
  ['M/d/yyyy', 'mdy'],
  ['MM-dd-yy', 'mdy'],
  ['yyyy-MM-dd', null],
  ['jj/mm/aaaa', null],
  ['TT.MM.JJJJ', null],
  ['', null],
])('%s: %s', (pattern, order) => {
  expect(orderOfPattern(pattern)).toBe(order);
});
