// The year is the one that the periods cover, July to June or January to December, not always April to March (domain.md,
// "What a target is set against").

import type { DateSpan } from '../../model/dates';
import { calendarYear, months } from '../../timescales/dates/date-name';
import { monthsIn } from '../headings/period-headings';
import type { YearMark } from '../../timescales/dates/year';
import type { PeriodCandidate } from './period-columns';

/** The month with which periods begin that name twelve months in their order, from 1; null for any others. */
function firstOfTwelve(periods: readonly PeriodCandidate[]): number | null {
  const covered = periods.flatMap(({ period: { firstMonth, level } }) =>
    firstMonth === null ? [] : Array.from({ length: monthsIn[level] }, (_, index) => ((firstMonth - 1 + index) % 12) + 1),
  );
  const first = periods[0]?.period.firstMonth ?? null;
  if (first === null || covered.length !== 12) return null;
  return covered.every((month, index) => month === ((first - 1 + index) % 12) + 1) ? first : null;
}

/** "2024/25" over months from September to August begins in September 2024; null where it begins in April as usual. */
export function yearFromMonths({ kind, start }: YearMark, periods: readonly PeriodCandidate[]): DateSpan | null {
  const first = firstOfTwelve(periods);
  return kind !== 'financial' || first === null || first === 1 || first === 4 ? null : months(start, first, 12);
}

/** "Service plan 2024": a year that stands by itself, in no pair; after a month's name it is part of a date. */
const bareYear =
  /(?<![\d/.,£$€-])(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s)\b(20\d\d)\b(?!\s?(?:[/–-]|to\b)\s?\d|[.,]\d|%)/giu;

/**
 * Of months from January to December under a title that names a year by its number alone; null for any others, or where
 * the titles name several.
 */
export function calendarYearSaid(periods: readonly PeriodCandidate[], titles: readonly string[]): DateSpan | null {
  if (firstOfTwelve(periods) !== 1 || periods.some(({ period }) => period.year !== null)) return null;
  const years = new Set(titles.flatMap((title) => [...title.matchAll(bareYear)].map(([, year]) => Number(year))));
  const [year, ...more] = years;
  return year === undefined || more.length > 0 ? null : calendarYear(year);
}
