// Every deliverable of a table as it is now, in the terms of the ledger.

import type { AssessedRow, AssessedTable } from '../model/assessment';
import type { Grid } from '../model/grid';
import { statedStatus } from '../rating/latest-stated-status';
import { agreedText, overrideOf } from './overrides';
import { keyOfWords, rowKeysOf } from './row-key';
import type { LedgerEntry, CurrentStatus, Override } from '../model/ledger';
import { isDataKind } from '../model/table/counted-rows';
import { tableLabel } from '../model/table/table-label';

/**
 * The number of the table on Plan settings; where it has no row there, its label.
 * `tableIndex`: its place on its sheet, from 0.
 */
export function ledgerTable({ settings, table }: AssessedTable, tableIndex: number): number | string {
  return settings.index > 0 ? settings.index : tableLabel(table.sheet, tableIndex);
}

/** Every deliverable as it is. `tableInLedger`: what `ledgerTable` gives. Rows that nothing describes are left out. */
export function currentStatus(
  grid: Grid,
  assessed: AssessedTable,
  tableInLedger: number | string,
  entries: readonly LedgerEntry[],
): readonly CurrentStatus[] {
  const { asAt } = assessed.settings;
  const overrideBy = (keys: readonly string[]): Override | null => {
    for (const key of keys) {
      const found = overrideOf(entries, tableInLedger, key, asAt);
      if (found !== null) return found;
    }
    return null;
  };
  return assessed.rows.flatMap((row): readonly CurrentStatus[] => {
    if (!isDataKind(row.row.kind)) return [];
    const ownKeys = rowKeysOf(grid, assessed.table, row.row);
    const rowKey = ownKeys[0] ?? keyOfWords(row.row.description);
    if (rowKey === null) return [];
    const computed = computedWord(row);
    const agreed = computed === null ? null : agreedText(computed, overrideBy(ownKeys.length > 0 ? ownKeys : [rowKey]));
    const { total, achieved } = row;
    return [{ row: row.row.row, rowKey, target: targetOf(row), total, achieved, stated: statedStatus(row.row), computed, agreed }];
  });
}

/** The target's figure, or its words where it has none. */
export function targetOf({ row: { target } }: AssessedRow): number | string | null {
  const { figure } = target;
  if (figure.kind === 'number') return figure.value;
  return 'text' in figure ? figure.text : null;
}

/** The word that a row's computed cell shows; null where the row isn't rated at all. */
export function computedWord({ rating }: AssessedRow): string | null {
  if (rating === null) return null;
  return 'status' in rating ? rating.status : rating.notRated;
}
