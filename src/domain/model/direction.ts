// How a row's status has moved from one review to another.

/**
 * - improved, same, worse: both reviews rate the row.
 * - new: rated now and not then.
 * - no longer rated: rated then; now something stands there that is no status.
 * - not reviewed: rated then; now the cell is blank.
 */
export type Direction = 'improved' | 'same' | 'worse' | 'new' | 'no longer rated' | 'not reviewed';

/** Null where neither review rates the row, or there is no such review. */
export interface DirectionOfRow {
  /** Against the review before. */
  readonly sinceLast: Direction | null;
  /** Against the review of the same month last year. */
  readonly sinceLastYear: Direction | null;
}

/** The directions of a sheet's rows by zero-based row; rows without any are left out. */
export type DirectionsByRow = ReadonlyMap<number, DirectionOfRow>;
