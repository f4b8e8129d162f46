// Inserting and deleting cells: whole rows and whole columns, as a person's edits do it. Blocks of cells are refused.

import { deleteColumns, deleteRows, insertColumns, insertRows } from '../../edit/insert-and-delete';
import type { EditResult } from '../../edit/edit-result';
import type { Area, LineShift, Sheet } from '../../workbook/model';
import { hostError } from '../wire/host-errors';
import { queueChangeEvents } from '../wire/events';
import { track, isEntireColumns, isEntireRows, type TrackedRange } from '../wire/tracked-range';
import { lineShift, moveTrackedRanges } from './moving';
import { demandPermission } from '../cells/protection';
import { calculate, touch, type Session } from '../wire/session';

/** Whole rows move down or up, whole columns to the right or left. */
function axisOf(area: Area, vertical: boolean, member: string): LineShift['axis'] {
  if (vertical && isEntireRows(area)) return 'rows';
  if (!vertical && isEntireColumns(area)) return 'columns';
  throw hostError('UnsupportedOperation', `${member} of anything but whole rows or columns is not covered by the workbench.`);
}

/** An edit that Excel wouldn't make is an error to the add-in. */
export function demandDone(result: EditResult): void {
  if (!result.done) throw hostError('InvalidOperation', result.sentence);
}

/** The inserted rows or columns, as a range. */
export function insertCells(session: Session, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): TrackedRange {
  const axis = axisOf(area, shift === 'Down', 'Range.insert');
  demandPermission(sheet, axis === 'rows' ? 'insertRows' : 'insertColumns');
  make(session, sheet, area, lineShift(axis, 'insert', area), axis === 'rows' ? insertRows : insertColumns);
  return track(sheet, area);
}

export function deleteCells(session: Session, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  const axis = axisOf(area, shift === 'Up', 'Range.delete');
  demandPermission(sheet, axis === 'rows' ? 'deleteRows' : 'deleteColumns');
  make(session, sheet, area, lineShift(axis, 'delete', area), axis === 'rows' ? deleteRows : deleteColumns);
}

function make(session: Session, sheet: Sheet, area: Area, shift: LineShift, edit: typeof insertRows): void {
  calculate(session);
  const result = edit(session, sheet.id, shift.first, shift.count);
  demandDone(result);
  moveTrackedRanges(session, sheet, shift);
  touch(session);
  if (result.done) queueChangeEvents(session, { sheet, area, type: result.change.type, byAddIn: true });
}
