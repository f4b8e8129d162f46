// Areas and Excel's ranges. Areas are zero-based and absolute.

import { columnLetters, type Area } from '../../domain/model/cell';

/** The range of an area on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.firstRow, area.firstColumn, rowsOf(area), columnsOf(area));
}

export function rowsOf(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnsOf(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.firstColumn === other.firstColumn &&
    one.lastColumn === other.lastColumn
  );
}

/** The columns of an area, each by itself. */
export function areasOfColumns(area: Area): readonly Area[] {
  return Array.from({ length: columnsOf(area) }, (_, i) => ({
    ...area,
    firstColumn: area.firstColumn + i,
    lastColumn: area.firstColumn + i,
  }));
}

/** Position and size as a Range has them. */
interface Extent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What to load of a range to know its area. */
export const extentProperties = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf(extent: Extent): Area {
  return {
    firstRow: extent.rowIndex,
    firstColumn: extent.columnIndex,
    lastRow: extent.rowIndex + extent.rowCount - 1,
    lastColumn: extent.columnIndex + extent.columnCount - 1,
  };
}

/** Rows or columns from `first` to `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The span cut into spans of at most so many rows or columns, in their order. */
export function splitSpan({ first, last }: Span, maxLength: number): readonly Span[] {
  return Array.from({ length: Math.ceil((last - first + 1) / maxLength) }, (_, i) => ({
    first: first + i * maxLength,
    last: Math.min(last, first + (i + 1) * maxLength - 1),
  }));
}

/** Excel's limits. */
export const rowsOfSheet = 1_048_576;
export const columnsOfSheet = 16_384;

/** Whether an area has whole rows or columns, for which Excel returns no values. */
export function hasWholeRowsOrColumns(area: Area): boolean {
  return rowsOf(area) >= rowsOfSheet || columnsOf(area) >= columnsOfSheet;
}

/** The address of a whole column: "G:G". */
export function columnAddress(column: number): string {
  return columnsAddress({ firstColumn: column, lastColumn: column });
}

/** The address of a column and all to its right: "G:XFD". */
export function addressFromColumn(firstColumn: number): string {
  return columnsAddress({ firstColumn, lastColumn: columnsOfSheet - 1 });
}

/** The address of whole rows: "4:26". */
export function rowsAddress({ firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>): string {
  return `${String(firstRow + 1)}:${String(lastRow + 1)}`;
}

/** The address of whole columns: "G:J". */
export function columnsAddress({ firstColumn, lastColumn }: Pick<Area, 'firstColumn' | 'lastColumn'>): string {
  return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`;
}
