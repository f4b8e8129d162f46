// Where headings stand: one to four rows of words over columns, with their bands combined into one name a column.

import { isProjectLine } from './block-projects';
import { addInColumnOf } from './add-in-columns';
import { isFormLine } from './form-lines';
import type { HeadingBlock } from './heading-block';
import { isHeadingRow } from './heading-evidence';
import { namesColumnsOfGroups } from './group-headings';
import { asksForDates, headingText, isNamedWithDates, headingsAmongRows, isUnderBand, saysMeasure } from './heading-text';
import { isPeriodHeading, readHeadingWords } from './heading-words';
import { readBlock } from './read-block';
import { isRepeatedBlock, sharesHeadings } from './repeated-headings';
import { mergeOver, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { isStatusWord } from '../../cells/statuses';

/** Every block of heading rows on a sheet, top to bottom. Tables and the AutoFilter say where their headings end. */
export function headingBlocks(view: SheetView): readonly HeadingBlock[] {
  const looks: RowLooks = { marked: markedHeadingRows(view), mayBeHeadings: headingsAmongRows(view) };
  const { marked } = looks;
  const blocks: HeadingBlock[] = [];
  let index = 0;
  while (index < view.filledRows.length) {
    if (isHeadingAt(view, index, blocks, looks)) {
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

/** By what a row is told to hold headings. `marked`: rows that a table or the AutoFilter says do. */
interface RowLooks {
  readonly marked: ReadonlySet<number>;
  readonly mayBeHeadings: (row: FilledRow) => boolean;
}

/** Most rows of a table are told by their figures, without a look at what stands above them. */
function isHeadingAt(view: SheetView, index: number, blocks: readonly HeadingBlock[], { marked, mayBeHeadings }: RowLooks): boolean {
  const row = view.filledRows[index];
  if (row === undefined) return false;
  if (mayBeHeadings(row)) {
    const above = view.filledRows[index - 1];
    const follows = blocks.length === 0 ? 'nothing' : isStraightUnder(view, row, above) ? 'a row' : 'a table';
    const before = blocks.at(-1);
    if (isHeadingRow(view, row, follows, above?.row === row.row - 1 ? before : undefined)) return true;
    if (before !== undefined && sharesHeadings(view, row, before, above)) return true;
  }
  return marked.has(row.row) && isMarkedHeading(view, row);
}

function markedHeadingRows(view: SheetView): ReadonlySet<number> {
  const rows = view.grid.tables.map((table) => table.area.firstRow);
  return new Set(view.grid.filter === null ? rows : [...rows, view.grid.filter.area.firstRow]);
}

function isStraightUnder(view: SheetView, row: FilledRow, above: FilledRow | undefined): boolean {
  return above?.row === row.row - 1 && above.columns.length >= 2 && !isProjectLine(view, above);
}

/** The first row of a table or of the AutoFilter: headings, unless it holds figures. */
function isMarkedHeading(view: SheetView, row: FilledRow): boolean {
  return row.columns.every((column) => headingText(view, row.row, column) !== null);
}

/** Indices of the first and last filled row of the block around a heading row. */
function blockAround(view: SheetView, index: number, notBefore: number, marked: ReadonlySet<number>): readonly [number, number] {
  const base = view.filledRows[index];
  if (base === undefined) return [index, index];
  const mergedTo = headingsReachTo(view, base);
  let last = index;
  while (last - index < 3 && !marked.has(view.filledRows[last]?.row ?? -1)) {
    const below = view.filledRows[last + 1];
    if (below?.row !== (view.filledRows[last]?.row ?? 0) + 1 || !(below.row <= mergedTo || isUnderHeadings(view, below, base))) break;
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

/** A row that goes on with the headings above it. */
function isUnderHeadings(view: SheetView, row: FilledRow, base: FilledRow): boolean {
  return isSubHeading(view, row, base) || namesColumnsOfGroups(view, base, row);
}

/**
 * A row under headings that only says more about them: periods, "Actual", "%". A date under a heading of dates
 * ("Target date") is a row's own.
 */
function isSubHeading(view: SheetView, row: FilledRow, base: FilledRow): boolean {
  // A hidden row of helper cells says nothing of the headings that are seen.
  if (row.columns.length < 2 || view.grid.hiddenRows.has(row.row)) return false;
  let [periods, measures, known, ours] = [0, 0, 0, 0];
  if (isNamedWithDates(view, row)) return false;
  for (const column of row.columns) {
    const text = headingText(view, row.row, column);
    if (text === null || text.length > 80 || isStatusWord(text)) return false;
    if (addInColumnOf(text) !== undefined) ours += 1;
    else if (isPeriodHeading(text)) {
      if (asksForDates(headingText(view, base.row, column))) return false;
      periods += 1;
    } else if (saysMeasure(text)) measures += 1;
    else if (readHeadingWords(text)?.exact === true) known += 1;
  }
  return periods + measures >= 2 && periods + measures + known >= (row.columns.length - ours) * 0.6;
}

/**
 * A row over headings whose cells each stand over several columns, or say a period or a measure: not a title over all
 * of them. `below`: the
 * rows of headings so far. What stands apart at their right, as a key does, is left out of account.
 */
function isBand(view: SheetView, row: FilledRow, base: FilledRow, below: readonly FilledRow[]): boolean {
  if (isFormLine(view, row)) return false;
  const [next] = below;
  if (next !== undefined && namesColumnsOfGroups(view, row, next)) return true;
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
    const speaks = isPeriodHeading(text) || saysMeasure(text);
    const reachesDown = merge !== null && merge.lastRow >= base.row;
    if (spans || reachesDown || (speaks && (column > first || over.length > 1))) bands += 1;
    else if (over.length === 1) return false;
    else if (readHeadingWords(text)?.exact === true) bands += 1;
  }
  return bands > 0 && bands >= over.length * 0.6;
}

/**
 * First and last column of a heading row, with headings that are merged down to it, also behind a spacer. The add-in's
 * own are left out: a title over all of the officer's is no band because ours stand beside them.
 */
function reachOf(view: SheetView, { row, columns }: FilledRow): readonly [number, number] {
  const isOurs = (at: number, column: number): boolean => addInColumnOf(headingText(view, at, column) ?? '') !== undefined;
  const isMergedTo = (column: number): boolean => {
    const top = mergeOver(view, row, column)?.firstRow ?? row;
    return top < row && !isOurs(top, column);
  };
  const theirs = columns.filter((column) => !isOurs(row, column));
  const apart = theirs.length === columns.length && isLastApart(view, { row, columns });
  let first = theirs[0] ?? 0;
  let last = theirs.at(apart ? -2 : -1) ?? 0;
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
