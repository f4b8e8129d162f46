// What a row's cells say of how far the work is, beside any RAG.

/** How far the work is, as words say it. `perhaps complete`: they say that it is done, and something against it. */
export type ProgressState =
  'not started' | 'under way' | 'delayed' | 'on hold' | 'not done' | 'complete' | 'perhaps complete' | 'cancelled';

/** One cell that states progress. */
export interface StatedProgress {
  readonly column: number;
  /** As typed; a percentage as "40% complete". */
  readonly text: string;
  /** Null where the words aren't known ones: kept, and judged by nothing. */
  readonly state: ProgressState | null;
  /** As in `StatedStatus`. */
  readonly key?: readonly string[];
  readonly says?: string;
}
