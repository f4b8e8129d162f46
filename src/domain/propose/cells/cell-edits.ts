// Edits of single cells and of one column's: only those that differ from what is there, each with what was there.

import { cellArea, columnLetters } from '../../model/cell';
import type { Content, Edit } from '../../model/edit';
import { type Grid } from '../../model/grid';
import { contentAt, isSameContent } from '../../cells/cell-content';

/** A cell by its row and column. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What goes into a row of a column. */
export interface RowContent {
  readonly row: number;
  /** `undefined` leaves the cell alone. */
  readonly content: Content | undefined;
}

/** The edit of one cell; none where it holds that already. */
export function cellEdit(grid: Grid, { row, column }: CellPlace, after: Content, what: string): readonly Edit[] {
  const before = contentAt(grid, row, column);
  if (isSameContent(before, after)) return [];
  return [{ kind: 'cells', sheet: grid.sheet, area: cellArea(row, column), before: [[before]], after: [[after]], what }];
}

/**
 * One edit from the first to the last cell that differs; null where none does.
 * Rows that the list leaves out are left alone, and so are cells that a merge covers: they can't hold anything.
 * `isNew`: the whole column is formatted, so the edit reaches over all rows, and Undo gives each its format back.
 */
export function columnEdit(grid: Grid, column: number, rows: readonly RowContent[], what: string, isNew = false): Edit | null {
  const changes = new Map<number, Content>();
  const merges = grid.merges.filter(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
  const isCovered = (row: number): boolean =>
    merges.some(({ firstRow, lastRow, firstColumn }) => firstRow <= row && row <= lastRow && (row > firstRow || column > firstColumn));
  for (const { row, content } of rows) {
    const differs = content !== undefined && !isSameContent(contentAt(grid, row, column), content);
    if (differs && !isCovered(row)) changes.set(row, content);
  }
  if (changes.size === 0) return null;
  const reached = isNew ? rows.map(({ row }) => row) : [...changes.keys()];
  const firstRow = reached.reduce((first, row) => Math.min(first, row));
  const lastRow = reached.reduce((last, row) => Math.max(last, row));
  const span = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  return {
    kind: 'cells',
    sheet: grid.sheet,
    area: { firstRow, firstColumn: column, lastRow, lastColumn: column },
    before: span.map((row) => [contentAt(grid, row, column)]),
    after: span.map((row) => [changes.get(row)]),
    what,
  };
}

/** "K", "K to R". */
export function columnSpan(columns: readonly number[]): string {
  const first = columnLetters(columns.reduce((least, each) => Math.min(least, each), Infinity));
  const last = columnLetters(columns.reduce((most, each) => Math.max(most, each), -1));
  return first === last ? first : `${first} to ${last}`;
}
