// Undoing the insertion of a column: whether the column may be deleted again without losing anything that somebody
// else put there.
// It changes nothing.

import { cellAddress, columnIndex, type Area, type SheetRef } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { sendInBatches, roundTrip, type BatchRequest } from '../batch/round-trip';
import { areaOf, extentProperties } from '../batch/ranges';
import { saidOfFormulas, toldOfFormulas } from '../read/sheet-formulas';
import type { CurrentSheet } from './undo-inspect';
import type { ColumnUndo } from './rows/undo-plan';

const changedReason = 'The column stays: it has been changed since the review.';
const referencedReason = 'The column stays: formulas refer to it.';

/**
 * Why the inserted column must be kept; null: it may be deleted.
 * `restored`: the cells, by their `cellKey`, that are restored before it is deleted.
 */
export async function whyColumnIsKept(
  { journal, sheet }: CurrentSheet,
  columns: readonly ColumnUndo[],
  restored: ReadonlySet<string>,
): Promise<Outcome<string | null>> {
  const column = journal.insertion?.column ?? 0;
  const undo = columns.find((each) => each.column === column);
  if (undo !== undefined && undo.changed.length > 0) return succeed(changedReason);
  const inUse = await roundTrip((context) => queueColumnUse(context, sheet, column));
  if (!inUse.ok) return inUse;
  const { used, comments, sheets } = inUse.value;
  const rows = undo?.restored.map(({ row }) => row) ?? [];
  // What stands beyond all that is put back is somebody's.
  if (used !== null && !(rows.includes(used.firstRow) && rows.includes(used.lastRow))) return succeed(changedReason);
  const held = await contentsOfColumn(sheet, used);
  if (!held.ok) return held;
  if (held.value.filter((content) => content !== '').length !== rows.length) return succeed(changedReason);
  const placed = await sendInBatches([commentsRequest(sheet, column, comments)]);
  if (!placed.ok) return placed;
  const [commented] = placed.value.flatMap((reason) => reason ?? []);
  if (commented !== undefined) return succeed(commented);
  const target: ColumnTarget = { sheet, column, heading: headingIn(held.value) };
  return saidOfFormulas(sheets, (formula, other, row, at) =>
    !restored.has(cellKey(other.id, row, at)) && refersToColumn(formula, other.name, target) ? referencedReason : null,
  );
}

/** The first of what it holds. */
function headingIn([first]: readonly unknown[]): string {
  return typeof first === 'string' ? first : '';
}

async function contentsOfColumn(sheet: SheetRef, used: Area | null): Promise<Outcome<readonly unknown[]>> {
  const read = await toldOfFormulas(used === null ? [] : [{ sheet, area: used }], (formulas) => formulas.flat());
  return read.ok ? succeed(read.value.flat()) : read;
}

interface ColumnUse {
  /** Of the column; null: it is blank. */
  readonly used: Area | null;
  /** Ids of the comments on the sheet. */
  readonly comments: readonly string[];
  readonly sheets: readonly SheetRef[];
}

function queueColumnUse({ workbook }: Excel.RequestContext, { id }: SheetRef, column: number): () => ColumnUse {
  const sheet = workbook.worksheets.getItem(id);
  const used = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true).load(extentProperties);
  sheet.comments.load('items/id');
  workbook.worksheets.load('items/id,items/name');
  return () => ({
    used: used.isNullObject ? null : areaOf(used),
    comments: sheet.comments.items.map((comment) => comment.id),
    sheets: workbook.worksheets.items.map((other) => ({ id: other.id, name: other.name })),
  });
}

/** The reason where somebody has put a comment into the column. */
function commentsRequest({ id }: SheetRef, column: number, comments: readonly string[]): BatchRequest<string | null> {
  return {
    bytesSent: 300 * comments.length,
    bytesReceived: 200 * comments.length,
    queue: (context) => {
      const collection = context.workbook.worksheets.getItem(id).comments;
      const places = comments.map((comment) => collection.getItem(comment).getLocation().load('columnIndex'));
      return () => (places.some(({ columnIndex: at }) => at === column) ? changedReason : null);
    },
  };
}

/** The column that formulas must not refer to. */
interface ColumnTarget {
  readonly sheet: SheetRef;
  readonly column: number;
  readonly heading: string;
}

/** Tells a cell from every other of the workbook. */
export function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${cellAddress(row, column)}`;
}

const references =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\w.]+)!)?(?<![\w.])\$?([A-Z]{1,3})(?:\$?\d{1,7})?(?::\$?([A-Z]{1,3})(?:\$?\d{1,7})?)?(?![\w(.!])/gi;

/**
 * Whether a formula on the sheet `home` refers to cells of that column alone, by address or by the heading of a
 * table.
 * @internal exported for its test
 */
export function refersToColumn(formula: string, home: string, { sheet, column, heading }: ColumnTarget): boolean {
  if (heading !== '' && (formula.includes(`[${heading}]`) || formula.includes(`[@${heading}]`))) return true;
  return [...formula.matchAll(references)].some(([text, prefix, first, last = first]) => {
    if (first === undefined || last === undefined || !/[\d:]/.test(text)) return false;
    const named = prefix === undefined ? home : prefix.replace(/^'|'$/g, '').replaceAll("''", "'");
    return named.toLowerCase() === sheet.name.toLowerCase() && columnIndex(first) === column && columnIndex(last) === column;
  });
}
