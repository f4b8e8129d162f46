// Tables of figures under headings that say nothing of a plan: found by their shape alone, so that an officer can be
// asked what they are.

import { numberFormatAt, valueAt } from '../model/grid';
import type { RoleReading } from '../model/mapping';
import { cellKind, emptyResult, isNumberKind } from '../cells/cell-kind';
import type { ColumnRoles } from './columns/column-roles';
import { blockOfRows } from './headings/read-block';
import type { HeadingBlock } from './headings/heading-block';
import { formatKind } from '../cells/number-formats';
import { cellText, lineAt, markAt, type FilledRow, type SheetView } from './sheet/sheet-view';
import { isStatusWord } from '../cells/statuses';
import { isYearNumber } from '../timescales/dates/year';

/** How sure a reading by shape alone is: never sure enough to compute anything before an officer has confirmed it. */
export const confidenceOfShape = 0.3;

/** Fewer rows of figures than this are no table that anybody would be asked about. */
const leastRows = 5;
const mostHeadingRows = 3;
const mostSectionLines = 2;
const longestHeading = 120;

/** A run of rows of one table. `first`: index among the filled rows. `rows`: those with two figures at least. */
interface Run {
  readonly first: number;
  readonly rows: readonly FigureRow[];
}

/** A row of figures named at its left: the columns of its words, and of its figures right of the first of them. */
interface FigureRow {
  readonly words: readonly number[];
  readonly figures: readonly number[];
}

/**
 * The heading rows of every table of figures: at least five rows, each named in words at the left with figures right
 * of them, under one to three
 * rows of words that name every column of figures. Two columns of names without a heading are a cross-tabulation's,
 * and no table.
 */
export function figureBlocks(view: SheetView): readonly HeadingBlock[] {
  return figureRuns(view).flatMap((run) => {
    const block = headingsOver(view, run.first);
    return block !== null && namesItsColumns(block, run.rows) ? [block] : [];
  });
}

/** Whether a sheet is mostly rows of figures, however they are laid out. */
export function isMostlyFigures(view: SheetView): boolean {
  const wide = view.filledRows.filter(({ columns }) => columns.length > 2);
  const figured = wide.filter(({ row, columns }) => columns.filter((column) => isFigure(view, row, column)).length >= 2);
  return figured.length >= leastRows && figured.length * 2 > wide.length;
}

/** Readings of a table that was found by its shape: nobody has said what its figures are. */
export function readingsOfShape(readings: readonly RoleReading[], roles: ColumnRoles): readonly RoleReading[] {
  const figures = new Set(figureColumnsOf(roles));
  return readings.map((reading) => {
    if (!figures.has(reading.column)) return reading;
    const reason = reading.role === 'none' ? 'figures, and no heading says what they are for' : reading.reason;
    return { ...reading, confidence: Math.min(reading.confidence, confidenceOfShape), reason };
  });
}

/** The columns of figures of a table that was found by its shape. */
export function figureColumnsOf({ evidence }: ColumnRoles): readonly number[] {
  return evidence
    .filter(({ content }) => content.figures > 0 && (content.figures + content.notApplicable) * 2 > content.filled)
    .map(({ column }) => column);
}

/** Of those, the ones that a total can add up: shares and averages can't be. */
export function addedColumnsOf(roles: ColumnRoles): readonly number[] {
  const figures = new Set(figureColumnsOf(roles));
  return roles.evidence
    .filter(({ column, name, content }) => figures.has(column) && content.percents === 0 && !share.test(name))
    .map(({ column }) => column);
}

const share = /%|\b(?:per ?cent\w*|pct|rates?|ratios?|averages?|mean|median|index)\b/iu;

