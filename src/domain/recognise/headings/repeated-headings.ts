// Headings that stand once more among the rows of their own table, as at the top of a new page: rows that say nothing.

import { isProjectLine } from './block-projects';
import { cellKind } from '../../cells/cell-kind';
import { cellText, lineAt, markAt, oneLine, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { HeadingBlock } from './heading-block';

/**
 * The same headings once more, straight under a row of the table, as on a new page: the table goes on. Under a title
 * or a project's name they begin another.
 */
export function isRepeatedBlock(
  view: SheetView,
  block: HeadingBlock,
  previous: HeadingBlock | undefined,
  above: FilledRow | undefined,
): boolean {
  if (previous === undefined || above?.row !== block.firstRow - 1 || above.columns.length < 2 || isProjectLine(view, above)) return false;
  const columns = [...new Set([...block.names.keys(), ...previous.names.keys()])].sort((one, other) => one - other);
  const says = ({ names }: HeadingBlock, column: number): string => (names.get(column) ?? []).join(' ');
  const differs = columns.findIndex((column) => says(block, column) !== says(previous, column));
  return differs < 0 || isBesideTable(columns, differs);
}

/**
 * Whether only the last column is another one, apart from two others at least: a key may stand there, beside headings
 * and rows alike.
 */
function isBesideTable(columns: readonly number[], index: number): boolean {
  return index >= 2 && index === columns.length - 1 && (columns[index] ?? 0) > (columns[index - 1] ?? 0) + 1;
}

/** So many headings of the table above, its first among them, and this share of the row's cells, come again. */
const [fewestShared, leastShared] = [3, 0.4];

/**
 * "District | Missed | Collections made | Target | Remarks" under a line of its own, below "District | Tonnes recycled | Tonnes
 * collected | Target | Remarks": the headings of another table of the kind, whatever else they say.
 */
export function sharesHeadings(view: SheetView, { row, columns }: FilledRow, block: HeadingBlock, above: FilledRow | undefined): boolean {
  const [first] = columns;
  if (first === undefined || (above?.row === row - 1 && above.columns.length > 1)) return false;
  if (!isHeadingOf(view, block, row, first) || columns.some((column) => markAt(view, row, column) !== cellKind.words)) return false;
  const shared = columns.filter((column) => isHeadingOf(view, block, row, column)).length;
  return shared >= fewestShared && shared >= columns.length * leastShared;
}

/** Those of a table's rows that say the headings over it once more. */
export function repeatedRows(
  view: SheetView,
  { block, body }: { readonly block: HeadingBlock; readonly body: readonly FilledRow[] },
): ReadonlySet<number> {
  const repeated = new Set<number>();
  for (const filled of body) if (repeatsHeadings(view, block, filled)) repeated.add(filled.row);
  return repeated;
}

/** Whether every filled cell of a row says what a heading row says over its column. */
function repeatsHeadings(view: SheetView, block: HeadingBlock, { row, columns }: FilledRow): boolean {
  for (const column of columns) if (!isHeadingOf(view, block, row, column)) return false;
  return columns.length > 0;
}

function isHeadingOf(view: SheetView, block: HeadingBlock, row: number, column: number): boolean {
  const parts = block.names.get(column);
  if (parts === undefined) return false;
  return parts.includes(lineAt(view, row, column) ?? oneLine(cellText(view.grid, row, column)));
}
