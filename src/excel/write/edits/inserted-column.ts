// Where cells are before and after a column is inserted into their sheet: edits and the journal count columns
// as they are after it, what is read before the write counts them as they were.

import type { Area } from '../../../domain/model/cell';
import { columnsOf, rowsOf } from '../../batch/ranges';

/**
 * The area by its place before column `inserted`; null where it is that column alone. `inserted` null: none is
 * inserted.
 */
export function areaBefore(area: Area, inserted: number | null): Area | null {
  if (inserted === null) return area;
  const firstColumn = area.firstColumn > inserted ? area.firstColumn - 1 : area.firstColumn;
  const lastColumn = area.lastColumn >= inserted ? area.lastColumn - 1 : area.lastColumn;
  return firstColumn > lastColumn ? null : { ...area, firstColumn, lastColumn };
}

/** Rows as they will be: `rows` hold the cells that are there now, `fill` gives those of the inserted column. */
export function withInserted<T>(
  rows: readonly (readonly T[])[] | null,
  area: Area,
  inserted: number | null,
  fill: (row: number) => T,
): T[][] {
  return Array.from({ length: rowsOf(area) }, (_, i) => {
    const there = [...(rows?.[i] ?? [])];
    if (inserted === null || inserted < area.firstColumn || inserted > area.lastColumn) return there;
    const at = inserted - area.firstColumn;
    return [...there.slice(0, at), fill(i), ...there.slice(at)].slice(0, columnsOf(area));
  });
}

/** The part of an area in one column. */
export function inColumn(area: Area, column: number): Area {
  return { ...area, firstColumn: column, lastColumn: column };
}

/** Whether the column is one of the area's. */
export function coversColumn(area: Area, column: number | null): boolean {
  return column !== null && area.firstColumn <= column && column <= area.lastColumn;
}
