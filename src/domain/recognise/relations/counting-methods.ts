// How a row's periods make its total. Officers rarely say; their stated total usually does.

import { isRoundedTo, isSameFigure } from '../../cells/rounding';
import type { CountingMethod } from '../../model/counting-method';

/** Methods that count the periods, in the order they are offered (domain.md, "Counting methods"). */
export const countedMethods = ['sum', 'latest', 'highest', 'average'] as const satisfies readonly CountingMethod[];

export type CountedMethod = (typeof countedMethods)[number];

/** As written in the Counting method column and its drop-down. */
export const methodWords: Readonly<Record<CountingMethod, string>> = {
  sum: 'Sum',
  latest: 'Latest',
  highest: 'Highest',
  average: 'Average',
  stated: 'Stated',
};

/** One way to count, and what it makes of a row's periods. */
type Count = (actuals: readonly number[]) => number;

const add: Count = (actuals) => actuals.reduce((total, actual) => total + actual, 0);

const counts: Readonly<Record<CountedMethod, Count>> = {
  sum: add,
  latest: (actuals) => actuals.at(-1) ?? 0,
  highest: (actuals) => actuals.reduce((most, actual) => Math.max(most, actual), -Infinity),
  average: (actuals) => add(actuals) / actuals.length,
};

/** The total by a method. `actuals`: the periods with a figure, oldest first; null where there are none. */
export function countBy(method: CountedMethod, actuals: readonly number[]): number | null {
  return actuals.length === 0 ? null : counts[method](actuals);
}

/**
 * Every method that gives the stated total, in the order they are offered.
 * Several: the officer decides. None: the total is `stated`, and a finding.
 * An exact fit beats a rounded one: a mean of 13.33 stated as 13 fits Average only where nothing gives 13 exactly.
 * `actuals` holds the periods with a figure, oldest first: "n/a" and periods not yet due are left out, 0 is kept.
 */
export function methodsThatFit(actuals: readonly number[], statedTotal: number): readonly CountedMethod[] {
  if (actuals.length === 0) return [];
  const exact = countedMethods.filter((method) => isSameFigure(counts[method](actuals), statedTotal));
  if (exact.length > 0) return exact;
  return countedMethods.filter((method) => isRoundedTo(counts[method](actuals), statedTotal));
}

/**
 * True where figures without a stated total look like a running position rather than new work in each period:
 * two or more that never fall, and either one repeats or the last is at most half as much again as the one before (5,5
 * · 2,3 · 10,20,30). Only a reason to ask: 6,6 can still be a sum.
 */
export function repeatsOrCreeps(actuals: readonly number[]): boolean {
  const steps = actuals.slice(1).map((actual, index) => ({ from: actuals[index] ?? 0, to: actual }));
  const last = steps.at(-1);
  if (last === undefined || last.to <= 0 || steps.some(({ from, to }) => to < from)) return false;
  return last.to <= 1.5 * last.from || steps.some(({ from, to }) => from === to && from > 0);
}
