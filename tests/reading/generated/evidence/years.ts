// The periods of a year as officers head them: months, quarters or halves, of a financial or a calendar year.

import type { IsoDate } from '../../../../src/domain/model/dates';
import type { Draw } from './draw';
import type { DraftColumn } from './table-draft';
import type { IsOver } from './truth';

export type Level = 'month' | 'quarter' | 'half';

/** A year with its periods, of which so many are reported. */
export interface DrawnYear {
  readonly level: Level;
  readonly start: number;
  /** "2024/25", or "2024" for a calendar year. */
  readonly name: string;
  readonly nameBefore: string;
  readonly periods: readonly DraftColumn[];
  readonly keys: readonly string[];
  readonly reported: number;
  readonly asAt: IsoDate;
  readonly isOver: IsOver;
  /** A title that names the year, where the headings don't. */
  readonly titles: readonly string[];
  /** The month in which it begins, January 0. */
  readonly firstMonth: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const counts: Readonly<Record<Level, number>> = { month: 12, quarter: 4, half: 2 };
const subjects = ['Programme plan', 'Outputs and targets', 'Service plan', 'Delivery plan', 'Performance return', 'Action plan'];

/** What may be asked of a year. */
export interface YearWanted {
  readonly level?: Level;
  /** At least so many periods are reported. */
  readonly least?: number;
  readonly whole?: boolean;
  /** It begins in April or in January, so that its periods need not name their months. */
  readonly usual?: true;
}

/** Where the year is named. */
type Naming = 'title' | 'headings' | 'over' | 'nowhere';

export function drawYear(
  draw: Draw,
  { level = draw.among<Level>(['month', 'quarter', 'quarter', 'quarter', 'half']), least = 2, whole, usual }: YearWanted = {},
): DrawnYear {
  const firstMonth = draw.among(usual === true ? [3, 3, 0] : [3, 3, 3, 3, 3, 0, 0, 6, 8]);
  const isCalendar = firstMonth === 0;
  const start = draw.between(2019, 2025);
  const count = counts[level];
  const reported = whole === true || draw.chance(40) ? count : draw.between(Math.min(least, count), count);
  const naming = draw.among<Naming>(['title', 'title', 'headings', 'over', 'nowhere']);
  const name = yearName(start, isCalendar);
  // Where the year begins in July or September, only the months say so.
  const isNamedByMonths = firstMonth > 3;
  const words = isNamedByMonths ? draw.between(1, level === 'half' ? 2 : 1) : draw.between(0, 2);
  const periods = Array.from({ length: count }, (_, index): DraftColumn => {
    const heading = periodName(level, index, { start, firstMonth, words, withYear: naming === 'headings' });
    return { key: `p${String(index)}`, heading, ...(naming === 'over' ? { over: name } : {}) };
  });
  const title = naming === 'title' ? `${draw.among(subjects)} ${name}` : draw.chance(40) ? draw.among(subjects) : null;
  return {
    level,
    start,
    name,
    nameBefore: yearName(start - 1, isCalendar),
    periods,
    keys: periods.map(({ key }) => key),
    reported,
    asAt: lastDay(reported * (12 / count), start, firstMonth),
    isOver: isOverSaid({ naming, isCalendar, headings: periods.map(({ heading }) => heading) })
      ? reported === count
      : reported === count
        ? null
        : false,
    titles: title === null ? [] : [title],
    firstMonth,
  };
}

/** Whether the sheet says when the year is over. "Q4 2024" may be of the calendar's year or of 2024/25. */
function isOverSaid({
  naming,
  isCalendar,
  headings,
}: {
  readonly naming: Naming;
  readonly isCalendar: boolean;
  readonly headings: readonly string[];
}): boolean {
  if (naming === 'nowhere') return false;
  return !isCalendar || !headings.some((heading) => /^(?:[QH]\d|Quarter|Half)/u.test(heading) && !heading.includes(' - '));
}

function yearName(start: number, isCalendar: boolean): string {
  return isCalendar ? String(start) : `${String(start)}/${String((start + 1) % 100).padStart(2, '0')}`;
}

interface PeriodNaming {
  readonly start: number;
  readonly firstMonth: number;
  readonly words: number;
  readonly withYear: boolean;
}

/** The name of a period; `index` counts from the first of its year. */
export function periodName(level: Level, index: number, { start, firstMonth: first, words, withYear }: PeriodNaming): string {
  const isCalendar = first === 0;
  const size = 12 / counts[level];
  const month = (at: number): string => months[(first + at) % 12] ?? '';
  const yearOf = (at: number): number => start + Math.floor((first + at) / 12);
  const [from, to] = [index * size, index * size + size - 1];
  const number = String(index + 1);
  if (level === 'month') {
    if (withYear) return words === 1 ? `${month(from)}-${String(yearOf(from) % 100)}` : `${month(from)} ${String(yearOf(from))}`;
    return month(from);
  }
  const letter = level === 'quarter' ? 'Q' : 'H';
  const word = level === 'quarter' ? 'Quarter' : 'Half';
  const stretch = `${month(from)} to ${month(to)}`;
  if (withYear) return words === 0 ? `${letter}${number} ${yearName(start, isCalendar)}` : `${stretch} ${String(yearOf(to))}`;
  if (isCalendar && words > 0) return stretch;
  if (words === 0) return `${letter}${number}`;
  return words === 1 ? `${letter}${number} ${month(from)} - ${month(to)}` : level === 'half' ? stretch : `${word} ${number}`;
}

function lastDay(monthsDone: number, start: number, firstMonth: number): IsoDate {
  const month = firstMonth + monthsDone;
  return new Date(Date.UTC(start, month, 0)).toISOString().slice(0, 10);
}
