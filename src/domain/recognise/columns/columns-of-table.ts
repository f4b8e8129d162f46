// Roles with dates: the columns of a table as the plan has them, and the year that its figures cover.

import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { subYears } from 'date-fns/subYears';
import { calendarYear, financialYearOf, months, shifted } from '../../timescales/dates/date-name';
import { orderIn } from '../../timescales/dates/date-order';
import { isInPercent } from './column-content';
import { headingOf, type ColumnRoles } from './column-roles';
import type { ColumnEvidence } from './figure-columns';
import { combinePeriod, type PeriodCandidate } from './periods/period-columns';
import { saysShareByNow } from '../headings/targets-by-now';
import type { PeriodHeading } from '../headings/period-headings';
import { firstMonthCovered, saidYearOf, spanOfYear, type MonthsOfYear } from '../headings/year-covered';
import { periodSpan, reviewDate } from '../headings/review-headings';
import { milestonesByPeriod } from './statuses/milestones-by-period';
import { inTimeOrder } from './statuses/review-order';
import { statedColumns } from './statuses/status-parts';
import type { TextColumns } from './text-columns';
import { yearSpan, type YearMark } from '../../timescales/dates/year';
import type { DateSpan, DateOrder } from '../../model/dates';
import type { Columns, PeriodColumn, RagColumn } from '../../model/table/columns';

/**
 * The year that headings, or else titles, name; null where they name none or several. `said`: the month in which a line
 * over the table says that it begins.
 */
export function tableYear(roles: ColumnRoles, titleYears: readonly YearMark[], said: number | null): DateSpan | null {
  const financial = roles.years.filter(({ kind }) => kind === 'financial');
  const from: MonthsOfYear = { covered: monthCovered(roles.periods, titleYears, said), said, titles: titleYears };
  if (financial.length > 0) {
    const [named, another] = financial;
    return named === undefined || another !== undefined ? null : spanOfYear(named, from);
  }
  const [title, ...others] = titleYears;
  const only = title === undefined || others.length > 0 ? null : title;
  if (only?.kind === 'calendar' && areNumberedIn(roles.periods, only.start)) return yearSpan(only);
  // "Achieved 31-12-2022" dates a position, and doesn't say which year it lies in.
  const arePositions = roles.periods.every(({ period, measure }) => period.day !== null && period.level !== 'week' && measure === 'actual');
  const spans = (arePositions ? [] : roles.periods).map(({ period }) => periodSpan(quarterOfFinancialYear(period, roles.periods), null));
  const dated = spans.filter((span) => span !== null);
  if (dated.length > 0) return saidYearOf(dated, from) ?? commonYear(dated);
  return only === null ? null : spanOfYear(only, from);
}

/** Terms begin in the months that are usual, and say nothing of a year of which a line over the table gives the months. */
function monthCovered(periods: readonly PeriodCandidate[], titles: readonly YearMark[], said: number | null): number | null {
  const areTerms = periods.every(({ period }) => period.level === 'term');
  const isSaid = said !== null || titles.some(({ firstMonth, isUsual }) => firstMonth !== undefined && isUsual !== true);
  return areTerms && isSaid ? null : firstMonthCovered(periods.map(({ period }) => period));
}

/** "Q1 2025" to "Q4 2025" of a year that a title calls January to December 2025. */
function areNumberedIn(periods: readonly PeriodCandidate[], year: number): boolean {
  return (
    periods.length > 0 &&
    periods.every(({ period }) => period.firstMonth === null && period.ordinal !== null && period.year?.start === year)
  );
}

/**
 * The one year, from 1 April to 31 March or else from 1 January to 31 December, that holds every span; null where
 * none does.
 */
function commonYear(spans: readonly DateSpan[]): DateSpan | null {
  const first = spans.map(({ start }) => start).sort()[0] ?? '';
  const last =
    spans
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? '';
  const year = Number(first.slice(0, 4));
  const whole = months(year, Number(first.slice(5, 7)), 12);
  if (spans.length > 1 && last === whole.end) return whole;
  const isCalendar = spans.length > 1 && first.endsWith('-01-01') && last <= `${String(year)}-12-31` && last > `${String(year)}-03-31`;
  const span = isCalendar ? calendarYear(year) : financialYearOf(first);
  return last <= span.end ? span : null;
}

