// How far a table reaches under its headings: its columns, without ours and without keys beside it, and the rows of its body.

import type { Area } from '../cell';
import { valueAt } from '../grid';
import { nameOf, type HeadingBlock } from './heading-rows';
import { ownColumnOf } from './own-columns';
import type { OwnColumn, OwnColumns } from '../plan';
import { rowsBetween, type FilledRow, type SheetView } from './sheet-view';
import { isPeriodHeading } from './heading-words';

/** `columns`: the officer's, ascending. `body`: filled rows under the headings, with the officer's columns only; rows of ours alone are left out. */
export interface TableFrame {
  readonly block: HeadingBlock;
  readonly columns: readonly number[];
  readonly own: OwnColumns;
  readonly body: readonly FilledRow[];
  /** Rows that a table or totals row of Excel sets apart; null where there is no Excel table. */
  readonly excelTable: { readonly area: Area; readonly showTotals: boolean } | null;
}

/** More blank rows than this end a table that Excel itself doesn't mark. */
const longestGap = 5;

const keyHeading = /^(?:rag )?(?:key|legend)(?: to .*)?:?$/iu;
const endWords = /^\W*end(?: of (?:table|data|sheet|report|return))?\W*$/iu;
const endMark = /^(?:[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)+[-_]END)$/u;
const mark = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+){2,}$/u;

/** The tables under one block of headings, left to right: usually one. `below` is the first row of the next block. */
export function framesUnder(view: SheetView, block: HeadingBlock, below: number): readonly TableFrame[] {
  const under = rowsBetween(view, block.lastRow + 1, below);
  const own = ownColumnsOf(block);
  const ours = new Set(Object.values(own));
  return clusters(block, ours).flatMap((named) => {
    const rows = aboveEndMark(view, under, named.at(-1) ?? 0);
    const columns = withNeighbours(view, named, ours, rows, block);
    if (columns.length < 2) return [];
    const excelTable = excelTableOver(view, block, columns);
    return [{ block, columns, own, body: bodyOf(view, rows, columns, excelTable?.area ?? null), excelTable }];
  });
}

function ownColumnsOf(block: HeadingBlock): OwnColumns {
  const own: Partial<Record<OwnColumn, number>> = {};
  for (const [column, parts] of block.names) {
    const ours = parts.map(ownColumnOf).find((found) => found !== undefined);
    if (ours !== undefined) own[ours] ??= column;
  }
  return own;
}

/** Runs of named columns. One nameless column between is a spacer, or a column whose heading was forgotten; more set tables apart, and so does a key. */
function clusters(block: HeadingBlock, ours: ReadonlySet<number>): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let previous: number | null = null;
  const columns = [...block.names.keys()].sort((one, other) => one - other);
  for (const column of columns) {
    const name = nameOf(block, column);
    const run = runs.at(-1);
    const gap = previous === null ? 0 : column - previous - 1;
    const periods = previous !== null && isPeriodHeading(name) && isPeriodHeading(nameOf(block, previous));
    const repeats = gap > 0 && run?.[0] !== undefined && nameOf(block, run[0]) === name;
    if (keyHeading.test(name)) runs.push([]);
    else if (run === undefined || gap > (periods ? 3 : 1) || repeats) runs.push(ours.has(column) ? [] : [column]);
    else if (!ours.has(column)) run.push(column);
    previous = column;
  }
  return runs.filter((run) => run.length > 0);
}

/** The rows above an end mark, which may stand left of the table. */
function aboveEndMark(view: SheetView, rows: readonly FilledRow[], lastColumn: number): readonly FilledRow[] {
  const end = rows.findIndex(({ row, columns }) => columns.some((column) => column <= lastColumn && isText(view, row, column, endMark)));
  return end < 0 ? rows : rows.slice(0, end);
}

/** Adds nameless columns that hold something but marks: those between, and those at the left that stand against the table. */
function withNeighbours(
  view: SheetView,
  named: readonly number[],
  ours: ReadonlySet<number>,
  rows: readonly FilledRow[],
  block: HeadingBlock,
): readonly number[] {
  const first = named[0] ?? 0;
  const last = named.at(-1) ?? first;
  const filled = new Set<number>();
  for (const { row, columns: inRow } of rows.slice(0, 200)) {
    for (const column of inRow) if (!filled.has(column) && !isText(view, row, column, mark)) filled.add(column);
  }
  const columns = new Set(named);
  for (let column = first + 1; column < last; column += 1) if (filled.has(column) && !ours.has(column)) columns.add(column);
  for (let column = first - 1; column >= view.grid.area.firstColumn && filled.has(column) && !block.names.has(column); column -= 1)
    columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

function excelTableOver(view: SheetView, block: HeadingBlock, columns: readonly number[]): TableFrame['excelTable'] {
  const found = view.grid.tables.find(
    (table) =>
      table.area.firstRow === block.lastRow &&
      columns.some((column) => column >= table.area.firstColumn && column <= table.area.lastColumn),
  );
  return found === undefined ? null : { area: found.area, showTotals: found.showTotals };
}

function bodyOf(view: SheetView, rows: readonly FilledRow[], columns: readonly number[], table: Area | null): readonly FilledRow[] {
  const wanted = new Set(columns);
  const body: FilledRow[] = [];
  let previous: number | null = null;
  for (const row of rows) {
    const filled = row.columns.filter((column) => wanted.has(column));
    if (isEndWord(view, row.row, filled)) break;
    if (table !== null && row.row > table.lastRow) break;
    if (filled.every((column) => isText(view, row.row, column, mark))) continue;
    if (table === null && previous !== null && row.row - previous - 1 > longestGap) break;
    body.push({ row: row.row, columns: filled });
    previous = row.row;
  }
  return body;
}

function isText(view: SheetView, row: number, column: number, pattern: RegExp): boolean {
  const value = valueAt(view.grid, row, column);
  return typeof value === 'string' && pattern.test(value.trim());
}

function isEndWord(view: SheetView, row: number, filled: readonly number[]): boolean {
  return filled.length === 1 && filled[0] !== undefined && isText(view, row, filled[0], endWords);
}
