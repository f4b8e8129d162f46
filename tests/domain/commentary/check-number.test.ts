// The check number of a row's figures tells every change of one of them, and figures that change places.

import fc from 'fast-check';
import { checkNumberOf, isSameCheckNumber, primesFor } from '../../../src/domain/commentary/check-number';

/** Each period with the prime that its place has. */
const weighed = (periods: readonly (number | string | null)[]) =>
  periods.map((value, index) => ({ value, prime: primesFor(periods.length)[index] ?? 0 }));

const of = (
  periods: readonly (number | string | null)[],
  more: Readonly<Partial<Record<'target' | 'goal' | 'stated' | 'texts', number>>> = {},
): number => checkNumberOf({ periods: weighed(periods), target: null, goal: null, stated: null, texts: null, ...more });

test('the first primes', () => {
  expect(primesFor(6)).toEqual([2, 3, 5, 7, 11, 13]);
});

test.each([
  ['a figure that was corrected', of([18, 13]), of([18, 14])],
  ['figures that changed places', of([18, 13]), of([13, 18])],
  ['one up, one down', of([10, 20, 30]), of([11, 18, 31])],
  ['another target', of([18], { target: 100 }), of([18], { target: 110 })],
  ['a target in another column', of([18], { target: 100 }), of([18], { goal: 100 })],
  ['another stated total', of([18], { stated: 31 }), of([18], { stated: 32 })],
  ['a figure typed as text', of([18, '13'], { texts: 31 }), of([18, '14'], { texts: 32 })],
  ['a penny in a million', of([1_000_000.01]), of([1_000_000.02])],
])('%s', (_what, before, after) => {
  expect(isSameCheckNumber(before, after)).toBe(false);
});

test('no two rows of whole figures have the same number', () => {
  const row = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(row, row, (one, other) => isSameCheckNumber(of(one), of(other)) === (String(one) === String(other))));
});

test('text counts as nothing', () => {
  expect(of([18, 'n/a', null])).toBe(of([18, null, 'tbc']));
});
