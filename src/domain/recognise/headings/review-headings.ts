// The date of a review, as far as its column's heading says.

import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { months } from '../../timescales/dates/date-name';
import { daysInFigures } from '../../timescales/dates/date-order';
import { fullYear } from '../../timescales/dates/year-behind';
import { monthsIn, readPeriodHeading, type PeriodHeading, type PeriodLevel } from './period-headings';
import { yearSpan, type YearMark } from '../../timescales/dates/year';
import type { DateSpan, DateOrder } from '../../model/dates';

const dayMonthYear = /\b(\d{1,2})([/.])(\d{1,2})[/.](20\d\d|\d\d)\b/u;

/**
 * "2011-10" or "2011-10-31"; null where the heading names no month and year. "3/10/15" is read in `order`; where that
 * isn't known, only if it can be read one way.
 */
export function reviewDate(heading: string, year: DateSpan | null, order: DateOrder | null = null): string | null {
  const numeric = dayMonthYear.exec(heading);
  if (numeric !== null) {
    const [, first, sign, second, typedYear] = numeric;
    const [only, other] = daysInFigures(Number(first), sign, Number(second), fullYear(typedYear), order);
    return other === undefined ? (only?.date ?? null) : null;
  }
  const period = readPeriodHeading(heading);
  if (period === null) return null;
  if (period.level === 'month' && period.firstMonth !== null) return monthDate(period, period.firstMonth, year);
  return periodSpan(period, year)?.end.slice(0, 7) ?? null;
}

function monthDate(period: PeriodHeading, month: number, year: DateSpan | null): string | null {
  const calendarYear =
    period.year === null
      ? yearOfMonth(month, year)
      : period.year.kind === 'calendar'
        ? period.year.start
        : yearOfMonth(month, yearSpan(period.year));
  if (calendarYear === null) return null;
  const date = `${String(calendarYear)}-${String(month).padStart(2, '0')}`;
  const isDay = period.day !== null && period.day >= 1 && period.day <= getDaysInMonth(new Date(calendarYear, month - 1));
  return isDay ? `${date}-${String(period.day).padStart(2, '0')}` : date;
}

const undated: ReadonlySet<PeriodLevel> = new Set(['numbered', 'week', 'half term', 'stage']);

/** The dates that a period covers, in the year that it names or else in `year`; null where neither says. */
export function periodSpan(period: PeriodHeading, year: DateSpan | null): DateSpan | null {
  const within = period.year?.kind === 'financial' ? yearNamed(period.year, year) : period.year === null ? year : null;
  const length = monthsIn[period.level];
  // Which days numbered periods, weeks, half terms and seasons cover isn't said: "P9" may be four weeks or December.
  if (undated.has(period.level)) return null;
  if (period.level === 'year') return period.year?.kind === 'financial' ? yearSpan(period.year) : null;
  if (period.firstMonth !== null) {
    const first = period.year?.kind === 'calendar' ? period.year.start : yearOfMonth(period.firstMonth, within);
    return first === null ? null : months(first, period.firstMonth, length);
  }
  if (period.ordinal === null || within === null) return null;
  const start = Number(within.start.slice(5, 7)) + (period.ordinal - 1) * length;
  return months(Number(within.start.slice(0, 4)) + Math.floor((start - 1) / 12), ((start - 1) % 12) + 1, length);
}

/** "2024/25" is the table's year, from whatever month that runs, where it begins in 2024 too. */
function yearNamed(named: YearMark, year: DateSpan | null): DateSpan {
  return named.firstMonth === undefined && year !== null && Number(year.start.slice(0, 4)) === named.start ? year : yearSpan(named);
}

function yearOfMonth(month: number, within: DateSpan | null): number | null {
  if (within === null) return null;
  const firstYear = Number(within.start.slice(0, 4));
  return month >= Number(within.start.slice(5, 7)) ? firstYear : firstYear + 1;
}
