// Excel.RangeSort: rows by the values of one or several columns.

import { sortRows } from '../../../edit/sort-rows';
import type { Area, Sheet } from '../../../workbook/model';
import { hostError, notCovered } from '../../wire/host-errors';
import { queueChangeEvents } from '../../wire/events';
import { integerOf, isMissing, listOf, oneOf, onlyFields, optionalBoolean, recordOf } from '../../wire/arguments';
import { columnCount, type TrackedRange } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandEditable, demandPermission } from '../../cells/protection';
import { calculate, touch, type Session } from '../../wire/session';
import { demandDone } from '../../changes/shifting';

interface Field {
  readonly column: number;
  readonly ascending: boolean;
}

function fieldsArgument(value: unknown, area: Area): readonly Field[] {
  const fields = listOf(value).map((each): Field => {
    const field = recordOf(each);
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

/** The rows to sort, without their headings. */
interface SortedArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The last field is sorted first: each sort keeps the order of equal rows. */
export function sortArea(session: Session, { sheet, area }: SortedArea, fields: unknown, matchCase: unknown): void {
  if (optionalBoolean(matchCase, false)) throw notCovered('RangeSort.apply with matchCase');
  demandPermission(sheet, 'sort');
  demandEditable(session, sheet, area);
  calculate(session);
  for (const { column, ascending } of [...fieldsArgument(fields, area)].reverse())
    demandDone(sortRows(session, { sheetId: sheet.id, area, keyColumn: column, ascending }));
  touch(session);
  queueChangeEvents(session, { sheet, area, type: 'RangeEdited', byAddIn: true });
}

const kind: Kind<TrackedRange> = {
  name: 'RangeSort',
  methods: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], session) => {
      if (!isMissing(orientation) && oneOf(orientation, ['Rows', 'Columns']) === 'Columns') throw notCovered('RangeSort.apply by columns');
      const rows = optionalBoolean(hasHeaders, false) ? { ...area, firstRow: area.firstRow + 1 } : area;
      sortArea(session, { sheet, area: rows }, fields, matchCase);
      return undefined;
    },
  },
};

export function rangeSortObject(session: Session, range: TrackedRange): HostObject {
  return objectOf(kind, range, session);
}
