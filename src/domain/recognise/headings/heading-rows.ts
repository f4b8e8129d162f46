// Where headings stand: one to four rows of words over columns, with their bands combined into one name a column.

import { columnLetters, type CellValue } from '../../model/cell';
import { valueAt } from '../../model/grid';
import { cellKind, emptyResult } from '../../cells/cell-kind';
import { isProjectLine } from './block-projects';
import { addInColumnOf } from './add-in-columns';
import { isPeriodHeading, readHeadingWords } from './heading-words';
import { periodLevels, readPeriodHeading } from './period-headings';
import type { HeadingBlock } from './heading-block';
import { isRepeatedBlock } from './repeated-headings';
import {
  cellText,
  factsAt,
  isBlank,
  markAt,
  mergeOver,
  oneLine,
  rowsBetween,
  seenText,
  type FilledRow,
  type SheetView,
} from '../sheet/sheet-view';
import { isStatusWord } from '../../cells/statuses';
import { isYearNumber } from '../../timescales/dates/year';

const longestHeading = 250;
const measureWord =
  /^(?:actuals?|forecasts?|targets?|plan(?:ned)?|profile|budget|totals?|no\.?|number|count|%|£|£m|£000s?|rag|status|comments?|commentary|variance)\s*(?:\(?[%£]m?\)?)?$/iu;

/** Every block of heading rows on a sheet, top to bottom. Tables and the AutoFilter say where their headings end. */
export function headingBlocks(view: SheetView): readonly HeadingBlock[] {
  const marked = markedHeadingRows(view);
  const blocks: HeadingBlock[] = [];
  let index = 0;
  while (index < view.filledRows.length) {
    const row = view.filledRows[index];
    const follows = blocks.length === 0 ? 'nothing' : isStraightUnder(view, row, view.filledRows[index - 1]) ? 'a row' : 'a table';
    if (
      row !== undefined &&
      (isHeadingRow(view, row, follows, follows === 'a row' ? blocks.at(-1) : undefined) ||
        (marked.has(row.row) && isMarkedHeading(view, row)))
    ) {
      const [first, last] = blockAround(view, index, blocks.at(-1)?.lastRow ?? -1, marked);
      const rows = view.filledRows.slice(first, last + 1).map((filled) => filled.row);
      const block = readBlock(view, rows);
      if (!isRepeatedBlock(view, block, blocks.at(-1), view.filledRows[first - 1])) blocks.push(block);
      index = last + 1;
    } else {
      index += 1;
    }
  }
  return blocks;
}

function markedHeadingRows(view: SheetView): ReadonlySet<number> {
  const rows = view.grid.tables.map((table) => table.area.firstRow);
  return new Set(view.grid.filter === null ? rows : [...rows, view.grid.filter.area.firstRow]);
}

/** What stands above a row: straight above it a row of a table, or further up a table, or no table yet. */
type Above = 'nothing' | 'a table' | 'a row';

function isStraightUnder(view: SheetView, row: FilledRow | undefined, above: FilledRow | undefined): boolean {
  return row !== undefined && above?.row === row.row - 1 && above.columns.length >= 2 && !isProjectLine(view, above);
}

/** "Project 1", "Output 12": the name of one of several, as a row of a plan has it. */
const numbered = /\p{L}\.?\s\d{1,2}$/u;

/**
 * A row of headings says what at least two columns hold, in text, dates and years only. After the first block more of
 * it must be plain, and straight
 * under a row of a table all but one of its cells, where a single date is a row's timescale: a row that is filled as
 * the others are goes on with their
 * table, whatever its words; so does one with a date under a heading of dates (`block`: the headings of that table).
 * Six that are plain, of four kinds, are headings however many columns stand beside them.
 */
