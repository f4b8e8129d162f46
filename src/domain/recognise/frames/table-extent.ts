// How far a table reaches under its headings: its columns, without ours and without keys beside it, and the rows of its
// body.

import type { Area } from '../../model/cell';
import { typedOf } from '../sheet/distinct-texts';
import { cellKind as cellMark } from '../../cells/cell-kind';
import { isProjectLine } from '../headings/block-projects';
import { isHeadLine, projectHeads } from '../headings/form-lines';
import { type HeadingBlock, nameOf } from '../headings/heading-block';
import { addInColumnOf } from '../headings/add-in-columns';
import { cellText, factsAt, knownTextAt, markAt, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { isPeriodHeading } from '../headings/heading-words';
import { isStatusWord } from '../../cells/statuses';
import { beginsColourKey, longestKey } from './colour-key';
import { keyColumns } from './key-columns';
import { beginsTitledTable, longestOpening } from './titled-table';
import { statusCounts } from './status-counts';
import { tablesBeside } from './tables-beside';
import type { AddInColumn, AddInColumns } from '../../model/table/add-in-columns';

/**
 * `columns`: the officer's, ascending. `body`: filled rows under the headings, with the officer's columns only; rows
 * of ours alone are left out.
 */
export interface TableFrame {
  readonly block: HeadingBlock;
  readonly columns: readonly number[];
  readonly own: AddInColumns;
  readonly body: readonly FilledRow[];
  /** Rows that a table or totals row of Excel sets apart; null where there is no Excel table. */
  readonly excelTable: { readonly area: Area; readonly showTotals: boolean } | null;
  /** Whether another table stands left or right of it; absent where it stands alone. */
  readonly beside?: true;
  /** The row that an officer has said is the last of them, where the table was lengthened. */
  readonly until?: number;
  /** Rows that are none of its own: counts of its rows by status, lines of a project's head; absent where there are none. */
  readonly notRows?: ReadonlySet<number>;
}

const { words } = cellMark;

/** More blank rows than this end a table that Excel itself doesn't mark. */
const longestGap = 5;

const keyHeading = /^(?:rag )?(?:key|legend)(?: to .*)?:?$/iu;
const endWords = /^\W*end(?: of (?:table|data|sheet|report|return))?\W*$/iu;
const endMark = /^(?:[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)+[-_]END)$/u;
const firstSmallLetter = 97;
const mark = /^[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+){2,}$/u;

/** The tables under one block of headings, left to right: usually one. `below` is the first row of the next block. */
export function framesUnder(view: SheetView, block: HeadingBlock, below: number): readonly TableFrame[] {
  const under = aboveTitles(view, rowsBetween(view, block.lastRow + 1, below), below);
  const ours = new Set([...block.names].filter(([, parts]) => parts.some(isOurs)).map(([column]) => column));
  const runs = clusters(block, { ours, keys: keyColumns(view, block, under), begins: tablesBeside(view, block, under) });
  const frames = runs.flatMap((named, index): readonly TableFrame[] => {
    const own = ownColumnsOf(block, named[0] ?? 0, runs[index + 1]?.[0] ?? Infinity);
    const rows = aboveEndMark(view, under, named.at(-1) ?? 0);
    const columns = withNeighbours(view, named, ours, rows, block);
    if (columns.length < 2) return [];
    const excelTable = excelTableOver(view, block, columns);
    const filled = bodyOf(view, rows, { block, columns, table: excelTable?.area ?? null });
    const notRows = new Set([...statusCounts(view, filled), ...headLinesIn(view, filled)]);
    if (notRows.size === 0) return [{ block, columns, own, body: filled, excelTable }];
    return [{ block, columns, own, body: filled.filter(({ row }) => !notRows.has(row)), excelTable, notRows }];
  });
  return frames.length > 1 ? frames.map((frame) => ({ ...frame, beside: true })) : frames;
}

/** The lines of the heads of projects among these rows. */
function headLinesIn(view: SheetView, rows: readonly FilledRow[]): readonly number[] {
  if (projectHeads(view).length === 0) return [];
  return rows.flatMap(({ row }) => (isHeadLine(view, row) ? [row] : []));
}

/** The rows above the titles that stand against the next block of headings: lines of one text each. */
function aboveTitles(view: SheetView, rows: readonly FilledRow[], below: number): readonly FilledRow[] {
  let end = rows.length;
  for (let next = below; rows[end - 1]?.row === next - 1 && isTitle(view, rows[end - 1]); next -= 1) end -= 1;
  const last = rows[end - 1];
  if (last !== undefined && last.row >= below - 2 && isProjectLine(view, last)) end -= 1;
  return end === rows.length ? rows : rows.slice(0, end);
}

function isTitle(view: SheetView, row: FilledRow | undefined): boolean {
  const column = row?.columns.length === 1 ? row.columns[0] : undefined;
  return row !== undefined && column !== undefined && factsAt(view, row.row, column)?.mark === words;
}

function isOurs(heading: string): boolean {
  return addInColumnOf(heading) !== undefined;
}

/**
 * Our columns beside the table that stands in columns `from` up to, not with, `below`, where the next table begins.
 */
function ownColumnsOf(block: HeadingBlock, from: number, below: number): AddInColumns {
  const own: Partial<Record<AddInColumn, number>> = {};
  for (const [column, parts] of block.names) {
    if (column < from || column >= below) continue;
    const ours = parts.map(addInColumnOf).find((found) => found !== undefined);
    if (ours !== undefined) own[ours] ??= column;
  }
  return own;
}

/** Columns that are none of the table's: ours, those of a key, and those with which another table begins. */
interface ColumnsApart {
  readonly ours: ReadonlySet<number>;
  readonly keys: ReadonlySet<number>;
  readonly begins: ReadonlySet<number>;
}

/**
 * Runs of named columns. One nameless column between is a spacer, or a column whose heading was forgotten; more set
 * tables apart, and so does a key. `begins`: columns with which another table begins behind a single empty one.
 */
function clusters(block: HeadingBlock, { ours, keys, begins }: ColumnsApart): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let previous: number | null = null;
  const columns = [...block.names.keys()].sort((one, other) => one - other);
  for (const column of columns) {
    const name = nameOf(block, column);
    const run = runs.at(-1);
    const gap = previous === null ? 0 : column - previous - 1;
    const periods = previous !== null && isPeriodHeading(name) && isPeriodHeading(nameOf(block, previous));
    const repeats = gap > 0 && run?.[0] !== undefined && nameOf(block, run[0]) === name;
    if (keyHeading.test(name) || keys.has(column)) runs.push([]);
    else if (run === undefined || gap > (periods ? 3 : 1) || repeats || begins.has(column)) runs.push(ours.has(column) ? [] : [column]);
    else if (!ours.has(column)) run.push(column);
    previous = column;
  }
  return runs.filter((run) => run.length > 0);
}

