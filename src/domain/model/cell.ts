// What one cell can hold, and where it is.
// Every index in the code is zero-based and absolute on its sheet; only text for people is one-based.

/** An error in a cell ("#DIV/0!", "#REF!", …): a value like any other, never an exception. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds after calculation. `null` is a cell with nothing in it. Dates are serial numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet as Excel knows it. */
export interface SheetRef {
  /** Survives renaming. */
  readonly id: string;
  /** What people see. */
  readonly name: string;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Nothing, or the empty text that a formula leaves. */
export function isEmptyValue(value: CellValue): boolean {
  return value === null || value === '';
}

/** The area of a single cell. */
export function cellArea(row: number, column: number): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/** The smallest area that holds these; there is at least one. */
export function areaAround(areas: readonly Area[]): Area {
  return {
    firstRow: Math.min(...areas.map(({ firstRow }) => firstRow)),
    firstColumn: Math.min(...areas.map(({ firstColumn }) => firstColumn)),
    lastRow: Math.max(...areas.map(({ lastRow }) => lastRow)),
    lastColumn: Math.max(...areas.map(({ lastColumn }) => lastColumn)),
  };
}

/** Whether two areas share a cell. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

/** Whether all cells of `inner` are cells of `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** Column letters of a zero-based index: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const last = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? last : columnLetters(rest) + last;
}

/** Zero-based index of column letters, in either case: "A" is 0, "AA" is 26. */
export function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A1 address of a cell, without its sheet: (3, 7) is "H4". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A1 address of an area, without its sheet; a single cell has no colon. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}
