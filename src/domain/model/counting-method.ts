// How a row's periods make its total, and how sure that is.

/** domain.md, "Counting methods". `stated`: typed by the officer, derived from nothing. */
export type CountingMethod = 'sum' | 'latest' | 'highest' | 'average' | 'stated';

/** The method of one row. */
export interface MethodReading {
  readonly method: CountingMethod;
  /** The officer has chosen it, or only it fits the stated total. */
  readonly confirmed: boolean;
  /** Every method that fits the stated total, in the order Sum, Latest, Highest, Average. */
  readonly candidates: readonly CountingMethod[];
  /** No total is stated, and the figures repeat or creep up. */
  readonly doubtful: boolean;
  /**
   * The candidates give different totals and nothing says which counts: the row isn't rated until the officer says.
   */
  readonly open?: true;
}
