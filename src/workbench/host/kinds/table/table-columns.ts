// Excel.TableColumnCollection and TableColumn.

import { valueOnWire } from '../../cells/range-contents';
import { cellAt, ensureCell } from '../../../workbook/cells';
import { hostError } from '../../wire/host-errors';
import { integerOf, isMissing, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject, Json, MethodResult } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandUnprotected } from '../../cells/protection';
import { bringUpToDate, structureChanged, type Session } from '../../wire/session';
import { followHeadings } from '../../cells/table-headings';
import { resizeTable } from '../../changes/table-changes';
import { tableBody } from '../../../workbook/tables';
import type { Area, TableColumn } from '../../../workbook/model';
import { existingTable, type TableTarget } from './table-target';

interface ColumnTarget {
  readonly of: TableTarget;
  readonly column: TableColumn;
}

function offset({ of, column }: ColumnTarget): number {
  const index = existingTable(of).columns.findIndex(({ id }) => id === column.id);
  if (index < 0) throw hostError('ItemNotFound');
  return index;
}

function areaOf(target: ColumnTarget): Area {
  const { area } = target.of.table;
  const column = area.firstColumn + offset(target);
  return { ...area, firstColumn: column, lastColumn: column };
}

function columnRange(target: ColumnTarget, area: Area, session: Session): MethodResult {
  const { firstColumn, lastColumn } = areaOf(target);
  return { object: session.objects.range(track(target.of.sheet, { ...area, firstColumn, lastColumn })) };
}

function values(target: ColumnTarget, session: Session): Json {
  bringUpToDate(session);
  const { firstRow, lastRow, firstColumn } = areaOf(target);
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => [
    valueOnWire(cellAt(target.of.sheet, firstRow + index, firstColumn)?.value ?? null),
  ]);
}

const columnKind: Kind<ColumnTarget> = {
  name: 'TableColumn',
  properties: {
    Id: { read: ({ column }) => column.id },
    Index: { read: offset },
    Name: {
      read: (target) => target.of.table.columns[offset(target)]?.name ?? '',
      write: (target, value, session) => {
        const { sheet, table } = target.of;
        demandUnprotected(sheet);
        const area = areaOf(target);
        ensureCell(sheet, table.area.firstRow, area.firstColumn).value = textOf(value);
        if (followHeadings(sheet, { ...area, lastRow: area.firstRow })) structureChanged(session);
      },
    },
    Values: { read: values },
  },
  methods: {
    GetRange: (target, _args, session) => columnRange(target, areaOf(target), session),
    GetHeaderRowRange: (target, _args, session) => {
      const { area } = target.of.table;
      return columnRange(target, { ...area, lastRow: area.firstRow }, session);
    },
    GetDataBodyRange: (target, _args, session) => columnRange(target, tableBody(target.of.table), session),
    GetTotalRowRange: (target, _args, session) => {
      const { area, showTotals } = target.of.table;
      if (!showTotals) throw hostError('InvalidOperation');
      return columnRange(target, { ...area, firstRow: area.lastRow }, session);
    },
  },
  identity: ({ column }) => ({ Id: column.id }),
};

function find(target: TableTarget, key: unknown): TableColumn | null {
  const { columns } = existingTable(target);
  if (typeof key === 'number') return columns.find(({ id }) => id === key) ?? null;
  const text = textOf(key).toLowerCase();
  return columns.find(({ name }) => name.toLowerCase() === text) ?? columns.find(({ id }) => String(id) === text) ?? null;
}

function columnObject(session: Session, of: TableTarget, column: TableColumn | null | undefined): HostObject {
  if (column === null || column === undefined) throw hostError('ItemNotFound');
  return objectOf(columnKind, { of, column }, session);
}

/** A column at the table's right edge; one within it would move cells, which goes through `Range.insert`. */
function add(target: TableTarget, args: readonly unknown[], session: Session): HostObject {
  const [index, cells, name] = args;
  const table = existingTable(target);
  const { sheet } = target;
  if (!isMissing(index) && integerOf(index) !== -1 && integerOf(index) !== table.columns.length) {
    throw hostError('UnsupportedOperation', 'TableColumnCollection.add within the table is not covered by the workbench.');
  }
  const area = { ...table.area, lastColumn: table.area.lastColumn + 1 };
  const column = { ...area, firstColumn: area.lastColumn };
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    if ((cellAt(sheet, row, area.lastColumn)?.value ?? null) !== null) throw hostError('InsertDeleteConflict');
  }
  if (!isMissing(name)) ensureCell(sheet, area.firstRow, area.lastColumn).value = textOf(name);
  resizeTable(session, sheet, table, area);
  if (!isMissing(cells)) session.objects.range(track(sheet, column)).write('Values', cells);
  if (followHeadings(sheet, column)) structureChanged(session);
  return columnObject(session, target, table.columns.at(-1));
}

const kind: Kind<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { Count: { read: (target) => existingTable(target).columns.length } },
  items: (target, session) => existingTable(target).columns.map((column) => columnObject(session, target, column)),
  index: (target, [key], session) => columnObject(session, target, find(target, key)),
  methods: {
    Add: (target, args, session) => ({ object: add(target, args, session) }),
    GetCount: (target) => ({ value: existingTable(target).columns.length }),
    GetItem: (target, [key], session) => ({ object: columnObject(session, target, find(target, key)) }),
    GetItemAt: (target, [index], session) => ({ object: columnObject(session, target, existingTable(target).columns[integerOf(index)]) }),
    GetItemOrNullObject: (target, [key], session) => {
      const column = find(target, key);
      return { object: column === null ? null : columnObject(session, target, column) };
    },
  },
};

export function tableColumnsObject(session: Session, target: TableTarget): HostObject {
  return objectOf(kind, target, session);
}