/**
 * "Q1'15" to "Q4'15" are the quarters of 2015/16; where the year changes within them it is that of the calendar, and
 * the dates can't be told.
 */
function quarterOfFinancialYear(period: PeriodHeading, all: readonly PeriodCandidate[]): PeriodHeading {
  if (period.level === 'week' || period.year?.kind !== 'calendar' || period.firstMonth !== null || period.ordinal === null) return period;
  const years = new Set(all.map((candidate) => candidate.period.year?.start));
  return years.size === 1 ? { ...period, year: { kind: 'financial', start: period.year.start } } : period;
}

/**
 * The columns of a table, with the spans of its periods and the dates of its reviews. `dateOrder`: of dates in
 * figures that don't say it themselves.
 */
export function tableColumns(roles: ColumnRoles, text: TextColumns, year: DateSpan | null, dateOrder: DateOrder | null): Columns {
  const order = orderIn(roles.rag.map(({ name }) => name)) ?? dateOrder;
  const periods = roles.periods.filter(({ comesAfter }) => comesAfter !== true);
  const after = roles.periods.filter(({ comesAfter }) => comesAfter === true);
  return {
    ...text,
    ...datesOf(roles, text.timescale),
    ...(roles.nextSteps === undefined ? {} : { nextSteps: roles.nextSteps }),
    target: roles.target,
    periods: periods.map((candidate) => periodColumn(candidate, periods, year, roles)),
    ...(after.length === 0
      ? {}
      : { after: after.map(({ column }) => ({ column, heading: headingOf(roles, column), span: null, forecast: true })) }),
    ...periodsBeside(roles, year),
    total: roles.total,
    achieved: roles.achieved,
    ...shareByNow(roles),
    rag: ragColumns(roles, (name) => reviewDate(name, year, order)),
    ...progressOf(roles),
    commentary: latestFirst(roles),
  };
}

/** The only column of percentages that says how much should have been reached by now; none beside a target in per cent alone. */
function shareByNow({ evidence, target, total, achieved, periods, periodTargets }: ColumnRoles): Pick<Columns, 'shareByNow'> {
  if (target === null || periodTargets.length > 0) return {};
  const taken = new Set([target, total, achieved, ...periods.map(({ column }) => column)]);
  const [found, ...others] = evidence.filter(
    ({ column, name, content }) => isInPercent(content) && !taken.has(column) && saysShareByNow(name),
  );
  return found === undefined || others.length > 0 ? {} : { shareByNow: found.column };
}

/** “Quarter 1 update”, “Quarter 2 update”: the last says where a row stands. As they are where the headings don’t say when. */
function latestFirst({ evidence, commentary }: ColumnRoles): readonly number[] {
  if (commentary.length < 2) return commentary;
  const updates = evidence.filter(({ column }) => commentary.includes(column));
  const inOrder = updates.every(({ parts }) => combinePeriod(parts) !== null) ? inTimeOrder(updates) : null;
  return inOrder === null ? commentary : [...inOrder].reverse().map(({ column }) => column);
}

/** `dateOf`: of the review that a heading names. */
function ragColumns(roles: ColumnRoles, dateOf: (name: string) => string | null): readonly RagColumn[] {
  const { rag, before, parts, whole } = statedColumns(roles.rag, roles.scales);
  const later = milestonesByPeriod(roles.evidence, rag);
  const overall = later.size === 0 ? null : whole;
  const isOrdered = parts.size > 0 || before.size > 0 || rag.every(({ name }) => dateOf(name) !== null);
  const inOrder = overall !== null ? wholeLast(rag, overall) : isOrdered ? null : inTimeOrder(rag);
  return rag.map((review) => {
    const { column, name } = review;
    const part = parts.get(column);
    const laterMilestones = later.get(column);
    return {
      column,
      heading: name,
      date: dateOf(name),
      ...(inOrder === null ? {} : { place: inOrder.indexOf(review) }),
      ...(laterMilestones === undefined ? {} : { laterMilestones }),
      ...(before.has(column) ? { before: true as const } : {}),
      ...(part === undefined ? {} : { part }),
    };
  });
}

