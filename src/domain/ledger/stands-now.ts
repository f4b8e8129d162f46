// Every deliverable of a table as it stands now, in the terms of the ledger.

import type { AssessedRow, AssessedTable } from '../assessment';
import type { Grid } from '../grid';
import { isCounted } from '../measures/counted-rows';
import { statedStatus } from '../rating/stated-status';
import type { LedgerEntry } from './ledger-entry';
import { agreedText, overrideOf } from './overrides';
import type { StandsNow } from './reported';
import { rowKeyOf } from './row-key';

/** The number of the table on Plan settings; the name of its sheet where it has no row there. */
export function ledgerTable({ settings, table }: AssessedTable): number | string {
  return settings.index > 0 ? settings.index : table.sheet.name;
}

/** Every deliverable of a table as it stands, in the terms of the ledger. Rows without words of their own are left out. */
export function standsNow(grid: Grid, assessed: AssessedTable, entries: readonly LedgerEntry[]): readonly StandsNow[] {
  const table = ledgerTable(assessed);
  const { asAt } = assessed.settings;
  return assessed.rows
    .filter(({ row }) => isCounted(row) || row.kind === 'project')
    .flatMap((row): readonly StandsNow[] => {
      const rowKey = rowKeyOf(grid, assessed.table, row.row.row);
      if (rowKey === null) return [];
      const computed = computedWord(row);
      const agreed = computed === null ? null : agreedText(computed, overrideOf(entries, table, rowKey, asAt));
      const { figure } = row.row.target;
      const target = figure.kind === 'number' ? figure.value : 'text' in figure ? figure.text : null;
      return [{ rowKey, target, total: row.total, achieved: row.achieved, stated: statedStatus(row.row), computed, agreed }];
    });
}

/** The word that a row's computed cell shows; null where the row isn't rated at all. */
export function computedWord({ rating }: AssessedRow): string | null {
  if (rating === null) return null;
  return 'status' in rating ? rating.status : rating.notRated;
}
