// Where a column is that a review put in: by what was written into it, or as the one column more between its neighbours.

import { columnNow, shiftsBetween, type ColumnFound, type ColumnShifts } from './column-shifts';

/** `lost`: several columns stand where it was, and which of them it is can't be told. */
export type Whereabouts = { readonly kind: 'there' } | { readonly kind: 'gone' } | { readonly kind: 'lost'; readonly column: number };

/** The shifts; where it isn't there, of columns counted without it. Null: it can't be told by the columns beside it. */
export function insertionIn(
  columns: readonly ColumnFound[],
  inserted: number,
): { readonly shifts: ColumnShifts; readonly inserted: Whereabouts } | null {
  const own = columns.find(({ column }) => column === inserted);
  const beside = columns
    .filter(({ column }) => column !== inserted)
    .map(({ column, places }) => ({ column: column > inserted ? column - 1 : column, places }));
  const hasBothSides = beside.some(({ column }) => column < inserted) && beside.some(({ column }) => column >= inserted);
  const including = shiftsBetween(columns);
  const now = including === null ? null : columnNow(including, inserted);
  if (including !== null && now !== null && own?.places.includes(now) === true) return { shifts: including, inserted: { kind: 'there' } };
  const without = shiftsBetween(beside);
  if (without === null || !hasBothSides) return null;
  const [left, right] = [columnNow(without, inserted - 1), columnNow(without, inserted)];
  if (left === null || right === null) return null;
  if (right === left + 1) return { shifts: without, inserted: { kind: 'gone' } };
  if (right === left + 2 && including !== null) return { shifts: including, inserted: { kind: 'there' } };
  return { shifts: without, inserted: { kind: 'lost', column: left + 1 } };
}
