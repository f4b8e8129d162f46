// Direction of travel: against another review; a blank review is never "no change".

import { directionOf } from '../../../src/domain/rating/direction-of-travel';

test.each([
  ['Amber', 'Green', 'improved'],
  ['Green', 'Amber', 'worse'],
  ['Amber', 'Amber', 'same'],
  ['Amber', 'Amber/Green', 'improved'],
  ['Green', 'Blue', 'improved'],
  [null, 'Green', 'new'],
  ['Green', null, 'no longer rated'],
  ['Green', 'Not rated: no figures', 'no longer rated'],
  ['Not rated: no target', 'Red', 'new'],
  [null, null, null],
])('%s, then %s: %s', (before, now, expected) => {
  expect(directionOf(before, now)).toBe(expected);
});
