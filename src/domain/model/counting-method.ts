// How a row's periods make its total: Sum, Latest, Highest, Average or Stated (domain.md, "Counting methods").

/** domain.md, "Counting methods". `stated`: typed by the officer, derived from nothing. */
export type CountingMethod = 'sum' | 'latest' | 'highest' | 'average' | 'stated';

/** The method of one row. */
export interface MethodReading {
  readonly method: CountingMethod;
  /** The officer has chosen it, or only it fits the stated total. */
  readonly confirmed: boolean;
  /** Every method that fits the stated total, in the order Sum, Latest, Highest, Average. */
  readonly candidates: readonly CountingMethod[];
  /**
   * The candidates give different totals and nothing says which counts: until the officer says, the row has a
   * status only where two of them give the same.
   */
  readonly open?: true;
}

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
