// What the ledger says of one table as it is now: the overrides of its
// rows, and what has moved since it was last reported.

import type { AssessedTable } from '../model/assessment';
import type { Grid } from '../model/grid';
import { isOfOverride, overrideOf } from './overrides';
import { lastReport, movedSince } from './reported';
import { isKnownBy } from './row-key';
import { currentStatus } from './current-status';
import type { LedgerEntry, Override, TableLedger } from '../model/ledger';

/** `tableInLedger`: what `ledgerTable` gives. */
export function ledgerOf(
  grid: Grid,
  assessed: AssessedTable,
  tableInLedger: number | string,
  entries: readonly LedgerEntry[],
): TableLedger {
  const { table, rows, settings } = assessed;
  const ofTable = entries.filter((entry) => entry.table === tableInLedger);
  if (ofTable.length === 0) return { overrides: new Map(), astray: [], report: null, movements: [] };
  const overrides = new Map<number, Override>();
  const astray: { rowKey: string; override: Override }[] = [];
  const keys = new Map(ofTable.filter(isOfOverride).map(({ rowKey }) => [rowKey.toLowerCase(), rowKey]));
  for (const rowKey of keys.values()) {
    const override = overrideOf(ofTable, tableInLedger, rowKey, settings.asAt);
    if (override === null) continue;
    const found = rows.filter(({ rating, row }) => rating !== null && isKnownBy(grid, table, row, rowKey));
    if (found.length !== 1) astray.push({ rowKey, override });
    for (const { row } of found) overrides.set(row.row, override);
  }
  const report = lastReport(ofTable, tableInLedger);
  return {
    overrides,
    astray,
    report,
    movements: report === null ? [] : movedSince(report, currentStatus(grid, assessed, tableInLedger, entries)),
  };
}
