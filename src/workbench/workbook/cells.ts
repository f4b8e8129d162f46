// The cells of a sheet: looked up, made, cleared. A cell without content and with the default style isn't there at
// all.

import { wholeSheet, type Area, type Cell, type Sheet } from './model';
import { union } from './addresses';

/** The cell; undefined where there is none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell, made where there was none, with the style that its row or column gives it. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.rows.get(row);
  if (cells === undefined) {
    cells = new Map();
    sheet.rows.set(row, cells);
  }
  let cell = cells.get(column);
  if (cell === undefined) {
    cell = { value: null, formula: null, style: inheritedStyle(sheet, row, column) };
    cells.set(column, cell);
  }
  return cell;
}

/** The style of a cell that has none itself: its row's, else its column's, else the default. */
export function inheritedStyle(sheet: Sheet, row: number, column: number): number {
  return sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0;
}

/** The style of a cell, whether or not it is there. */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  return cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
}

/** Removes the content and keeps the style. A cell without either is removed. */
export function clearCell(sheet: Sheet, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return;
  if (cell.style === inheritedStyle(sheet, row, column)) {
    removeCell(sheet, row, column);
    return;
  }
  cell.value = null;
  cell.formula = null;
  forgetWords(cell);
  delete cell.arrayArea;
  delete cell.spills;
}

/** Forgets how the words of a cell were typed and looked: they are going, or others come. */
export function forgetWords(cell: Cell): void {
  delete cell.quotePrefix;
  delete cell.severalLooks;
}

/** Removes a cell, content and style. */
export function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.rows.get(row);
  if (cells === undefined) return;
  cells.delete(column);
  if (cells.size === 0) sheet.rows.delete(row);
}

/** A row with cells in use, and their columns in no order. */
interface UsedRow {
  readonly row: number;
  readonly columns: readonly number[];
}

/**
 * The rows of an area with cells in use there; with `valuesOnly`, cells that have a style alone don't count.
 * Goes through the rows of the area or those of the sheet, whichever are fewer.
 */
export function filledCells(sheet: Pick<Sheet, 'rows'>, within: Area, valuesOnly: boolean): readonly UsedRow[] {
  const rows: UsedRow[] = [];
  const addRow = (row: number, cells: ReadonlyMap<number, Cell>): void => {
    const columns: number[] = [];
    const isUsed = (cell: Cell): boolean => !valuesOnly || cell.value !== null || cell.formula !== null;
    if (within.lastColumn - within.firstColumn < cells.size) {
      for (let column = within.firstColumn; column <= within.lastColumn; column += 1) {
        const cell = cells.get(column);
        if (cell !== undefined && isUsed(cell)) columns.push(column);
      }
    } else {
      for (const [column, cell] of cells)
        if (column >= within.firstColumn && column <= within.lastColumn && isUsed(cell)) columns.push(column);
    }
    if (columns.length > 0) rows.push({ row, columns });
  };
  if (within.lastRow - within.firstRow < sheet.rows.size) {
    for (let row = within.firstRow; row <= within.lastRow; row += 1) {
      const cells = sheet.rows.get(row);
      if (cells !== undefined) addRow(row, cells);
    }
  } else {
    for (const [row, cells] of sheet.rows) if (row >= within.firstRow && row <= within.lastRow) addRow(row, cells);
  }
  return rows;
}

/**
 * The smallest area with every cell in use of an area, or of the sheet; null where there is none.
 * With `valuesOnly`, cells that have a style alone don't count.
 */
export function usedArea(sheet: Pick<Sheet, 'rows'>, valuesOnly: boolean, within: Area = wholeSheet): Area | null {
  let used: Area | null = null;
  for (const { row, columns } of filledCells(sheet, within, valuesOnly)) {
    const inRow = { firstRow: row, firstColumn: smallest(columns), lastRow: row, lastColumn: largest(columns) };
    used = used === null ? inRow : union(used, inRow);
  }
  return used;
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}

/** Sets or removes content and style in one go; used where cells are moved. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined) {
    removeCell(sheet, row, column);
    return;
  }
  const cells = sheet.rows.get(row);
  if (cells === undefined) sheet.rows.set(row, new Map([[column, cell]]));
  else cells.set(column, cell);
}
