// Excel.Range.

import { qualifiedAddress } from '../../../workbook/addresses';
import { hasSpill } from '../../cells/arrays';
import { readFormulas, readNumberFormats, readText, readValueTypes, readValues, writeNumberFormats } from '../../cells/range-contents';
import { writeWithAutoCorrect } from '../../changes/auto-correct';
import { existingRange } from '../../cells/find-range';
import { commonValue, giveNormalStyle, lookOf } from '../../cells/area-styles';
import { normalStyle } from '../../../workbook/styles';
import { booleanOf, textOf } from '../../wire/arguments';
import { notCovered } from '../../wire/host-errors';
import { cellCount, columnCount, isEntireColumns, isEntireRows, rowCount, type TrackedRange } from '../../wire/tracked-range';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind, type Property } from '../../wire/object-kind';
import { demandPermission } from '../../cells/protection';
import {
  areColumnsHidden,
  areRowsHidden,
  hideColumns,
  hideRows,
  leftOf,
  spanOfColumns,
  spanOfRows,
  topOf,
} from '../../cells/rows-and-columns';
import { touch, type Session } from '../../wire/session';
import { conditionalFormatsObject } from './conditional-formats';
import { dataValidationObject } from './data-validation';
import { formatObject } from './range-format';
import { rangeActions } from './range-actions';
import { rangePlaces } from './range-places';
import { rangeProperties } from './range-properties';
import { rangeSortObject } from './sort';

type RangeProperty = Property<TrackedRange>;

/** Whole addresses carry the sheet's name; Excel quotes it where needed. */
const address = (range: TrackedRange): string => qualifiedAddress(range.sheet.name, range.area);

const values: RangeProperty = { read: readValues, write: writeWithAutoCorrect };
const formulas: RangeProperty = { read: readFormulas, write: writeWithAutoCorrect };

const properties: Readonly<Record<string, RangeProperty>> = {
  Address: { read: address },
  AddressLocal: { read: address },
  CellCount: { read: ({ area }) => cellCount(area) },
  RowCount: { read: ({ area }) => rowCount(area) },
  ColumnCount: { read: ({ area }) => columnCount(area) },
  RowIndex: { read: ({ area }) => area.firstRow },
  ColumnIndex: { read: ({ area }) => area.firstColumn },
  IsEntireColumn: { read: ({ area }) => isEntireColumns(area) },
  IsEntireRow: { read: ({ area }) => isEntireRows(area) },
  Values: values,
  Formulas: formulas,
  Text: { read: readText },
  ValueTypes: { read: readValueTypes },
  HasSpill: { read: hasSpill },
  NumberFormat: {
    read: readNumberFormats,
    write: (range, value, session) => {
      writeNumberFormats(range, value, session, () => {
        demandPermission(range.sheet, 'formatCells');
      });
    },
  },
  Style: {
    read: ({ sheet, area }, session) => commonValue(lookOf(session, sheet, area).styles, ({ named }) => named ?? normalStyle),
    write: ({ sheet, area }, value, session) => {
      const name = textOf(value);
      if (name !== normalStyle) throw notCovered(`Setting Range.style to “${name}”`);
      demandPermission(sheet, 'formatCells');
      giveNormalStyle(sheet, area);
      touch(session);
    },
  },
  RowHidden: {
    read: areRowsHidden,
    write: (range, value, session) => {
      demandPermission(range.sheet, 'formatRows');
      hideRows(range, booleanOf(value), session);
    },
  },
  ColumnHidden: {
    read: areColumnsHidden,
    write: (range, value, session) => {
      demandPermission(range.sheet, 'formatColumns');
      hideColumns(range, booleanOf(value), session);
    },
  },
  Hidden: {
    read: (range) => {
      const [rows, columns] = [areRowsHidden(range), areColumnsHidden(range)];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  Top: { read: (range) => topOf(range.sheet, range.area) },
  Left: { read: (range) => leftOf(range.sheet, range.area) },
  Height: { read: (range) => spanOfRows(range.sheet, range.area.firstRow, range.area.lastRow) },
  Width: { read: (range) => spanOfColumns(range.sheet, range.area.firstColumn, range.area.lastColumn) },
};

/** Refuses a range whose cells were deleted. */
function onlyExisting({ read, write }: RangeProperty): RangeProperty {
  const checked = { read: (range: TrackedRange, session: Session) => read(existingRange(range), session) };
  if (write === undefined) return checked;
  return {
    ...checked,
    write: (range, value, session) => {
      write(existingRange(range), value, session);
    },
  };
}

const existingProperties: Readonly<Record<string, RangeProperty>> = Object.fromEntries(
  Object.entries(properties).map(([name, property]) => [name, onlyExisting(property)]),
);

const kind: Kind<TrackedRange> = {
  name: 'Range',
  properties: existingProperties,
  children: {
    Worksheet: ({ sheet }, session) => session.objects.worksheet(sheet),
    Format: (range, session) => formatObject(session, { sheet: range.sheet, areas: () => [existingRange(range).area] }),
    Sort: (range, session) => rangeSortObject(session, existingRange(range)),
    DataValidation: (range, session) => dataValidationObject(session, { sheet: range.sheet, areas: [existingRange(range).area] }),
    ConditionalFormats: (range, session) => conditionalFormatsObject(session, { sheet: range.sheet, areas: [existingRange(range).area] }),
  },
  methods: { ...rangePlaces, ...rangeActions, ...rangeProperties },
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
};

export function rangeObject(session: Session, range: TrackedRange): HostObject {
  return objectOf(kind, range, session, { range });
}
