// Two tables side by side with one empty column between: each names its rows in words of its own and holds figures, dates
// or statuses of its own. Read as one, what stands in the one would be put on the rows of the other.

import { isStatusWord } from '../../cells/statuses';
import { cellKind, emptyResult, isNumberKind } from '../../cells/cell-kind';
import { nameOf, type HeadingBlock } from '../headings/heading-block';
import { isPeriodHeading, readHeadingWords } from '../headings/heading-words';
import { lineAt, markAt, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';

/** Enough to know a column by. */
const rowsLookedAt = 200;

/** The columns right of one empty column with which another table begins. */
export function tablesBeside(view: SheetView, block: HeadingBlock, under: readonly FilledRow[]): ReadonlySet<number> {
  const columns = [...block.names.keys()].sort((one, other) => one - other);
  const found = new Set<number>();
  let from = 0;
  columns.forEach((column, index) => {
    const gap = index === 0 ? 0 : column - (columns[index - 1] ?? 0) - 1;
    if (gap > 1) from = index;
    if (gap !== 1) return;
    const rows = under.slice(0, rowsLookedAt);
    if (rows.some((row) => row.columns.includes(column - 1))) return;
    const end = columns.findIndex((next, at) => at > index && next - (columns[at - 1] ?? next) > 2);
    const left = sideOf(view, block, rows, columns.slice(from, index));
    const right = sideOf(view, block, rows, columns.slice(index, end < 0 ? undefined : end));
    if (!areTwoTables(view, block, rows, left, right)) return;
    found.add(column);
    from = index;
  });
  return found;
}

/** What names the rows of one side. `unknown`: words under a heading that we don't know; `upper`: of what stands over rows. */
type NamedAs = 'rows' | 'upper' | 'unknown' | null;

/** The columns on one side of the empty one. */
interface Side {
  readonly columns: readonly number[];
  readonly namedAs: NamedAs;
  /** Whether figures, dates or statuses stand there. */
  readonly holdsAny: boolean;
  readonly says: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
}

/** Of the cells of a column that names rows so many differ. */
const [leastDistinct, mostlyWords] = [0.6, 0.8];
/** A name stands first, or behind a number or a theme. */
const namesWithin = 3;

function sideOf(view: SheetView, block: HeadingBlock, rows: readonly FilledRow[], columns: readonly number[]): Side {
  let namedAs: NamedAs = null;
  let holdsAny = false;
  const says = new Set<string>();
  const headings = new Set<string>();
  columns.forEach((column, index) => {
    const heading = block.names.get(column)?.at(-1) ?? '';
    const role = readHeadingWords(heading)?.role ?? readHeadingWords(nameOf(block, column))?.role ?? null;
    says.add(isPeriodHeading(heading) ? 'period' : (role ?? ''));
    headings.add(heading.toLowerCase());
    const cells = cellsOf(view, rows, column);
    const areNames = cells.words >= cells.filled * mostlyWords && cells.filled >= 2 && cells.distinct >= cells.filled * leastDistinct;
    if (!areNames) holdsAny ||= cells.measured * 2 > cells.filled;
    else if (index < namesWithin) namedAs = finer(namedAs, nameOfRole(heading, role));
  });
  return { columns, namedAs, holdsAny, says, headings };
}

/** "Items" and names say no more than that they are what the rows are about. */
const plainName = /^(?:items?|names?|lines?)(?: names?)?$/iu;

function nameOfRole(heading: string, role: string | null): NamedAs {
  if (role === 'description' || role === 'risk' || role === 'task') return 'rows';
  if (role === 'project' || role === 'outcome' || role === 'theme') return 'upper';
  return (role === null && heading !== '') || plainName.test(heading.trim()) ? 'unknown' : null;
}

function finer(one: NamedAs, other: NamedAs): NamedAs {
  const order: readonly NamedAs[] = ['rows', 'unknown', 'upper', null];
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

interface Cells {
  readonly filled: number;
  readonly words: number;
  readonly distinct: number;
  /** Figures, dates and statuses. */
  readonly measured: number;
}

const idAlone = /^(?=.*\d)\S{1,16}$/u;

function cellsOf(view: SheetView, rows: readonly FilledRow[], column: number): Cells {
  let [filled, words, measured] = [0, 0, 0];
  const texts = new Set<string>();
  for (const { row } of rows) {
    const found = markAt(view, row, column) & ~emptyResult;
    if (found === cellKind.blank || found === cellKind.placeholder) continue;
    filled += 1;
    const line = lineAt(view, row, column) ?? '';
    if (isNumberKind(found) || found === cellKind.date || isStatusWord(line)) measured += 1;
    else if (found === cellKind.words && !idAlone.test(line)) {
      words += 1;
      texts.add(line);
    }
  }
  return { filled, words, measured, distinct: texts.size };
}

/**
 * Each side names its rows and holds something of them. A target on the one side and what was done on the other are
 * halves of one table, and so may be a name that we don't know or one of what stands over rows: then titles, headings or
 * rows must set the sides apart.
 */
function areTwoTables(view: SheetView, block: HeadingBlock, rows: readonly FilledRow[], left: Side, right: Side): boolean {
  if (left.namedAs === null || right.namedAs === null || !left.holdsAny || !right.holdsAny) return false;
  if (hasTitles(view, block, left, right)) return true;
  if (left.namedAs === 'upper' || right.namedAs === 'upper') return repeatsHeading(left, right);
  if (areHalves(left, right)) return runOn(rows, right, left);
  return right.namedAs === 'rows' || repeatsHeading(left, right) || runOn(rows, right, left) || runOn(rows, left, right);
}

const done: readonly string[] = ['period', 'total', 'actual', 'achieved'];

function areHalves(left: Side, right: Side): boolean {
  const says = ({ says: said }: Side, roles: readonly string[]): boolean => roles.some((role) => said.has(role));
  const isTarget = (side: Side): boolean => says(side, ['target']) && !says(side, done);
  const isDone = (side: Side): boolean => says(side, done) && !says(side, ['target', 'timescale', 'rag']);
  return (isTarget(left) && isDone(right)) || (isDone(left) && isTarget(right));
}

/** "Q1" or a target on both sides: no table has them twice. */
function repeatsHeading(left: Side, right: Side): boolean {
  const isSame = [...right.headings].some((heading) => heading !== '' && left.headings.has(heading));
  return isSame || (left.says.has('target') && right.says.has('target'));
}

/** A line over the headings, or their first row, with one text over the beginning of each side. */
function hasTitles(view: SheetView, block: HeadingBlock, left: Side, right: Side): boolean {
  const above = rowsBetween(view, Math.max(0, block.firstRow - 2), block.lastRow);
  return above.some(({ columns }) => {
    const over = (side: Side): readonly number[] => columns.filter((column) => side.columns.includes(column));
    const [one, other] = [over(left), over(right)];
    return one.length === 1 && other.length === 1 && one[0] === left.columns[0] && other[0] === right.columns[0];
  });
}

/** Whether rows of the one side go on where nothing stands in the other. */
function runOn(rows: readonly FilledRow[], one: Side, other: Side): boolean {
  return rows.some(
    ({ columns }) =>
      columns.filter((column) => one.columns.includes(column)).length >= 2 && !columns.some((column) => other.columns.includes(column)),
  );
}
