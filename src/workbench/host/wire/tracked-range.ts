// A range that the add-in has in hand. Excel moves it with its cells, so its area changes when rows or columns are
// inserted or deleted.

import { maxColumns, maxRows, type Area, type Sheet } from '../../workbook/model';

export interface TrackedRange {
  readonly sheet: Sheet;
  area: Area;
  referenceId: string | null;
  /** The cells were deleted: every further use is an error. */
  deleted: boolean;
}

export interface TrackedAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  referenceId: string | null;
}

export function track(sheet: Sheet, area: Area): TrackedRange {
  return { sheet, area, referenceId: null, deleted: false };
}

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

/** Excel reports −1 where the number doesn't fit 32 bits. */
export function cellCount(area: Area): number {
  const count = rowCount(area) * columnCount(area);
  return count > 2 ** 31 - 1 ? -1 : count;
}

export function isEntireColumns(area: Area): boolean {
  return area.firstRow === 0 && area.lastRow === maxRows - 1;
}

export function isEntireRows(area: Area): boolean {
  return area.firstColumn === 0 && area.lastColumn === maxColumns - 1;
}

/** Whole rows and columns: Excel answers null for their contents and refuses to set them. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}
