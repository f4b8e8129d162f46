// A figure that the row's own comment calls booked is never told as done, and no other figure is called so.

import { notYetDone } from '../../../../src/domain/commentary/row-words/not-yet-done';

test.each<[string | null, number, string | null, string | null]>([
  ['The 548 are places booked so far', 548, 'booked', 'places'],
  ['1,200 people have signed up', 1200, 'signed up', 'people'],
  ['All 40 are now course places reserved', 40, 'reserved', 'course places'],
  ['80 visits planned by then', 80, 'planned', 'visits'],
  ['30 have been arranged', 30, 'arranged', null],
  ['Of 40 carers, 25 are enrolled  or\nregistered', 25, 'enrolled', null],
  ['12 attended or booked', 12, 'attended or booked', null],
  ['The 548 are places booked so far', 54, null, null],
  ['Held 31. Another 40 are booked', 31, null, null],
  ['Nothing to report', 0, null, null],
  [null, 5, null, null],
])('%s, of %d: %s', (comment, figure, state, thing) => {
  expect(notYetDone(comment, figure)).toEqual(state === null ? null : { state, thing });
});
