// Formats over an area: read as one value or "mixed", changed for every cell, row and column that the area covers.

import { cellAt, clearCell, ensureCell, filledCells, inheritedStyle } from '../../workbook/cells';
import { plainColumn, plainRow, type Area, type Cell, type Sheet, type Style, type Workbook } from '../../workbook/model';
import { areaAddress } from '../../workbook/addresses';
import { changedStyle, styleOf, type StyleChange } from '../../workbook/styles';
import type { AreaLook, Session } from '../wire/session';
import { columnCount, isEntireColumns, isEntireRows } from '../wire/tracked-range';

/** The styles that an area's cells have, cells that aren't there included. */
export function stylesIn(workbook: Workbook, sheet: Sheet, area: Area): readonly Style[] {
  const found = new Set<number>();
  const columnStyles = inheritedColumnStyles(sheet, area);
  const width = columnCount(area);
  const rows = rowsOfInterest(sheet, area);
  for (const row of rows) {
    const cells = sheet.rows.get(row);
    const present = cells === undefined ? 0 : addStylesOfCells(found, cells, area, width);
    if (present === width) continue;
    const rowStyle = sheet.rowFormats.get(row)?.style ?? null;
    if (rowStyle !== null) found.add(rowStyle);
    else if (present > 0 && width <= 256) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
        if (cells?.has(column) !== true) found.add(inheritedStyle(sheet, row, column));
    } else for (const style of columnStyles) found.add(style);
  }
  if (rows.length < area.lastRow - area.firstRow + 1) for (const style of columnStyles) found.add(style);
  return [...found].map((index) => styleOf(workbook, index));
}

/** How an area looks, worked out once between two changes. */
export function lookOf(session: Session, sheet: Sheet, area: Area): AreaLook {
  const { looks } = session.batch;
  const key = `${sheet.id} ${areaAddress(area)}`;
  const look = looks.get(key) ?? { styles: stylesIn(session.workbook, sheet, area), severalLooks: hasSeveralLooks(sheet, area) };
  looks.set(key, look);
  return look;
}

function hasSeveralLooks(sheet: Sheet, area: Area): boolean {
  return filledCells(sheet, area, true).some(({ row, columns }) =>
    columns.some((column) => cellAt(sheet, row, column)?.severalLooks === true),
  );
}

/** Adds the styles of a row's cells in the area's columns; gives how many cells are there. */
function addStylesOfCells(found: Set<number>, cells: ReadonlyMap<number, Cell>, { firstColumn, lastColumn }: Area, width: number): number {
  let present = 0;
  if (width < cells.size) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const cell = cells.get(column);
      if (cell === undefined) continue;
      found.add(cell.style);
      present += 1;
    }
    return present;
  }
  for (const [column, cell] of cells) {
    if (column < firstColumn || column > lastColumn) continue;
    found.add(cell.style);
    present += 1;
  }
  return present;
}

/** Rows of the area that have cells or a row format, in order. */
function rowsOfInterest({ rows, rowFormats }: Sheet, { firstRow, lastRow }: Area): readonly number[] {
  const found: number[] = [];
  if (lastRow - firstRow < rows.size + rowFormats.size) {
    for (let row = firstRow; row <= lastRow; row += 1) if (rows.has(row) || rowFormats.has(row)) found.push(row);
    return found;
  }
  for (const row of rows.keys()) if (row >= firstRow && row <= lastRow) found.push(row);
  for (const row of rowFormats.keys()) if (row >= firstRow && row <= lastRow && !rows.has(row)) found.push(row);
  return found.sort((one, other) => one - other);
}

function inheritedColumnStyles(sheet: Sheet, area: Area): ReadonlySet<number> {
  const styles = new Set<number>();
  let formatted = 0;
  for (const [column, format] of sheet.columnFormats) {
    if (column < area.firstColumn || column > area.lastColumn) continue;
    formatted += 1;
    styles.add(format.style ?? 0);
  }
  if (formatted < columnCount(area)) styles.add(0);
  return styles;
}

/** The value that all have, or null where they differ: as Excel reports a mixed format. */
export function commonValue<T, V>(things: readonly T[], valueOf: (thing: T) => V): V | null {
  const [first] = things;
  if (first === undefined) return null;
  const common = valueOf(first);
  return things.every((thing) => valueOf(thing) === common) ? common : null;
}

/** Changes the style of every cell. Whole rows and columns get it as their format, so that later cells have it too. */
export function changeStyles(workbook: Workbook, sheet: Sheet, area: Area, change: (style: Style) => StyleChange): void {
  const changed = new Map<number, number>();
  const restyled = (before: number): number => {
    const known = changed.get(before);
    if (known !== undefined) return known;
    const index = changedStyle(workbook, before, change(styleOf(workbook, before)));
    changed.set(before, index);
    return index;
  };
  if (isEntireColumns(area)) restyleColumns(sheet, area, restyled);
  else if (isEntireRows(area)) restyleRows(sheet, area, restyled);
  else restyleCells(sheet, area, restyled);
}

/** Takes away what cells have of their own, as Excel's style Normal does: rules and merges stay. */
export function giveNormalStyle(sheet: Sheet, area: Area): void {
  restyleCells(sheet, area, () => 0);
  for (const { row, columns } of filledCells(sheet, area, false)) {
    for (const column of columns) {
      const cell = cellAt(sheet, row, column);
      if (cell?.value === null && cell.formula === null) clearCell(sheet, row, column);
    }
  }
}

/** The style that a style becomes. */
type Restyle = (before: number) => number;

function restyleCells(sheet: Sheet, area: Area, restyled: Restyle): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const cell = ensureCell(sheet, row, column);
      cell.style = restyled(cell.style);
    }
  }
}

function restyleExistingCells(sheet: Sheet, area: Area, restyled: Restyle): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.firstRow || row > area.lastRow) continue;
    for (const [column, cell] of cells) if (column >= area.firstColumn && column <= area.lastColumn) cell.style = restyled(cell.style);
  }
}

function restyleRows(sheet: Sheet, area: Area, restyled: Restyle): void {
  restyleExistingCells(sheet, area, restyled);
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const format = sheet.rowFormats.get(row) ?? plainRow;
    sheet.rowFormats.set(row, { ...format, style: restyled(format.style ?? 0) });
  }
}

/** Where a column crosses a row that has a style, the cell gets a style: the row's would hide the column's. */
function restyleColumns(sheet: Sheet, area: Area, restyled: Restyle): void {
  restyleExistingCells(sheet, area, restyled);
  for (const [row, format] of sheet.rowFormats) {
    if (format.style === null) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (sheet.rows.get(row)?.has(column) !== true) ensureCell(sheet, row, column).style = restyled(format.style);
    }
  }
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const format = sheet.columnFormats.get(column) ?? plainColumn;
    sheet.columnFormats.set(column, { ...format, style: restyled(format.style ?? 0) });
  }
}