function figureRuns(view: SheetView): readonly Run[] {
  const runs: Run[] = [];
  let first: number | null = null;
  let rows: FigureRow[] = [];
  const end = (): void => {
    if (first !== null && rows.length >= leastRows) runs.push({ first, rows });
    [first, rows] = [null, []];
  };
  view.filledRows.forEach((filled, index) => {
    const row = figureRow(view, filled);
    if (row !== null && !isRowOfYears(view, filled.row, row)) {
      first ??= index;
      if (row.figures.length >= 2) rows.push(row);
    } else if (filled.columns.length > 1) end();
  });
  end();
  return runs;
}

/**
 * Words come first, perhaps behind a number or code; the cells right of them are mostly figures. Null for any other
 * row.
 */
function figureRow(view: SheetView, { row, columns }: FilledRow): FigureRow | null {
  const [first, second] = columns;
  const named = first !== undefined && isWords(view, row, first) ? first : second;
  if (named === undefined || !isWords(view, row, named) || (named === second && markAt(view, row, first ?? 0) === cellKind.date))
    return null;
  const figures = columns.filter((column) => column > named && isFigure(view, row, column));
  const from = figures[0];
  if (from === undefined) return null;
  const behind = columns.filter((column) => column > from).length - (figures.length - 1);
  if (behind >= figures.length) return null;
  return { words: columns.filter((column) => column < from && isWords(view, row, column)), figures };
}

function isWords(view: SheetView, row: number, column: number): boolean {
  return markAt(view, row, column) === cellKind.words;
}

function isFigure(view: SheetView, row: number, column: number): boolean {
  const found = markAt(view, row, column) & ~emptyResult;
  return isNumberKind(found) || found === cellKind.notApplicable;
}

/** "Ward, 2019, 2020, 2021": headings in figures. */
function isRowOfYears(view: SheetView, row: number, { figures }: FigureRow): boolean {
  return (
    figures.every((column) => isYear(view, row, column)) && new Set(figures.map((column) => cellText(view.grid, row, column))).size > 1
  );
}

function isYear(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  return typeof value === 'number' && isYearNumber(value);
}

/** Up to three rows of headings over a row; lines of a section may stand between. Null where there are none. */
function headingsOver(view: SheetView, body: number): HeadingBlock | null {
  let base = body - 1;
  const nearest = body - 1 - mostSectionLines;
  while (base > nearest && view.filledRows[base]?.columns.length === 1) base -= 1;
  const lowest = view.filledRows[base];
  if (lowest === undefined || !isHeadingLike(view, lowest)) return null;
  if ((view.filledRows[base + 1]?.row ?? lowest.row) - lowest.row > 2) return null;
  let first = base;
  while (base - first + 1 < mostHeadingRows) {
    const above = view.filledRows[first - 1];
    if (above?.row !== (view.filledRows[first]?.row ?? 0) - 1 || !isHeadingLike(view, above)) break;
    first -= 1;
  }
  return blockOfRows(view, view.filledRows[first]?.row ?? lowest.row, lowest.row);
}

/** Words, dates and years over two columns at least; a line that stands over all the sheet is a title. */
function isHeadingLike(view: SheetView, { row, columns }: FilledRow): boolean {
  return columns.length >= 2 && columns.every((column) => isHeadingCell(view, row, column));
}

function isHeadingCell(view: SheetView, row: number, column: number): boolean {
  const line = lineAt(view, row, column);
  if (line !== null) return line.length <= longestHeading && !isStatusWord(line);
  return isYear(view, row, column) || formatKind(numberFormatAt(view.grid, row, column)) === 'date';
}

/** Every column that holds figures on half of the rows has a heading, and so have all columns of names but one. */
function namesItsColumns({ names, covered }: HeadingBlock, rows: readonly FigureRow[]): boolean {
  const filled = new Map<number, number>();
  for (const { figures } of rows) for (const column of figures) filled.set(column, (filled.get(column) ?? 0) + 1);
  const named = [...filled].filter(([, count]) => count * 2 >= rows.length).map(([column]) => column);
  const nameless = new Set(rows.flatMap(({ words }) => words).filter((column) => !names.has(column)));
  return named.length >= 2 && named.every((column) => names.has(column) && !covered.has(column)) && nameless.size <= 1;
}
