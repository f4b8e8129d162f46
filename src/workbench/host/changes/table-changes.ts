// Making, resizing and removing tables (ListObjects), by Excel's rules.

import { isSameArea } from '../../workbook/addresses';
import type { Area, Sheet, Table, TableColumn } from '../../workbook/model';
import { writeHeadings } from '../cells/table-headings';
import { hostError } from '../wire/host-errors';
import { overlaps } from '../cells/find-range';
import { columnCount, rowCount } from '../wire/tracked-range';
import { demandUnprotected } from '../cells/protection';
import { structureChanged, type Session } from '../wire/session';

const usualStyle = 'TableStyleMedium2';

function nextTableId(session: Session): number {
  return session.workbook.sheets.flatMap(({ tables }) => tables).reduce((most, { id }) => Math.max(most, id), 0) + 1;
}

function freeTableName(session: Session, id: number): string {
  const taken = new Set(
    [...session.workbook.sheets.flatMap(({ tables }) => tables), ...session.workbook.names].map(({ name }) => name.toLowerCase()),
  );
  let number = id;
  while (taken.has(`table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}

function demandFree(sheet: Sheet, area: Area, except: Table | null): void {
  if (sheet.tables.some((table) => table !== except && overlaps(table.area, area))) throw hostError('MergedRangeConflict');
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw hostError('MergedRangeConflict');
}

/**
 * Excel gives a table without headings a row of them and moves cells down; the workbench asks for headings
 * instead.
 */
export function addTable(session: Session, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  demandUnprotected(sheet);
  if (!hasHeaders) throw hostError('UnsupportedOperation', 'TableCollection.add without headings is not covered by the workbench.');
  demandFree(sheet, area, null);
  const id = nextTableId(session);
  const whole = rowCount(area) === 1 ? { ...area, lastRow: area.lastRow + 1 } : area;
  const columns = writeHeadings(session, sheet, whole).map((name, index): TableColumn => ({
    id: index + 1,
    name,
    calculatedFormula: null,
  }));
  const table: Table = {
    id,
    name: freeTableName(session, id),
    area: whole,
    showHeaders: true,
    showTotals: false,
    style: usualStyle,
    columns,
    filter: { area: whole, criteria: new Map() },
  };
  sheet.tables.push(table);
  structureChanged(session);
  return table;
}

/** The heading row stays where it is, and the new area overlaps the old. Columns that stay keep their ids. */
export function resizeTable(session: Session, sheet: Sheet, table: Table, area: Area): void {
  demandUnprotected(sheet);
  const sameTop = area.firstRow === table.area.firstRow;
  if (!sameTop || !overlaps(area, table.area) || rowCount(area) < 2) throw hostError('InvalidArgument');
  if (isSameArea(area, table.area)) return;
  demandFree(sheet, area, table);
  const kept = new Map(table.columns.map((column, index) => [table.area.firstColumn + index, column]));
  const names = table.showHeaders
    ? writeHeadings(session, sheet, area)
    : Array.from({ length: columnCount(area) }, (_, index) => kept.get(area.firstColumn + index)?.name ?? `Column${String(index + 1)}`);
  let lastId = table.columns.reduce((most, { id }) => Math.max(most, id), 0);
  table.columns = names.map((name, index) => {
    const column = kept.get(area.firstColumn + index);
    if (column !== undefined) return { ...column, name };
    lastId += 1;
    return { id: lastId, name, calculatedFormula: null };
  });
  const shift = table.area.firstColumn - area.firstColumn;
  if (table.filter !== null) {
    const criteria = [...table.filter.criteria]
      .map(([offset, xml]): [number, string] => [offset + shift, xml])
      .filter(([offset]) => offset >= 0 && offset < columnCount(area));
    table.filter = { area: table.showTotals ? { ...area, lastRow: area.lastRow - 1 } : area, criteria: new Map(criteria) };
  }
  table.area = area;
  structureChanged(session);
}

export function removeTable(session: Session, sheet: Sheet, table: Table): void {
  demandUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  structureChanged(session);
}
