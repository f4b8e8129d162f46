// Keeps a table as it goes to the board: one entry of the ledger for each
// deliverable, so that what moves afterwards can be told.

import { isSameKey } from '../ledger/row-key';
import { nextReport } from '../ledger/reported';
import { currentStatus } from '../ledger/current-status';
import { fail, succeed, type Outcome } from '../model/outcome';
import { ledgerEdits } from '../propose/ledger-edits';
import { andList } from '../cells/words/word-list';
import { noComment } from '../commentary/comments/comments-needed';
import type { CommentNeeded } from '../model/assessment';
import { schemeWords } from '../rating/schemes/scheme';
import type { Change, ChangeContext } from './change';
import type { FreezeRequest } from './request';
import type { LedgerEntry } from '../model/ledger';
import { isDataKind } from '../model/table/counted-rows';

/** Refused without a word on who it went to, or without a row to keep. */
export function freeze(
  { snapshot, review, grid, assessed, tableInLedger: known, entries }: ChangeContext,
  request: FreezeRequest,
): Outcome<Change> {
  if (request.to.trim() === '') return fail('no-board', 'Say which board or paper this went to.');
  if (request.asker.name.trim() === '') return fail('no-name', 'Say who reported it.');
  const rows = currentStatus(grid, assessed, known, entries);
  if (rows.length === 0)
    return fail('nothing-to-report', 'No row of this table can be kept. Describe each deliverable in words, then try again.');
  const { settings, table } = assessed;
  const report = nextReport(entries);
  const commentOf = new Map(assessed.rows.map(({ row }) => [row.row, row.comment]));
  const kept = rows.map(({ row, rowKey, target, total, achieved, stated, computed, agreed }): LedgerEntry => {
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
      scheme: settings.index > 0 && !settings.schemeAsked ? schemeWords[settings.scheme.name] : null,
      reason: commentOf.get(row) ?? null,
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
  const needed = review.sheets.flatMap(({ commentsNeeded }) => commentsNeeded.get(table) ?? []);
  return succeed({ edits: edits.value, statements: [...statements, ...commentStatements(needed)] });
}

/** Which rows still need an officer. It is recorded all the same: what is missing may be on its way. */
function commentStatements(needed: readonly CommentNeeded[]): readonly string[] {
  const rowsWith = (isBlank: boolean): readonly string[] =>
    needed.filter(({ prompt }) => (prompt === noComment) === isBlank).map(({ row }) => String(row + 1));
  const [blank, stale] = [rowsWith(true), rowsWith(false)];
  return [
    blank.length === 0
      ? ''
      : `${rowsText(blank)} ${blank.length === 1 ? 'needs' : 'need'} a comment and ${blank.length === 1 ? 'has' : 'have'} none. Write “Nothing to report” where that is all, or record it as it is.`,
    stale.length === 0 ? '' : `${rowsText(stale)} ${stale.length === 1 ? 'has a comment that' : 'have comments that'} may be out of date.`,
  ].filter((sentence) => sentence !== '');
}

function rowsText(rows: readonly string[]): string {
  return rows.length === 1 ? `Row ${rows.join('')}` : `Rows ${andList(rows)}`;
}
