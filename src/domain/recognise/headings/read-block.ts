// What the rows of a heading block call each column: the bands over it, spread, then its own heading.

import { columnLetters } from '../../model/cell';
import { valueAt } from '../../model/grid';
import { isBlank, mergeOver, oneLine, rowsBetween, seenText, type SheetView } from '../sheet/sheet-view';
import type { HeadingBlock } from './heading-block';
import { isUnderBand } from './heading-text';
import { isPeriodHeading } from './heading-words';
import { periodLevels, readPeriodHeading } from './period-headings';

/** The block of the heading rows from `first` to `last`, wherever they stand; null where nothing is in them. */
export function blockOfRows(view: SheetView, first: number, last: number): HeadingBlock | null {
  const rows = rowsBetween(view, first, last + 1).map(({ row }) => row);
  return rows.length === 0 ? null : readBlock(view, rows);
}

/** The block of these heading rows. */
export function readBlock(view: SheetView, rows: readonly number[]): HeadingBlock {
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

/** Excel names a table's blank headings "Column1". */
function isFiller(parts: readonly string[], column: number): boolean {
  return parts.length === 1 && (/^Column\d+$/u.test(parts[0] ?? '') || parts[0] === columnLetters(column));
}
