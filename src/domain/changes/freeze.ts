// Keeps a table as it goes to the board: one entry of the ledger for each
// deliverable, so that what moves afterwards can be told.

import { isSameKey } from '../ledger/row-key';
import { nextReport } from '../ledger/reported';
import { currentStatus } from '../ledger/current-status';
import { fail, succeed, type Outcome } from '../model/outcome';
import { ledgerEdits } from '../propose/ledger-edits';
import { schemeWords } from '../rating/schemes/scheme';
import type { Change, ChangeContext } from './change';
import type { FreezeRequest } from './request';
import type { LedgerEntry } from '../model/ledger';
import { isDataKind } from '../model/table/counted-rows';

/** Refused without a word on who it went to, or without a row to keep. */
export function freeze(
  { snapshot, grid, assessed, tableInLedger: known, entries }: ChangeContext,
  request: FreezeRequest,
): Outcome<Change> {
  if (request.to.trim() === '') return fail('no-board', 'Say which board or paper this went to, then try again.');
  if (request.asker.name.trim() === '') return fail('no-name', 'Say who reported it, then try again.');
  const rows = currentStatus(grid, assessed, known, entries);
  if (rows.length === 0)
    return fail('nothing-to-report', 'No row of this table can be kept. Describe each deliverable in words, then try again.');
  const { settings, table } = assessed;
  const report = nextReport(entries);
  const kept = rows.map(({ rowKey, target, total, achieved, stated, computed, agreed }): LedgerEntry => {
    return {
      rowKey,
      target,
      total,
      achieved,
      stated,
      computed,
      agreed,
      kind: 'reported',
      on: request.asker.on,
      by: request.asker.name.trim(),
      table: known,
      sheet: table.sheet.name,
      to: request.to.trim(),
      report,
      asAt: settings.asAt,
      scheme: settings.index > 0 ? schemeWords[settings.scheme.name] : null,
      reason: null,
      reviewOn: null,
    };
  });
  const edits = ledgerEdits(snapshot, kept, grid.dateSystem);
  if (!edits.ok) return edits;
  const twins = rows.filter(({ rowKey }) => rows.filter((other) => isSameKey(other.rowKey, rowKey)).length > 1).length;
  const left = assessed.rows.filter(({ row }) => isDataKind(row.kind)).length - rows.length;
  const statements = [
    `${String(rows.length)} rows are kept as reported to ${request.to.trim()}.`,
    ...(twins === 0 ? [] : [`${String(twins)} rows have the same words as another, so what moves in them can’t be told apart.`]),
    ...(left === 0 ? [] : [`${String(left)} rows say nothing to know them by and are left out.`]),
  ];
  return succeed({ edits: edits.value, statements });
}
