// What the ledger says of one table as it is now: the overrides of its
// rows, and what has moved since it was last reported.

import type { AssessedTable } from '../model/assessment';
import type { Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isOfOverride, overrideOf } from './overrides';
import { lastReport, movedSince } from './reported';
import { isKnownBy, rowKeysOf } from './row-key';
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
  if (ofTable.length === 0) return { overrides: new Map(), astray: [], report: null, movements: [], histories: new Map() };
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
    histories: historiesOf(grid, table, ofTable),
  };
}

/** What is kept under words that several rows have can't be said to be one row's. */
function historiesOf(grid: Grid, table: PlanTable, entries: readonly LedgerEntry[]): TableLedger['histories'] {
  const byKey = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = entry.rowKey.toLowerCase();
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [entry]);
    else known.push(entry);
  }
  const keys = table.rows.map((row) => [row.row, rowKeysOf(grid, table, row).map((key) => key.toLowerCase())] as const);
  const rowsBy = new Map<string, number>();
  for (const key of keys.flatMap(([, each]) => [...new Set(each)])) rowsBy.set(key, (rowsBy.get(key) ?? 0) + 1);
  return new Map(
    keys.flatMap(([row, each]) => {
      const own = [...new Set(each)].filter((key) => rowsBy.get(key) === 1);
      // Under its words alone first: those are from before they repeated.
      const kept = own.reverse().flatMap((key) => byKey.get(key) ?? []);
      return kept.length === 0 ? [] : [[row, kept] as const];
    }),
  );
}
