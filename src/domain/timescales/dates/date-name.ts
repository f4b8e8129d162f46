// What a date in words names, with or without its year: nothing is a date until exactly one reading is left.

import { orList } from '../../cells/words/word-list';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { isValid } from 'date-fns/isValid';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { monthName } from './month-names';
import type { PartialDate } from '../../model/milestone';
import type { DateSpan, IsoDate, DateOrder } from '../../model/dates';

/** One reading of a date. */
export interface NamedDate {
  /** As typed where it is a day, a month or a year, else null. */
  readonly date: PartialDate | null;
  readonly span: DateSpan;
  /** For a question to the officer. */
  readonly words: string;
}

/** A date as far as the text gives it. */
export interface DateName {
  /** The year named with it; null where none is. */
  readonly year: DateSpan | null;
  /** Every reading that the year allows. An impossible date ("31 February") has none. */
  readonly readIn: (year: DateSpan) => readonly NamedDate[];
}

/** What dates are read with. */
export interface DateContext {
  /** That of the table. */
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
  /** Of day and month in figures, as the workbook has it; null where nobody knows. */
  readonly order: DateOrder | null;
}

export type DateReading =
  { readonly named: NamedDate } | { readonly named: null; readonly reason: string; readonly couldBe: readonly string[] };

/**
 * The one reading of a date, by its own year, else the table's, else the financial
 * year of the as-at date; or why there isn't one.
 */
export function readName({ year, readIn }: DateName, typed: string, context: DateContext): DateReading {
  const within = year ?? context.year ?? (context.asAt === null ? null : financialYearOf(context.asAt));
  if (within === null) return unread('No year is given, and the table doesn’t say which it is for.');
  const readings = readIn(within);
  const [only, other] = readings;
  if (only === undefined) return unread(`${noSuchDate} “${typed.trim()}”.`);
  if (other === undefined) return { named: only };
  const couldBe = readings.map(({ words }) => words);
  return { named: null, reason: `“${typed.trim()}” could be ${orList(couldBe)}.`, couldBe };
}

/** How the reason begins where no date has that name. */
export const noSuchDate = 'There is no such date as';

export function unread(reason: string): DateReading {
  return { named: null, reason, couldBe: [] };
}

/** A day; none where the month hasn't so many days. */
export function dayNamed(year: number, month: number, day: number): readonly NamedDate[] {
  const date = `${String(year)}-${padded(month)}-${padded(day)}`;
  return isValid(parseISO(date))
    ? [{ date, span: { start: date, end: date }, words: `${String(day)} ${monthName(month)} ${String(year)}` }]
    : [];
}

export function monthNamed(year: number, month: number): NamedDate {
  const date = `${String(year)}-${padded(month)}`;
  return { date, span: months(year, month, 1), words: `${monthName(month)} ${String(year)}` };
}

export function yearNamed(year: number): NamedDate {
  return { date: String(year), span: calendarYear(year), words: String(year) };
}

/** A stretch that no partial date names. */
export function spanNamed(span: DateSpan, words = spanWords(span)): NamedDate {
  return { date: null, span, words };
}

export function calendarYear(year: number): DateSpan {
  return { start: `${String(year)}-01-01`, end: `${String(year)}-12-31` };
}

/** 1 April to 31 March (domain.md, "RAG schemes"). */
export function financialYear(start: number): DateSpan {
  return { start: `${String(start)}-04-01`, end: `${String(start + 1)}-03-31` };
}

export function financialYearOf(day: IsoDate): DateSpan {
  const year = Number(day.slice(0, 4));
  return financialYear(day.slice(5) < '04-01' ? year - 1 : year);
}

/** `count` whole months; `month` may run over into other years. */
export function months(year: number, month: number, count: number): DateSpan {
  const first = new Date(year, month - 1, 1);
  return { start: iso(first), end: iso(endOfMonth(addMonths(first, count - 1))) };
}

/** Months of a year that begins when it likes, counted from its own first. */
export function monthsOfYear(year: DateSpan, first: number, count: number): DateSpan {
  return months(Number(year.start.slice(0, 4)), Number(year.start.slice(5, 7)) + first, count);
}

/** What recurs every year, as it falls in a year: what lies wholly in it, else what lies partly in it. */
export function fallingIn(year: DateSpan, inCalendarYear: (year: number) => readonly NamedDate[]): readonly NamedDate[] {
  const first = Number(year.start.slice(0, 4)) - 1;
  const last = Number(year.end.slice(0, 4));
  const all = Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, index) => inCalendarYear(first + index)).flat();
  const within = all.filter(({ span }) => span.start >= year.start && span.end <= year.end);
  return within.length > 0 ? within : all.filter(({ span }) => span.end >= year.start && span.start <= year.end);
}

const mostYears = 40;

export function shifted(day: IsoDate, days: number): IsoDate {
  return iso(addDays(parseISO(day), days));
}

/** A year of any kind, so many years on. */
export function yearsOn({ start, end }: DateSpan, years: number): DateSpan {
  const on = (day: IsoDate): IsoDate => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  return { start: on(start), end: on(end) };
}

/** "April 2011 to March 2012" of whole months, else with days. */
function spanWords({ start, end }: DateSpan): string {
  const whole = start.endsWith('-01') && shifted(end, 1).endsWith('-01');
  const dayOf = (date: IsoDate): string => (whole ? '' : `${String(Number(date.slice(8)))} `);
  const inWords = (date: IsoDate): string => `${dayOf(date)}${monthName(Number(date.slice(5, 7)))}`;
  const last = `${inWords(end)} ${end.slice(0, 4)}`;
  const first = start.slice(0, 4) === end.slice(0, 4) ? inWords(start) : `${inWords(start)} ${start.slice(0, 4)}`;
  return last.startsWith(first) ? last : `${first} to ${last}`;
}

function iso(date: Date): IsoDate {
  return lightFormat(date, 'yyyy-MM-dd');
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
