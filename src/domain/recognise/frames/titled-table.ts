// Another table under the first, with a title and headings of its own ("Table B: leavers" over "Provider | Leavers |
// Achieved"): neither its title, its headings nor its rows are rows of the table above.

import { isStatusWord } from '../../cells/statuses';
import { cellKind, emptyResult, isNumberKind } from '../../cells/cell-kind';
import { readProgress } from '../../cells/words/progress-words';
import { isPeriodHeading, readHeadingWords } from '../headings/heading-words';
import type { HeadingBlock } from '../headings/heading-block';
import { lineAt, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';

/** A title may have a line or two more under it before the headings. */
const mostTitleLines = 3;
/** So many rows under the headings are looked at, and so many must stand there. */
const [mostRows, leastRows] = [4, 2];
/** So many rows under the first line may belong to it: titles, headings and the rows looked at. */
export const longestOpening = mostTitleLines + 1 + mostRows;
/** Headings of fewer columns are a remark with its figure. */
const fewestHeadings = 3;
/** Longer texts are what a row is about. */
const longestHeading = 60;
/** So many columns must hold another kind of cell than the table above has in them, or figures under words. */
const fewestColumns = 2;

const namesTable = /^(?:table|part|section|annex|appendix|schedule)\s+(?:\d+|[a-z])\b|\btable\b/iu;

/** The table as far as it was read; its last row, null before the first. */
interface TableAbove {
  readonly block: HeadingBlock;
  readonly above: FilledRow | null;
  readonly soFar: () => readonly FilledRow[];
}

/**
 * Whether another table begins with the first of these rows: one to three lines of a text each, then a row of nothing
 * but different words that aren't the table's own headings, over columns of figures. `rows` hold the table's columns
 * only. A theme's line over a row of words is none: so its title names a table or stands apart, and the words must
 * speak as headings do.
 */
export function beginsTitledTable(view: SheetView, rows: readonly FilledRow[], { block, above, soFar }: TableAbove): boolean {
  const [title] = rows;
  if (title === undefined || above === null || !isLine(view, title)) return false;
  const at = rows.findIndex((row) => !isLine(view, row));
  const headings = rows[at];
  if (headings === undefined || at > mostTitleLines || headings.row - title.row > mostTitleLines + 1) return false;
  if (at === 1 && isListApart(view, rows, { block, above, soFar })) return true;
  const texts = headingTexts(view, headings, rows[at + 1]);
  if (texts === null || isOwnHeadings(block, headings.columns, texts)) return false;
  const under = rowsUnder(rows, at);
  if (under.length < leastRows) return false;
  const overFigures = headings.columns.filter((column) => under.every(({ row }) => isFigure(view, row, column)));
  const known = knownHeadings(texts);
  const isNamed = namesTable.test(lineAt(view, title.row, title.columns[0] ?? 0) ?? '');
  if (isNamed && overFigures.length > 0) return true;
  const speak = known * 2 >= texts.length;
  const isApart = title.row > above.row + 1;
  if (overFigures.length < fewestColumns) {
    return (isNamed ? known > 0 : speak && isApart) && differs(view, headings.columns, under, soFar()) >= fewestColumns;
  }
  return speak || (isApart && (known > 0 || otherColumns(headings, under, soFar()) >= fewestColumns));
}

/** "3. Busiest reasons for calling" after "1. Service standards". */
const isNumbered = /^\d{1,2}[.)]\s+\S/u;
/** Rows of so many cells are no list. */
const leastOfTable = 4;

/**
 * A line that stands apart, and under it a list: each row a name and one figure, in a column over which the table has no
 * heading, or under a numbered title no figure of its own.
 */
function isListApart(view: SheetView, rows: readonly FilledRow[], { block, above, soFar }: TableAbove): boolean {
  const [title, first] = rows;
  if (title === undefined || first === undefined || above === null || title.row === above.row + 1) return false;
  const [name, figure, ...others] = first.columns;
  if (name === undefined || figure === undefined || others.length > 0 || title.columns[0] !== name) return false;
  const list = rows.slice(1, 1 + mostRows);
  const isItem = ({ row, columns }: FilledRow): boolean =>
    columns.length === 2 && columns[1] === figure && markAt(view, row, name) === cellKind.words && isFigure(view, row, figure);
  const items = list.findIndex((row) => !isItem(row));
  if ((items === -1 ? list.length : items) < leastRows) return false;
  const before = soFar().filter(({ columns }) => columns.length >= leastOfTable);
  if (before.length < leastRows) return false;
  if ((block.names.get(figure) ?? []).every((part) => part === '')) return true;
  const line = lineAt(view, title.row, name) ?? '';
  return isNumbered.test(line) && before.every(({ row }) => !isFigure(view, row, figure));
}

