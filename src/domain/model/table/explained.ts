// How much of what the officer stated a reading explains: what an officer, and whoever checks the reader, can hold it
// to.

/** Of so many stated figures so many come out. */
export interface Explained {
  readonly explained: number;
  readonly of: number;
}

/** What a reading makes of the stated figures of the rows looked at. */
export interface ReadingExplained {
  readonly totals: Explained;
  readonly percentages: Explained;
  readonly variances: Explained;
  /** Filled columns of the table that have no role. */
  readonly leftOver: readonly number[];
  /** Those that hold figures in most rows under a heading that says nothing; absent where there is none. */
  readonly unread?: readonly number[];
}
