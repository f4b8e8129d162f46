// Which year a heading or title speaks of. A year runs from 1 April
// to 31 March unless it is said to be a calendar year.

import { calendarYear, financialYear } from './date-name';
import { fullYear, isNextYear } from './year-behind';
import type { DateSpan } from '../../model/dates';

/** A year that a text names. */
export interface YearMark {
  readonly kind: 'financial' | 'calendar';
  /** The year in which it begins: 2015 for 2015/16, and for the calendar year 2015. */
  readonly start: number;
}

const pair = /(?<![\d/-])(?:fy\s*)?(20\d\d)\s*(?:\/|-|–|—|to|and)\s*(20)?(\d\d)(?![\d%]|[-/.]\d)/giu;
const shortPair = /\bfy\s*'?(\d\d)\s*[/–-]\s*(\d\d)\b/giu;
const single = /\b(?:fy|financial year|fiscal year)\s*'?(20\d\d|\d\d)\b(?!\s*(?:\/|-|–|to)\s*\d)/giu;
const ending = /\byear (?:ending|ended|to)\s+(?:31(?:st)?\s+)?mar(?:ch)?\s+(20\d\d)\b/giu;
const calendar = /\bcalendar year\s*(20\d\d)\b/giu;

/** Every year that a text names as such, in no order, each once. "2015" alone isn't one. */
export function yearsIn(text: string): readonly YearMark[] {
  const found: YearMark[] = [];
  const add = (mark: YearMark): void => void found.push(mark);
  for (const [, start, , end] of text.matchAll(pair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: Number(start) });
  }
  for (const [, start, end] of text.matchAll(shortPair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: 2000 + Number(start) });
  }
  for (const [, year] of text.matchAll(single)) add({ kind: 'financial', start: fullYear(year) });
  for (const [, year] of text.matchAll(ending)) add({ kind: 'financial', start: Number(year) - 1 });
  for (const [, year] of text.matchAll(calendar)) add({ kind: 'calendar', start: Number(year) });
  return distinctYears(found);
}

/** A text without the years that `yearsIn` finds in it. */
export function withoutYears(text: string): string {
  return [pair, shortPair, single, ending, calendar].reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** Each year once, in the order of their first mention. */
export function distinctYears(marks: readonly YearMark[]): readonly YearMark[] {
  return [...new Map(marks.map((mark) => [`${mark.kind} ${String(mark.start)}`, mark])).values()];
}

/** Whether a number in a heading is a year. */
export function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** First and last day of a year. */
export function yearSpan({ kind, start }: YearMark): DateSpan {
  return kind === 'financial' ? financialYear(start) : calendarYear(start);
}
