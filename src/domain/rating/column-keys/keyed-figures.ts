// What a table offers a key besides its headings: the figures so far, what they are set against, and which way is better.

import type { NamedColumn } from './named-columns';

/** What a table offers a key besides headings. */
export interface KeyedFigures {
  readonly columns: readonly NamedColumn[];
  /** How that figure is counted; null where it is stated. */
  readonly counts: 'latest' | 'sum' | null;
  /** The figure of each row so far; null where it has none. */
  readonly figure: NamedColumn | null;
  readonly target: NamedColumn | null;
  /** How much of the target each row has reached. */
  readonly achieved: NamedColumn | null;
  /** By row 1 where more is better, −1 where less is; null where nothing says. */
  readonly better: readonly (1 | -1 | null)[];
}
