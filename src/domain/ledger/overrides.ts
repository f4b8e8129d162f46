// Which override is in force for a row, and whether it has lapsed by the as-at date.

import { isSameKey } from './row-key';
import type { LedgerEntry, Override } from '../model/ledger';
import type { IsoDate } from '../model/dates';

/** Whether an entry is an override or ends one. */
export function isOfOverride({ kind }: LedgerEntry): boolean {
  return kind === 'override' || kind === 'ended';
}

/**
 * The last word of the ledger on a row: its override; null where there is none, or it has been ended.
 * It lapses on its review date.
 */
export function overrideOf(entries: readonly LedgerEntry[], table: number | string, rowKey: string, asAt: IsoDate | null): Override | null {
  const last = entries.filter((entry) => isOfOverride(entry) && entry.table === table && isSameKey(entry.rowKey, rowKey)).at(-1);
  if (last?.kind !== 'override' || last.agreed === null) return null;
  return {
    status: last.agreed,
    reason: last.reason ?? '',
    by: last.by,
    reviewOn: last.reviewOn,
    lapsed: asAt !== null && last.reviewOn !== null && asAt >= last.reviewOn,
  };
}

/** What the agreed cell says before the computed status once an override has lapsed. */
export const lapsedPrefix = 'Override lapsed: ';

/** The text of a row's agreed cell. */
export function agreedText(computed: string, override: Override | null): string {
  if (override === null) return computed;
  return override.lapsed ? `${lapsedPrefix}${computed}` : override.status;
}
