// The year that a table's periods cover: July to June, January to December, September to August, as their headings run;
// April to March only where nothing else is said.

import { months } from '../../timescales/dates/date-name';
import type { DateSpan } from '../../model/dates';
import type { YearMark } from '../../timescales/dates/year';
import { monthsIn, type PeriodHeading } from './period-headings';

/**
 * The month in which the year begins, where the periods name their months and run through twelve of them one after
 * another. Null for any others.
 */
export function firstMonthCovered(periods: readonly PeriodHeading[]): number | null {
  const [first] = periods;
  if (first === undefined || first.firstMonth === null || first.level === 'year') return null;
  const length = monthsIn[first.level];
  if (periods.length * length !== 12) return null;
  const begin = first.firstMonth;
  const follows = periods.every(
    ({ level, firstMonth, day }, index) => level === first.level && day === null && firstMonth === ((begin - 1 + index * length) % 12) + 1,
  );
  return follows ? begin : null;
}

/**
 * "2024/25" over periods that begin in another month than April. Null where the months contradict the name: "2024/25"
 * over January to December may be either year.
 */
export function yearOfMonths({ start }: YearMark, firstMonth: number): DateSpan | null {
  return firstMonth === 1 ? null : months(start, firstMonth, 12);
}
