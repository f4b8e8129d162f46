// What a check found: one plain sentence, with the address of the cell that it is about.

import type { IsoDate } from './dates';

/** `wrong`: to be corrected. `ask`: only the officer knows. `note`: worth knowing. */
export type Severity = 'wrong' | 'ask' | 'note';

/** The fields are those of the review JSON. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address on `sheet`; null where the finding is about a table or the sheet as a whole. */
  readonly cell: string | null;
  /** A1 addresses on `sheet` of other cells that it is about. */
  readonly related: readonly string[];
  readonly message: string;
  /** Null where it doesn't apply. */
  readonly stated: number | string | null;
  /** Null where it doesn't apply. */
  readonly computed: number | string | null;
}

/** What an officer has said of a finding, so that it stays away until a figure that it rests on changes. */
export interface Explanation {
  readonly reason: string;
  readonly by: string;
  /** The day on which it was given; null where the ledger doesn't say any more. */
  readonly on: IsoDate | null;
}

export interface ExplainedFinding {
  readonly finding: Finding;
  readonly explanation: Explanation;
}
