// A grid indexed for reading: the filled cells of each row, and which merge covers a cell. Built once, in time that
// follows the cells.

import type { NotedDirection } from '../../cells/words/noted-directions';
import { isCellError, type Area, type CellValue } from '../../model/cell';
import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import { markCells, noText, type CellMarks, type FilledRow } from './classify-cells';
import { factsOf, typedOf, type TextInfo, type TextFacts } from './distinct-texts';
import { traitsOf } from './text-traits';
import { shownDate } from '../../cells/date-texts';
import { formatKind } from '../../cells/number-formats';

export type { FilledRow } from './classify-cells';
export { oneLine } from '../../cells/whitespace';

/** `merges`: by column, top to bottom. */
export interface SheetView {
  readonly grid: Grid;
  readonly filledRows: readonly FilledRow[];
  readonly merges: ReadonlyMap<number, readonly Area[]>;
  readonly cells: CellMarks;
  /** What other sheets of the workbook say of which way is better; absent where they weren't looked at. */
  readonly noted?: readonly NotedDirection[];
}

/** True for nothing, and for text of spaces only. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Whether a column is blank in all of these rows. */
export function isBlankIn({ grid }: Pick<SheetView, 'grid'>, rows: readonly { readonly row: number }[], column: number): boolean {
  return rows.every(({ row }) => isBlank(valueAt(grid, row, column)));
}

/** Indexes a grid. `noted`: what other sheets say of which way is better. */
export function viewSheet(grid: Grid, noted: readonly NotedDirection[] = []): SheetView {
  const cells = markCells(grid);
  return { grid, filledRows: cells.filled, merges: mergesByColumn(grid), cells, ...(noted.length === 0 ? {} : { noted }) };
}

/** What a cell is (cell-marks.ts); blank outside the used range. */
export function markAt({ grid, cells }: SheetView, row: number, column: number): number {
  const offset = column - grid.area.firstColumn;
  return offset < 0 || offset >= cells.width ? 0 : (cells.marks[(row - grid.area.firstRow) * cells.width + offset] ?? 0);
}

/** The index of a cell's text (classify-cells.ts); below nought where the cell holds none. */
export function textIdAt({ grid, cells }: SheetView, row: number, column: number): number {
  const offset = column - grid.area.firstColumn;
  return offset < 0 || offset >= cells.width ? noText : (cells.textOf[offset]?.[row - grid.area.firstRow] ?? noText);
}

/** Whether two rows may say the same in a column: a text of it came again (classify-cells.ts), or is merged over rows. */
export function mayRepeat({ grid, cells, merges }: SheetView, column: number): boolean {
  return cells.repeats[column - grid.area.firstColumn] === true || merges.has(column);
}

/** A cell's text as it is understood; null where the cell holds none. */
export function knownTextAt(view: SheetView, row: number, column: number): TextInfo | null {
  const id = textIdAt(view, row, column);
  return id < 0 ? null : (view.cells.texts[id] ?? null);
}

/** The traits of a text (text-traits.ts), which are known where it is what a cell says. */
export function traitsAt(view: SheetView, row: number, column: number, text: string): number {
  const { texts, traits } = view.cells;
  const id = textIdAt(view, row, column);
  return id >= 0 && texts[id] === text ? (traits[id] ?? traitsOf(text)) : traitsOf(text);
}

/** All that is known of a cell's text; null where the cell holds none. */
export function factsAt(view: SheetView, row: number, column: number): TextFacts | null {
  const known = knownTextAt(view, row, column);
  return known === null ? null : factsOf(known);
}

/** A cell's text in one line; null where the cell holds none. Prose is its own line, without facts to be put together. */
export function lineAt(view: SheetView, row: number, column: number): string | null {
  const known = knownTextAt(view, row, column);
  return known === null || typeof known === 'string' ? known : known.line;
}

/** The filled rows from `first` up to, not with, `below`. */
export function rowsBetween(view: SheetView, first: number, below: number): readonly FilledRow[] {
  return view.filledRows.slice(indexFrom(view, first), indexFrom(view, below));
}

/** Index of the first filled row at or below a row. */
function indexFrom(view: SheetView, row: number): number {
  let low = 0;
  let high = view.filledRows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.filledRows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergesByColumn(grid: Grid): ReadonlyMap<number, readonly Area[]> {
  const byColumn = new Map<number, Area[]>();
  for (const merge of grid.merges) {
    const last = Math.min(merge.lastColumn, grid.area.lastColumn);
    for (let column = Math.max(merge.firstColumn, grid.area.firstColumn); column <= last; column += 1) {
      const areas = byColumn.get(column);
      if (areas === undefined) byColumn.set(column, [merge]);
      else areas.push(merge);
    }
  }
  for (const areas of byColumn.values()) areas.sort((one, other) => one.firstRow - other.firstRow);
  return byColumn;
}

/** The merge that covers a cell; null where none does. */
export function mergeOver(view: SheetView, row: number, column: number): Area | null {
  const areas = view.merges.get(column);
  if (areas === undefined) return null;
  let low = 0;
  let high = areas.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (area === undefined) return null;
    if (row < area.firstRow) high = middle - 1;
    else if (row > area.lastRow) low = middle + 1;
    else return area;
  }
  return null;
}

/** Serial number of the 1900 system; workbooks of the 1904 system count from 1,462 days later. */
function serial1900(grid: Grid, serial: number): number {
  return grid.dateSystem === 1904 ? serial + 1462 : serial;
}

/**
 * Text of any value: numbers plain, dates as "31 March 2012", errors as Excel writes them; "" for a blank. Line
 * breaks are kept.
 */
export function textOf(grid: Grid, value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(/\u00a0/gu, ' ').trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  return formatKind(numberFormat) === 'date' ? dateText(grid, value, numberFormat) : String(value);
}

/** Less than 1 is a time of day. */
function dateText(grid: Grid, value: number, numberFormat: string): string {
  return value >= 1 ? shownDate(numberFormat, serial1900(grid, value)) : String(value);
}

/** Text of a cell whose mark says that it holds a date. */
export function dateTextAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  const numberFormat = numberFormatAt(grid, row, column);
  return typeof value === 'number' ? dateText(grid, value, numberFormat) : textOf(grid, value, numberFormat);
}

/** Text of a cell as `textOf` gives it. */
export function cellText(grid: Grid, row: number, column: number): string {
  return textOf(grid, valueAt(grid, row, column), numberFormatAt(grid, row, column));
}

/** The same text, sooner where it was typed as text. */
export function typedText(view: SheetView, row: number, column: number): string {
  const known = knownTextAt(view, row, column);
  return known === null ? cellText(view.grid, row, column) : typedOf(known);
}

/** Text that a reader sees at a cell, merges included. */
export function seenText(view: SheetView, row: number, column: number): string {
  const own = valueAt(view.grid, row, column);
  const merge = isBlank(own) ? mergeOver(view, row, column) : null;
  return merge === null ? cellText(view.grid, row, column) : cellText(view.grid, merge.firstRow, merge.firstColumn);
}
