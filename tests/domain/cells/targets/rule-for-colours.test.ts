// A row's own rule for its colours, however it is spelled, and texts that only count or mention colours.

import { isPairOfBounds, isRuleForColours } from '../../../../src/domain/cells/targets/in-words/rule-for-colours';

test.each([
  'G: 60 and over; A: 50-59; R: under 50',
  'Green ≥ 97%, Amber 92–96%, Red < 92%',
  'Green >=12 Amber 8 to 11 Red <8',
  'green = 5 days or fewer, amber = 6-9 days, red = 10 or more days',
  'G≤4 A 5–7 R≥8',
  '88% or more is green; 80% to under 88% is amber; anything lower is red',
  'GREEN if at least 300, RED if below 250',
  'Gwyrdd: dros 90%; Green: over 90%; Red: under 80%',
  'R <£20k / A £20k-£30k / G >£30k',
  '75+ Green, 65–74 Amber, below 65 Red',
])('a rule: %s', (text) => {
  expect(isRuleForColours(text)).toBe(true);
});

test.each([
  'Green 5, Amber 3, Red 1',
  'Was Amber in Q2 (41), Green now.',
  'Moved from Red to Amber after 12 more sites opened.',
  'A 70-79 mile route to the Green Bridge',
  'Green at 61; no rule yet',
  'Blue badges: 40 or more issued',
])('no rule: %s', (text) => {
  expect(isRuleForColours(text)).toBe(false);
});

test.each([
  ['96/91', true],
  ['≥96% | ≥91%', true],
  ['14 / 18 / 22', true],
  ['60+/50-59/<50', true],
  ['96', false],
  ['96% of forms', false],
])('bounds alone: %s', (text, expected) => {
  expect(isPairOfBounds(text)).toBe(expected);
});
