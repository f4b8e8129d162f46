// Areas and Excel's ranges and addresses. Areas are zero-based and absolute, addresses are A1.

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

/** A sheet's name as it may stand before an address: quoted, or without any character that would need it. */
const addressInList = /(?:'(?:[^']|'')*'!|[^'!,]+!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?:,\s*|$)/gy;

/** The areas of "Sheet1!A1:B2, 'My sheet'!C3"; null where the text is anything else. */
export function areasOfAddresses(addresses: string): readonly Area[] | null {
  const areas: Area[] = [];
  let end = 0;
  for (const match of addresses.matchAll(addressInList)) {
    const [text, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
    areas.push({
      firstRow: Number(firstRow) - 1,
      firstColumn: columnIndex(firstColumn),
      lastRow: Number(lastRow) - 1,
      lastColumn: columnIndex(lastColumn),
    });
    end += text.length;
  }
  return end === addresses.length ? areas : null;
}

/** Zero-based index of column letters in capitals: "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
