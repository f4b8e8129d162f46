// One row of the Plan ledger: an override, the end of one, or how a deliverable stood when it was reported. Entries are added, never changed.

import type { IsoDate } from '../model/plan';

export const entryWords = { override: 'Override', ended: 'Override ended', reported: 'Reported' } as const;

export type EntryKind = keyof typeof entryWords;

/**
 * `table`: the number of its row on Plan settings, else the words by which people know it. `rowKey`: row-key.ts. `on`, `by`: when, and who.
 * `to`: the board or paper. `report`: the number of the report that the entry is part of, from 1. Statuses are words as they stood in the cells.
 * `achieved` is a fraction. What an entry doesn't say is null.
 */
export interface LedgerEntry {
  readonly kind: EntryKind;
  readonly on: IsoDate | null;
  readonly by: string;
  readonly table: number | string;
  readonly sheet: string;
  readonly rowKey: string;
  readonly to: string | null;
  readonly report: number | null;
  readonly asAt: IsoDate | null;
  readonly scheme: string | null;
  readonly target: number | string | null;
  readonly total: number | null;
  readonly achieved: number | null;
  readonly stated: string | null;
  readonly computed: string | null;
  readonly agreed: string | null;
  readonly reason: string | null;
  readonly reviewOn: IsoDate | null;
}
