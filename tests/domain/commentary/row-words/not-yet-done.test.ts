// A figure that the row's own comment calls booked is never told as done, and no other figure is called so.

import { notYetDone } from '../../../../src/domain/commentary/row-words/not-yet-done';

test.each<[string | null, number, string | null]>([
  ['The 548 are places booked so far', 548, 'booked'],
  ['1,200 people have signed up', 1200, 'signed up'],
  ['Of 40 carers, 25 are enrolled  or\nregistered', 25, 'enrolled'],
  ['12 attended or booked', 12, 'attended or booked'],
  ['The 548 are places booked so far', 54, null],
  ['Held 31. Another 40 are booked', 31, null],
  ['Nothing to report', 0, null],
  [null, 5, null],
])('%s, of %d: %s', (comment, figure, state) => {
  expect(notYetDone(comment, figure)).toBe(state);
});
