// What an officer can ask for beside a review: each is worked out as edits, previewed and undone like one.

import type { AssessedTable } from '../model/assessment';
import type { SheetRef } from '../model/cell';
import type { Edit } from '../model/edit';
import type { Grid } from '../model/grid';
import type { Review } from '../model/review';
import type { Snapshot } from '../model/snapshot';
import type { LedgerEntry } from '../model/ledger';
import type { IsoDate } from '../model/dates';

/** One table, as the review that the officer saw has it. */
export interface TableKey {
  readonly sheetId: string;
  /** The first of its heading rows. */
  readonly headingRow: number;
}

/** Who asks, and the day on which they do: the domain knows no clock. */
export interface Author {
  readonly name: string;
  readonly on: IsoDate;
}

/** What would be written. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Plain sentences above the preview. */
  readonly statements: readonly string[];
}

/** The workbook as a change finds it: the review of it as it is, with the one table that the change is about. */
export interface ChangeContext {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly grid: Grid;
  /** Every table of its sheet. */
  readonly onSheet: readonly AssessedTable[];
  readonly assessed: AssessedTable;
  /** What the ledger calls the table. */
  readonly tableInLedger: number | string;
  /** What the ledger holds. */
  readonly entries: readonly LedgerEntry[];
  /** The review of another snapshot of the workbook, with the same ledger. */
  readonly reviewOf: (snapshot: Snapshot) => Review;
  /** The review once the ledger holds these. */
  readonly reviewWith: (entries: readonly LedgerEntry[]) => Review;
}

/** Whether a review has anything to write on a sheet. */
export function changesSheet({ edits }: Review, sheet: SheetRef): boolean {
  return edits.some((edit) => isOnSheet(edit, sheet));
}

/** Whether an edit is of a sheet that is there already. */
export function isOnSheet(edit: Edit, { id }: SheetRef): boolean {
  return 'sheet' in edit && 'id' in edit.sheet && edit.sheet.id === id;
}
