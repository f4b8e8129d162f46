// Dates as a plan uses them: ISO text, Excel's serial numbers, and in words.

import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { isValid } from 'date-fns/isValid';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import type { DateSpan, IsoDate } from '../model/dates';

const mostDatesKept = 1000;
const dayZero = { 1900: new Date(1899, 11, 30), 1904: new Date(1904, 0, 1) };

/** Excel's serial number of a date (from March 1900 on). */
export function serialOf(date: IsoDate, dateSystem: 1900 | 1904): number {
  return differenceInCalendarDays(parseISO(date), dayZero[dateSystem]);
}

/** The date of a serial number, its time left off; null where no date has that number. */
export function dateOfSerial(serial: number, dateSystem: 1900 | 1904): IsoDate | null {
  const zero = dayZero[dateSystem];
  const date = new Date(zero.getFullYear(), zero.getMonth(), zero.getDate() + Math.floor(serial));
  return serial >= 1 && isValid(date) ? lightFormat(date, 'yyyy-MM-dd') : null;
}

/** Whether a span is no longer than a year. */
export function isWithinYear({ start, end }: DateSpan): boolean {
  return `${String(Number(start.slice(0, 4)) + 1)}${start.slice(4)}` > end;
}

/** "2011-10" or "2011-10-14" as a day: a month stands for its last day. */
export function lastDayOf(date: string): IsoDate | null {
  const day = parseISO(date);
  if (!isValid(day)) return null;
  return lightFormat(date.length === 7 ? endOfMonth(day) : day, 'yyyy-MM-dd');
}

const longDates = new Map<IsoDate, string>();
const inFull = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "30 September 2015". Kept, since every row of a table says the same few. */
export function longDate(date: IsoDate): string {
  const known = longDates.get(date);
  if (known !== undefined) return known;
  const long = inFull.format(parseISO(date));
  if (longDates.size < mostDatesKept) longDates.set(date, long);
  return long;
}

/** A day as a formula has it, in either date system: DATE(2026,9,30). */
export function dateInFormula(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `DATE(${String(year)},${String(month)},${String(date)})`;
}
