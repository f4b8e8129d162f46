// From what the officer asked for to edits: the workbook is reviewed as it is, and the change is made from that.

import { readLedger } from '../ledger/ledger-sheet';
import { ledgerTable } from '../ledger/current-status';
import { fail, succeed, type Outcome } from '../model/outcome';
import type { Review } from '../model/review';
import { reviewAsItStands } from '../review/review-workbook';
import type { Snapshot } from '../model/snapshot';
import type { Change, ChangeContext, TableKey } from './change';
import { carryComments } from './carry-comments';
import { explain } from './findings/explain';
import { listChecks } from './findings/list-checks';
import { freeze } from './freeze';
import { newYear } from './new-year';
import { endOverride, override } from './override';
import { repairRows } from './repair-rows';
import type { ChangeRequest, TableRequest } from './request';
import { saveHouseStyle } from './save-house-style';
import { setScheme } from './set-scheme';
import { startReview } from './start-review';
import { summarise } from './summarise';
import { useDrafts } from './use-drafts';
import type { LedgerEntry } from '../model/ledger';
import { isCertain } from '../assess/certain-tables';

/** Nothing is written here. A table that has moved or can't be told any more is a problem with what to do. */
export function proposeChange(snapshot: Snapshot, request: ChangeRequest): Outcome<Change> {
  if (request.kind === 'summary') return summarise(snapshot, reviewAsItStands(snapshot, { asAt: null, answers: [] }));
  if (request.kind === 'house-style') return saveHouseStyle(snapshot, request);
  if (request.kind === 'explain' || request.kind === 'reopen') return explain(snapshot, request);
  if (request.kind === 'list-checks') return listChecks(snapshot, request);
  const context = contextOf(snapshot, request.table);
  return context.ok ? changeFor(context.value, request) : context;
}

function contextOf(snapshot: Snapshot, { sheetId, headingRow }: TableKey): Outcome<ChangeContext> {
  const entries = readLedger(snapshot.ledger);
  const reviewOf = (other: Snapshot): Review => reviewAsItStands(other, { asAt: null, answers: [] }, entries);
  const reviewWith = (ledger: readonly LedgerEntry[]): Review => reviewAsItStands(snapshot, { asAt: null, answers: [] }, ledger);
  const review = reviewWith(entries);
  const grid = snapshot.grids.find(({ sheet }) => sheet.id === sheetId);
  const onSheet = review.sheets.filter(({ reading }) => reading.sheet.id === sheetId).flatMap((sheet) => sheet.tables);
  const index = onSheet.findIndex(({ table }) => table.headerRows[0] === headingRow);
  const assessed = onSheet[index];
  if (grid === undefined || assessed === undefined)
    return fail('table-gone', 'The table isn’t where it was. Look at the sheet again, then try once more.');
  if (!isCertain(assessed.table))
    return fail('unsure', 'It isn’t sure what the columns of this table are. Confirm them first, then try again.');
  return succeed({ snapshot, review, grid, onSheet, assessed, tableInLedger: ledgerTable(assessed, index), entries, reviewOf, reviewWith });
}

function changeFor(context: ChangeContext, request: TableRequest): Outcome<Change> {
  switch (request.kind) {
    case 'override':
      return override(context, request);
    case 'end-override':
      return endOverride(context, request);
    case 'freeze':
      return freeze(context, request);
    case 'start-review':
      return startReview(context, request);
    case 'repair-rows':
      return repairRows(context);
    case 'use-drafts':
      return useDrafts(context, request);
    case 'carry-comments':
      return carryComments(context);
    case 'new-year':
      return newYear(context);
    case 'set-scheme':
      return setScheme(context, request);
  }
}
