// Which year a heading or title speaks of. A year runs from 1 April
// to 31 March unless it is said to be a calendar year.

import { calendarYear, financialYear, months } from './date-name';
import { monthOf, monthPattern } from './month-names';
import { fullYear, isNextYear } from './year-behind';
import type { DateSpan } from '../../model/dates';

/** A year that a text names. */
export interface YearMark {
  readonly kind: 'financial' | 'calendar';
  /** The year in which it begins: 2015 for 2015/16, and for the calendar year 2015. */
  readonly start: number;
  /** 1 to 12, where the text says that the year begins in another month than its kind does: 9 of a school year. */
  readonly firstMonth?: number;
}

const pair = /(?<![\d/-])(?:fy\s*)?(20\d\d)\s*(?:\/|-|–|—|to|and)\s*(20)?(\d\d)(?![\d%]|[-/.]\d)/giu;
const shortPair = /\bfy\s*'?(\d\d)\s*[/–-]\s*(\d\d)\b/giu;
/** "23/24" alone, or beside what a heading measures: anywhere else it may be a score. */
const measure = '(?:targets?|goals?|actuals?|plan(?:ned)?|budget|forecast|baseline|out-?turn|delivered|achieved|totals?|q[1-4])';
const barePair = new RegExp(`(?<=^|^${measure}\\s+|\\s${measure}\\s+)'?([1-4]\\d)\\/([1-4]\\d)(?=$|\\s+${measure}\\b)`, 'giu');
const single = /\b(?:fy|financial year|fiscal year)\s*'?(20\d\d|\d\d)\b(?!\s*(?:\/|-|–|to)\s*\d)/giu;
const ending = new RegExp(
  `\\byear (?:ending|ended|to)\\s+(?:\\d{1,2}(?:st|th)?\\s+)?(?:of )?(${monthPattern})\\.?\\s+(20\\d\\d)\\b`,
  'giu',
);
const school = /\b(?:school|academic) year\s*:?\s*(20\d\d)\s*(?:\/|-|–|—|to)\s*(?:20)?\d\d\b/giu;
const fromTo = new RegExp(
  `\\b(${monthPattern})\\.?\\s+(20\\d\\d)\\s*(?:to|-|–|—|until)\\s*(?:\\d{1,2}(?:st|th)?\\s+)?(${monthPattern})\\.?\\s+(20\\d\\d)\\b`,
  'giu',
);
const january = new RegExp(`\\bjan(?:uary)?\\.?\\s*(?:to|-|–|—)\\s*dec(?:ember)?\\.?\\s+(20\\d\\d)\\b`, 'giu');
const calendar = /\bcalendar year\s*(20\d\d)\b/giu;

/** In every text that names a year: spares the rest for most texts. */
const hasDigit = /\d\d/u;

/** Every year that a text names as such, in no order, each once. "2015" alone isn't one. */
export function yearsIn(text: string): readonly YearMark[] {
  if (!hasDigit.test(text)) return [];
  const found: YearMark[] = [];
  const add = (mark: YearMark): void => void found.push(mark);
  for (const [, start, , end] of text.matchAll(pair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: Number(start) });
  }
  for (const [, start, end] of text.matchAll(shortPair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: 2000 + Number(start) });
  }
  for (const [, start, end] of text.trim().matchAll(barePair)) {
    if (isNextYear(Number(start), Number(end))) add({ kind: 'financial', start: 2000 + Number(start) });
  }
  for (const [, year] of text.matchAll(single)) add({ kind: 'financial', start: fullYear(year) });
  for (const [, month, year] of text.matchAll(ending)) add(yearFrom((monthNumber(month) % 12) + 1, Number(year)));
  for (const [, from, start, to, end] of text.matchAll(fromTo)) {
    const [first, last] = [monthNumber(from), monthNumber(to)];
    if ((Number(end) - Number(start)) * 12 + last - first === 11) add(yearFrom(first, Number(end)));
  }
  for (const [, year] of text.matchAll(january)) add({ kind: 'calendar', start: Number(year) });
  const schools = [...text.matchAll(school)].map(([, start]): YearMark => ({ kind: 'financial', start: Number(start), firstMonth: 9 }));
  if (schools.length > 0) return distinctYears(schools);
  for (const [, year] of text.matchAll(calendar)) add({ kind: 'calendar', start: Number(year) });
  return distinctYears(found);
}

/** The year of twelve months that begins in a month and ends in `end`: the calendar year from January. */
function yearFrom(first: number, end: number): YearMark {
  if (first === 1) return { kind: 'calendar', start: end };
  return first === 4 ? { kind: 'financial', start: end - 1 } : { kind: 'financial', start: end - 1, firstMonth: first };
}

function monthNumber(name: string | undefined): number {
  return monthOf(name ?? '')?.month ?? 1;
}

/** A text without the years that `yearsIn` finds in it. */
export function withoutYears(text: string): string {
  if (!hasDigit.test(text)) return text;
  return [school, fromTo, january, pair, shortPair, barePair, single, ending, calendar].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  );
}

/** Each year once, in the order of their first mention. */
export function distinctYears(marks: readonly YearMark[]): readonly YearMark[] {
  return [...new Map(marks.map((mark) => [`${mark.kind} ${String(mark.start)} ${String(mark.firstMonth ?? '')}`, mark])).values()];
}

/** Whether a number in a heading is a year. */
export function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** First and last day of a year. */
export function yearSpan({ kind, start, firstMonth }: YearMark): DateSpan {
  if (firstMonth !== undefined) return months(start, firstMonth, 12);
  return kind === 'financial' ? financialYear(start) : calendarYear(start);
}
