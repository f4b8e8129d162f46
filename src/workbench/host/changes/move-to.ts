// Range.moveTo: cut and paste within a sheet, and what Excel refuses of it.

import { moveCells } from '../../edit/move-cells';
import { intersection } from '../../workbook/addresses';
import { contains, moveReference } from '../../workbook/moved-references';
import { maxColumns, maxRows, type Area, type CellMove, type Sheet } from '../../workbook/model';
import { demandEditable } from '../cells/protection';
import { hostError } from '../wire/host-errors';
import { queueChangeEvents } from '../wire/events';
import { columnCount, rowCount, type TrackedRange } from '../wire/tracked-range';
import { structureChanged, type Session } from '../wire/session';
import { newRuleId } from './rule-ids';

/** The destination's first cell says where the cells go; its size doesn't matter. */
export function moveTo(session: Session, source: TrackedRange, destination: TrackedRange): void {
  const { sheet, area: from } = source;
  if (destination.sheet !== sheet)
    throw hostError('UnsupportedOperation', 'Range.moveTo to another sheet is not covered by the workbench.');
  const { firstRow, firstColumn } = destination.area;
  const to: Area = { firstRow, firstColumn, lastRow: firstRow + rowCount(from) - 1, lastColumn: firstColumn + columnCount(from) - 1 };
  if (to.lastRow >= maxRows || to.lastColumn >= maxColumns) throw hostError('InvalidArgument');
  for (const area of [from, to]) {
    demandEditable(session, sheet, area);
    demandWhole(sheet, area);
    demandOutsideTables(sheet, area);
  }
  const move: CellMove = { kind: 'move', from, to };
  moveCells(session.workbook, sheet, move, () => newRuleId(session));
  moveReferences(session, sheet, move);
  structureChanged(session);
  for (const area of [from, to]) queueChangeEvents(session, { sheet, area, type: 'RangeEdited', byAddIn: true });
}

/** A part of merged cells or of an array formula can't be moved, nor overwritten. */
function demandWhole(sheet: Sheet, area: Area): void {
  const cuts = (other: Area): boolean => intersection(other, area) !== null && !contains(area, other);
  if (sheet.merges.some(cuts)) throw hostError('MergedRangeConflict');
  for (const cells of sheet.rows.values()) {
    for (const { arrayArea } of cells.values()) {
      if (arrayArea !== undefined && intersection(arrayArea, area) !== null)
        throw hostError('InvalidOperation', 'A part of an array formula can’t be moved.');
    }
  }
}

/** What Excel does with a part of a Table, or between rows that a filter hides, isn't documented. */
function demandOutsideTables(sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => intersection(table.area, area) !== null))
    throw hostError('UnsupportedOperation', 'Range.moveTo in a Table is not covered by the workbench.');
  if (sheet.filter !== null && sheet.filter.criteria.size > 0 && intersection(sheet.filter.area, area) !== null)
    throw hostError('UnsupportedOperation', 'Range.moveTo in filtered rows is not covered by the workbench.');
}

/** Ranges that the client keeps follow their cells as references do. */
function moveReferences(session: Session, sheet: Sheet, move: CellMove): void {
  for (const { range } of session.references.values()) {
    if (range?.sheet !== sheet || range.deleted) continue;
    range.area = moveReference(move, range.area) ?? range.area;
  }
}
