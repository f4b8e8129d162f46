// An agreed status with its reason, name and review date, kept in the ledger and shown beside the computed one. What officers stated stays.

import type { AssessedRow } from '../assessment';
import type { Edit } from '../edit';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { overrideOf } from '../ledger/overrides';
import { isSharedKey, rowKeyOf } from '../ledger/row-key';
import { computedWord, ledgerTable } from '../ledger/stands-now';
import { longDate } from '../measures/calendar';
import { fail, succeed, type Outcome } from '../outcome';
import { ledgerEdits } from '../propose/ledger-edits';
import { schemeWords, statusesOf } from '../rating/scheme';
import { statedStatus } from '../rating/stated-status';
import type { Change, ChangeContext } from './change';
import type { EndOverrideRequest, OverrideRequest } from './request';

/** Refused without a reason, a name, a review date after the as-at date and a status of the table's scheme. */
export function override(context: ChangeContext, request: OverrideRequest): Outcome<Change> {
  const place = placeOf(context, request.row);
  if (!place.ok) return place;
  const { settings } = context.assessed;
  if (!statusesOf(settings.scheme).some((status) => status === request.status)) {
    return fail(
      'not-in-scheme',
      `The scheme ${schemeWords[settings.scheme.name]} has no status ${request.status}. Choose one that it has.`,
    );
  }
  if (request.reason.trim() === '') return fail('no-reason', 'Say why the status is agreed, then try again.');
  if (request.asker.name.trim() === '') return fail('no-name', 'Say who agrees the status, then try again.');
  if (settings.asAt !== null && request.reviewOn <= settings.asAt) {
    return fail('review-date-past', `The review date must be after the as-at date, ${longDate(settings.asAt)}. Choose a later one.`);
  }
  const { row, rowKey } = place.value;
  const entry: LedgerEntry = {
    ...entryFor(context, row, rowKey),
    kind: 'override',
    on: request.asker.on,
    by: request.asker.name.trim(),
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

/** Refused where no override stands. */
export function endOverride(context: ChangeContext, request: EndOverrideRequest): Outcome<Change> {
  const place = placeOf(context, request.row);
  if (!place.ok) return place;
  const { row, rowKey } = place.value;
  const standing = overrideOf(context.entries, ledgerTable(context.assessed), rowKey, null);
  if (standing === null) return fail('no-override', 'No agreed status stands for this row, so there is nothing to take back.');
  const entry: LedgerEntry = {
    ...entryFor(context, row, rowKey),
    kind: 'ended',
    on: request.asker.on,
    by: request.asker.name.trim(),
    agreed: null,
    reason: null,
    reviewOn: null,
  };
  return written(context, entry, `${rowKey}: ${standing.status} is no longer agreed, and the computed status counts again.`);
}

interface Place {
  readonly row: AssessedRow;
  readonly rowKey: string;
}

function placeOf({ grid, assessed }: ChangeContext, wanted: number): Outcome<Place> {
  const { table, settings } = assessed;
  const row = assessed.rows.find((each) => each.row.row === wanted);
  if (row === undefined) return fail('row-gone', 'The row isn’t where it was. Look at the sheet again, then try once more.');
  if (settings.index === 0 || table.own.rag === undefined || row.rating === null) {
    return fail('not-reviewed', 'No computed status stands beside this row. Review the sheet first, then agree another status.');
  }
  const rowKey = rowKeyOf(grid, table, wanted);
  if (rowKey === null) return fail('no-words', 'This row says nothing to know it by. Describe it in words, then try again.');
  if (isSharedKey(grid, table, rowKey)) {
    return fail(
      'same-words',
      'Another row of this table has the same words. Make them differ, so that the ledger can tell which is meant.',
    );
  }
  return succeed({ row, rowKey });
}

type KnownOfRow = Omit<LedgerEntry, 'kind' | 'on' | 'by' | 'agreed' | 'reason' | 'reviewOn'>;

function entryFor({ assessed }: ChangeContext, row: AssessedRow, rowKey: string): KnownOfRow {
  const { figure } = row.row.target;
  return {
    table: ledgerTable(assessed),
    sheet: assessed.table.sheet.name,
    rowKey,
    to: null,
    asAt: assessed.settings.asAt,
    scheme: schemeWords[assessed.settings.scheme.name],
    target: figure.kind === 'number' ? figure.value : null,
    total: row.total,
    achieved: row.achieved,
    stated: statedStatus(row.row),
    computed: computedWord(row),
  };
}

/** The entry, and what a review of the sheet writes once it stands: the agreed column among it. */
function written(context: ChangeContext, entry: LedgerEntry, statement: string): Outcome<Change> {
  const { snapshot, grid, entries } = context;
  const ledger = ledgerEdits(snapshot, [entry], grid.dateSystem);
  if (!ledger.ok) return ledger;
  const onSheet = ({ kind, ...edit }: Edit): boolean =>
    kind !== 'add-sheet' && 'sheet' in edit && 'id' in edit.sheet && edit.sheet.id === grid.sheet.id;
  const beside = context.reviewWith([...entries, entry]).edits.filter(onSheet);
  return succeed({ edits: [...ledger.value, ...beside], statements: [statement] });
}
