// The sheet's own figure of what each row should have reached by now (“Target to date”): the officers' expectation, which no
// straight line of ours stands beside.

import type { IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { saysByDay, saysByNow } from '../../recognise/headings/targets-by-now';

/** A column with the sheet's own expectation. */
export interface ExpectedByNow {
  readonly column: number;
  /** It follows the figures (“to date”). Else it is of a day that its heading names, or one of several, and isn't read. */
  readonly isRead: boolean;
  /** It says how much of the target, not which figure. */
  readonly isShare?: true;
}

/** Null where the table has none; targets of periods are read as such. Figures without dates have no day to be expected by. */
export function expectedByNow(table: PlanTable): ExpectedByNow | null {
  const { columns, roles } = table;
  if ((columns.periodTargets ?? []).length > 0) return null;
  // Of a way that begins at a baseline it is a share of that way, which no profile of ours follows.
  if (columns.shareByNow !== undefined) return { column: columns.shareByNow, isRead: columns.progressFrom === undefined, isShare: true };
  const found = roles.filter(({ role, heading }) => role === 'none' && isExpectation(heading));
  const [first] = found;
  if (first === undefined) return null;
  const isDated = expectedFrom(table) !== null;
  const isOfNow = table.expectedByDay === first.column || (saysByNow(first.heading) && !saysByDay(first.heading));
  return { column: first.column, isRead: isDated && found.length === 1 && isOfNow };
}

/**
 * The first day of what is expected: of the periods, else of the year where the sheet says which day its figures are for.
 * Null where neither is known.
 */
export function expectedFrom({ columns, year, asAtStated }: PlanTable): IsoDate | null {
  const first = columns.periods[0]?.span?.start;
  if (first !== undefined) return first;
  return year === null || asAtStated === null || asAtStated < year.start ? null : year.start;
}

/** The column of the figures that are profiles; null where there is none. */
export function expectationRead(table: PlanTable): number | null {
  const own = expectedByNow(table);
  return own?.isRead === true && own.isShare !== true ? own.column : null;
}

/** The column of the shares of their targets that rows should have reached; null where there is none, or it isn't read. */
export function expectedShareRead(table: PlanTable): number | null {
  const own = expectedByNow(table);
  return own?.isRead === true && own.isShare === true ? own.column : null;
}

function isExpectation(heading: string): boolean {
  return saysByNow(heading) || saysByDay(heading);
}
