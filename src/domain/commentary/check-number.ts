// The figures behind a draft in one number, so that a short formula can tell that one of them has changed.

import type { CellValue } from '../model/cell';

/**
 * The weights of the officer's target, of "Target figure", of the stated total and of what figures typed as text add up
 * to: fractions, unlike the periods'.
 */
export const otherWeights = { target: 7, goal: 11, stated: 13, texts: 17 } as const;

/** A period, and the prime whose root is its weight. */
interface CheckWeight {
  readonly column: number;
  readonly prime: number;
}

/**
 * The weights of a table's periods, from left to right. Each has the root of a prime: no sums of different whole figures
 * are the same, and figures that change places are told.
 */
export function checkWeights(periods: readonly number[]): readonly CheckWeight[] {
  const primes = primesFor(periods.length);
  return [...periods].sort((a, b) => a - b).map((column, index) => ({ column, prime: primes[index] ?? 0 }));
}

/** A row's figures as the check number counts them; text counts as nothing. */
export interface CheckedFigures {
  readonly periods: readonly { readonly value: CellValue; readonly prime: number }[];
  readonly target: CellValue;
  readonly goal: CellValue;
  readonly stated: CellValue;
  /** What all periods add up to where some are typed as text and count; null where none is. */
  readonly texts: number | null;
}

/** All of a row's figures in one number. */
export function checkNumberOf({ periods, target, goal, stated, texts }: CheckedFigures): number {
  const ofPeriods = periods.reduce((sum, { value, prime }) => sum + numberIn(value) * Math.sqrt(prime), 0);
  const ofTargets = numberIn(target) / otherWeights.target + numberIn(goal) / otherWeights.goal;
  return ofPeriods + ofTargets + numberIn(stated) / otherWeights.stated + (texts ?? 0) / otherWeights.texts;
}

/** As near as the formula compares them: engines add up in different orders. */
export function isSameCheckNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) / 10 ** checkedDigits;
}

/** So many digits of two check numbers are compared. */
export const checkedDigits = 9;

/**
 * The first so many primes.
 * @internal exported for its test
 */
export function primesFor(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

function numberIn(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}
