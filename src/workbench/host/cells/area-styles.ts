// Formats over an area: read as one value or "mixed", changed for every cell, row and column that the area covers.

import { ensureCell, inheritedStyle } from '../../workbook/cells';
import type { Area, Sheet, Style, Workbook } from '../../workbook/model';
import { changedStyle, styleOf, type StyleChange } from '../../workbook/styles';
import { columnCount, isEntireColumns, isEntireRows } from '../wire/tracked-range';

/** The styles that an area's cells have, cells that aren't there included. */
export function stylesIn(workbook: Workbook, sheet: Sheet, area: Area): readonly Style[] {
  const found = new Set<number>();
  const columnStyles = inheritedColumnStyles(sheet, area);
  const width = columnCount(area);
  let rowsSeen = 0;
  for (const row of rowsOfInterest(sheet, area)) {
    rowsSeen += 1;
    const cells = sheet.rows.get(row);
    let present = 0;
    for (const [column, cell] of cells ?? []) {
      if (column < area.firstColumn || column > area.lastColumn) continue;
      found.add(cell.style);
      present += 1;
    }
    if (present === width) continue;
    const rowStyle = sheet.rowFormats.get(row)?.style ?? null;
    if (rowStyle !== null) found.add(rowStyle);
    else if (width <= 256) for (let column = area.firstColumn; column <= area.lastColumn; column += 1) addAbsent(column);
    else columnStyles.forEach((style) => found.add(style));
    function addAbsent(column: number): void {
      if (cells?.has(column) !== true) found.add(inheritedStyle(sheet, row, column));
    }
  }
  if (rowsSeen < area.lastRow - area.firstRow + 1) columnStyles.forEach((style) => found.add(style));
  return [...found].map((index) => styleOf(workbook, index));
}

/** Rows of the area that have cells or a format of their own, in order. */
function rowsOfInterest(sheet: Sheet, area: Area): readonly number[] {
  const inArea = (row: number): boolean => row >= area.firstRow && row <= area.lastRow;
  const rows = new Set([...sheet.rows.keys()].filter(inArea));
  for (const row of sheet.rowFormats.keys()) if (inArea(row)) rows.add(row);
  return [...rows].sort((one, other) => one - other);
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
  const [first, ...rest] = things.map(valueOf);
  if (first === undefined) return null;
  return rest.every((value) => value === first) ? first : null;
}

/** Changes the style of every cell of the area. Whole rows and columns get the style themselves, so that later cells have it too. */
export function changeStyles(workbook: Workbook, sheet: Sheet, area: Area, change: (style: Style) => StyleChange): void {
  const changed = new Map<number, number>();
  const after = (before: number): number => {
    const known = changed.get(before);
    if (known !== undefined) return known;
    const index = changedStyle(workbook, before, change(styleOf(workbook, before)));
    changed.set(before, index);
    return index;
  };
  const restyleExisting = (): void => {
    for (const row of [...sheet.rows.keys()]) {
      if (row < area.firstRow || row > area.lastRow) continue;
      for (const [column, cell] of sheet.rows.get(row) ?? [])
        if (column >= area.firstColumn && column <= area.lastColumn) cell.style = after(cell.style);
    }
  };
  if (isEntireRows(area) && !isEntireColumns(area)) {
    restyleExisting();
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      const format = sheet.rowFormats.get(row) ?? { height: null, custom: false, hidden: false, style: null };
      sheet.rowFormats.set(row, { ...format, style: after(format.style ?? 0) });
    }
    return;
  }
  if (isEntireColumns(area)) {
    restyleExisting();
    for (const [row, format] of sheet.rowFormats) {
      if (format.style === null) continue;
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        if (sheet.rows.get(row)?.has(column) !== true) ensureCell(sheet, row, column).style = after(format.style);
      }
    }
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const format = sheet.columnFormats.get(column) ?? { width: null, hidden: false, style: null };
      sheet.columnFormats.set(column, { ...format, style: after(format.style ?? 0) });
    }
    return;
  }
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const cell = ensureCell(sheet, row, column);
      cell.style = after(cell.style);
    }
  }
}
