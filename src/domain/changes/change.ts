// What an officer can ask for beside a review: each is worked out as edits, previewed and undone like one.

import type { AssessedTable } from '../model/assessment';
import type { Edit } from '../model/edit';
import type { Grid } from '../model/grid';
import type { Review } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import type { LedgerEntry } from '../model/ledger';
import type { IsoDate } from '../model/dates';

/** One table: by its sheet and the first of its heading rows, as the review that the officer saw has them. */
export interface TableKey {
  readonly sheetId: string;
  readonly headingRow: number;
}

/** Who asks, and the day on which they do: the domain knows no clock. */
export interface Author {
  readonly name: string;
  readonly on: IsoDate;
}

/** What would be written. `statements`: plain sentences that stand above the preview. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly statements: readonly string[];
}

/**
 * The workbook as a change finds it: the review of it as it stands, with the one table that the change is about.
 * `onSheet`: every table of its sheet. `known`: what the ledger calls the table. `entries`: what it holds. `reviewWith`: the review once the ledger holds these.
 */
export interface ChangeContext {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly grid: Grid;
  readonly onSheet: readonly AssessedTable[];
  readonly assessed: AssessedTable;
  readonly known: number | string;
  readonly entries: readonly LedgerEntry[];
  readonly reviewWith: (entries: readonly LedgerEntry[]) => Review;
}
