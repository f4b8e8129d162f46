// Where a row's figures would end: at the pace so far, or, where last year's periods are known, with the same share of
// the year still to come as then.

import { addYears } from 'date-fns/addYears';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { valueAt, type Grid } from '../model/grid';
import { daysIn, elapsedShare } from '../cells/elapsed-days';
import type { CountingMethod } from '../model/counting-method';
import type { ForecastBasis } from '../model/assessment';
import type { DateSpan, IsoDate } from '../model/dates';
import type { Columns } from '../model/table/columns';

export interface Forecast {
  readonly figure: number;
  readonly basis: ForecastBasis;
}

/** What a forecast starts from. */
interface ForecastFrom {
  readonly method: CountingMethod | null;
  readonly total: number | null;
  /** Share of the time gone by, as the row's profile counts it; null where it isn't known. */
  readonly elapsed: number | null;
}

/** A period of last year. */
export interface PeriodLastYear {
  readonly column: number;
  /** How much of the same period has gone by this year, 0 to 1. */
  readonly gone: number;
}

/** Last year must have this many periods, and all of the year, before its season says anything. */
const fewestPeriods = 4;

/**
 * The periods of the whole of last year, by which a table's rows can be forecast;
 * empty where there are too few, or they aren't all of it.
 */
export function seasonOf({ lastYear = [] }: Columns, year: DateSpan | null, asAt: IsoDate | null): readonly PeriodLastYear[] {
  if (lastYear.length < fewestPeriods || year === null || asAt === null) return [];
  const periods = lastYear.flatMap(({ column, span }) => {
    if (span === null) return [];
    const now = { start: yearLater(span.start), end: yearLater(span.end) };
    const isInYear = now.start >= year.start && now.end <= year.end;
    return isInYear ? [{ column, gone: elapsedShare(now, asAt) ?? 0, days: daysIn(now) }] : [];
  });
  const days = periods.reduce((sum, period) => sum + period.days, 0);
  return periods.length === lastYear.length && Math.abs(days - daysIn(year)) <= 1 ? periods : [];
}

/**
 * Only figures that add up go on as they began: a position, a high point and a mean don't grow with the year. Null
 * also
 * before anything is known.
 * `season`: of the row's table.
 */
export function forecastOf(grid: Grid, row: number, season: readonly PeriodLastYear[], from: ForecastFrom): Forecast | null {
  const { method, total, elapsed } = from;
  if (method !== 'sum' || total === null) return null;
  const reached = shareReachedLastYear(grid, row, season);
  if (reached !== null) return { figure: total / reached, basis: 'season' };
  return elapsed === null || elapsed <= 0 ? null : { figure: total / elapsed, basis: 'pace' };
}

/**
 * A period under way counts by its days gone.
 * Null without a number for every period, or where nothing had been done by then.
 */
function shareReachedLastYear(grid: Grid, row: number, season: readonly PeriodLastYear[]): number | null {
  let [all, reached] = [0, 0];
  for (const { column, gone } of season) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'number' || value < 0) return null;
    all += value;
    reached += value * gone;
  }
  return all > 0 && reached > 0 ? reached / all : null;
}

/**
 * The day after the last one counts, so that 28 February 2015 becomes
 * 29 February 2016 where a period ends with the month.
 */
function yearLater(date: IsoDate): IsoDate {
  const day = parseISO(date);
  const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
  const endsMonth = next.getDate() === 1;
  if (!endsMonth) return lightFormat(addYears(day, 1), 'yyyy-MM-dd');
  const later = addYears(next, 1);
  return lightFormat(new Date(later.getFullYear(), later.getMonth(), later.getDate() - 1), 'yyyy-MM-dd');
}
