// Excel.TableCollection and Table.

import type { Area, Sheet } from '../../../workbook/model';
import { tableBody } from '../../../workbook/tables';
import { hostError } from '../../wire/host-errors';
import { queueEvent, wholeWorkbook } from '../../wire/events';
import { overlaps, rangeArgument } from '../../cells/find-range';
import { booleanOf, integerOf, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject, MethodResult } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandUnprotected } from '../../cells/protection';
import { structureChanged, touch, type Session } from '../../wire/session';
import { checkDefinedName } from '../../cells/sheet-names';
import { addTable, removeTable, resizeTable } from '../../changes/table-changes';
import { autoFilterObject } from './auto-filter';
import { eventMethods } from '../../wire/event-methods';
import { tableColumnsObject } from './table-columns';
import { tableRowsObject } from './table-rows';
import { tableSortObject } from './table-sort';
import { existingTable, type TableTarget } from './table-target';

/** The tables of a collection. */
interface Scope {
  readonly sheets: () => readonly Sheet[];
  /** Only tables that touch this area. */
  readonly within: Area | null;
  /** The sheet of an address without a sheet. */
  readonly adding: Sheet | null;
}

function targets({ sheets, within }: Scope): readonly TableTarget[] {
  return sheets().flatMap((sheet) =>
    sheet.tables.filter(({ area }) => within === null || overlaps(area, within)).map((table) => ({ sheet, table })),
  );
}

function find(scope: Scope, key: unknown): TableTarget | null {
  const text = typeof key === 'number' ? String(key) : textOf(key);
  return targets(scope).find(({ table }) => String(table.id) === text || table.name.toLowerCase() === text.toLowerCase()) ?? null;
}

function found(target: TableTarget | null | undefined): TableTarget {
  if (target === null || target === undefined) throw hostError('ItemNotFound');
  return target;
}

function rangeOf(target: TableTarget, area: Area, session: Session): MethodResult {
  existingTable(target);
  return { object: session.objects.range(track(target.sheet, area)) };
}

