// A1 text ↔ areas. Whole rows and columns are areas that reach the sheet's last row or column.

import { fromCol, parseA1Ref, stringifyA1Ref, toCol } from '@borgar/fx/xlsx';
import { maxColumns, maxRows, type Area } from './model';

/** A reference as typed. */
interface Reference {
  /** Null where the text names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

/**
 * Reads "B2", "$B$2:C9", "A:C", "3:5", "'My sheet'!A1". Null where the text isn't a reference to one area of one sheet
 * (a name, several areas, another workbook, outside the sheet's limits).
 */
export function parseReference(text: string): Reference | null {
  const parsed = parseA1Ref(text.trim(), { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return null;
  if ('workbookName' in parsed && parsed.workbookName !== '') return null;
  const { top, left, bottom, right } = parsed.range;
  const area = {
    firstRow: Math.min(top ?? 0, bottom ?? 0),
    firstColumn: Math.min(left ?? 0, right ?? 0),
    lastRow: Math.max(top ?? 0, bottom ?? maxRows - 1),
    lastColumn: Math.max(left ?? 0, right ?? maxColumns - 1),
  };
  if (area.lastRow >= maxRows || area.lastColumn >= maxColumns) return null;
  return { sheet: parsed.sheetName === '' || parsed.sheetName === undefined ? null : parsed.sheetName, area };
}

/** The area of an address without a sheet; null where it isn't one. */
export function parseArea(text: string): Area | null {
  const reference = parseReference(text);
  return reference?.sheet === null ? reference.area : null;
}

/** Areas of a space-separated list as the file format writes them (sqref); what can't be read is left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map((text) => quickArea(text) ?? parseArea(text))
    .filter((area) => area !== null);
}

/** Splits a list of addresses at its commas, but not within a quoted sheet name. */
export function splitAddresses(list: string): readonly string[] {
  return list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

const plainAddress = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;

/** The plain form that files hold ("B2", "B2:C9"), without the cost of a full parse. */
function quickArea(text: string): Area | null {
  const match = plainAddress.exec(text);
  if (match === null) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const area = {
    firstRow: Number(firstRow) - 1,
    firstColumn: columnIndex(firstLetters),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnIndex(lastLetters),
  };
  return area.lastRow < maxRows && area.lastColumn < maxColumns && area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn
    ? area
    : null;
}

/** Zero-based index of column letters: "A" is 0, "AA" is 26. */
export function columnIndex(letters: string): number {
  return fromCol(letters);
}

/** Column letters of a zero-based index. */
export function columnLetters(column: number): string {
  return (lettersOf[column] ??= toCol(column));
}

/** Asked for with each cell. */
const lettersOf: string[] = [];

/** A1 address of a cell, without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `${toCol(column)}${String(row + 1)}`;
}

/** A1 address of an area, without its sheet: "B2", "B2:C9", "A:C", "3:5". */
export function areaAddress(area: Area): string {
  return stringifyA1Ref({ range: bounds(area) });
}

/**
 * "B2:C9" with rows and columns both, even where they are whole: the only form that a file takes in `ref` and
 * `sqref`.
 */
export function cornerAddress(area: Area): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** "'My sheet'!B2:C9": the sheet's name in quotes where Excel wants them. */
export function qualifiedAddress(sheetName: string, area: Area): string {
  return stringifyA1Ref({ sheetName, range: bounds(area) });
}

/** "'My sheet'!$B$2:$C$9", as defined names hold it. */
export function absoluteAddress(sheetName: string, area: Area): string {
  return stringifyA1Ref({ sheetName, range: { ...bounds(area), $top: true, $left: true, $bottom: true, $right: true } });
}

function bounds(area: Area): { top: number | null; left: number | null; bottom: number | null; right: number | null } {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const allColumns = firstColumn === 0 && lastColumn === maxColumns - 1;
  const allRows = firstRow === 0 && lastRow === maxRows - 1;
  if (allRows && !allColumns) return { top: null, left: firstColumn, bottom: null, right: lastColumn };
  if (allColumns) return { top: firstRow, left: null, bottom: lastRow, right: null };
  return { top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn };
}

export function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
}

/** The cells that both areas have; null where there are none. */
export function intersection(one: Area, other: Area): Area | null {
  const area = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** The smallest area that holds both. */
export function union(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.lastRow === other.lastRow &&
    one.lastColumn === other.lastColumn
  );
}

/** Parts of `area` that lie outside `cut`: at most four, none overlapping. */
export function difference(area: Area, cut: Area): Area[] {
  const shared = intersection(area, cut);
  if (shared === null) return [area];
  const rest: Area[] = [];
  if (shared.firstRow > area.firstRow) rest.push({ ...area, lastRow: shared.firstRow - 1 });
  if (shared.lastRow < area.lastRow) rest.push({ ...area, firstRow: shared.lastRow + 1 });
  const middle = { ...area, firstRow: shared.firstRow, lastRow: shared.lastRow };
  if (shared.firstColumn > area.firstColumn) rest.push({ ...middle, lastColumn: shared.firstColumn - 1 });
  if (shared.lastColumn < area.lastColumn) rest.push({ ...middle, firstColumn: shared.lastColumn + 1 });
  return rest;
}

/** What is left of areas once others are cut out. */
export function areasOutside(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => left.flatMap((area) => difference(area, cut)), [...areas]);
}
