// The whole of the add-in's judgement in one pure function: cells in, edits out. The only place where the stages meet.

import { assess, type AssessInput } from '../assess/assess';
import { check } from '../checks/check';
import { readLedger } from '../ledger/ledger-sheet';
import type { LedgerEntry } from '../model/ledger';
import type { Review, ReviewWorkbook } from '../model/review';
import { propose } from '../propose/propose';
import { recogniseSheet } from '../recognise/recognise-sheet';
import { recogniseWorkbook } from '../recognise/recognise-workbook';

/** Reads, assesses, proposes and checks. Without a change to the workbook a second review proposes no edit. */
export const reviewWorkbook: ReviewWorkbook = (snapshot, options, ledger) => {
  const sheets = snapshot.grids.map((grid) => ({ grid, reading: recogniseSheet(grid, snapshot.mappings) }));
  return reviewReadings({ snapshot, sheets: recogniseWorkbook(sheets), options, ledger });
};

/** A workbook with its readings. */
interface ReadWorkbook extends Omit<AssessInput, 'ledger'> {
  /** By default what the Plan ledger holds. */
  readonly ledger?: readonly LedgerEntry[] | undefined;
}

/**
 * The same from readings on. What the edits leave unwritten is among the findings.
 * @internal exported for its test
 */
export function reviewReadings({ snapshot, sheets, options, ledger = readLedger(snapshot.ledger) }: ReadWorkbook): Review {
  const assessment = assess({ snapshot, sheets, options, ledger });
  const proposal = propose(assessment);
  return {
    sheets: assessment.sheets.map(({ assessed }) => assessed),
    findings: check({ assessment, proposal }),
    questions: assessment.deliverables.flatMap(({ questions }) => questions),
    edits: proposal.edits,
  };
}