function isHeadingRow(view: SheetView, row: FilledRow, under: Above, block?: HeadingBlock): boolean {
  if (row.columns.length < 2 || view.grid.hiddenRows.has(row.row) || !mayBeHeadings(view, row)) return false;
  const seen = new Set<string>();
  const cuts: string[] = [];
  let [known, exact, periods, others, ours] = [0, 0, 0, 0, 0];
  for (const column of row.columns) {
    const text = headingText(view, row.row, column);
    if (text === null) return false;
    const words = readHeadingWords(text);
    if (isStatusWord(text)) cuts.push(text.toLowerCase());
    else if (addInColumnOf(text) !== undefined) ours += 1;
    else if (isPeriodHeading(text)) {
      if (asksForDates(block?.names.get(column)?.at(-1) ?? null)) return false;
      periods += 1;
    } else if (words?.role === 'other') others += words.exact ? 1 : 0;
    else if (words !== null) {
      seen.add(words.role);
      known += 1;
      if (words.exact && (under === 'nothing' || !numbered.test(text))) exact += 1;
    }
  }
  if (cuts.length > 0 && !(periods >= 2 && isEachColourOnce(cuts))) return false;
  const all = row.columns.length - ours - cuts.length;
  if (all === 2 && (periods > 0 || !['description', 'project', 'outcome', 'target'].some((role) => seen.has(role)))) return false;
  if (periods >= 3 && periods + known >= all * 0.5) return true;
  if (seen.size >= 4 && exact + periods >= 6) return true;
  if (seen.size + Math.min(periods, 1) < 2) return false;
  if (under === 'a row') return exact >= 2 && exact + others + (periods > 1 ? periods : 0) >= all - 1;
  return under === 'a table' ? exact >= 2 && known + periods + others >= all * 0.6 : exact >= 1 && known + periods + others >= all * 0.35;
}

/** "Green", "Amber", "Red" over the cuts between them: a row of statuses has some twice, or not all. */
function isEachColourOnce(cuts: readonly string[]): boolean {
  return cuts.length >= 3 && new Set(cuts).size === cuts.length && ['green', 'amber', 'red'].every((colour) => cuts.includes(colour));
}

/**
 * Without looking at words: text that isn't prose, and numbers that can be dates or years. From the right, where most
 * rows have their figures.
 */
function mayBeHeadings(view: SheetView, { row, columns }: FilledRow): boolean {
  const { area, values } = view.grid;
  const cells = values[row - area.firstRow] ?? [];
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const column = columns[index] ?? 0;
    const value = cells[column - area.firstColumn] ?? null;
    if (typeof value === 'string' ? value.length > longestHeading : !isDateOrYear(view, row, column, value)) return false;
  }
  return true;
}

function isDateOrYear(view: SheetView, row: number, column: number, value: CellValue): boolean {
  return typeof value === 'number' && ((markAt(view, row, column) & ~emptyResult) === cellKind.date || isYearNumber(value));
}

/** The first row of a table or of the AutoFilter: headings, unless it holds figures. */
function isMarkedHeading(view: SheetView, row: FilledRow): boolean {
  return row.columns.every((column) => headingText(view, row.row, column) !== null);
}

/** A cell's text where it can be a heading: text that isn't prose, a date, a year; null where it can't. */
function headingText(view: SheetView, row: number, column: number): string | null {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'string') return value.length <= longestHeading ? (factsAt(view, row, column)?.line ?? '') : null;
  if (typeof value !== 'number') return null;
  if ((markAt(view, row, column) & ~emptyResult) === cellKind.date) return cellText(view.grid, row, column);
  return isYearNumber(value) ? String(value) : null;
}

/** Indices of the first and last filled row of the block around a heading row. */
function blockAround(view: SheetView, index: number, notBefore: number, marked: ReadonlySet<number>): readonly [number, number] {
  const base = view.filledRows[index];
  if (base === undefined) return [index, index];
  const mergedTo = headingsReachTo(view, base);
  let last = index;
  while (last - index < 3 && !marked.has(view.filledRows[last]?.row ?? -1)) {
    const below = view.filledRows[last + 1];
    if (below?.row !== (view.filledRows[last]?.row ?? 0) + 1 || !(below.row <= mergedTo || isSubHeading(view, below, base))) break;
    last += 1;
  }
  let first = index;
  while (last - first < 3) {
    const above = view.filledRows[first - 1];
    if (above === undefined || above.row <= notBefore || above.row !== (view.filledRows[first]?.row ?? 0) - 1) break;
    // A hidden row of helper cells doesn't override what is seen.
    if (view.grid.hiddenRows.has(above.row) || !isBand(view, above, base, view.filledRows.slice(first, last + 1))) break;
    first -= 1;
  }
  return [first, last];
}

