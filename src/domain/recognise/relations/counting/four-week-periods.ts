// Four-week periods: where the sheet says on which day they begin, each has its dates, and the year of thirteen of them is 364
// days long. Where it doesn't, "P7" has none: it may be four weeks or a month.

import { findDates } from '../../../timescales/dates/read-date';
import { shifted } from '../../../timescales/dates/date-name';
import type { PeriodCandidate } from '../../columns/periods/period-columns';
import type { Columns, PeriodColumn } from '../../../model/table/columns';
import type { DateOrder, DateSpan, IsoDate } from '../../../model/dates';

const [perYear, daysEach] = [13, 28];

const fourWeeks = /\b(?:four|4)[- ]?week(?:s|ly)?\b|\b(?:28|twenty[- ]eight)[- ]days?\b/iu;
const saysPeriods = /\bperiods?\b/iu;
/** How many there are: "13 periods", "thirteen four-week periods". */
const howMany =
  /\b(\d{1,2}|twelve|thirteen)(?: (?:equal|reporting|accounting|four[- ]?week(?:ly)?|4[- ]?week(?:ly)?|28[- ]day))* periods\b/iu;
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const begins = new RegExp(
  `\\b(?:from|since|starts?|starting|started|begins?|beginning|began|commenc\\w+)(?: on)? (?:the )?${weekday}$`,
  'iu',
);
/** "the end of period 7 (13 October 2025)": the day is that period's last. */
const endsPeriod = new RegExp(`\\bp(?:eriod)? ?(\\d{1,2}) ?(?:\\(|,|:|=|–|-|ends?|ended|ending|to|on| )*${weekday}$`, 'iu');
const longestLine = 400;

/** The year of thirteen periods that lines say; null where they don't, or what they say of an end doesn't agree. */
export function fourWeekYear(lines: readonly string[], periods: readonly PeriodCandidate[], order: DateOrder | null): DateSpan | null {
  const counted = periods.filter(({ carriedForward }) => carriedForward !== true);
  if (counted.length === 0 || !counted.every(({ period }) => isOneOfThirteen(period))) return null;
  const speaking = lines.filter((line) => line.length <= longestLine && saysPeriods.test(line));
  if (!speaking.some((line) => fourWeeks.test(line) && isOfThirteen(line))) return null;
  const days = speaking.flatMap((line) => daysIn(line, order));
  const starts = new Set(days.flatMap(({ before, day }) => (begins.test(before) ? [day] : [])));
  const [start, ...others] = starts;
  if (start === undefined || others.length > 0) return null;
  const ends = days.flatMap(({ before, day }) => {
    const period = endsPeriod.exec(before)?.[1];
    return period === undefined || begins.test(before) ? [] : [{ day, period: Number(period) }];
  });
  const agree = ends.every(({ day, period }) => spanOf(start, period).end === day);
  return agree ? { start, end: spanOf(start, perYear).end } : null;
}

/** The columns with the dates of their periods. */
export function withFourWeeks(columns: Columns, candidates: readonly PeriodCandidate[], { start }: DateSpan): Columns {
  const dated = (each: PeriodColumn): PeriodColumn => {
    const period = candidates.find(({ column }) => column === each.column)?.period;
    return each.span !== null || period?.ordinal == null || !isOneOfThirteen(period)
      ? each
      : { ...each, span: spanOf(start, period.ordinal) };
  };
  const { periods, periodTargets } = columns;
  return { ...columns, periods: periods.map(dated), ...(periodTargets === undefined ? {} : { periodTargets: periodTargets.map(dated) }) };
}

function isOneOfThirteen({ level, ordinal }: PeriodCandidate['period']): boolean {
  return level === 'numbered' && ordinal !== null && ordinal >= 1 && ordinal <= perYear;
}

function isOfThirteen(line: string): boolean {
  const count = howMany.exec(line)?.[1]?.toLowerCase();
  return count === undefined || count === 'thirteen' || Number(count) === perYear;
}

function spanOf(start: IsoDate, period: number): DateSpan {
  const first = shifted(start, (period - 1) * daysEach);
  return { start: first, end: shifted(first, daysEach - 1) };
}

/** The days that a line names in full, each with what stands before it. */
function daysIn(line: string, order: DateOrder | null): readonly { readonly before: string; readonly day: IsoDate }[] {
  const text = line.replace(/\s+/gu, ' ');
  return findDates(text, { year: null, asAt: null, order }).flatMap(({ start, isRange, reading }) => {
    const { named } = reading;
    if (named === null || isRange || named.span.start !== named.span.end) return [];
    // "Beginning" may be read as a part of the date.
    const digits = text.slice(start).search(/\d/u);
    return [{ before: text.slice(0, start + Math.max(0, digits)), day: named.span.start }];
  });
}