/** The rows above an end mark, which may stand left of the table. */
function aboveEndMark(view: SheetView, rows: readonly FilledRow[], lastColumn: number): readonly FilledRow[] {
  if (!view.cells.texts.some((text) => isEndMark(typedOf(text)))) return rows;
  const end = rows.findIndex(({ row, columns }) =>
    columns.some((column) => column <= lastColumn && isEndMark(factsAt(view, row, column)?.typed)),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

/**
 * Adds nameless columns that hold something but marks: those between, and those at the left that stand against the
 * table.
 */
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
    for (const column of inRow) if (!filled.has(column) && !isMark(view, row, column)) filled.add(column);
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

/** Where a table stands. `table`: the Excel table that it is; null where it is none. */
interface TableShape {
  readonly block: HeadingBlock;
  readonly columns: readonly number[];
  readonly table: Area | null;
}

/** The rows of a table. Most tables keep every row as it is: their list is copied at once, not built row by row. */
function bodyOf(view: SheetView, rows: readonly FilledRow[], { block, columns, table }: TableShape): readonly FilledRow[] {
  const ofTable = narrowedTo(columns);
  let above: FilledRow | null = null;
  let [end, isWhole] = [0, true];
  const soFar = (): readonly FilledRow[] => {
    const body = rows.slice(0, end);
    if (isWhole) return body;
    return body
      .filter((row) => !isOnlyMarks(view, row.row, ofTable(row.columns)))
      .map((row) => ({ ...row, columns: ofTable(row.columns) }));
  };
  for (const row of rows) {
    const filled = ofTable(row.columns);
    if (isEndWord(view, row.row, filled)) break;
    if (table !== null && row.row > table.lastRow) break;
    const isOfTable = !isOnlyMarks(view, row.row, filled);
    if (isOfTable && table === null && above !== null && row.row - above.row - 1 > longestGap) break;
    if (isOfTable && columns.length > 3 && isFirstOfKey(view, row.row, filled, { above, soFar })) break;
    if (isOfTable && table === null && columns.length > 2 && filled.length <= 3 && filled.length < columns.length && above !== null) {
      const next = rows.slice(end, end + Math.max(longestKey, longestOpening)).map((each) => ({ ...each, columns: ofTable(each.columns) }));
      if (beginsColourKey(view, next.slice(0, longestKey), soFar)) break;
      if (filled.length === 1 && beginsTitledTable(view, next, { block, above, soFar })) break;
    }
    end += 1;
    if (!isOfTable || filled !== row.columns) isWhole = false;
    if (isOfTable) above = filled === row.columns ? row : { ...row, columns: filled };
  }
  return soFar();
}

/**
 * The filled columns of a row that are the table's. Rows that are filled alike share one list, so each list is looked
 * at once.
 */
function narrowedTo(columns: readonly number[]): (filled: readonly number[]) => readonly number[] {
  const wanted = new Set(columns);
  const known = new Map<readonly number[], readonly number[]>();
  return (filled) => {
    const found = known.get(filled);
    if (found !== undefined) return found;
    const narrowed = filled.every((column) => wanted.has(column)) ? filled : filled.filter((column) => wanted.has(column));
    known.set(filled, narrowed);
    return narrowed;
  };
}

/** Whether a row holds nothing but the sender's marks, or nothing. */
function isOnlyMarks(view: SheetView, row: number, filled: readonly number[]): boolean {
  for (const column of filled) if (!isMark(view, row, column)) return false;
  return true;
}

/** The table as far as it was read: its last row, null before the first, and all of its rows. */
interface RowsAbove {
  readonly above: FilledRow | null;
  readonly soFar: () => readonly FilledRow[];
}

/**
 * Under a blank row or a line of its own: a point or a colour where the table has neither and, right of it, what it
 * means. A key stands below the table.
 */
function isFirstOfKey(view: SheetView, row: number, filled: readonly number[], { above, soFar }: RowsAbove): boolean {
  const [point, meaning] = filled;
  if (filled.length !== 2 || point === undefined || meaning !== point + 1 || above === null) return false;
  if ((above.row === row - 1 && above.columns.length > 1) || markAt(view, row, meaning) !== words) return false;
  const isPoint = (at: number): boolean => {
    const text = cellText(view.grid, at, point);
    return /^\d+$/u.test(text) || isStatusWord(text);
  };
  if (!isPoint(row)) return false;
  const rows = soFar().filter(({ columns }) => columns.length > 2);
  return rows.length > 0 && !rows.some((each) => isPoint(each.row));
}

function isText(view: SheetView, row: number, column: number, pattern: RegExp): boolean {
  const known = knownTextAt(view, row, column);
  return known !== null && pattern.test(typedOf(known));
}

/**
 * Whether a cell is one of the sender's marks. Most texts have a small letter in second place and need no closer
 * look.
 */
function isMark(view: SheetView, row: number, column: number): boolean {
  const known = knownTextAt(view, row, column);
  if (known === null) return false;
  const text = typedOf(known);
  return text.charCodeAt(1) < firstSmallLetter && mark.test(text);
}

function isEndMark(text: string | undefined): boolean {
  return text?.endsWith('END') === true && endMark.test(text);
}

function isEndWord(view: SheetView, row: number, filled: readonly number[]): boolean {
  return filled.length === 1 && filled[0] !== undefined && isText(view, row, filled[0], endWords);
}
