// Where a table ends if an officer says that it is longer or shorter than it was read: the row is known by its words,
// never by its number.

import type { Mapping } from '../../model/mapping';
import { cellText, factsAt, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { TableFrame } from './table-extent';
import type { RowBelow } from '../../model/table/rows';

/** Rows below a table that are offered as its end: so many, no further off than that. */
const mostOffered = 200;
const farthestOffered = 2_000;

/** Rows from `first` up to, not with, `below` that hold something in the table's columns, whatever they say. */
function rowsOfTable(view: SheetView, { columns, notRows }: TableFrame, first: number, below: number): readonly FilledRow[] {
  const wanted = new Set(columns);
  return rowsBetween(view, first, below).flatMap((filled) => {
    const inTable = filled.columns.filter((column) => wanted.has(column));
    return inTable.length === 0 || notRows?.has(filled.row) === true ? [] : [{ ...filled, columns: inTable }];
  });
}

/** The first words of a row, else what its first cell shows. */
function wordsOf(view: SheetView, { row, columns }: FilledRow): string {
  for (const column of columns) {
    const facts = factsAt(view, row, column);
    if (facts !== null) return facts.line;
  }
  return cellText(view.grid, row, columns[0] ?? 0);
}

/** Index of the row that fits behind so many others that do; −1 where there are no more than those. */
export function indexOfOccurrence<Row>(rows: readonly Row[], fits: (row: Row) => boolean, occurrence: number): number {
  let before = occurrence;
  return rows.findIndex((row) => {
    if (!fits(row)) return false;
    before -= 1;
    return before < 0;
  });
}

/**
 * The table with all rows down to the one that the mapping names, and those straight under it, as if typed since;
 * null where that row isn't there any more.
 */
export function lengthened(view: SheetView, frame: TableFrame, mapping: Mapping): TableFrame | null {
  const rows = rowsOfTable(view, frame, frame.block.lastRow + 1, Infinity);
  const end = indexOfOccurrence(rows, (row) => wordsOf(view, row) === mapping.endsAt, mapping.endsAtOccurrence ?? 0);
  const until = rows[end]?.row;
  let last = end;
  while (rows[last + 1]?.row === (rows[last]?.row ?? 0) + 1) last += 1;
  return until === undefined ? null : { ...frame, until, body: rows.slice(0, last + 1) };
}

function describedAs(view: SheetView, row: number, column: number): string | null {
  const facts = factsAt(view, row, column);
  return facts !== null && facts.figure === null ? facts.typed : null;
}

/** The rows below a table's last, as an officer may name them. */
export function rowsBelow(view: SheetView, frame: TableFrame, lastRow: number, description: number): readonly RowBelow[] {
  const below = rowsOfTable(view, frame, lastRow + 1, lastRow + farthestOffered).slice(0, mostOffered);
  if (below.length === 0) return [];
  const seen = new Map<string, number>();
  const occurrenceOf = (words: string): number => {
    const occurrence = seen.get(words) ?? 0;
    seen.set(words, occurrence + 1);
    return occurrence;
  };
  for (const filled of rowsOfTable(view, frame, frame.block.lastRow + 1, lastRow + 1)) occurrenceOf(wordsOf(view, filled));
  return below.map((filled) => {
    const words = wordsOf(view, filled);
    return { row: filled.row, words, occurrence: occurrenceOf(words), description: describedAs(view, filled.row, description) ?? words };
  });
}
