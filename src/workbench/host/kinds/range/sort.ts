// Excel.RangeSort and TableSort: rows by the values of one or several columns.

import { sortRows } from '../../../edit/sort-rows';
import type { Area, Sheet } from '../../../workbook/model';
import { hostError, notCovered } from '../../wire/host-errors';
import { tellChanged } from '../../wire/events';
import { integerOf, isMissing, listOf, oneOf, onlyFields, optionalBoolean, recordOf } from '../../wire/arguments';
import { columnCount, type TrackedRange } from '../../wire/tracked-range';
import { objectOf, type HostObject, type Kind } from '../../wire/object-kind';
import { demandEditable, demandPermission } from '../../cells/protection';
import { calculate, touch, type Session } from '../../wire/session';
import { demandDone } from '../../changes/shifting';
import { bodyArea, present, type TableTarget } from '../table/tables';

interface Field {
  readonly column: number;
  readonly ascending: boolean;
}

function fieldsGiven(value: unknown, area: Area): readonly Field[] {
  const fields = listOf(value).map((given): Field => {
    const field = recordOf(given);
    onlyFields(field, ['key', 'ascending', 'sortOn'], 'SortField');
    if (!isMissing(field.sortOn) && oneOf(field.sortOn, ['Value', 'CellColor', 'FontColor', 'Icon']) !== 'Value')
      throw notCovered('SortField.sortOn by colour or icon');
    const key = integerOf(field.key);
    if (key < 0 || key >= columnCount(area)) throw hostError('InvalidArgument');
    return { column: area.firstColumn + key, ascending: optionalBoolean(field.ascending, true) };
  });
  if (fields.length === 0) throw hostError('InvalidArgument');
  return fields;
}

/** The last field is sorted first: each sort keeps the order of equal rows. */
function sort(session: Session, sheet: Sheet, area: Area, given: unknown, matchCase: unknown): undefined {
  if (optionalBoolean(matchCase, false)) throw notCovered('RangeSort.apply with matchCase');
  demandPermission(sheet, 'sort');
  demandEditable(session, sheet, area);
  calculate(session);
  for (const { column, ascending } of [...fieldsGiven(given, area)].reverse())
    demandDone(sortRows(session.workbook, session.calculator, sheet.id, area, column, ascending));
  touch(session);
  tellChanged(session, sheet, area, 'RangeEdited', true);
  return undefined;
}

const rangeKind: Kind<TrackedRange> = {
  name: 'RangeSort',
  methods: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], session) => {
      if (!isMissing(orientation) && oneOf(orientation, ['Rows', 'Columns']) === 'Columns') throw notCovered('RangeSort.apply by columns');
      const rows = optionalBoolean(hasHeaders, false) ? { ...area, firstRow: area.firstRow + 1 } : area;
      sort(session, sheet, rows, fields, matchCase);
      return undefined;
    },
  },
};

const tableKind: Kind<TableTarget> = {
  name: 'TableSort',
  methods: {
    Apply: (target, [fields, matchCase], session) => {
      sort(session, target.sheet, bodyArea(present(target)), fields, matchCase);
      return undefined;
    },
  },
};

export function rangeSortObject(session: Session, range: TrackedRange): HostObject {
  return objectOf(rangeKind, range, session);
}

export function tableSortObject(session: Session, target: TableTarget): HostObject {
  return objectOf(tableKind, target, session);
}
