// Rows and columns grouped and ungrouped, and the details of groups hidden and shown.

import type { Axis } from '../../workbook/formula-references';
import { spanOf } from '../../workbook/line-shift';
import { changeOutlineLevel, mostGroupsAround, outlineLevel, setGroupsHidden } from '../../workbook/outline';
import { demandUnprotected } from '../cells/protection';
import { oneOf } from '../wire/arguments';
import { hostError } from '../wire/host-errors';
import { touch, type Session } from '../wire/session';
import { isEntireColumns, isEntireRows, type TrackedRange } from '../wire/tracked-range';

/** Excel counts eight levels, the first for what is in no group. */
export function group(session: Session, range: TrackedRange, option: unknown): void {
  const { axis, lines } = demandLines(range, option);
  if (lines.some((line) => outlineLevel(range.sheet, axis, line) >= mostGroupsAround)) throw hostError('InvalidOperation');
  changeOutlineLevel(range.sheet, axis, spanOf(range.area, axis), 1);
  touch(session);
}

/** Lines that were hidden stay hidden, as in Excel. */
export function ungroup(session: Session, range: TrackedRange, option: unknown): void {
  const { axis, lines } = demandLines(range, option);
  if (lines.every((line) => outlineLevel(range.sheet, axis, line) === 0)) throw hostError('InvalidOperation');
  changeOutlineLevel(range.sheet, axis, spanOf(range.area, axis), -1);
  touch(session);
}

/** Hides or shows the details of the groups that the range reaches. */
export function setDetailsHidden(session: Session, range: TrackedRange, option: unknown, hidden: boolean): void {
  const { axis } = demandLines(range, option);
  if (!setGroupsHidden(range.sheet, axis, spanOf(range.area, axis), hidden)) throw hostError('InvalidOperation');
  touch(session);
}

/** Whole rows aren't grouped by columns, nor whole columns by rows (documented). */
function demandLines({ sheet, area }: TrackedRange, option: unknown): { readonly axis: Axis; readonly lines: readonly number[] } {
  const axis = oneOf(option, ['ByRows', 'ByColumns']) === 'ByRows' ? 'rows' : 'columns';
  if (axis === 'rows' ? isEntireColumns(area) : isEntireRows(area)) throw hostError('InvalidArgument');
  demandUnprotected(sheet);
  const { first, last } = spanOf(area, axis);
  return { axis, lines: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
}
