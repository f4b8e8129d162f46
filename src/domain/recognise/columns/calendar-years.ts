// Months from January to December under a title that names a year by its number alone lie in that calendar year: the
// year is the one that the periods cover (domain.md, "What a target is set against").

import type { DateSpan } from '../../model/dates';
import { calendarYear } from '../../timescales/dates/date-name';
import { monthsIn } from '../headings/period-headings';
import type { PeriodCandidate } from './period-columns';

/** "Service plan 2024": a year that stands by itself, in no pair; after a month's name it is part of a date. */
const bareYear =
  /(?<![\d/.,£$€-])(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s)\b(20\d\d)\b(?!\s?(?:[/–-]|to\b)\s?\d|[.,]\d|%)/giu;

/** Null where the periods aren't those of one calendar year, or the titles name no year by itself, or several. */
export function calendarYearSaid(periods: readonly PeriodCandidate[], titles: readonly string[]): DateSpan | null {
  if (!runFromJanuary(periods)) return null;
  const years = new Set(titles.flatMap((title) => [...title.matchAll(bareYear)].map(([, year]) => Number(year))));
  const [year, ...more] = years;
  return year === undefined || more.length > 0 ? null : calendarYear(year);
}

/** All twelve months, in parts that name them, from January to December. */
function runFromJanuary(periods: readonly PeriodCandidate[]): boolean {
  const covered = periods.flatMap(({ period: { firstMonth, level, year } }) =>
    firstMonth === null || year !== null ? [] : Array.from({ length: monthsIn[level] }, (_, index) => firstMonth + index),
  );
  return periods[0]?.period.firstMonth === 1 && covered.length === 12 && covered.every((month, index) => month === index + 1);
}
