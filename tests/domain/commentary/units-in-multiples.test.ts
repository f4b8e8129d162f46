// A unit that says in which multiples its figures are isn't lost in a statement.

import { figureText, unitOf } from '../../../src/domain/commentary/figures-in-words';

test.each([
  ['km (000)', '1,455 thousand km', '1,455 thousand'],
  ['000s', '1,455 thousand', '1,455 thousand'],
  ["'000 visits", '1,455 thousand visits', '1,455 thousand'],
  ['thousand km', '1,455 thousand km', '1,455 thousand'],
  ['millions', '1,455 million', '1,455 million'],
  ['journeys, millions', '1,455 million journeys', '1,455 million'],
  ['tonnes (thousands)', '1,455 thousand tonnes', '1,455 thousand'],
  ['£000', '£1,455k', '£1,455k'],
  ['km', '1,455 km', '1,455'],
  ['per 1000', '1,455 per 1000', '1,455'],
  ['per thousand', '1,455 per thousand', '1,455'],
  ['per 100 sessions', '1,455 per 100 sessions', '1,455'],
  ['per 10,000 children', '1,455 per 10,000 children', '1,455'],
  ['000 m²', '1,455 thousand m²', '1,455 thousand'],
  ['m2', '1,455 m2', '1,455'],
  ['tCO2e', '1,455 tCO2e', '1,455'],
])('“%s”', (unit, full, bare) => {
  expect(figureText(1455, unitOf(unit, false))).toBe(full);
  expect(figureText(1455, unitOf(unit, false), true)).toBe(bare);
});
