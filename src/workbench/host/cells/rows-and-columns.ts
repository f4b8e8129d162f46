// Heights and widths. The API speaks in points, the file in points for rows and in characters for columns.

import { plainColumn, plainRow, type Area, type ColumnFormat, type RowFormat, type Sheet } from '../../workbook/model';
import { markHiddenGroups } from '../../workbook/outline';
import { isSameColumnFormat } from '../../workbook/same-content';
import { commonValue } from './area-styles';
import type { TrackedRange } from '../wire/tracked-range';
import type { Json } from '../wire/host-object';
import { touch, type Session } from '../wire/session';

/** A digit of the default font (Calibri 11) is 7 pixels wide at 96 dpi; a point is 4/3 of a pixel. */
const digitPixels = 7;
const pointsPerPixel = 0.75;
/** Excel's limits: a row of 409.5 points, a column of 255 characters. */
export const tallestRow = 409.5;
const widestColumn = 255;

/** Points of a width in characters as in the file, where it includes the padding (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfWidth(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;
}

export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  return Math.min(widestColumn, Math.trunc((pixels / digitPixels) * 256) / 256);
}

export function columnWidth(sheet: Sheet, column: number): number {
  return pointsOfWidth(sheet.columnFormats.get(column)?.width ?? sheet.defaultColumnWidth);
}

/** Rows that differ from the default, and null for all others: enough to find what a whole column has in common. */
function rowsWithFormats({ rowFormats }: Sheet, { firstRow, lastRow }: Area): readonly (RowFormat | null)[] {
  return formatsWithin(rowFormats, firstRow, lastRow);
}

function columnsWithFormats({ columnFormats }: Sheet, { firstColumn, lastColumn }: Area): readonly (ColumnFormat | null)[] {
  return formatsWithin(columnFormats, firstColumn, lastColumn);
}

/** Goes through the lines asked for or those that have a format, whichever are fewer. */
function formatsWithin<T>(formats: ReadonlyMap<number, T>, first: number, last: number): readonly (T | null)[] {
  const count = last - first + 1;
  const found: (T | null)[] = [];
  if (count < formats.size) {
    for (let line = first; line <= last; line += 1) found.push(formats.get(line) ?? null);
    return found;
  }
  for (const [line, format] of formats) if (line >= first && line <= last) found.push(format);
  if (found.length < count) found.push(null);
  return found;
}

/** A hidden row has none. */
export function heightOf(sheet: Sheet, area: Area): number | null {
  return commonValue(rowsWithFormats(sheet, area), (format) => (format?.hidden === true ? 0 : (format?.height ?? sheet.defaultRowHeight)));
}

export function widthOf(sheet: Sheet, area: Area): number | null {
  return commonValue(columnsWithFormats(sheet, area), (format) => pointsOfWidth(format?.width ?? sheet.defaultColumnWidth));
}

export function hasStandardWidth(sheet: Sheet, area: Area): boolean | null {
  return commonValue(columnsWithFormats(sheet, area), (format) => (format?.width ?? null) === null);
}

/** A column format that says nothing else is removed. */
export function useStandardWidth(sheet: Sheet, column: number): void {
  const format = sheet.columnFormats.get(column);
  if (format === undefined) return;
  if (isSameColumnFormat({ ...format, width: null }, undefined)) sheet.columnFormats.delete(column);
  else sheet.columnFormats.set(column, { ...format, width: null });
}

export function areRowsHidden({ sheet, area }: TrackedRange): Json {
  return commonValue(rowsWithFormats(sheet, area), (format) => format?.hidden ?? false);
}

export function areColumnsHidden({ sheet, area }: TrackedRange): Json {
  return commonValue(columnsWithFormats(sheet, area), (format) => format?.hidden ?? false);
}

export function changeRow(sheet: Sheet, row: number, change: Partial<RowFormat>): void {
  sheet.rowFormats.set(row, { ...(sheet.rowFormats.get(row) ?? plainRow), ...change });
}

export function changeColumn(sheet: Sheet, column: number, change: Partial<ColumnFormat>): void {
  sheet.columnFormats.set(column, { ...(sheet.columnFormats.get(column) ?? plainColumn), ...change });
}

export function hideRows({ sheet, area }: TrackedRange, hidden: boolean, session: Session): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) changeRow(sheet, row, { hidden });
  markHiddenGroups(sheet, 'rows', { first: area.firstRow, last: area.lastRow });
  touch(session);
}

export function hideColumns({ sheet, area }: TrackedRange, hidden: boolean, session: Session): void {
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) changeColumn(sheet, column, { hidden });
  markHiddenGroups(sheet, 'columns', { first: area.firstColumn, last: area.lastColumn });
  touch(session);
}

/** Points from the first to the last row; hidden rows have no height. */
export function spanOfRows(sheet: Sheet, first: number, last: number): number {
  let span = (last - first + 1) * sheet.defaultRowHeight;
  for (const [row, format] of sheet.rowFormats) {
    if (row < first || row > last) continue;
    span += (format.hidden ? 0 : (format.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  }
  return span;
}

export function spanOfColumns(sheet: Sheet, first: number, last: number): number {
  const usual = pointsOfWidth(sheet.defaultColumnWidth);
  let span = (last - first + 1) * usual;
  for (const [column, format] of sheet.columnFormats) {
    if (column < first || column > last) continue;
    span += (format.hidden ? 0 : pointsOfWidth(format.width ?? sheet.defaultColumnWidth)) - usual;
  }
  return span;
}

export function topOf(sheet: Sheet, area: Area): number {
  return spanOfRows(sheet, 0, area.firstRow - 1);
}

export function leftOf(sheet: Sheet, area: Area): number {
  return spanOfColumns(sheet, 0, area.firstColumn - 1);
}
