// The Plan ledger as data: overrides, explanations and reports that officers have kept, and
// what has moved since. Entries are added, never changed.

import type { IsoDate } from './dates';

/** What is in the Entry column of the ledger. */
export const entryWords = {
  override: 'Override',
  ended: 'Override ended',
  reported: 'Reported',
  explained: 'Explained',
  reopened: 'Explanation ended',
} as const;

export type EntryKind = keyof typeof entryWords;

/**
 * One row of the Plan ledger: an override, the end of one, how a deliverable stood when it was reported, or what was said
 * of a finding and the end of that.
 * What it doesn't say is null.
 */
export interface LedgerEntry {
  readonly kind: EntryKind;
  /** The day on which it was made. */
  readonly on: IsoDate | null;
  readonly by: string;
  /** The number of the table's row on Plan settings, else the words by which people know the table. */
  readonly table: number | string;
  readonly sheet: string;
  /** The words by which the row is known (ledger/row-key.ts). */
  readonly rowKey: string;
  /** The board or paper that it was reported to. */
  readonly to: string | null;
  /** The number of the report that the entry is part of, from 1. */
  readonly report: number | null;
  readonly asAt: IsoDate | null;
  readonly scheme: string | null;
  readonly target: number | string | null;
  readonly total: number | null;
  /** A fraction. */
  readonly achieved: number | null;
  /** The statuses are words as they stood in the cells. */
  readonly stated: string | null;
  readonly computed: string | null;
  readonly agreed: string | null;
  /** Why the status was agreed; of a report, the row's comment as it was reported. */
  readonly reason: string | null;
  /** The day on which an override lapses. */
  readonly reviewOn: IsoDate | null;
  /** What was explained; only of entries that explain, or end that. */
  readonly finding?: LedgerFinding;
}

/** A finding as it stood when it was explained. */
export interface LedgerFinding {
  readonly message: string;
  /** A1 on the entry's sheet as it was then; null where it was about the sheet. */
  readonly cell: string | null;
  /** By what it is known again (checks/explained/finding-mark.ts). */
  readonly mark: string;
}

/** An agreed status that counts in place of the computed one. */
export interface Override {
  readonly status: string;
  readonly reason: string;
  readonly by: string;
  readonly reviewOn: IsoDate | null;
  /** Its review date has come by the as-at date, so the computed status counts again. */
  readonly lapsed: boolean;
}

/** One report of one table: what was kept of its rows at one time. */
export interface Report {
  readonly on: IsoDate | null;
  readonly by: string;
  /** The board or paper. */
  readonly to: string;
  readonly asAt: IsoDate | null;
  readonly scheme: string | null;
  /** One for each row that was reported. */
  readonly entries: readonly LedgerEntry[];
}

/** How a row stood at one time, in the terms of an entry. */
export type RecordedStatus = Pick<LedgerEntry, 'rowKey' | 'target' | 'total' | 'achieved' | 'stated' | 'computed' | 'agreed'>;

/** How a row stands now. */
export interface CurrentStatus extends RecordedStatus {
  /** Zero-based, on its sheet. */
  readonly row: number;
}

/** What of a row is compared with its report. */
export type MovedField = 'target' | 'total' | 'stated' | 'computed' | 'agreed';

/**
 * What has happened to a row since it was reported.
 * - changed: something of it differs.
 * - gone: it was reported, and no row has its words any more.
 * - added: it wasn't reported.
 */
export type Movement =
  | {
      readonly kind: 'changed';
      readonly rowKey: string;
      readonly reported: LedgerEntry;
      readonly now: CurrentStatus;
      readonly fields: readonly MovedField[];
    }
  | { readonly kind: 'gone'; readonly rowKey: string; readonly reported: LedgerEntry }
  | { readonly kind: 'added'; readonly rowKey: string; readonly now: CurrentStatus };

/** What the ledger says of one table. */
export interface TableLedger {
  /** By zero-based row. */
  readonly overrides: ReadonlyMap<number, Override>;
  /** Overrides for words that no row has, or more than one: those count in each, as in the sheet's formulas. */
  readonly astray: readonly { readonly rowKey: string; readonly override: Override }[];
  /** The last one; null where the table was never reported. */
  readonly report: Report | null;
  /** What has moved since. */
  readonly movements: readonly Movement[];
  /** By zero-based row, oldest first: all that is kept of it. Rows whose words another row has too aren't there. */
  readonly histories: ReadonlyMap<number, readonly LedgerEntry[]>;
}
