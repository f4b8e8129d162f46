// What a write or an undo reports, while it runs and when it is done.

import { areaAddress, type Area } from '../../domain/model/cell';

/** Cells that were not written. */
export interface LeftAlone {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  /** Fit for the screen. */
  readonly reason: string;
}

/** What came of a write or an undo. */
export interface WriteReport {
  /** How many were written. */
  readonly cells: number;
  /** Those that no longer held what was expected. */
  readonly leftAlone: readonly LeftAlone[];
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
