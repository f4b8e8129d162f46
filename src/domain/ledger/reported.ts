// What went to the board last, and what has moved since.

import type { LedgerEntry, Report, RecordedStatus, CurrentStatus, MovedField, Movement } from '../model/ledger';

/** The latest report of a table; null where none is in the ledger. */
export function lastReport(entries: readonly LedgerEntry[], table: number | string): Report | null {
  const reported = entries.filter((entry) => entry.kind === 'reported' && entry.table === table);
  const last = reported.at(-1);
  if (last === undefined) return null;
  const { on, by, to, asAt, scheme, report } = last;
  return { on, by, to: to ?? '', asAt, scheme, entries: reported.filter((entry) => entry.report === report) };
}

/** The number that the next report gets. */
export function nextReport(entries: readonly LedgerEntry[]): number {
  return entries.reduce((last, { report }) => Math.max(last, report ?? 0), 0) + 1;
}

const compared: readonly MovedField[] = ['target', 'total', 'stated', 'computed', 'agreed'];

/**
 * What differs between a report and the plan as it is, in the order of
 * the report, then what is new; empty where nothing does.
 */
export function movedSince(report: Report, rows: readonly CurrentStatus[]): readonly Movement[] {
  const known = byWords(report.entries);
  const current = byWords(rows);
  const kept = [...known].flatMap(([key, entries]) => movedOfOneKey(entries, current.get(key) ?? []));
  const added = rows.filter(({ rowKey }) => !known.has(rowKey.toLowerCase()));
  return [...kept, ...added.map(addedRow)];
}

function byWords<T extends RecordedStatus>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = item.rowKey.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Rows of the same words: those that stand as reported are each other's, the rest go by their order. */
function movedOfOneKey(entries: readonly LedgerEntry[], rows: readonly CurrentStatus[]): readonly Movement[] {
  const left = [...rows];
  const moved = entries.filter((entry) => {
    const same = left.findIndex((row) => differing(entry, row).length === 0);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  const changed = moved.map((reported, index): Movement => {
    const now = left[index];
    if (now === undefined) return { kind: 'gone', rowKey: reported.rowKey, reported };
    return { kind: 'changed', rowKey: now.rowKey, reported, now, fields: differing(reported, now) };
  });
  return [...changed, ...left.slice(moved.length).map(addedRow)];
}

function addedRow(now: CurrentStatus): Movement {
  return { kind: 'added', rowKey: now.rowKey, now };
}

function differing(reported: RecordedStatus, now: RecordedStatus): readonly MovedField[] {
  return compared.filter((field) => !isSame(reported[field], now[field]));
}

/** Figures are the same to six decimals, as the sheet's formulas round. */
function isSame(one: number | string | null, other: number | string | null): boolean {
  return typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 5e-7 : one === other;
}