const tableKind: Kind<TableTarget> = {
  name: 'Table',
  properties: {
    Id: { read: ({ table }) => String(table.id) },
    LegacyId: { read: ({ table }) => String(table.id) },
    Name: {
      read: ({ table }) => table.name,
      write: ({ sheet, table }, value, session) => {
        demandUnprotected(sheet);
        const name = textOf(value);
        checkDefinedName(name);
        const taken = [...session.workbook.sheets.flatMap(({ tables }) => tables), ...session.workbook.names].some(
          (other) => other !== table && other.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw hostError('InvalidArgument');
        table.name = name;
        structureChanged(session);
      },
    },
    ShowHeaders: { read: ({ table }) => table.showHeaders },
    ShowTotals: { read: ({ table }) => table.showTotals },
    Style: {
      read: ({ table }) => table.style ?? '',
      write: ({ sheet, table }, value, session) => {
        demandUnprotected(sheet);
        table.style = textOf(value) === '' ? null : textOf(value);
        touch(session);
      },
    },
    ShowFilterButton: {
      read: ({ table }) => table.filter !== null,
      write: ({ sheet, table }, value, session) => {
        demandUnprotected(sheet);
        table.filter = booleanOf(value) ? (table.filter ?? { area: table.area, criteria: new Map() }) : null;
        touch(session);
      },
    },
  },
  children: {
    Columns: (target, session) => tableColumnsObject(session, target),
    Rows: (target, session) => tableRowsObject(session, target),
    Worksheet: ({ sheet }, session) => session.objects.worksheet(sheet),
    AutoFilter: (target, session) => autoFilterObject(session, target),
    Sort: (target, session) => tableSortObject(session, target),
  },
  methods: {
    GetRange: (target, _args, session) => rangeOf(target, target.table.area, session),
    GetHeaderRowRange: (target, _args, session) => {
      if (!target.table.showHeaders) throw hostError('InvalidOperation');
      return rangeOf(target, { ...target.table.area, lastRow: target.table.area.firstRow }, session);
    },
    GetDataBodyRange: (target, _args, session) => rangeOf(target, tableBody(target.table), session),
    GetTotalRowRange: (target, _args, session) => {
      if (!target.table.showTotals) throw hostError('InvalidOperation');
      return rangeOf(target, { ...target.table.area, firstRow: target.table.area.lastRow }, session);
    },
    Resize: (target, [value], session) => {
      const range = rangeArgument(session, target.sheet, value);
      if (range.sheet !== target.sheet) throw hostError('InvalidArgument');
      resizeTable(session, target.sheet, existingTable(target), range.area);
      return undefined;
    },
    ConvertToRange: (target, _args, session) => {
      const { area } = existingTable(target);
      removeTable(session, target.sheet, target.table);
      return { object: session.objects.range(track(target.sheet, area)) };
    },
    ...eventMethods<TableTarget>(({ table }) => String(table.id), {
      DataChangedEvent: 'tableChanged',
      SelectionChangedEvent: 'tableSelectionChanged',
    }),
  },
  identity: ({ table }) => ({ Id: String(table.id) }),
};

function tableObject(session: Session, target: TableTarget): HostObject {
  return objectOf(tableKind, target, session, { table: target.table, sheet: target.sheet });
}

const kind: Kind<Scope> = {
  name: 'TableCollection',
  properties: { Count: { read: (scope) => targets(scope).length } },
  items: (scope, session) => targets(scope).map((target) => tableObject(session, target)),
  index: (scope, [key], session) => tableObject(session, found(find(scope, key))),
  methods: {
    Add: ({ adding, within }, [address, hasHeaders], session) => {
      if (within !== null) throw hostError('InvalidOperation');
      const range = rangeArgument(session, adding ?? session.selection.sheet, address);
      const table = addTable(session, range.sheet, range.area, booleanOf(hasHeaders));
      queueEvent(session, 'tableAdded', [wholeWorkbook], () => ({
        tableId: String(table.id),
        worksheetId: range.sheet.id,
        source: 'Local',
      }));
      return { object: tableObject(session, { sheet: range.sheet, table }) };
    },
    GetCount: (scope) => ({ value: targets(scope).length }),
    GetFirst: (scope, _args, session) => ({ object: tableObject(session, found(targets(scope)[0])) }),
    GetItem: (scope, [key], session) => ({ object: tableObject(session, found(find(scope, key))) }),
    GetItemAt: (scope, [index], session) => ({ object: tableObject(session, found(targets(scope)[integerOf(index)])) }),
    GetItemOrNullObject: (scope, [key], session) => {
      const target = find(scope, key);
      return { object: target === null ? null : tableObject(session, target) };
    },
    ...eventMethods<Scope>(() => wholeWorkbook, {
      DataChangedEvent: 'tableChanged',
      AddedEvent: 'tableAdded',
      DeletedEvent: 'tableDeleted',
    }),
  },
};

const scopedKind: Kind<Scope> = {
  name: 'TableScopedCollection',
  items: (scope, session) => targets(scope).map((target) => tableObject(session, target)),
  methods: {
    GetCount: (scope) => ({ value: targets(scope).length }),
    GetFirst: (scope, _args, session) => ({ object: tableObject(session, found(targets(scope)[0])) }),
    GetItem: (scope, [key], session) => ({ object: tableObject(session, found(find(scope, key))) }),
  },
};

/** Tables of a sheet that share a cell with the area. */
export function tablesTouchingObject(session: Session, sheet: Sheet, within: Area): HostObject {
  return objectOf(scopedKind, { sheets: () => [sheet], within, adding: null }, session);
}

export function tablesObject(session: Session, scope: Scope): HostObject {
  return objectOf(kind, scope, session);
}