/** The row down to which two headings at least are merged: what stands between is headings too. */
function headingsReachTo(view: SheetView, { row, columns }: FilledRow): number {
  const ends = columns.map((column) => mergeOver(view, row, column)?.lastRow ?? row).filter((end) => end > row && end <= row + 3);
  return ends.length < 2 ? row : Math.min(...ends);
}

/**
 * A row under headings that only says more about them: periods, "Actual", "%". A date under a heading of dates
 * ("Target date") is a row's own.
 */
function isSubHeading(view: SheetView, row: FilledRow, base: FilledRow): boolean {
  if (row.columns.length < 2) return false;
  let [periods, measures, known, ours] = [0, 0, 0, 0];
  for (const column of row.columns) {
    const text = headingText(view, row.row, column);
    if (text === null || text.length > 80 || isStatusWord(text)) return false;
    if (addInColumnOf(text) !== undefined) ours += 1;
    else if (isPeriodHeading(text)) {
      if (asksForDates(headingText(view, base.row, column))) return false;
      periods += 1;
    } else if (measureWord.test(text)) measures += 1;
    else if (readHeadingWords(text)?.exact === true) known += 1;
  }
  return periods + measures >= 2 && periods + measures + known >= (row.columns.length - ours) * 0.6;
}

function asksForDates(heading: string | null): boolean {
  const role = heading === null ? undefined : readHeadingWords(heading)?.role;
  return role === 'timescale' || role === 'start';
}

/**
 * A row over headings whose cells each stand over several columns, or say a period or a measure: not a title over all
 * of them. `below`: the
 * rows of headings so far. What stands apart at their right, as a key does, is left out of account.
 */
function isBand(view: SheetView, row: FilledRow, base: FilledRow, below: readonly FilledRow[]): boolean {
  const reaches = below.map((each) => reachOf(view, each));
  const first = Math.min(...reaches.map(([from]) => from));
  const last = Math.max(...reaches.map(([, to]) => to));
  const over = row.columns.filter((column) => column <= last + 1);
  let bands = 0;
  for (const column of over) {
    const text = headingText(view, row.row, column);
    if (text === null || text.length > 120 || column < first) return false;
    // A last column may have its heading up here alone, beside the bands.
    if (column > last && readHeadingWords(text)?.exact !== true) return false;
    const merge = mergeOver(view, row.row, column);
    if (merge !== null && merge.firstColumn <= first && merge.lastColumn >= last) return false;
    const spans = merge !== null && merge.lastColumn > merge.firstColumn;
    const speaks = isPeriodHeading(text) || measureWord.test(text);
    const reachesDown = merge !== null && merge.lastRow >= base.row;
    if (spans || reachesDown || (speaks && (column > first || over.length > 1))) bands += 1;
    else if (over.length === 1) return false;
    else if (readHeadingWords(text)?.exact === true) bands += 1;
  }
  return bands > 0 && bands >= over.length * 0.6;
}

/** First and last column of a heading row, with headings that are merged down to it, also behind a spacer. */
function reachOf(view: SheetView, { row, columns }: FilledRow): readonly [number, number] {
  const isMergedTo = (column: number): boolean => (mergeOver(view, row, column)?.firstRow ?? row) < row;
  let first = columns[0] ?? 0;
  let last = columns.at(isLastApart(view, { row, columns }) ? -2 : -1) ?? 0;
  while (isMergedTo(first - 1) || isMergedTo(first - 2)) first -= isMergedTo(first - 1) ? 1 : 2;
  while (isMergedTo(last + 1) || isMergedTo(last + 2)) last += isMergedTo(last + 1) ? 1 : 2;
  return [first, last];
}

