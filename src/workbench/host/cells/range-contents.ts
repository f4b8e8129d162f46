// The contents of an area as two-dimensional arrays: read whole, written cell by cell as if typed.

import { format, isDateFormat } from 'numfmt';
import { cellAt, clearCell, ensureCell, forgetWords, styleAt } from '../../workbook/cells';
import type { CellPosition } from '../../calculate/calculator';
import type { Area, Cell, CellValue, Sheet } from '../../workbook/model';
import { daysBetweenDateSystems, isCellError } from '../../workbook/cell-values';
import { changedStyle, styleOf } from '../../workbook/styles';
import { entryOf } from './entry';
import { hostError, wrongSize } from '../wire/host-errors';
import { queueChangeEvents } from '../wire/events';
import { cellCount, columnCount, isUnbounded, rowCount, type TrackedRange } from '../wire/tracked-range';
import { arrayFormulasOf, giveWayTo } from './arrays';
import { mergeFinder } from './merge-finder';
import type { Json } from '../wire/host-object';
import { demandEditable } from './protection';
import { bringUpToDate, cellsChanged, structureChanged, touch, type Session } from '../wire/session';
import { followHeadings } from './table-headings';

/** Past this many cells Excel answers null in place of the array. */
const mostCellsRead = 5_000_000;

/** One row of Json per row of the area; null where Excel gives no array (whole rows and columns, too many cells). */
function grid(area: Area, cellOf: (row: number, column: number) => Json): Json {
  const count = cellCount(area);
  if (isUnbounded(area) || count < 0 || count > mostCellsRead) return null;
  const rows: Json[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const cells: Json[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.push(cellOf(row, column));
    rows.push(cells);
  }
  return rows;
}

export function valueOnWire(value: CellValue): Json {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function readValues(range: TrackedRange, session: Session): Json {
  bringUpToDate(session);
  return grid(range.area, (row, column) => valueOnWire(cellAt(range.sheet, row, column)?.value ?? null));
}

/**
 * A formula with its equals sign, in each cell of an array formula the same; other cells give their value, text without its
 * apostrophe (OfficeDev/office-js#6687).
 */
export function readFormulas(range: TrackedRange, session: Session): Json {
  bringUpToDate(session);
  const arrayFormulaAt = arrayFormulasOf(range.sheet);
  return grid(range.area, (row, column) => {
    const cell = cellAt(range.sheet, row, column);
    return cell?.formula ?? arrayFormulaAt(row, column) ?? valueOnWire(cell?.value ?? null);
  });
}

export function readText(range: TrackedRange, session: Session): Json {
  bringUpToDate(session);
  return grid(range.area, (row, column) => displayedText(session, cellAt(range.sheet, row, column)));
}

export function readValueTypes(range: TrackedRange, session: Session): Json {
  bringUpToDate(session);
  return grid(range.area, (row, column) => valueType(cellAt(range.sheet, row, column)?.value ?? null));
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The text that the cell shows, however narrow its column. */
export function displayedText(session: Session, cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  if (isCellError(cell.value)) return cell.value.error;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  const pattern = styleOf(session.workbook, cell.style).numberFormat;
  const value =
    typeof cell.value === 'number' && session.workbook.date1904 && isDateFormat(pattern) ? cell.value + daysBetweenDateSystems : cell.value;
  try {
    return format(pattern, value, { throws: true });
  } catch {
    return '#'.repeat(8);
  }
}

/** Formulas give an array; one value is for all cells. Sizes that don't match are refused before anything is set. */
function arrayOf(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (isUnbounded(area) || cellCount(area) > mostCellsRead) throw hostError('InvalidArgument');
    return () => value;
  }
  const lists: readonly unknown[] = value;
  const width = columnCount(area);
  if (lists.length !== rowCount(area)) throw wrongSize();
  const rows = lists.map((list): readonly unknown[] => {
    if (!Array.isArray(list) || list.length !== width) throw wrongSize();
    return list;
  });
  return (row, column) => rows[row - area.firstRow]?.[column - area.firstColumn];
}

function onlyCellOf(value: unknown): unknown {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const cells: readonly unknown[] = rows.length === 1 && Array.isArray(rows[0]) ? rows[0] : [];
  return cells.length === 1 ? cells[0] : null;
}

/** Sets contents as if typed. null leaves a cell as it is, "" empties it. */
export function writeContents(range: TrackedRange, value: unknown, session: Session): void {
  const { sheet, area } = range;
  const at = arrayOf(area, value);
  if (value === null) return;
  demandEditable(session, sheet, area);
  const entries = readEntries(session, sheet, area, at);
  const single =
    area.firstRow === area.lastRow && area.firstColumn === area.lastColumn ? cellAt(sheet, area.firstRow, area.firstColumn) : null;
  const before = single === null ? null : { value: valueOnWire(single?.value ?? null), type: valueType(single?.value ?? null) };
  const positions: CellPosition[] = [];
  giveWayTo(sheet, area);
  const mergeOver = mergeFinder(sheet, area);
  for (const { row, column, entry } of entries) {
    if (isCovered(mergeOver(row, column), row, column)) continue;
    if (entry.value === null && entry.formula === null) clearCell(sheet, row, column);
    else {
      const cell = ensureCell(sheet, row, column);
      cell.value = entry.formula === null ? entry.value : cell.formula === entry.formula ? cell.value : 0;
      cell.formula = entry.formula;
      forgetWords(cell);
      if (entry.quotePrefix) cell.quotePrefix = true;
      if (entry.numberFormat !== null && styleOf(session.workbook, cell.style).numberFormat === 'General') {
        cell.style = changedStyle(session.workbook, cell.style, { numberFormat: entry.numberFormat });
      }
    }
    positions.push({ sheet, row, column });
  }
  cellsChanged(session, positions);
  if (followHeadings(sheet, area)) structureChanged(session);
  const details = before === null ? {} : editDetails(sheet, area, before);
  queueChangeEvents(session, { sheet, area, type: 'RangeEdited', byAddIn: true, details });
}

function editDetails(sheet: Sheet, area: Area, before: { readonly value: Json; readonly type: string }): Readonly<Record<string, Json>> {
  const after = cellAt(sheet, area.firstRow, area.firstColumn)?.value ?? null;
  return { valueBefore: before.value, valueTypeBefore: before.type, valueAfter: valueOnWire(after), valueTypeAfter: valueType(after) };
}

interface PlacedEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: ReturnType<typeof entryOf>;
}

/** Reads every entry first, so that one that Excel refuses leaves the range as it was. */
function readEntries(session: Session, sheet: Sheet, area: Area, at: (row: number, column: number) => unknown): readonly PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = at(row, column);
      if (value === null) continue;
      const { numberFormat } = styleOf(session.workbook, styleAt(sheet, row, column));
      entries.push({ row, column, entry: entryOf(value, numberFormat, session.workbook) });
    }
  }
  return entries;
}

