// Where a row's figures would end: at the pace so far, or, where last year's periods are known, with the same share of the year still to come as then.

import { addYears, format, parseISO } from 'date-fns';
import type { CountingMethod } from '../assessment';
import { valueAt, type Grid } from '../grid';
import type { Columns, DateSpan, IsoDate } from '../plan';
import { daysIn, elapsedShare } from './calendar';

/** `pace`: total ÷ share of the year gone by. `season`: total ÷ the share that last year had reached by the same day. */
export type ForecastBasis = 'pace' | 'season';

export interface Forecast {
  readonly figure: number;
  readonly basis: ForecastBasis;
}

/** What a forecast starts from. `elapsed`: share of the time gone by, as the row's profile counts it; null where it isn't known. */
export interface ForecastFrom {
  readonly method: CountingMethod | null;
  readonly total: number | null;
  readonly elapsed: number | null;
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
}

/** Last year must have this many periods, and all of the year, before its season says anything. */
const fewestPeriods = 4;

/** Only figures that add up go on as they began: a position, a high point and a mean don't grow with the year. Null also before anything can be said. */
export function forecastOf(grid: Grid, row: number, columns: Columns, from: ForecastFrom): Forecast | null {
  const { method, total, elapsed } = from;
  if (method !== 'sum' || total === null) return null;
  const reached = shareReachedLastYear(grid, row, columns, from);
  if (reached !== null) return { figure: total / reached, basis: 'season' };
  return elapsed === null || elapsed <= 0 ? null : { figure: total / elapsed, basis: 'pace' };
}

/** A period under way counts by its days gone. Null without a whole last year of numbers, or where nothing had been done by then. */
function shareReachedLastYear(grid: Grid, row: number, { lastYear }: Columns, { year, asAt }: ForecastFrom): number | null {
  if (lastYear === undefined || lastYear.length < fewestPeriods || year === null || asAt === null) return null;
  const periods = lastYear.map(({ column, span }) => ({ span, value: valueAt(grid, row, column) }));
  let [all, reached, days] = [0, 0, 0];
  for (const { span, value } of periods) {
    if (span === null || typeof value !== 'number' || value < 0) return null;
    const now = { start: yearLater(span.start), end: yearLater(span.end) };
    if (now.start < year.start || now.end > year.end) return null;
    all += value;
    reached += value * (elapsedShare(now, asAt) ?? 0);
    days += daysIn(now);
  }
  const isWhole = Math.abs(days - daysIn(year)) <= 1;
  return isWhole && all > 0 && reached > 0 ? reached / all : null;
}

/** The day after the last one counts, so that 28 February 2015 becomes 29 February 2016 where a period ends with the month. */
function yearLater(date: IsoDate): IsoDate {
  const day = parseISO(date);
  const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
  const endsMonth = next.getDate() === 1;
  if (!endsMonth) return format(addYears(day, 1), 'yyyy-MM-dd');
  const later = addYears(next, 1);
  return format(new Date(later.getFullYear(), later.getMonth(), later.getDate() - 1), 'yyyy-MM-dd');
}
