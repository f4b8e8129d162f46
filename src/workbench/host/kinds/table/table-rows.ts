// Excel.TableRowCollection and TableRow: reading, and adding at the table's end.

import { hostError, wrongSize } from '../../wire/host-errors';
import { integerOf, isMissing } from '../../wire/arguments';
import { columnCount, track, rowCount } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import { resizeTable } from '../../changes/table-changes';
import { cellsIn } from '../../cells/range-contents';
import { tableBody } from '../../../workbook/tables';
import type { Area } from '../../../workbook/model';
import { existingTable, type TableTarget } from './table-target';

interface RowTarget {
  readonly of: TableTarget;
  readonly index: number;
}

function areaOf({ of, index }: RowTarget): Area {
  const body = tableBody(existingTable(of));
  const row = body.firstRow + index;
  if (index < 0 || row > body.lastRow) throw hostError('ItemNotFound');
  return { ...body, firstRow: row, lastRow: row };
}

function rangeOf(target: RowTarget, session: Session): HostObject {
  return session.objects.range(track(target.of.sheet, areaOf(target)));
}

const rowKind: Kind<RowTarget> = {
  name: 'TableRow',
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (target, session) => rangeOf(target, session).read('Values'),
      write: (target, value, session) => {
        rangeOf(target, session).write('Values', value);
      },
    },
  },
  methods: { GetRange: (target, _args, session) => ({ object: rangeOf(target, session) }) },
};

function rowObject(session: Session, of: TableTarget, index: number): HostObject {
  areaOf({ of, index });
  return objectOf(rowKind, { of, index }, session);
}

/** Rows at the table's end, into empty cells below it; elsewhere cells would have to move. */
function add(target: TableTarget, args: readonly unknown[], session: Session): HostObject {
  const [index, values] = args;
  const table = existingTable(target);
  const count = rowCount(tableBody(table));
  if (!isMissing(index) && integerOf(index) !== -1 && integerOf(index) !== count)
    throw hostError('UnsupportedOperation', 'TableRowCollection.add within the table is not covered by the workbench.');
  if (table.showTotals)
    throw hostError('UnsupportedOperation', 'TableRowCollection.add above a totals row is not covered by the workbench.');
  const rows = Array.isArray(values) ? values.length : 1;
  if (Array.isArray(values) && values.some((row) => !Array.isArray(row) || row.length !== columnCount(table.area))) throw wrongSize();
  const isUnused = count === 1 && !cellsIn(target.sheet, tableBody(table)).some(({ cell }) => cell.value !== null || cell.formula !== null);
  // A table that was made of its headings alone has a row to begin with.
  const firstRow = isUnused ? table.area.lastRow : table.area.lastRow + 1;
  const area = { ...table.area, firstRow, lastRow: firstRow + rows - 1 };
  if (cellsIn(target.sheet, area).some(({ cell }) => cell.value !== null || cell.formula !== null)) throw hostError('InsertDeleteConflict');
  resizeTable(session, target.sheet, table, { ...table.area, lastRow: area.lastRow });
  if (!isMissing(values)) session.objects.range(track(target.sheet, area)).write('Values', values);
  return rowObject(session, target, isUnused ? 0 : count);
}

const kind: Kind<TableTarget> = {
  name: 'TableRowCollection',
  properties: { Count: { read: (target) => rowCount(tableBody(existingTable(target))) } },
  items: (target, session) =>
    Array.from({ length: rowCount(tableBody(existingTable(target))) }, (_, index) => rowObject(session, target, index)),
  methods: {
    Add: (target, args, session) => ({ object: add(target, args, session) }),
    GetCount: (target) => ({ value: rowCount(tableBody(existingTable(target))) }),
    GetItemAt: (target, [index], session) => ({ object: rowObject(session, target, integerOf(index)) }),
  },
};

export function tableRowsObject(session: Session, target: TableTarget): HostObject {
  return objectOf(kind, target, session);
}
