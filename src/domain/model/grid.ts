// A sheet as read: everything that reading a plan needs, nothing interpreted.

import { isEmptyValue, type Area, type CellValue, type SheetRef } from './cell';
import type { DateOrder } from './dates';

/** An Excel table (ListObject). */
export interface GridTable {
  readonly name: string;
  /** With its heading row and, where shown, its totals row. */
  readonly area: Area;
  readonly showTotals: boolean;
}

/** The sheet's AutoFilter. */
interface GridFilter {
  readonly area: Area;
  /** It hides rows now. */
  readonly filtered: boolean;
}

/** Cells that are taken although nothing is typed in them: something of the officer's lies over them, or is set there. */
export interface TakenPlace {
  readonly area: Area;
  readonly by: 'picture' | 'chart' | 'shape' | 'validation' | 'conditional format' | 'format' | 'key';
  /** It grows and shrinks with the columns under it, wherever in them it lies. */
  readonly sizesWithCells?: true;
}

/** A sheet as read. Rows and columns are absolute. */
export interface Grid {
  readonly sheet: SheetRef;
  /** The used range; cells outside it are blank. */
  readonly area: Area;
  /** Of `area`, row by row; so are `formulas` and `numberFormats`. */
  readonly values: readonly (readonly CellValue[])[];
  /** en-US text with its equals sign; null where the cell has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Of `area` too, "#RRGGBB", null of plain cells; absent where nothing on the sheet says what colours of cells mean. */
  readonly fills?: readonly (readonly (string | null)[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly dateSystem: 1900 | 1904;
  /** Whether the officer's system writes the day or the month first; absent where it doesn't say. */
  readonly dateOrder?: DateOrder;
  readonly tables: readonly GridTable[];
  readonly filter: GridFilter | null;
  readonly protected: boolean;
  /** The sheet itself is hidden, and its cells aren't read. */
  readonly hidden?: true;
  /** Areas that hold something and were left out, because they stand far from all the rest. */
  readonly outlyingAreas?: readonly Area[];
  /** What floats over the cells; what is set in blank cells right of the area. Absent where there is neither. */
  readonly taken?: readonly TakenPlace[];
}

/** The value at an absolute position; blank outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? null;
}

/** The fill of a cell, "#RRGGBB"; null where it has none, or fills weren't read. */
export function fillAt(grid: Grid, row: number, column: number): string | null {
  return grid.fills?.[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? null;
}

/** The number in a cell; null where it holds none, or there is no such column. */
export function numberAt(grid: Grid, row: number, column: number | null): number | null {
  const value = column === null ? null : valueAt(grid, row, column);
  return typeof value === 'number' ? value : null;
}

/** The text typed in a cell, without space at its ends; "" where it holds none, or there is no such column. */
export function textAt(grid: Grid, row: number, column: number | null): string {
  const value = column === null ? null : valueAt(grid, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** The text or the number typed in a cell, as a status or a point of a scale; "" where it holds neither. */
export function wordAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' ? String(value) : textAt(grid, row, column);
}

/** The numbers that a row has in these columns; cells that hold none are left out. */
export function numbersAt(grid: Grid, row: number, columns: readonly number[]): readonly number[] {
  return columns.flatMap((column) => {
    const value = valueAt(grid, row, column);
    return typeof value === 'number' ? [value] : [];
  });
}

/** Whether nothing is on the sheet. */
export function isEmptyGrid(grid: Grid): boolean {
  return grid.values.every((row) => row.every(isEmptyValue));
}

/** The formula at an absolute position; null where the cell has none. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? null;
}

/** The number format at an absolute position; "General" outside the used range. */
export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? 'General';
}
