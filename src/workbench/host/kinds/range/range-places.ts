// Range methods that lead to another range: cells, rows, offsets, intersections, used parts.

import { intersection, union } from '../../../workbook/addresses';
import { usedAreaOf } from '../../cells/used-range';
import { maxColumns, maxRows, type Area } from '../../../workbook/model';
import { hostError } from '../../wire/host-errors';
import { existingRange, areasFrom, rangeArgument } from '../../cells/find-range';
import { integerOf, optionalBoolean, optionalInteger } from '../../wire/arguments';
import { track, type TrackedRange } from '../../wire/tracked-range';
import type { MethodResult } from '../../wire/host-object';
import type { Method } from '../../wire/object-kind';
import type { Session } from '../../wire/session';

type RangeMethod = Method<TrackedRange>;

/** The range at an area of the same sheet; outside the sheet's limits it is refused. */
function at(range: TrackedRange, area: Area, session: Session): MethodResult {
  if (area.firstRow < 0 || area.firstColumn < 0 || area.lastRow >= maxRows || area.lastColumn >= maxColumns)
    throw hostError('InvalidArgument');
  if (area.firstRow > area.lastRow || area.firstColumn > area.lastColumn) throw hostError('InvalidArgument');
  return { object: session.objects.range(track(range.sheet, area)) };
}

const cell: RangeMethod = (range, [row, column], session) => {
  const [firstRow, firstColumn] = [range.area.firstRow + integerOf(row), range.area.firstColumn + integerOf(column)];
  return at(range, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn }, session);
};

/** Rows above or below: positive counts lead away from the range, negative ones into it. */
function beside(edge: 'above' | 'below' | 'before' | 'after'): RangeMethod {
  return (range, [value], session) => {
    const count = optionalInteger(value) ?? 1;
    if (count === 0) throw hostError('InvalidArgument');
    const { area } = range;
    const outward = count > 0;
    const size = Math.abs(count);
    const start = {
      above: outward ? area.firstRow - size : area.firstRow,
      below: outward ? area.lastRow + 1 : area.lastRow - size + 1,
      before: outward ? area.firstColumn - size : area.firstColumn,
      after: outward ? area.lastColumn + 1 : area.lastColumn - size + 1,
    }[edge];
    return edge === 'above' || edge === 'below'
      ? at(range, { ...area, firstRow: start, lastRow: start + size - 1 }, session)
      : at(range, { ...area, firstColumn: start, lastColumn: start + size - 1 }, session);
  };
}

function resized(range: TrackedRange, rows: number, columns: number, session: Session): MethodResult {
  const { area } = range;
  return at(range, { ...area, lastRow: area.firstRow + rows - 1, lastColumn: area.firstColumn + columns - 1 }, session);
}

function common(range: TrackedRange, value: unknown, session: Session): Area | null {
  const other = rangeArgument(session, range.sheet, value);
  if (other.sheet !== range.sheet) throw hostError('InvalidArgument');
  return intersection(range.area, other.area);
}

function used(range: TrackedRange, valuesOnly: unknown): Area | null {
  return usedAreaOf(range.sheet, optionalBoolean(valuesOnly, false), range.area);
}

/** Past this many Excel "will fail to return the result" (documentation of getMergedAreasOrNullObject). */
const mostMergedAreas = 512;

/** Those whose first cell is in the range: Excel doesn't report the others (OfficeDev/office-js #3611). */
function mergedAreas({ sheet, area }: TrackedRange): readonly Area[] {
  const found = sheet.merges.filter(
    ({ firstRow, firstColumn }) =>
      firstRow >= area.firstRow && firstRow <= area.lastRow && firstColumn >= area.firstColumn && firstColumn <= area.lastColumn,
  );
  if (found.length > mostMergedAreas) throw hostError('GeneralException');
  return found;
}

