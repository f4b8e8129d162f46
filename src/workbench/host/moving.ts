// Ranges that the add-in holds move with their cells when rows or columns come and go.

import { isInside } from '../workbook/addresses';
import type { Area, Sheet } from '../workbook/model';
import { columnCount, rowCount } from './held';
import type { Session } from './session';

export type Move = 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';

/** `area`: the rows or columns that came, or that went, by their old numbers. */
export function moveHeldRanges(session: Session, sheet: Sheet, area: Area, move: Move): void {
  for (const { range } of session.references.values()) {
    if (range?.sheet !== sheet) continue;
    const after = movedArea(range.area, area, move);
    if (after === null) range.gone = true;
    else range.area = after;
  }
}

/** Where an area stands after the move; null where all its cells were deleted. Whole columns stay whole when rows move. */
export function movedArea(held: Area, moved: Area, move: Move): Area | null {
  const byRows = move === 'insertRows' || move === 'deleteRows';
  const [first, last] = byRows ? [held.firstRow, held.lastRow] : [held.firstColumn, held.lastColumn];
  const [at, count] = byRows ? [moved.firstRow, rowCount(moved)] : [moved.firstColumn, columnCount(moved)];
  const span = move.startsWith('insert') ? afterInsert(first, last, at, count) : afterDelete(first, last, at, count);
  if (span === null) return null;
  return byRows ? { ...held, firstRow: span[0], lastRow: span[1] } : { ...held, firstColumn: span[0], lastColumn: span[1] };
}

function afterInsert(first: number, last: number, at: number, count: number): readonly [number, number] {
  return [first >= at ? first + count : first, last >= at ? last + count : last];
}

function afterDelete(first: number, last: number, at: number, count: number): readonly [number, number] | null {
  const end = at + count - 1;
  const before = (index: number): number => (index < at ? index : index <= end ? at : index - count);
  if (first >= at && last <= end) return null;
  return [before(first), last > end ? last - count : last >= at ? at - 1 : last];
}

/** Whether moving cells within `block` would tear the merged area or table apart. */
export function isTorn(whole: Area, block: Area): boolean {
  const corners: readonly (readonly [number, number])[] = [
    [whole.firstRow, whole.firstColumn],
    [whole.lastRow, whole.lastColumn],
    [whole.firstRow, whole.lastColumn],
    [whole.lastRow, whole.firstColumn],
  ];
  const inside = corners.filter(([row, column]) => isInside(block, row, column)).length;
  return inside > 0 && inside < corners.length;
}
