// A sheet that is turned on its side: what a plan has as headings stands down its first column, and each of its lines is a column.

import { cellKind, emptyResult, isNumberKind } from '../cells/cell-kind';
import { valueAt } from '../model/grid';
import { isPeriodHeading, readHeadingWords } from './headings/heading-words';
import { readPeriodHeading } from './headings/period-headings';
import { markAt, oneLine, type SheetView } from './sheet/sheet-view';

export const transposed =
  'This sheet has its headings down the side; turn it (copy, then paste special, Transpose) so that each deliverable is a row, and review again.';

/** Rows that are looked at. */
const mostRows = 60;
const leastRoles = 3;
const plansHeadings: ReadonlySet<string> = new Set(['target', 'total', 'achieved', 'rag', 'timescale', 'actual', 'commentary']);

/** Headings of a plan down one column, or rows that each hold one kind of thing where a plan's columns would. */
export function isTransposed(view: SheetView): boolean {
  const first = view.filledRows[0]?.columns[0];
  if (first === undefined) return false;
  const roles = new Set<string>();
  for (const { row, columns } of view.filledRows.slice(0, mostRows)) {
    const column = columns[0];
    const value = column === undefined ? null : valueAt(view.grid, row, column);
    if (columns.length < 3 || typeof value !== 'string') continue;
    const words = readHeadingWords(oneLine(value));
    if (isPeriodHeading(value) && readPeriodHeading(value)?.level !== 'numbered') roles.add(`period ${oneLine(value)}`);
    else if (words?.exact === true && plansHeadings.has(words.role)) roles.add(words.role);
  }
  return roles.size >= leastRoles || holdsKindsByRow(view);
}

type Kind = 'dates' | 'numbers' | 'words';
/** So many rows of each kind, and this share of all rows holding one kind alone: in a plan that isn't turned rows mix them. */
const [leastOfKind, leastAlike] = [2, 0.8];
/** A label, and so many cells of the same kind right of it. */
const leastCells = 2;

/**
 * Several rows of nothing but dates, of nothing but numbers and of nothing but words, each with a label of its own in the same
 * first column: every column mixes what every row holds apart.
 */
function holdsKindsByRow(view: SheetView): boolean {
  const counts = new Map<Kind, number>();
  const labels = new Map<number, number>();
  let rows = 0;
  for (const { row, columns } of view.filledRows.slice(0, mostRows)) {
    const [label, ...cells] = columns;
    if (label === undefined || cells.length < leastCells || markAt(view, row, label) !== cellKind.words) continue;
    rows += 1;
    const [kind, ...others] = new Set(cells.map((column) => kindOf(view, row, column)));
    if (kind == null || others.length > 0) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const alike = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const hasAll = (['dates', 'numbers', 'words'] as const).every((kind) => (counts.get(kind) ?? 0) >= leastOfKind);
  return hasAll && alike >= rows * leastAlike && Math.max(...labels.values()) >= alike * leastAlike;
}

function kindOf(view: SheetView, row: number, column: number): Kind | null {
  const mark = markAt(view, row, column) & ~emptyResult;
  if (mark === cellKind.date) return 'dates';
  if (isNumberKind(mark)) return 'numbers';
  return mark === cellKind.words ? 'words' : null;
}
