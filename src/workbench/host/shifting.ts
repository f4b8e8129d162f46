// Inserting and deleting cells: whole rows, as a person's edits do it. Blocks of cells and columns are refused.

import { deleteRows, insertRows } from '../edit/insert-and-delete-rows';
import type { EditResult } from '../edit/edit-result';
import type { Area, Sheet } from '../workbook/model';
import { hostError } from './errors';
import { tellChanged } from './events';
import { hold, isEntireRows, rowCount, type HeldRange } from './held';
import { moveHeldRanges } from './moving';
import { demandPermission } from './protection';
import { calculate, touch, type Session } from './session';

function demandRows(area: Area, shift: string, vertical: string, member: string): void {
  if (!isEntireRows(area) || shift !== vertical)
    throw hostError('UnsupportedOperation', `${member} of anything but whole rows is not covered by the workbench.`);
}

/** An edit that Excel wouldn't make is an error to the add-in. */
export function demandDone(result: EditResult): void {
  if (!result.done) throw hostError('InvalidOperation', result.sentence);
}

/** The inserted rows, as a range. */
export function insertCells(session: Session, sheet: Sheet, area: Area, shift: 'Down' | 'Right'): HeldRange {
  demandRows(area, shift, 'Down', 'Range.insert');
  demandPermission(sheet, 'insertRows');
  calculate(session);
  demandDone(insertRows(session.workbook, session.calculator, sheet.id, area.firstRow, rowCount(area)));
  moveHeldRanges(session, sheet, area, 'insertRows');
  touch(session);
  tellChanged(session, sheet, area, 'RowInserted', true, { shiftDirection: 'ShiftCellDown' });
  return hold(sheet, area);
}

export function deleteCells(session: Session, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): void {
  demandRows(area, shift, 'Up', 'Range.delete');
  demandPermission(sheet, 'deleteRows');
  calculate(session);
  demandDone(deleteRows(session.workbook, session.calculator, sheet.id, area.firstRow, rowCount(area)));
  moveHeldRanges(session, sheet, area, 'deleteRows');
  touch(session);
  tellChanged(session, sheet, area, 'RowDeleted', true, { shiftDirection: 'ShiftCellUp' });
}