const places: Readonly<Record<string, RangeMethod>> = {
  GetCell: cell,
  GetRow: (range, [row], session) => {
    const firstRow = range.area.firstRow + integerOf(row);
    return at(range, { ...range.area, firstRow, lastRow: firstRow }, session);
  },
  GetColumn: (range, [column], session) => {
    const firstColumn = range.area.firstColumn + integerOf(column);
    return at(range, { ...range.area, firstColumn, lastColumn: firstColumn }, session);
  },
  GetLastCell: (range, _args, session) =>
    at(range, { ...range.area, firstRow: range.area.lastRow, firstColumn: range.area.lastColumn }, session),
  GetLastRow: (range, _args, session) => at(range, { ...range.area, firstRow: range.area.lastRow }, session),
  GetLastColumn: (range, _args, session) => at(range, { ...range.area, firstColumn: range.area.lastColumn }, session),
  GetRowsAbove: beside('above'),
  GetRowsBelow: beside('below'),
  GetColumnsBefore: beside('before'),
  GetColumnsAfter: beside('after'),
  GetEntireRow: (range, _args, session) => at(range, { ...range.area, firstColumn: 0, lastColumn: maxColumns - 1 }, session),
  GetEntireColumn: (range, _args, session) => at(range, { ...range.area, firstRow: 0, lastRow: maxRows - 1 }, session),
  GetOffsetRange: (range, [rows, columns], session) => {
    const { area } = range;
    const [down, right] = [integerOf(rows), integerOf(columns)];
    return at(
      range,
      {
        firstRow: area.firstRow + down,
        firstColumn: area.firstColumn + right,
        lastRow: area.lastRow + down,
        lastColumn: area.lastColumn + right,
      },
      session,
    );
  },
  // The last corner moves, also past the first: a cell by (0, -3) becomes itself and the three before it.
  GetResizedRange: (range, [rows, columns], session) => {
    const { firstRow, firstColumn, lastRow, lastColumn } = range.area;
    const corner = { row: lastRow + integerOf(rows), column: lastColumn + integerOf(columns) };
    return at(
      range,
      {
        firstRow: Math.min(firstRow, corner.row),
        firstColumn: Math.min(firstColumn, corner.column),
        lastRow: Math.max(firstRow, corner.row),
        lastColumn: Math.max(firstColumn, corner.column),
      },
      session,
    );
  },
  GetAbsoluteResizedRange: (range, [rows, columns], session) => resized(range, integerOf(rows), integerOf(columns), session),
  GetBoundingRect: (range, [other], session) => at(range, union(range.area, rangeArgument(session, range.sheet, other).area), session),
  GetIntersection: (range, [other], session) => {
    const area = common(range, other, session);
    if (area === null) throw hostError('ItemNotFound');
    return at(range, area, session);
  },
  GetIntersectionOrNullObject: (range, [other], session) => {
    const area = common(range, other, session);
    return area === null ? { object: null } : at(range, area, session);
  },
  GetUsedRange: (range, [valuesOnly], session) => {
    const first = { ...range.area, lastRow: range.area.firstRow, lastColumn: range.area.firstColumn };
    return at(range, used(range, valuesOnly) ?? first, session);
  },
  GetUsedRangeOrNullObject: (range, [valuesOnly], session) => {
    const area = used(range, valuesOnly);
    return area === null ? { object: null } : at(range, area, session);
  },
  GetMergedAreas: (range, _args, session) => {
    const areas = areasFrom(range.sheet, mergedAreas(range));
    if (areas === null) throw hostError('ItemNotFound');
    return { object: session.objects.areas(areas) };
  },
  GetMergedAreasOrNullObject: (range, _args, session) => {
    const areas = areasFrom(range.sheet, mergedAreas(range));
    return { object: areas === null ? null : session.objects.areas(areas) };
  },
};

/** Each of them refuses a range whose cells were deleted. */
export const rangePlaces: Readonly<Record<string, RangeMethod>> = Object.fromEntries(
  Object.entries(places).map(([name, method]): [string, RangeMethod] => [
    name,
    (range, args, session) => method(existingRange(range), args, session),
  ]),
);
