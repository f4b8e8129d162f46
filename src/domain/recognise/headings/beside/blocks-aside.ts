// A small block right of a table, behind an empty column and against its headings: a key ("Gold | 100% | of target or more"),
// contacts, notes. Its first line is none of the headings, whatever stands in it.

import { cellKind, emptyResult, isNumberKind } from '../../../cells/cell-kind';
import type { HeadingBlock } from '../heading-block';
import { headingText } from '../heading-text';
import { isPeriodHeading, readHeadingWords } from '../heading-words';
import { lineAt, markAt, mergeOver, type FilledRow, type SheetView } from '../../sheet/sheet-view';

/** A table of fewer columns, or of fewer rows, isn't told from what stands beside it. */
const [fewestColumns, fewestRows] = [3, 3];
/** A block of more columns, or of more rows, is a table of its own. */
const [widest, longest] = [4, 12];
/** So many rows at the top of a sheet are looked at, and so many over the headings belong to a block beside them. */
const [rowsLookedAt, mostOver] = [60, 3];
/** Enough rows to see that a block has ended above the table's end. */
const rowsBelow = 60;

/** A sheet without such blocks: `rows` of headings with the columns that aren't theirs. */
export interface HeadingsSeen {
  readonly view: SheetView;
  readonly aside: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The sheet as headings are looked for in it. */
export function withoutBlocksAside(view: SheetView): HeadingsSeen {
  const aside = new Map<number, ReadonlySet<number>>();
  const top = view.filledRows.slice(0, rowsLookedAt);
  top.forEach((row, index) => {
    const from = blockAside(view, row, index);
    if (from === null) return;
    for (const other of top.slice(Math.max(0, index - mostOver), index + 1 + longest)) {
      const beside = other.columns.filter((column) => column >= from);
      if (beside.length > 0 && !aside.has(other.row)) aside.set(other.row, new Set(beside));
    }
  });
  if (aside.size === 0) return { view, aside };
  const filledRows = view.filledRows.flatMap((row) => {
    const beside = aside.get(row.row);
    if (beside === undefined) return [row];
    const columns = row.columns.filter((column) => !beside.has(column));
    return columns.length === 0 ? [] : [{ ...row, columns }];
  });
  return { view: { ...view, filledRows }, aside };
}

/** A block of headings without the columns of what stands beside its rows. */
export function withoutAside(block: HeadingBlock, aside: HeadingsSeen['aside']): HeadingBlock {
  const beside = new Set(block.rows.flatMap((row) => [...(aside.get(row) ?? [])]));
  if (beside.size === 0) return block;
  const from = Math.min(...beside);
  return {
    ...block,
    names: new Map([...block.names].filter(([column]) => column < from)),
    covered: new Set([...block.covered].filter((column) => column < from)),
  };
}

/** The first column of a block beside the headings in this row; null where none stands there. */
function blockAside(view: SheetView, row: FilledRow, index: number): number | null {
  const from = columnBehindGap(view, row);
  if (from === null || !isOver(view, row, from)) return null;
  const beside = row.columns.filter((column) => column >= from);
  if ((beside.at(-1) ?? from) - from >= widest || beside.some((column) => isHeadingOfPlan(view, row.row, column))) return null;
  const rows = rowsUnder(view, index, from);
  const count = rows.findIndex(({ columns }) => (columns.at(-1) ?? 0) < from);
  const length = count < 0 ? rows.length : count;
  if (rows.length < fewestRows || length > longest || rows.slice(length).some(({ columns }) => (columns.at(-1) ?? 0) >= from)) return null;
  if (rows.some(({ columns }) => columns.includes(from - 1) || columns.some((column) => column >= from + widest))) return null;
  // A number is no heading; words alone may be, so that a table's end must show that they are not.
  if (beside.some((column) => headingText(view, row.row, column) === null)) return from;
  return length > 0 && length < rows.length && !holdsFigures(view, rows.slice(0, length), from) ? from : null;
}

/** The first column behind the first empty one, with texts alone left of it. */
function columnBehindGap(view: SheetView, { row, columns }: FilledRow): number | null {
  const at = columns.findIndex((column, index) => index > 0 && column > (columns[index - 1] ?? column) + 1);
  const from = columns[at];
  if (at < fewestColumns || from === undefined || mergeOver(view, row, from - 1) !== null) return null;
  const areTexts = columns.slice(0, at).every((column) => headingText(view, row, column) !== null);
  return areTexts ? from : null;
}

/** Something left of the block is a heading in words that we know. */
function isOver(view: SheetView, { row, columns }: FilledRow, from: number): boolean {
  return columns.filter((column) => column < from && isHeadingOfPlan(view, row, column)).length >= 2;
}

function isHeadingOfPlan(view: SheetView, row: number, column: number): boolean {
  const text = headingText(view, row, column);
  if (text === null) return false;
  if (isPeriodHeading(text)) return true;
  const words = readHeadingWords(text);
  return words?.exact === true && !['rag', 'review'].includes(words.role) && !ofKey.test(text);
}

const ofKey = /^(?:(?:rag )?(?:key|legend)|contacts?|leads?|owners?|updated(?: by)?)\b/iu;

/** The rows straight under the headings that the table fills. */
function rowsUnder(view: SheetView, index: number, from: number): readonly FilledRow[] {
  const under = view.filledRows.slice(index + 1, index + 1 + rowsBelow);
  const end = under.findIndex(({ columns }) => columns.filter((column) => column < from).length < 2);
  return end < 0 ? under : under.slice(0, end);
}

function holdsFigures(view: SheetView, rows: readonly FilledRow[], from: number): boolean {
  return rows.some(({ row, columns }) =>
    columns.some((column) => {
      const mark = markAt(view, row, column) & ~emptyResult;
      return column >= from && (isNumberKind(mark) || mark === cellKind.date || (lineAt(view, row, column) ?? '') === '');
    }),
  );
}
