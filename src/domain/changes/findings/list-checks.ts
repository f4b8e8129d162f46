// Lists what the checks found on a sheet of its own, to be worked through, filtered and printed.

import { readLedger } from '../../ledger/ledger-sheet';
import { fail, succeed, type Outcome } from '../../model/outcome';
import type { Snapshot } from '../../model/snapshot';
import { checksSheetEdits } from '../../propose/checks-sheet/checks-sheet-edits';
import { reviewAsItStands } from '../../review/review-workbook';
import type { Change } from '../change';
import type { ListChecksRequest } from '../request';

/** Refused where the sheet stands as it would be written. */
export function listChecks(snapshot: Snapshot, { options }: ListChecksRequest): Outcome<Change> {
  const review = reviewAsItStands(snapshot, options, readLedger(snapshot.ledger));
  const edits = checksSheetEdits(snapshot, review);
  if (!edits.ok) return edits;
  if (edits.value.length === 0) return fail('checks-stand', 'The sheet says all of this already. Nothing needs to be written.');
  const { findings, explained } = review;
  const count = findings.length + explained.length;
  return succeed({
    edits: edits.value,
    statements: [`${count === 1 ? '1 finding' : `${String(count)} findings`}, one a row, each with a link to its cell.`],
  });
}
