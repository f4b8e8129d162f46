// What speaks against the reading of a table's target and figure, or may contradict a status: then nothing is set against a target or rated.

import type { Contradicted } from './contradicted-statuses';
import type { UnreadColumn } from './open-columns';

/** Null and empty where nothing does. */
export interface OpenReading {
  readonly contradicted: Contradicted | null;
  /** Columns of figures as large as the target's that nothing explains. */
  readonly rivals: readonly UnreadColumn[];
  /** Columns that may state how the rows stand, where no other does. */
  readonly statuses: readonly UnreadColumn[];
  /** The rows that are set against nothing for it, zero-based. */
  readonly rows: readonly number[];
}
