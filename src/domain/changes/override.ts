// An agreed status with its reason, name and review date, kept in the ledger and
// shown beside the computed one. What officers stated stays.

import type { AssessedRow } from '../model/assessment';
import { overrideOf } from '../ledger/overrides';
import { isSharedKey, rowKeyOf } from '../ledger/row-key';
import { computedWord, targetOf } from '../ledger/current-status';
import { longDate } from '../cells/calendar';
import { fail, succeed, type Outcome } from '../model/outcome';
import { ledgerEdits } from '../propose/ledger-edits';
import { schemeWords, statusesOf } from '../rating/schemes/scheme';
import { statedStatus } from '../rating/latest-stated-status';
import { changesSheet, isOnSheet, type Change, type ChangeContext } from './change';
import type { EndOverrideRequest, OverrideRequest } from './request';
import type { LedgerEntry } from '../model/ledger';

/** Refused without a reason, a name, a review date after the as-at date and a status of the table's scheme. */
export function override(context: ChangeContext, request: OverrideRequest): Outcome<Change> {
  if (request.row === null) return fail('no-row', 'Choose the deliverable whose status is agreed.');
  const place = placeOf(context, request.row);
  if (!place.ok) return place;
  const { settings } = context.assessed;
  if (request.status === '') return fail('no-status', 'Choose the status that is agreed.');
  if (!statusesOf(settings.scheme).some((status) => status === request.status)) {
    return fail(
      'not-in-scheme',
      `The scheme ${schemeWords[settings.scheme.name]} has no status ${request.status}. Choose one that it has.`,
    );
  }
  if (request.reason.trim() === '') return fail('no-reason', 'Say why the status is agreed.');
  if (request.author.name.trim() === '') return fail('no-name', 'Say who agrees the status.');
  if (request.reviewOn === '') return fail('no-review-date', 'Give the date on which the agreed status lapses.');
  if (settings.asAt !== null && request.reviewOn <= settings.asAt) {
    return fail('review-date-past', `The review date must be after the as-at date, ${longDate(settings.asAt)}. Choose a later one.`);
  }
  const { row, rowKey } = place.value;
  const entry: LedgerEntry = {
    ...entryFor(context, row, rowKey),
    kind: 'override',
    on: request.author.on,
    by: request.author.name.trim(),
    agreed: request.status,
    reason: request.reason.trim(),
    reviewOn: request.reviewOn,
  };
  const computed = computedWord(row) ?? 'not rated';
  return written(
    context,
    entry,
    `${rowKey}: ${request.status} is agreed where ${computed} is computed, until ${longDate(request.reviewOn)}.`,
  );
}

/** Refused where no override is in force. */
export function endOverride(context: ChangeContext, request: EndOverrideRequest): Outcome<Change> {
  const place = placeOf(context, request.row);
  if (!place.ok) return place;
  const { row, rowKey } = place.value;
  const current = overrideOf(context.entries, context.tableInLedger, rowKey, null);
  if (current === null) return fail('no-override', 'No agreed status stands for this row, so there is nothing to take back.');
  const entry: LedgerEntry = {
    ...entryFor(context, row, rowKey),
    kind: 'ended',
    on: request.asker.on,
    by: request.asker.name.trim(),
    agreed: null,
    reason: null,
    reviewOn: null,
  };
  return written(context, entry, `${rowKey}: ${current.status} is no longer agreed, and the computed status counts again.`);
}

interface Place {
  readonly row: AssessedRow;
  readonly rowKey: string;
}

function placeOf({ grid, assessed }: ChangeContext, wanted: number): Outcome<Place> {
  const { table, settings } = assessed;
  const row = assessed.rows.find((each) => each.row.row === wanted);
  if (row === undefined) return fail('row-gone', 'The row isn’t where it was. Look at the sheet again, then try once more.');
  if (settings.index === 0 || table.addInColumns.rag === undefined || row.rating === null) {
    return fail('not-reviewed', 'No computed status stands beside this row. Review the sheet first, then agree another status.');
  }
  const rowKey = rowKeyOf(grid, table, row.row);
  if (rowKey === null) return fail('no-words', 'This row says nothing to know it by. Describe it in words, then try again.');
  if (isSharedKey(grid, table, rowKey)) {
    return fail(
      'same-words',
      'Another row of this table has the same words. Make them differ, so that the ledger can tell which is meant.',
    );
  }
  return succeed({ row, rowKey });
}

type RowOfEntry = Omit<LedgerEntry, 'kind' | 'on' | 'by' | 'agreed' | 'reason' | 'reviewOn'>;

function entryFor({ assessed, tableInLedger: known }: ChangeContext, row: AssessedRow, rowKey: string): RowOfEntry {
  return {
    table: known,
    sheet: assessed.table.sheet.name,
    rowKey,
    to: null,
    report: null,
    asAt: assessed.settings.asAt,
    scheme: assessed.settings.schemeAsked ? null : schemeWords[assessed.settings.scheme.name],
    target: targetOf(row),
    total: row.total,
    achieved: row.achieved,
    stated: statedStatus(row.row),
    computed: computedWord(row),
  };
}

/**
 * The entry, and what a review of the sheet writes once it is there: the agreed column.
 * Refused where a review has something else to write there.
 */
function written(context: ChangeContext, entry: LedgerEntry, statement: string): Outcome<Change> {
  const { snapshot, review, grid, entries } = context;
  if (changesSheet(review, grid.sheet))
    return fail('review-first', 'The sheet has changed since its last review. Review it, then agree the status.');
  const beside = context.reviewWith([...entries, entry]).edits.filter((edit) => isOnSheet(edit, grid.sheet));
  const ledger = ledgerEdits(snapshot, [entry], grid.dateSystem);
  return ledger.ok ? succeed({ edits: [...ledger.value, ...beside], statements: [statement] }) : ledger;
}
