// Areas and Excel's ranges. Areas are zero-based and absolute.

import type { Area } from '../domain/cell';

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

/** Whether two areas share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

/** Position and size as a Range has them. */
export interface Extent {
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

/** Zero-based index of column letters in capitals: "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