/**
 * Whether the last cell of a row stands apart from the others and is neither a period nor a measure, as a line of a
 * key.
 */
function isLastApart(view: SheetView, { row, columns }: Pick<FilledRow, 'row' | 'columns'>): boolean {
  const [before, last] = columns.slice(-2);
  if (columns.length < 3 || before === undefined || last === undefined || last - before <= 2) return false;
  return mergeOver(view, row, last) === null && !isUnderBand(headingText(view, row, last) ?? '');
}

/** The block of the heading rows from `first` to `last`, wherever they stand; null where nothing is in them. */
export function blockOfRows(view: SheetView, first: number, last: number): HeadingBlock | null {
  const rows = rowsBetween(view, first, last + 1).map(({ row }) => row);
  return rows.length === 0 ? null : readBlock(view, rows);
}

function readBlock(view: SheetView, rows: readonly number[]): HeadingBlock {
  const names = new Map<number, readonly string[]>();
  const covered = new Set<number>();
  const columns = view.grid.area;
  const lines = rows.map((row) => lineOf(view, row));
  for (let column = columns.firstColumn; column <= columns.lastColumn; column += 1) {
    const parts: string[] = [];
    lines.forEach((line, index) => {
      const text = line.get(column) ?? bandOver(view, { line, below: lines[index + 1], row: rows[index] ?? 0 }, column);
      if (text !== undefined && text !== '' && !parts.includes(text)) parts.push(text);
    });
    if (parts.length > 0 && !isFiller(parts, column)) {
      names.set(column, parts);
      if (rows.every((row) => isBlank(valueAt(view.grid, row, column)))) covered.add(column);
    }
  }
  return { firstRow: rows[0] ?? 0, lastRow: rows.at(-1) ?? 0, rows, names, covered };
}

/** What one heading row says over each column, horizontal merges spread. */
function lineOf(view: SheetView, row: number): ReadonlyMap<number, string> {
  const line = new Map<number, string>();
  for (let column = view.grid.area.firstColumn; column <= view.grid.area.lastColumn; column += 1) {
    const text = oneLine(seenText(view, row, column));
    if (text !== '') line.set(column, text);
  }
  return line;
}

interface BandRow {
  readonly row: number;
  readonly line: ReadonlyMap<number, string>;
  readonly below: ReadonlyMap<number, string> | undefined;
}

/**
 * An unmerged band: typed once over its first column, blank over the others, with periods or measures under all of
 * them.
 * A merged band ends where its merge does; the last of several bands of one column each is of one column too; and a
 * measure that stands under
 * none of the other bands, as a lone target behind them, is under none.
 */
function bandOver(view: SheetView, { row, line, below }: BandRow, column: number): string | undefined {
  const own = below?.get(column);
  if (below === undefined || own === undefined || !isUnderBand(own)) return undefined;
  const bands = [...line.keys()].filter((each) => isUnderBand(below.get(each))).length;
  if (bands > 1 && !isPeriodHeading(own) && [...below.values()].filter((text) => text === own).length < 2) return undefined;
  for (let left = column - 1; isUnderBand(below.get(left)); left -= 1) {
    const text = line.get(left);
    if (text === undefined) continue;
    if (!mayStandOver(text, own)) return undefined;
    return mergeOver(view, row, left) !== null || (line.has(left - 1) && isUnderBand(below.get(left - 1))) ? undefined : text;
  }
  return undefined;
}

/** "Q1" stands over "April", never over "2024/25 total". */
function mayStandOver(band: string, own: string): boolean {
  const [above, below] = [readPeriodHeading(band), readPeriodHeading(own)];
  return above === null || below === null || periodLevels.indexOf(above.level) > periodLevels.indexOf(below.level);
}

function isUnderBand(text: string | undefined): boolean {
  return text !== undefined && (isPeriodHeading(text) || measureWord.test(text));
}

/** Excel names a table's blank headings "Column1". */
function isFiller(parts: readonly string[], column: number): boolean {
  return parts.length === 1 && (/^Column\d+$/u.test(parts[0] ?? '') || parts[0] === columnLetters(column));
}
