// The whole of the add-in's judgement in one pure function: cells in, edits out.

import type { AssessedSheet, Question } from './assessment';
import type { Edit } from './edit';
import type { IsoDate } from './plan';
import type { Snapshot } from './snapshot';
import type { Finding } from './finding';
import type { CountingMethod } from './counting-method';
import type { LedgerEntry } from './ledger';

/** The officer's answer to a question; it settles every row of that question. */
export interface Answer {
  readonly questionId: string;
  readonly method: CountingMethod;
}

/** The date that the figures of one table are for, as the officer says. `headingRow`: the table's first heading row, zero-based. */
export interface TableAsAt {
  readonly sheetId: string;
  readonly headingRow: number;
  readonly asAt: IsoDate;
}

/**
 * `asAt`: asked for by the officer or on the command line, of every table that `asAtOf` doesn't name; null to go by setting, heading or last period.
 * `asAtOf`: asked for of single tables.
 */
export interface ReviewOptions {
  readonly asAt: IsoDate | null;
  readonly asAtOf?: readonly TableAsAt[];
  readonly answers: readonly Answer[];
}

export interface Review {
  readonly sheets: readonly AssessedSheet[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly edits: readonly Edit[];
}

/** Reads, assesses and proposes. Without a change to the workbook a second review proposes no edit. `ledger`: as if it held these entries; by default its own. */
export type ReviewSnapshot = (snapshot: Snapshot, options: ReviewOptions, ledger?: readonly LedgerEntry[]) => Review;
