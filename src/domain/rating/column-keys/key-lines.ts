// Where the key to a column of statuses may stand: near its table, in its heading, on a sheet that explains the workbook; and which
// cells there are lines of one key.

import type { CellValue } from '../../model/cell';
import { textAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { bandBeside } from '../bands/banded-rows';
import { rowsOfGuidance, spanOf } from '../keys/table-span';

/** A cell outside the table, with what stands beside it. */
export interface KeyLine {
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
  /** What the columns of a little table are headed; absent of other lines. */
  readonly heading?: string;
}

/** Lines that may be one key. */
export interface KeyGroup {
  readonly sheet: string;
  readonly lines: readonly KeyLine[];
}

/** So many rows above or below a table, and beside its first ones, may hold its key. */
const [nearest, rowsBeside] = [14, 40];
const [longestWord, longestLine, mostLines, mostElsewhere] = [30, 600, 60, 200];

/** Groups of the texts near a table; none where there are too many for a key. */
export function groupsNear(grid: Grid, table: PlanTable): readonly KeyGroup[] {
  const { top, bottom, left, right, ours } = spanOf(table);
  const { firstRow, lastRow, firstColumn } = grid.area;
  // A row of the table that says how statuses are given is none of its own.
  const notes = new Set(table.rows.flatMap(({ row, kind }) => (kind === 'note' ? [row] : [])));
  const found: KeyLine[] = [];
  for (let row = Math.max(firstRow, top - nearest); row <= Math.min(lastRow, bottom + nearest); row += 1) {
    if (row > top + rowsBeside && row < bottom) row = bottom;
    const isBeside = row >= top && row <= bottom && !notes.has(row);
    const values = grid.values[row - firstRow] ?? [];
    for (let index = 0; index < values.length; index += 1) {
      const column = firstColumn + index;
      if (!mayBeLine(values[index])) continue;
      if (isBeside && ((column >= left && column <= right) || ours.has(column))) continue;
      if (found.length >= mostLines) return [];
      const isFree = !isBeside || column - 1 > right;
      found.push(withPointBefore(grid, withMeaningBeside(grid, row, column), isFree));
    }
  }
  return groupsOf(grid, found);
}

/** "RAG (G 100%+, A 90–99%, R <90%)": what a heading says behind its name. */
export function groupInHeading(grid: Grid, table: PlanTable, column: number): KeyGroup | null {
  const heading = headingAt(table, column);
  const name = /^[^(\n:–—]{0,60}[(\n:–—]/u.exec(heading)?.[0];
  const row = table.headerRows.at(-1);
  if (name === undefined || row === undefined || heading.length > longestLine) return null;
  return { sheet: grid.sheet.name, lines: [{ row, column, lastColumn: column, text: heading.slice(name.length).trim() }] };
}

/** Groups of the texts of a sheet that holds no plan. */
export function groupsOnGuide(grid: Grid): readonly KeyGroup[] {
  const { firstRow, firstColumn } = grid.area;
  const found: KeyLine[] = [];
  for (const [index, values] of grid.values.slice(0, rowsOfGuidance).entries())
    for (const [at, value] of values.entries()) {
      if (!mayBeLine(value)) continue;
      if (found.length >= mostElsewhere) return groupsOf(grid, found);
      found.push(withPointBefore(grid, withMeaningBeside(grid, firstRow + index, firstColumn + at), true));
    }
  return groupsOf(grid, found);
}

function mayBeLine(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestLine;
}

/** A word alone is one line with the meaning, or the figures, in the next cells. */
function withMeaningBeside(grid: Grid, row: number, column: number): KeyLine {
  const text = textAt(grid, row, column);
  const line: KeyLine = { row, column, lastColumn: column, text };
  if (text.length > longestWord || /[\d=:]/u.test(text)) return line;
  const meaning = textAt(grid, row, column + 1);
  if (meaning !== '') return meaning.length > longestLine ? line : { ...line, lastColumn: column + 1, text: `${text} = ${meaning}` };
  const band = bandBeside(grid, row, column);
  return band === null ? line : { ...line, lastColumn: band.lastColumn, text: `${text} = ${band.text}`, heading: band.heading };
}

/** “2 | less than 5% short”: a point of a scale stands left of its meaning. */
function withPointBefore(grid: Grid, line: KeyLine, isFree: boolean): KeyLine {
  const before = line.column - 1;
  const point = isFree && before >= grid.area.firstColumn ? valueAt(grid, line.row, before) : null;
  return isPoint(point) ? { ...line, column: before, text: `${String(point)} = ${line.text}` } : line;
}

/** Lines straight under one another, or side by side. */
function groupsOf({ sheet }: Grid, lines: readonly KeyLine[]): readonly KeyGroup[] {
  const groups: KeyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn = last !== undefined && (line.row === last.row || line.row === last.row + 1);
    if (group !== undefined && goesOn) {
      // The meaning of the word at its left is a part of that line already.
      if (!(line.row === last.row && line.column <= last.lastColumn)) group.push(line);
    } else groups.push([line]);
  }
  return groups.map((each) => ({ sheet: sheet.name, lines: each }));
}

/** 1 to 9 may be points of a scale. */
export function isPoint(value: CellValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10;
}
