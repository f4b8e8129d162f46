// A month in a target's heading says by when it is to be reached ("Target to March 2026", "Target (Mar 2026)"), unless
// that month is a period of the table.

import { lastDayOf } from '../../../cells/calendar';
import type { DateSpan, IsoDate } from '../../../model/dates';
import type { PeriodColumn } from '../../../model/table/columns';
import { readHeadingWords } from '../../headings/heading-words';
import { reviewDate } from '../../headings/review-headings';
import { readPeriodHeading, type PeriodLevel } from '../../headings/period-headings';
import { isSamePeriod, combinePeriod } from './period-columns';
import { monthsOfYear, shifted, yearsOn } from '../../../timescales/dates/date-name';
import { yearSpan } from '../../../timescales/dates/year';

/** A column by its heading rows. */
interface HeadedColumn {
  readonly column: number;
  readonly parts: readonly string[];
}

/** Beside the period, not within it as in "Apr to Jun": "Target to March", "To be reached by Q4". */
const byThen = /\b(?:by|to(?! date\b| be\b)|until|till|before)\b/u;

/**
 * Whether a target's heading says the target of a single period, which the whole isn't set against. A month with its
 * year is one only beside a column of what was done in it, or beside targets of other months.
 */
export function isOfOnePeriod({ column, parts }: HeadedColumn, columns: readonly HeadedColumn[]): boolean {
  const period = combinePeriod(parts);
  if (period === null || period.level === 'year' || period.day !== null) return false;
  if (parts.some((part) => byThen.test(readPeriodHeading(part)?.rest ?? ''))) return false;
  if (period.level !== 'month' || period.year === null) return true;
  return columns.some((other) => {
    if (other.column === column) return false;
    const named = combinePeriod(other.parts);
    if (named?.level !== 'month') return false;
    return isSamePeriod(named, period) || isTarget(other.parts);
  });
}

function isTarget(parts: readonly string[]): boolean {
  return readHeadingWords(parts.join(' '))?.role === 'target';
}

/** "Revised target (Sept)" was set then; it is no target of that month. */
export function isSetAnew(name: string): boolean {
  return /\b(?:revised|amended|updated|re-?profiled|reset|re-?based|re-?set|reforecast|re-?stated|varied|new|original)\b/iu.test(name);
}

/** The last day that a target's heading names; null where it names a whole year, or no day, month or quarter of one. */
function dayNamed(heading: string): IsoDate | null {
  const period = readPeriodHeading(heading);
  if (period === null || period.level === 'year' || period.year === null || isSetAnew(heading)) return null;
  const date = reviewDate(heading, null);
  return date === null ? null : lastDayOf(date);
}

/** "Target to end of December", "Milestone, end of Q3", "Half-year target": the last day of that part of the table's year; null where no part is named. */
function dayInYear(heading: string, year: DateSpan | null): IsoDate | null {
  if (year === null || isSetAnew(heading)) return null;
  if (halfYear.test(heading)) return monthsOfYear(year, 0, 6).end;
  const period = readPeriodHeading(heading);
  if (period?.year !== null || !dated.has(period.level)) return null;
  const date = reviewDate(heading, year);
  return date === null ? null : lastDayOf(date);
}

/** "Half-year target", "Mid-year target": by the middle of the year, and not “Half year 1”, a period. */
const halfYear = /\b(?:half|mid)[- ]?year(?:ly)?\b(?!\s*\d)/iu;
/** Parts of a year whose days are known once the year is. A term's aren't. */
const dated: ReadonlySet<PeriodLevel> = new Set(['month', 'quarter', 'half']);

/**
 * Whether a target's heading says that it is to be reached by the end of a term, a season or a numbered period, whose days
 * nobody says: the year's end is no deadline.
 */
export function isDueWithinYear(heading: string): boolean {
  if (isSetAnew(heading)) return false;
  const period = readPeriodHeading(heading);
  return inTerm.test(heading) || (period !== null && period.level !== 'year' && !dated.has(period.level));
}

const inTerm =
  /\b(?:autumn|spring|summer|winter|michaelmas|lent|easter|trinity|hilary)(?: terms?)?\s*$|\b(?:autumn|spring|summer) terms?\b|^(?:autumn|spring|summer|winter) /iu;

/**
 * Whether a target's heading says that it is to be reached on a day after the table's year, "Goal (March 2028)", or without
 * periods by such a year, "Ambition by 2030": the table's year's end is no deadline.
 */
export function isDueLater(heading: string, year: DateSpan | null, hasPeriods: boolean): boolean {
  if (year === null) return false;
  const day = dayNamed(heading);
  if (day !== null && day > year.end) return true;
  const named = hasPeriods || !/\bby\b/iu.test(heading) ? null : readPeriodHeading(heading);
  return named?.level === 'year' && named.year !== null && yearSpan(named.year).start > year.end;
}

/**
 * What the figures cover up to the day that the target's heading names: from where the table's year begins, else its
 * first period, where there are several and all are dated. Null where the heading names no day, or one that lies
 * outside the year.
 */
export function spanToTarget(headings: TargetAndBaseline, year: DateSpan | null, periods: readonly PeriodColumn[]): DateSpan | null {
  const end = dayNamed(headings.target) ?? dayInYear(headings.target, year);
  if (end === null) return null;
  if (year !== null && end > year.start && end <= year.end) return { start: year.start, end };
  const start = dayAfterBaseline(headings.baseline, periods);
  if (start !== null && end > start && end < yearsOn({ start, end }, 1).start) return { start, end };
  return year === null ? fromFirstPeriod(end, periods) : null;
}

function fromFirstPeriod(end: IsoDate, periods: readonly PeriodColumn[]): DateSpan | null {
  const starts = periods.flatMap(({ span }) => span?.start ?? []).sort();
  const [start] = starts;
  return start === undefined || starts.length < Math.max(2, periods.length) || end <= start ? null : { start, end };
}

/** The headings of the target and of the baseline; "" where there is none. */
interface TargetAndBaseline {
  readonly target: string;
  readonly baseline: string;
}

/** The day after that of the baseline, where all dated periods come after it; null where it names none. */
function dayAfterBaseline(heading: string, periods: readonly PeriodColumn[]): IsoDate | null {
  const period = readPeriodHeading(heading);
  const isDay = (period?.year ?? null) !== null && (period?.day ?? null) !== null;
  const at = isDay ? reviewDate(heading, null) : null;
  if (at?.length !== 'YYYY-MM-DD'.length) return null;
  return periods.every(({ span }) => span === null || span.end > at) ? shifted(at, 1) : null;
}
