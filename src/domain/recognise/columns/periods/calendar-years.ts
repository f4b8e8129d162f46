// A calendar year that a title names by its number alone, over months from January to December.

import type { DateSpan } from '../../../model/dates';
import { calendarYear } from '../../../timescales/dates/date-name';
import { firstMonthCovered } from '../../headings/year-covered';
import type { PeriodCandidate } from './period-columns';

/** "Service plan 2024": a year that stands by itself, in no pair; after a month's name it is part of a date. */
const bareYear =
  /(?<![\d/.,£$€-])(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s)\b(20\d\d)\b(?!\s?(?:[/–-]|to\b)\s?\d|[.,]\d|%)/giu;

/**
 * Of months from January to December under a title that names a year by its number alone; null for any others, or where
 * the titles name several.
 */
export function calendarYearSaid(periods: readonly PeriodCandidate[], titles: readonly string[]): DateSpan | null {
  if (firstMonthCovered(periods.map(({ period }) => period)) !== 1 || periods.some(({ period }) => period.year !== null)) return null;
  const years = new Set(titles.flatMap((title) => [...title.matchAll(bareYear)].map(([, year]) => Number(year))));
  const [year, ...more] = years;
  return year === undefined || more.length > 0 ? null : calendarYear(year);
}
