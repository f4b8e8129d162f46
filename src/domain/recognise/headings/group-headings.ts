// Group headings over several columns each ("Finance", "RAG"), with a row of names under the groups alone: the headings
// beside the groups stand in the upper row, and the corners under them are blank.

import { isStatusWord } from '../../cells/statuses';
import { mergeOver, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { headingText, isUnderBand } from './heading-text';
import { isPeriodHeading, readHeadingWords } from './heading-words';

/** Longer texts name no column of a group. */
const longestName = 80;

/**
 * Whether the lower row names the columns of the upper row's groups: every column of a group has a name of its own, no
 * two of a group alike, and whatever the upper row heads by itself is blank below. Groups that aren't merged are known
 * by their blanks only, so there half of the names must be those of a plan's columns.
 */
export function namesColumnsOfGroups(view: SheetView, upper: FilledRow, lower: FilledRow): boolean {
  if (lower.row !== upper.row + 1 || view.grid.hiddenRows.has(lower.row) || lower.columns.length < 2) return false;
  const names = new Map<number, string>();
  for (const column of lower.columns) {
    const text = headingText(view, lower.row, column);
    if (text === null || text === '' || text.length > longestName || isStatusWord(text)) return false;
    names.set(column, text);
  }
  const groups = upper.columns.map((column) => groupFrom(view, upper, names, column));
  if (groups.some((group) => group === null)) return false;
  const named = groups.flatMap((group) => (group === null || group.columns.length === 0 ? [] : [group]));
  if (named.length === 0 || named.length === upper.columns.length) return false;
  if (named.some(({ columns }) => new Set(columns.map((column) => names.get(column))).size < columns.length)) return false;
  const known = [...names.values()].filter((text) => isUnderBand(text) || isPeriodHeading(text) || readHeadingWords(text)?.exact === true);
  return named.some(({ isMerged }) => isMerged) || known.length * 2 >= names.size;
}

/** The columns under one heading of the upper row; none where it stands over a single column and nothing is below. */
interface Group {
  readonly columns: readonly number[];
  readonly isMerged: boolean;
}

/** Null where the rows don't fit as groups and names: a group with a nameless column, a heading with a text below. */
function groupFrom(view: SheetView, upper: FilledRow, names: ReadonlyMap<number, string>, column: number): Group | null {
  const merge = mergeOver(view, upper.row, column);
  if (merge !== null && merge.lastColumn > merge.firstColumn) {
    const columns = Array.from({ length: merge.lastColumn - merge.firstColumn + 1 }, (_, index) => merge.firstColumn + index);
    return merge.lastRow === upper.row && columns.every((each) => names.has(each)) ? { columns, isMerged: true } : null;
  }
  if (!names.has(column)) return { columns: [], isMerged: false };
  const heads = new Set(upper.columns);
  const columns = [column];
  for (let next = column + 1; names.has(next) && !heads.has(next); next += 1) columns.push(next);
  return columns.length > 1 ? { columns, isMerged: false } : null;
}
