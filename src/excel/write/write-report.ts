// What a write or an undo says of itself, while it goes on and when it is done.

import { areaAddress, type Area } from '../../domain/model/cell';

/** Cells that were not written, with a reason fit for the screen. `address` is A1, without the sheet. */
export interface LeftAlone {
  readonly sheet: string;
  readonly address: string;
  readonly reason: string;
}

/** `cells`: how many were written. `leftAlone`: those that no longer held what was expected. */
export interface WriteReport {
  readonly cells: number;
  readonly leftAlone: readonly LeftAlone[];
}

/** `done` and `total` count steps of about the same length. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly text: string;
}

/** Cells in one column left alone for one reason, neighbours put together. `rows` in rising order. */
export function leftAloneInColumn(sheet: string, column: number, rows: readonly number[], reason: string): readonly LeftAlone[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.lastRow === row - 1) areas[areas.length - 1] = { ...last, lastRow: row };
    else areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return areas.map((area) => ({ sheet, address: areaAddress(area), reason }));
}
