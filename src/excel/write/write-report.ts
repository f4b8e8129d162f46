// What a write or an undo reports, while it runs and when it is done.

import { areaAddress, type Area, type SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import type { CellsLeftAlone } from '../../domain/model/outcome';

/** Cells that were not written. */
export type LeftAlone = CellsLeftAlone;

/** What came of a write or an undo. */
export interface WriteReport {
  /** How many were written. */
  readonly cells: number;
  /** Those that no longer held what was expected. */
  readonly leftAlone: readonly LeftAlone[];
}

/** Why an undo leaves a cell as it is that holds something else by now. */
export const changedSinceReason = 'The cell has been changed since it was written.';

/** A cell that an undo has left as it is, which can still be put back. */
export interface KeptCell {
  readonly sheet: SheetRef;
  readonly row: number;
  readonly column: number;
  readonly now: Content;
  /** What it held before the write that was undone. */
  readonly before: Content;
}

/** What came of an undo. */
export interface UndoReport extends WriteReport {
  /** Cells that were left alone because they have been changed; missing where there are none. */
  readonly kept?: readonly KeptCell[];
  /** Columns that a review had put in and that are gone again; missing where there are none. */
  readonly deletedColumns?: readonly DeletedColumn[];
}

/** As the sheet, by its name, had it before. */
export interface DeletedColumn {
  readonly sheet: string;
  readonly column: number;
}

/** How far a write is. */
export interface Progress {
  /** Steps of about the same length. */
  readonly done: number;
  readonly total: number;
  readonly text: string;
}

/** Cells in one column left alone for one reason, neighbours joined. `rows` in rising order. */
export function leftAloneInColumn(sheet: string, column: number, rows: readonly number[], reason: string): readonly LeftAlone[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.lastRow === row - 1) areas[areas.length - 1] = { ...last, lastRow: row };
    else areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return areas.map((area) => ({ sheet, address: areaAddress(area), reason }));
}