/** Fewer periods than these may be the dates of a milestone: "by May". */
const fewestPeriods = 3;

function knownHeadings(texts: readonly string[]): number {
  const periods = texts.filter((text) => isPeriodHeading(text)).length;
  const words = texts.filter((text) => !isPeriodHeading(text) && readHeadingWords(text) !== null).length;
  return words + (periods >= fewestPeriods ? periods : 0);
}

/** One text alone. */
function isLine(view: SheetView, { row, columns }: FilledRow): boolean {
  const [column, ...others] = columns;
  return column !== undefined && others.length === 0 && markAt(view, row, column) === cellKind.words;
}

/**
 * The texts of a row of different short words; null where it has a figure, a date, a status or progress. `below`: the row
 * under it: "Refused" over a figure heads a count, over words it is how the work of a row stands.
 */
function headingTexts(view: SheetView, { row, columns }: FilledRow, below: FilledRow | undefined): readonly string[] | null {
  if (columns.length < fewestHeadings) return null;
  const texts: string[] = [];
  for (const column of columns) {
    const text = markAt(view, row, column) === cellKind.words ? lineAt(view, row, column) : null;
    if (text === null || text.length > longestHeading) return null;
    // "Done?" asks, "Done" says so.
    const isState = isStatusWord(text) || (readProgress(text) !== null && readHeadingWords(text) === null && !text.endsWith('?'));
    if (isState && !(below !== undefined && isFigure(view, below.row, column))) return null;
    texts.push(text);
  }
  return new Set(texts).size === texts.length ? texts : null;
}

/** Most of the headings stand over the same columns of the table above: it goes on under a section's line. */
function isOwnHeadings({ names }: HeadingBlock, columns: readonly number[], texts: readonly string[]): boolean {
  const same = texts.filter((text, index) => names.get(columns[index] ?? -1)?.includes(text) === true).length;
  return same * 2 >= texts.length;
}

/** The rows straight under the headings, each of several cells. */
function rowsUnder(rows: readonly FilledRow[], at: number): readonly FilledRow[] {
  const under: FilledRow[] = [];
  for (const row of rows.slice(at + 1, at + 1 + mostRows)) {
    if (row.columns.length < 2 || row.row !== (rows[at]?.row ?? 0) + 1 + under.length) break;
    under.push(row);
  }
  return under;
}

function isFigure(view: SheetView, row: number, column: number): boolean {
  const mark = markAt(view, row, column) & ~emptyResult;
  return isNumberKind(mark) || mark === cellKind.date;
}

/** In how many columns the rows hold words or dates where those above hold figures, or figures where those hold words. */
function differs(view: SheetView, columns: readonly number[], under: readonly FilledRow[], above: readonly FilledRow[]): number {
  return columns.filter((column) => {
    const kinds = under.map(({ row }) => isFigure(view, row, column));
    const [first] = kinds;
    const before = above.filter((row) => row.columns.includes(column) && row.columns.length > 1);
    const other = before.filter(({ row }) => isFigure(view, row, column) !== first);
    return kinds.every((kind) => kind === first) && before.length >= leastRows && other.length * 4 >= before.length * 3;
  }).length;
}

/** In how many columns either the rows and their headings or most of the rows above them hold nothing at all. */
function otherColumns(headings: FilledRow, under: readonly FilledRow[], above: readonly FilledRow[]): number {
  const before = above.filter(({ columns }) => columns.length > 1);
  if (before.length < leastRows) return 0;
  const here = new Set([headings, ...under].flatMap(({ columns }) => columns));
  const there = new Map<number, number>();
  for (const { columns } of before) for (const column of columns) there.set(column, (there.get(column) ?? 0) + 1);
  const gone = [...there].filter(([column, rows]) => rows * 4 >= before.length * 3 && !here.has(column));
  const come = [...here].filter((column) => (there.get(column) ?? 0) * 4 <= before.length);
  return gone.length + come.length;
}
