// The whole of the add-in's judgement in one pure function: cells in, edits out.

import type { AssessedSheet, Question } from './assessment';
import type { HouseStyle } from './commentary/house-style';
import type { Edit } from './edit';
import type { Snapshot } from './snapshot';
import type { ExplainedFinding, Finding } from './finding';
import type { CountingMethod } from './counting-method';
import type { LedgerEntry } from './ledger';
import type { IsoDate } from './dates';
import type { Scheme, SchemeName } from './scheme';

/** The officer's answer to a question; it settles every row of that question. */
export interface Answer {
  readonly questionId: string;
  readonly method: CountingMethod;
}

/** The date that the figures of one table are for, as the officer gives it. */
export interface TableAsAt {
  readonly sheetId: string;
  /** The table's first heading row, zero-based. */
  readonly headingRow: number;
  readonly asAt: IsoDate;
}

/** What the officer asks of a review, in the pane or on the command line. */
export interface ReviewOptions {
  /** The as-at date of every table that `asAtOf` doesn't name; null to go by setting, heading or last period. */
  readonly asAt: IsoDate | null;
  /** The as-at dates of single tables. */
  readonly asAtOf?: readonly TableAsAt[];
  readonly answers: readonly Answer[];
}

/** What a review comes to. */
export interface Review {
  readonly sheets: readonly AssessedSheet[];
  readonly findings: readonly Finding[];
  /** Found too, and explained by an officer: nothing to do until a figure changes. */
  readonly explained: readonly ExplainedFinding[];
  readonly questions: readonly Question[];
  readonly edits: readonly Edit[];
  /** As it is on Plan settings. */
  readonly houseStyle: HouseStyle;
  /** The rules of every scheme, as they are on Plan settings. */
  readonly schemes: Readonly<Record<SchemeName, Scheme>>;
}

/**
 * Reads, assesses and proposes. Without a change to the workbook a second review proposes no edit.
 * `ledger`: as if it held these entries; by default its own.
 */
export type ReviewWorkbook = (snapshot: Snapshot, options: ReviewOptions, ledger?: readonly LedgerEntry[]) => Review;
