// Excel.AutoFilter, of a sheet or of a table. The criteria are kept as the file has them; setting them is not covered.

import { hostError } from '../../wire/host-errors';
import { rangeArgument } from '../../cells/find-range';
import { isMissing } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandPermission } from '../../cells/protection';
import { changeRow } from '../../cells/rows-and-columns';
import { touch, type Session } from '../../wire/session';
import type { Filter, Sheet, Table } from '../../../workbook/model';

interface FilterTarget {
  readonly sheet: Sheet;
  /** Null: the filter of the sheet. */
  readonly table: Table | null;
}

function filterOf({ sheet, table }: FilterTarget): Filter | null {
  return table === null ? sheet.filter : table.filter;
}

/** An empty filterColumn only hides the column's button; writers other than Excel put one in every column. */
const filters = /<(?:\w+:)?(?:filters|customFilters|top10|dynamicFilter|colorFilter|iconFilter)\b/u;

function isFiltered(filter: Filter | null): boolean {
  return filter !== null && [...filter.criteria.values()].some((xml) => filters.test(xml));
}

function setFilter({ sheet, table }: FilterTarget, filter: Filter | null, session: Session): undefined {
  if (table === null) sheet.filter = filter;
  else table.filter = filter;
  touch(session);
  return undefined;
}

/** Rows that the filter hid are shown again. */
function showRows(target: FilterTarget): void {
  const filter = filterOf(target);
  if (filter === null || !isFiltered(filter)) return;
  for (let row = filter.area.firstRow + 1; row <= filter.area.lastRow; row += 1) {
    if (target.sheet.rowFormats.get(row)?.hidden === true) changeRow(target.sheet, row, { hidden: false });
  }
}

const kind: Kind<FilterTarget> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { read: (target) => filterOf(target) !== null },
    IsDataFiltered: { read: (target) => isFiltered(filterOf(target)) },
  },
  methods: {
    Apply: (target, [value, columnIndex, criteria], session) => {
      if (!isMissing(columnIndex) || !isMissing(criteria))
        throw hostError('UnsupportedOperation', 'AutoFilter.apply with criteria is not covered by the workbench.');
      demandPermission(target.sheet, 'autoFilter');
      const range = rangeArgument(session, target.sheet, value);
      if (range.sheet !== target.sheet) throw hostError('InvalidArgument');
      if (
        target.table === null &&
        target.sheet.tables.some(
          ({ area }) =>
            area.firstRow <= range.area.lastRow &&
            area.lastRow >= range.area.firstRow &&
            area.firstColumn <= range.area.lastColumn &&
            area.lastColumn >= range.area.firstColumn,
        )
      ) {
        throw hostError('InvalidOperation');
      }
      const before = filterOf(target);
      const isSame = before !== null && before.area.firstRow === range.area.firstRow && before.area.firstColumn === range.area.firstColumn;
      setFilter(target, { area: range.area, criteria: isSame ? before.criteria : new Map<number, string>() }, session);
      return undefined;
    },
    ClearCriteria: (target, _args, session) => {
      demandPermission(target.sheet, 'autoFilter');
      showRows(target);
      const filter = filterOf(target);
      setFilter(target, filter === null ? null : { ...filter, criteria: new Map<number, string>() }, session);
      return undefined;
    },
    Remove: (target, _args, session) => {
      demandPermission(target.sheet, 'autoFilter');
      showRows(target);
      setFilter(target, null, session);
      return undefined;
    },
    GetRange: (target, _args, session) => {
      const filter = filterOf(target);
      if (filter === null) throw hostError('ItemNotFound');
      return { object: session.objects.range(track(target.sheet, filter.area)) };
    },
    GetRangeOrNullObject: (target, _args, session) => {
      const filter = filterOf(target);
      return { object: filter === null ? null : session.objects.range(track(target.sheet, filter.area)) };
    },
  },
};

export function autoFilterObject(session: Session, target: FilterTarget): HostObject {
  return objectOf(kind, target, session);
}
