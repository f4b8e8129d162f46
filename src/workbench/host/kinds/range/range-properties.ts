// getCellProperties, getRowProperties, getColumnProperties and their set… counterparts: many formats in one call.

import { hostError, notCovered, wrongSize } from '../../wire/host-errors';
import { existingRange } from '../../cells/find-range';
import { isRecord, listOf, recordOf } from '../../wire/arguments';
import { columnCount, track, isUnbounded, rowCount, type TrackedRange } from '../../wire/tracked-range';
import type { HostObject, Json } from '../../wire/host-object';
import { lowerFirst, wireName, type Method } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { Area } from '../../../workbook/model';

type RangeMethod = Method<TrackedRange>;

/**
 * `wanted`: the load options, {format: {fill: {color: true}}, rowHidden: true}. The answer has the same shape, in
 * camelCase.
 */
function read(object: HostObject, wanted: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  const answer: Record<string, Json> = {};
  for (const [name, option] of Object.entries(wanted)) {
    if (option === false || option === undefined) continue;
    const member = wireName(name);
    if (name === 'borders') {
      answer[name] = readBorders(object.child(member), recordOf(option));
      continue;
    }
    if (object.has(member) === 'child') {
      const child = object.child(member);
      // `protection: true` asks for all of it.
      answer[name] =
        child === null
          ? null
          : read(
              child,
              isRecord(option) ? option : Object.fromEntries(child.propertyNames.map((property) => [lowerFirst(property), true])),
            );
    } else answer[name] = object.read(member);
  }
  return answer;
}

const cellSides = ['bottom', 'left', 'right', 'top'] as const;

/** Every side that the model knows, with what is asked of each: {style: true}. */
function readBorders(borders: HostObject | null, wanted: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    cellSides.map((side) => {
      const border = borders?.index([`Edge${wireName(side)}`]);
      return [side, border === undefined ? null : read(border, wanted)] as const;
    }),
  );
}

function write(object: HostObject, settings: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(settings)) {
    const member = wireName(name);
    if (name === 'borders') throw notCovered('SettableCellProperties.format.borders');
    if (value === undefined || value === null) continue;
    if (object.has(member) === 'child') {
      const child = object.child(member);
      if (child !== null) write(child, recordOf(value));
    } else object.write(member, value);
  }
}

function part(range: TrackedRange, area: Partial<Area>, session: Session): HostObject {
  return session.objects.range(track(range.sheet, { ...range.area, ...area }));
}

/** Rows of a range, each as a range; whole columns have too many to ask for. */
function rowsOf(range: TrackedRange, session: Session): readonly HostObject[] {
  const { area } = existingRange(range);
  if (rowCount(area) > 100_000) throw hostError('RangeExceedsLimit');
  return Array.from({ length: rowCount(area) }, (_, index) =>
    part(range, { firstRow: area.firstRow + index, lastRow: area.firstRow + index }, session),
  );
}

function columnsOf(range: TrackedRange, session: Session): readonly HostObject[] {
  const { area } = existingRange(range);
  return Array.from({ length: columnCount(area) }, (_, index) =>
    part(range, { firstColumn: area.firstColumn + index, lastColumn: area.firstColumn + index }, session),
  );
}

function cellsOf(range: TrackedRange, session: Session): readonly (readonly HostObject[])[] {
  const { area } = existingRange(range);
  if (isUnbounded(area)) throw hostError('InvalidArgument');
  return Array.from({ length: rowCount(area) }, (_row, down) =>
    Array.from({ length: columnCount(area) }, (_column, right) => {
      const [row, column] = [area.firstRow + down, area.firstColumn + right];
      return part(range, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, session);
    }),
  );
}

function getAll(list: (range: TrackedRange, session: Session) => readonly HostObject[]): RangeMethod {
  return (range, [wanted], session) => ({ value: list(range, session).map((object) => read(object, recordOf(wanted))) });
}

function setAll(list: (range: TrackedRange, session: Session) => readonly HostObject[]): RangeMethod {
  return (range, [value], session) => {
    const settings = listOf(value);
    const objects = list(range, session);
    if (settings.length !== objects.length) throw wrongSize();
    objects.forEach((object, index) => {
      const setting = settings[index];
      if (setting !== null && setting !== undefined) write(object, recordOf(setting));
    });
    return undefined;
  };
}

export const rangeProperties: Readonly<Record<string, RangeMethod>> = {
  GetRowProperties: getAll(rowsOf),
  GetColumnProperties: getAll(columnsOf),
  SetRowProperties: setAll(rowsOf),
  SetColumnProperties: setAll(columnsOf),
  GetCellProperties: (range, [wanted], session) => ({
    value: cellsOf(range, session).map((row) => row.map((object) => read(object, recordOf(wanted)))),
  }),
  SetCellProperties: (range, [value], session) => {
    const settings = listOf(value);
    const rows = cellsOf(range, session);
    if (settings.length !== rows.length || settings.some((row) => !Array.isArray(row) || row.length !== columnCount(range.area)))
      throw wrongSize();
    rows.forEach((row, down) => {
      const ofRow = listOf(settings[down]);
      row.forEach((object, right) => {
        const setting = ofRow[right];
        if (setting !== null && setting !== undefined) write(object, recordOf(setting));
      });
    });
    return undefined;
  },
};
