// The year that a table's periods cover: July to June, January to December, September to August, as their headings run;
// April to March only where nothing else is said.

import { months } from '../../timescales/dates/date-name';
import type { DateSpan } from '../../model/dates';
import { withMonthsOf, yearSpan, type YearMark } from '../../timescales/dates/year';
import { monthsIn, type PeriodHeading } from './period-headings';

/**
 * The month in which the year begins: where the periods name their months and run through twelve of them one after
 * another, or where those that name both agree ("Q1 (Aug–Oct)", "Q2", "Q3"). Null for any others.
 */
export function firstMonthCovered(periods: readonly PeriodHeading[]): number | null {
  const [first] = periods;
  if (first === undefined || first.level === 'year') return null;
  const length = monthsIn[first.level];
  const begin = first.firstMonth;
  if (begin === null || periods.length * length !== 12) return firstMonthOfNumbered(periods);
  const follows = periods.every(
    ({ level, firstMonth, day }, index) => level === first.level && day === null && firstMonth === ((begin - 1 + index * length) % 12) + 1,
  );
  return follows ? begin : firstMonthOfNumbered(periods);
}

/** Q3 from February on is of a year from August on. */
function firstMonthOfNumbered(periods: readonly PeriodHeading[]): number | null {
  const begins = new Set(
    periods.flatMap(({ level, firstMonth, ordinal, day }) =>
      firstMonth === null || ordinal === null || day !== null ? [] : [(firstMonth - 1 - (ordinal - 1) * monthsIn[level] + 12) % 12],
    ),
  );
  const [only, another] = begins;
  return only === undefined || another !== undefined ? null : only + 1;
}

/**
 * "2024/25" over periods that begin in another month than April. Null where the months contradict the name: "2024/25"
 * over January to December may be either year.
 */
function yearOfMonths({ start }: YearMark, firstMonth: number): DateSpan | null {
  return firstMonth === 1 ? null : months(start, firstMonth, 12);
}

/** What says in which months a year runs, apart from its name. */
export interface MonthsOfYear {
  /** The month with which the periods begin; null where they don't say. */
  readonly covered: number | null;
  /** The month in which a line over the table says that the year begins; null where none does. */
  readonly said: number | null;
  /** The years that the titles name. */
  readonly titles: readonly YearMark[];
}

/**
 * The days of a year that a heading or title names: as the months of the periods run, else as the titles say, else by
 * its kind. Null where two of them contradict each other.
 */
export function spanOfYear(named: YearMark, { covered, said, titles }: MonthsOfYear): DateSpan | null {
  const mark = withMonthsOf(named, titles);
  if (mark.kind === 'calendar') return yearSpan(mark);
  const stated = mark.isUsual === true ? said : (mark.firstMonth ?? said);
  if (stated !== null && covered !== null && stated !== covered) return null;
  const first = covered ?? stated;
  return first === null ? yearSpan(mark) : yearOfMonths(mark, first);
}

/** The year from the month that the titles say, which holds all of some spans; null where they say none, or none does. */
export function saidYearOf(spans: readonly DateSpan[], { said, titles }: MonthsOfYear): DateSpan | null {
  const first = spans.map(({ start }) => start).sort()[0] ?? '';
  const year = Number(first.slice(0, 4)) - (Number(first.slice(5, 7)) < (said ?? 1) ? 1 : 0);
  const candidates = [
    ...titles
      .filter(({ kind, firstMonth, isUsual }) => isUsual !== true && (kind === 'calendar' || firstMonth !== undefined))
      .map(yearSpan),
    ...(said === null ? [] : [months(year, said, 12)]),
  ];
  return candidates.find((each) => spans.every(({ start, end }) => start >= each.start && end <= each.end)) ?? null;
}
