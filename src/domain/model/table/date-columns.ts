// Columns of dates of one milestone: planned, moved, forecast and done are four different things.

/**
 * - original: the date first set ("baseline"); planned: a date to keep, nothing else said.
 * - revised: the date it was moved to; forecast: when it is expected.
 * - forecast or actual: expected until it is done, and then when it was.
 * - actual: when it was done.
 */
export type MilestoneDateUse = 'original' | 'planned' | 'revised' | 'forecast' | 'forecast or actual' | 'actual';

/** A column of dates of the next thing on a row's way, and the column that names that thing; null where none does. */
export interface NextStep {
  readonly column: number;
  readonly name: number | null;
}

/** A column of dates and what they are. */
export interface DateColumn {
  readonly column: number;
  readonly use: MilestoneDateUse;
  /** No heading says what its dates are, and the rows have no others: which of them are deadlines is asked. Else absent. */
  readonly unsaid?: true;
  /** Of forecast or actual dates: the column that says which each is; absent where none does. */
  readonly toldBy?: number;
}
