// The add-in's tracked ranges move with their cells when rows or columns are inserted or deleted.

import { shiftArea, spanOf } from '../../workbook/line-shift';
import type { Area, LineShift, Sheet } from '../../workbook/model';
import type { SheetChange } from '../../edit/edit-result';
import type { Session } from '../wire/session';

/** A range all of whose cells were deleted is marked as deleted. */
export function moveTrackedRanges(session: Session, sheet: Sheet, shift: LineShift): void {
  for (const { range } of session.references.values()) {
    if (range?.sheet !== sheet || range.deleted) continue;
    const after = shiftArea(shift, range.area);
    if (after === null) range.deleted = true;
    else range.area = after;
  }
}

/** The shift that goes with a change; null where nothing moved. `area`: the whole rows or columns. */
export function shiftOfChange(type: SheetChange['type'], area: Area): LineShift | null {
  if (type === 'RangeEdited') return null;
  return lineShift(
    type === 'RowInserted' || type === 'RowDeleted' ? 'rows' : 'columns',
    type.endsWith('Inserted') ? 'insert' : 'delete',
    area,
  );
}

/** The shift that inserts, or deletes, these whole rows or columns. */
export function lineShift(axis: LineShift['axis'], kind: LineShift['kind'], area: Area): LineShift {
  const { first, last } = spanOf(area, axis);
  return { axis, kind, first, count: last - first + 1 };
}
