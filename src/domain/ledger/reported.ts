// What went to the board last, and what has moved since.

import type { IsoDate } from '../plan';
import type { LedgerEntry } from './ledger-entry';
import { isSameKey } from './row-key';

/** One report of one table: all its entries of the same day and board. */
export interface Report {
  readonly on: IsoDate | null;
  readonly by: string;
  readonly to: string;
  readonly asAt: IsoDate | null;
  readonly scheme: string | null;
  readonly entries: readonly LedgerEntry[];
}

/** The latest report of a table; null where none is in the ledger. */
export function lastReport(entries: readonly LedgerEntry[], table: number | string): Report | null {
  const reported = entries.filter((entry) => entry.kind === 'reported' && entry.table === table);
  const last = reported.at(-1);
  if (last === undefined) return null;
  const { on, by, to, asAt, scheme } = last;
  const together = reported.filter((entry) => entry.on === on && entry.to === to);
  return { on, by, to: to ?? '', asAt, scheme, entries: latestOfEach(together) };
}

/** Reported twice on one day to one board: the later entry of a row counts. */
function latestOfEach(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...new Map(entries.map((entry) => [entry.rowKey.toLowerCase(), entry])).values()];
}

/** How a row stands now, in the terms of an entry. */
export type StandsNow = Pick<LedgerEntry, 'rowKey' | 'target' | 'total' | 'achieved' | 'stated' | 'computed' | 'agreed'>;

export type MovedField = 'target' | 'total' | 'stated' | 'computed' | 'agreed';

/** `gone`: reported, and no row has its words any more. `added`: a row that wasn't reported. */
export type Movement =
  | {
      readonly kind: 'changed';
      readonly rowKey: string;
      readonly reported: LedgerEntry;
      readonly now: StandsNow;
      readonly fields: readonly MovedField[];
    }
  | { readonly kind: 'gone'; readonly rowKey: string; readonly reported: LedgerEntry }
  | { readonly kind: 'added'; readonly rowKey: string; readonly now: StandsNow };

const compared: readonly MovedField[] = ['target', 'total', 'stated', 'computed', 'agreed'];

/** What differs between a report and the plan as it stands; empty where nothing does. */
export function movedSince(report: Report, rows: readonly StandsNow[]): readonly Movement[] {
  const changed = report.entries.flatMap((reported): readonly Movement[] => {
    const now = rows.find(({ rowKey }) => isSameKey(rowKey, reported.rowKey));
    if (now === undefined) return [{ kind: 'gone', rowKey: reported.rowKey, reported }];
    const fields = compared.filter((field) => !isSame(reported[field], now[field]));
    return fields.length === 0 ? [] : [{ kind: 'changed', rowKey: now.rowKey, reported, now, fields }];
  });
  const added = rows
    .filter(({ rowKey }) => !report.entries.some((entry) => isSameKey(entry.rowKey, rowKey)))
    .map((now): Movement => ({ kind: 'added', rowKey: now.rowKey, now }));
  return [...changed, ...added];
}

/** Figures are the same to six decimals, as the sheet's formulas round. */
function isSame(one: number | string | null, other: number | string | null): boolean {
  return typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 5e-7 : one === other;
}
