// What happens and comes each period to about its share of the year's target adds up; nothing else is taken for it.

import { areSharesOfTarget } from '../../../src/domain/measures/doubtful-figures';

test.each([
  ['a quarter of the year each', 3300, [905, 1004, null, null], true],
  ['a twelfth each', 120, [9, 10, 11, ...Array.from({ length: 9 }, () => null)], true],
  ['three quarters, the last one blank', 40, [11, 9, 10, null], true],
  ['a position that grows by its share', 3300, [905, 1650, null, null], false],
  ['each near the year’s target', 3300, [3100, 3200, null, null], false],
  ['no target', null, [905, 1004, null, null], false],
])('%s: %s', (_case, target, byPeriod, expected) => {
  expect(areSharesOfTarget({ target, byPeriod, periodsInYear: null })).toBe(expected);
});