/** A cell of a merged area other than the first is always empty: what is written there is lost. */
function isCovered(merge: Area | null, row: number, column: number): boolean {
  return merge !== null && (merge.firstRow !== row || merge.firstColumn !== column);
}

export function readNumberFormats(range: TrackedRange, session: Session): Json {
  return grid(range.area, (row, column) => styleOf(session.workbook, styleAt(range.sheet, row, column)).numberFormat);
}

/** An array of one format is for all cells, as one by itself is. */
export function writeNumberFormats(range: TrackedRange, value: unknown, session: Session, permit: () => void): void {
  const at = arrayOf(range.area, onlyCellOf(value) ?? value);
  if (value === null) return;
  permit();
  const { sheet, area } = range;
  const known = new Map<string, number>();
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const numberFormat = at(row, column);
      if (numberFormat === null) continue;
      if (typeof numberFormat !== 'string') throw hostError('InvalidArgument');
      const before = styleAt(sheet, row, column);
      const key = `${String(before)} ${numberFormat}`;
      const after =
        known.get(key) ?? changedStyle(session.workbook, before, { numberFormat: numberFormat === '' ? 'General' : numberFormat });
      known.set(key, after);
      if (after !== before) ensureCell(sheet, row, column).style = after;
    }
  }
  touch(session);
}

/** Cells of the area with content or a style, with their positions. */
export function cellsIn(sheet: Sheet, area: Area): readonly (CellPosition & { readonly cell: Cell })[] {
  const found: (CellPosition & { readonly cell: Cell })[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row < area.firstRow || row > area.lastRow) continue;
    for (const [column, cell] of cells)
      if (column >= area.firstColumn && column <= area.lastColumn) found.push({ sheet, row, column, cell });
  }
  return found;
}