/** How the row stands overall comes behind how each quarter's milestone went. */
function wholeLast(rag: readonly ColumnEvidence[], overall: number): readonly ColumnEvidence[] {
  return [...rag.filter(({ column }) => column !== overall), ...rag.filter(({ column }) => column === overall)];
}

/** Absent where the timescale is a planned date and there is no other. */
function datesOf({ dates }: ColumnRoles, timescale: number | null): Pick<Columns, 'dates'> {
  const isPlain = dates.every(({ column, use, unsaid }) => column === timescale && use === 'planned' && unsaid !== true);
  return isPlain ? {} : { dates };
}

function progressOf({ progress, percentComplete }: ColumnRoles): Pick<Columns, 'progress' | 'progressInTime' | 'percentComplete'> {
  const inOrder = inTimeOrder(progress);
  return {
    ...(progress.length === 0 ? {} : { progress: (inOrder ?? progress).map(({ column }) => column) }),
    ...(inOrder === null ? {} : { progressInTime: true as const }),
    ...(percentComplete === null ? {} : { percentComplete }),
  };
}

/** Absent where there are none, so that most tables say nothing of them. */
function periodsBeside(roles: ColumnRoles, year: DateSpan | null): Pick<Columns, 'periodTargets' | 'lastYear'> {
  const { periodTargets, lastYear } = roles;
  const before = (candidate: PeriodCandidate): PeriodColumn => {
    const column = periodColumn(candidate, lastYear, year, roles);
    return candidate.period.year === null && column.span !== null ? { ...column, span: yearEarlier(column.span) } : column;
  };
  return {
    ...(periodTargets.length === 0
      ? {}
      : { periodTargets: oldestFirst(periodTargets.map((each) => periodColumn(each, periodTargets, year, roles))) }),
    ...(lastYear.length === 0 ? {} : { lastYear: oldestFirst(lastYear.map(before)) }),
  };
}

function yearEarlier({ start, end }: DateSpan): DateSpan {
  const earlier = (date: string): string => lightFormat(subYears(parseISO(date), 1), 'yyyy-MM-dd');
  return { start: earlier(start), end: shifted(earlier(shifted(end, 1)), -1) };
}

/** As they stand, unless every one of them is dated. */
function oldestFirst(columns: readonly PeriodColumn[]): readonly PeriodColumn[] {
  if (columns.some(({ span }) => span === null)) return columns;
  return [...columns].sort((one, other) => (one.span?.start ?? '').localeCompare(other.span?.start ?? ''));
}

/** "2024/25" over months from September on is the table's year, not the one from April. */
function withinTable(period: PeriodHeading, year: DateSpan | null): PeriodHeading {
  const isTables = period.year?.kind === 'financial' && year !== null && period.year.start === Number(year.start.slice(0, 4));
  return isTables && period.firstMonth !== null ? { ...period, year: null } : period;
}

function periodColumn(
  { column, period, measure, carriedForward }: PeriodCandidate,
  all: readonly PeriodCandidate[],
  year: DateSpan | null,
  roles: ColumnRoles,
): PeriodColumn {
  const heading = headingOf(roles, column);
  const whole = periodSpan(withinTable(quarterOfFinancialYear(period, all), year), year);
  const isPast = whole !== null && year !== null && period.level === 'term' && whole.start <= year.end && whole.end > year.end;
  const span = isPast ? { start: whole.start, end: year.end } : whole;
  if (carriedForward === true) return { column, heading, span: null, carriedForward };
  return measure === 'forecast' ? { column, heading, span, forecast: true } : { column, heading, span };
}
