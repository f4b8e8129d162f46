// Which year a heading or title speaks of. A year runs from 1 April to 31 March unless it is said to be a calendar year.

import { format, lastDayOfMonth } from 'date-fns';
import type { DateSpan } from '../plan';

/** `start` is the year in which it begins: 2015 for 2015/16, and for the calendar year 2015. */
export interface YearMark {
  readonly kind: 'financial' | 'calendar';
  readonly start: number;
}

const pair = /(?<![\d/-])(?:fy\s*)?(20\d\d)\s*(?:\/|-|–|—|to|and)\s*(20)?(\d\d)(?![\d%]|[-/.]\d)/giu;
const shortPair = /\bfy\s*'?(\d\d)\s*[/–-]\s*(\d\d)\b/giu;
const single = /\b(?:fy|financial year|fiscal year)\s*'?(20\d\d|\d\d)\b(?!\s*(?:\/|-|–|to)\s*\d)/giu;
const ending = /\byear (?:ending|ended|to)\s+(?:31(?:st)?\s+)?mar(?:ch)?\s+(20\d\d)\b/giu;
const calendar = /\bcalendar year\s*(20\d\d)\b/giu;

/** Every year that a text names as such, in no order, each once. "2015" alone isn't one. */
export function yearsIn(text: string): readonly YearMark[] {
  const found = new Map<string, YearMark>();
  const add = (mark: YearMark): void => void found.set(`${mark.kind} ${String(mark.start)}`, mark);
  for (const [, start, , end] of text.matchAll(pair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: Number(start) });
  }
  for (const [, start, end] of text.matchAll(shortPair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: 2000 + Number(start) });
  }
  for (const [, year] of text.matchAll(single)) add({ kind: 'financial', start: fullYear(Number(year)) });
  for (const [, year] of text.matchAll(ending)) add({ kind: 'financial', start: Number(year) - 1 });
  for (const [, year] of text.matchAll(calendar)) add({ kind: 'calendar', start: Number(year) });
  return [...found.values()];
}

/** A text without the years that `yearsIn` finds in it. */
export function withoutYears(text: string): string {
  return [pair, shortPair, single, ending, calendar].reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** Four digits of a year written with two. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** First and last day of a year. */
export function yearSpan(mark: YearMark): DateSpan {
  return mark.kind === 'financial'
    ? { start: `${String(mark.start)}-04-01`, end: `${String(mark.start + 1)}-03-31` }
    : { start: `${String(mark.start)}-01-01`, end: `${String(mark.start)}-12-31` };
}

/** `count` whole months from a month (1 to 12) of a calendar year. */
export function monthsSpan(year: number, month: number, count: number): DateSpan {
  return {
    start: format(new Date(year, month - 1, 1), 'yyyy-MM-dd'),
    end: format(lastDayOfMonth(new Date(year, month - 1 + count - 1, 1)), 'yyyy-MM-dd'),
  };
}

function isNextYear(start: number, end: number): boolean {
  return (start + 1) % 100 === end % 100;
}
