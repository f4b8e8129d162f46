// Words in front of a date that mean only a part of it, or the week around it:
// "early 2012", "mid-March", "end of Q2", "w/c 5 March".

import { daysIn } from '../../cells/elapsed-days';
import { monthsOfYear, shifted, spanNamed, type NamedDate } from './date-name';
import type { DateSpan } from '../../model/dates';

/** Words that name a part of a date: "early", "the end of". */
interface PartWords {
  /** Where the words begin. */
  readonly start: number;
  /** They already say "the end of", so that "before" takes nothing off. */
  readonly isEnd: boolean;
  readonly narrow: (named: NamedDate) => NamedDate;
}

type Part = 'first' | 'beginning' | 'middle' | 'last' | 'end' | 'week of' | 'week to' | number;

const words: readonly (readonly [RegExp, Part])[] = [
  [/\bearly(?: in)?$/u, 'first'],
  [/\b(?:beginning|start)(?: of)?$/u, 'beginning'],
  [/\b(?:mid|middle(?: of)?)$/u, 'middle'],
  [/\b(?:late(?: in)?|latter part of)$/u, 'last'],
  [/\b(?:end|close)(?: of)?$/u, 'end'],
  [/\b(?:first|1st) week(?: of| in)?$/u, 1],
  [/\b(?:second|2nd) week(?: of| in)?$/u, 2],
  [/\b(?:third|3rd) week(?: of| in)?$/u, 3],
  [/\b(?:fourth|4th) week(?: of| in)?$/u, 4],
  [/(?<!\p{L})(?:w\/?[cb]|wk ?c|week (?:commencing|beginning|starting|of))[.:]?$/u, 'week of'],
  [/(?<!\p{L})(?:w\/e|week (?:ending|to))[.:]?$/u, 'week to'],
];

/** The words right before a date that say which part of it is meant; null where there are none. */
export function partWords(text: string, start: number): PartWords | null {
  const before = text.slice(Math.max(0, start - longest), start).toLowerCase();
  const bare = before.replace(/[ -]*(?:(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun)[ ,]*)?$/u, '');
  for (const [pattern, part] of words) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    return { start: start - before.length + match.index, isEnd: part === 'end', narrow: (named) => narrowed(named, part) };
  }
  return null;
}

const longest = 30;

function narrowed(named: NamedDate, part: Part): NamedDate {
  const span = partOf(named.span, part);
  const isMonthOrDay = named.date !== null && named.date.length > 'YYYY'.length;
  return isMonthOrDay ? { ...named, span } : spanNamed(span);
}

/**
 * Early, middle and late are thirds; the beginning and the end of what
 * is longer than a month are its first and last month.
 */
function partOf(span: DateSpan, part: Part): DateSpan {
  const { start, end } = span;
  const length = daysIn(span);
  if (part === 'week of') return length === 1 ? { start, end: shifted(start, 6) } : span;
  if (part === 'week to') return length === 1 ? { start: shifted(end, -6), end } : span;
  if (length === 1) return span;
  if (typeof part === 'number') return length > longestMonth ? span : week(span, part);
  if (length <= longestMonth) return partOfMonth(span, part);
  const count = Math.round(length / daysOfMonth);
  const third = count / 3;
  switch (part) {
    case 'beginning':
      return monthsOfYear(span, 0, 1);
    case 'end':
      return monthsOfYear(span, count - 1, 1);
    case 'first':
      return monthsOfYear(span, 0, third);
    case 'middle':
      return monthsOfYear(span, third, third);
    case 'last':
      return monthsOfYear(span, 2 * third, third);
  }
}

const longestMonth = 31;
const daysOfMonth = 30.4;

/** Days 1 to 10, 11 to 20, 21 to the last. The end of a month is the month: it is due by its last day either way. */
function partOfMonth({ start, end }: DateSpan, part: 'first' | 'beginning' | 'middle' | 'last' | 'end'): DateSpan {
  if (part === 'end') return { start, end };
  if (part === 'last') return { start: shifted(start, 20), end };
  return part === 'middle' ? { start: shifted(start, 10), end: shifted(start, 19) } : { start, end: shifted(start, 9) };
}

function week({ start }: DateSpan, number: number): DateSpan {
  const first = shifted(start, 7 * (number - 1));
  return { start: first, end: shifted(first, 6) };
}
