// A sheet as it stands: everything that reading a plan needs, nothing interpreted.

import { isEmptyValue, type Area, type CellValue, type SheetRef } from './cell';

/** Of day and month in dates typed in figures. */
export type DateOrder = 'dmy' | 'mdy';

/** An Excel table (ListObject). `area` includes its heading row and, where shown, its totals row. */
export interface GridTable {
  readonly name: string;
  readonly area: Area;
  readonly showTotals: boolean;
}

/** The sheet's own AutoFilter. `filtered`: rows are hidden by it now. */
export interface GridFilter {
  readonly area: Area;
  readonly filtered: boolean;
}

/**
 * `values`, `formulas` and `numberFormats` cover `area` row by row; cells outside it are blank.
 * A formula is en-US text with its equals sign; null where the cell has none.
 * `merges`, `hiddenRows` and `hiddenColumns` are absolute. `hidden`: the sheet itself is, and its cells aren't read.
 * `dateOrder`: whether days or months go first in dates typed in figures, as the officer's system has it; absent where it doesn't say.
 * `aside`: areas that hold something and were left out, because they stand far from all the rest.
 */
export interface Grid {
  readonly sheet: SheetRef;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly dateSystem: 1900 | 1904;
  readonly dateOrder?: DateOrder;
  readonly tables: readonly GridTable[];
  readonly filter: GridFilter | null;
  readonly protected: boolean;
  readonly hidden?: true;
  readonly outlyingAreas?: readonly Area[];
}

/** The value at an absolute position; blank outside the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? null;
}

/** Whether nothing stands on the sheet. */
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
