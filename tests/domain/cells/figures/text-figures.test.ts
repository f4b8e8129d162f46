// Texts that are the same number in every Excel, and those that are left to the officer.

import { areTypedAlike, textFigureIn } from '../../../../src/domain/cells/figures/text-figures';

test.each([
  ['94.2%', 0.942],
  ['96.1 %', 0.961],
  ['£1,200', 1200],
  [' 1,950.50 ', 1950.5],
  ['£61k', 61_000],
  ['€1.5m', 1_500_000],
])('%s', (text, value) => {
  expect(textFigureIn(text)?.value).toBe(value);
});

test.each(['-5%', '+5', '12 or so', '4/5', '1,20', 'n/a', '61k', '94 per cent', '<5', '', '12\u00a0%'])(
  '“%s” is left to the officer',
  (text) => {
    expect(textFigureIn(text)).toBeNull();
  },
);

test.each([
  ['91%', '88.5%', true],
  ['£5', '£1,200', true],
  ['91%', '91', false],
  ['£5k', '£5', false],
  ['£5', '€5', false],
])('%s and %s typed alike: %s', (one, other, alike) => {
  const [first, second] = [textFigureIn(one), textFigureIn(other)];
  expect(first !== null && second !== null && areTypedAlike(first, second)).toBe(alike);
});
