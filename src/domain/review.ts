// The whole of the add-in's judgement in one pure function: cells in, edits out.

import type { AssessedSheet, CountingMethod, Finding, Question } from './assessment';
import type { Edit } from './edit';
import type { LedgerEntry } from './ledger/ledger-entry';
import type { IsoDate } from './plan';
import type { Snapshot } from './snapshot';

/** The officer's answer to a question; it settles every row of that question. */
export interface Answer {
  readonly questionId: string;
  readonly method: CountingMethod;
}

/** `asAt`: asked for by the officer or on the command line; null to go by setting, heading or last period. */
export interface ReviewOptions {
  readonly asAt: IsoDate | null;
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
