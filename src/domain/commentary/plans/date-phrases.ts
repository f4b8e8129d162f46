// Dates of a milestone as a sentence has them: a month or a year that something is due by means its last day.

import type { IsoDate } from '../../model/dates';
import type { DoneOn, PartialDate, RowMilestone } from '../../model/milestone';
import { longDate, serialOf } from '../../cells/calendar';
import { memoizeTexts } from '../../cells/words/memoize-texts';
import { monthName } from '../../timescales/dates/month-names';
import { dateWords } from '../../timescales/milestone-words';

const longestQuote = 80;
const mostDays = 500;

/** "31 March 2012", "the end of March 2012", "the end of March 2012 (“mid-March”)", "the end of “Summer 2012”". */
export function endWords({ span, date, to, text }: RowMilestone): string {
  if (span !== undefined) return `the end of “${span}”`;
  const end = date ?? to ?? '';
  const words = isDay(end) ? dateWords(end) : `the end of ${dateWords(end)}`;
  return isAsTyped(text, end) ? words : `${words} (${quoted(text)})`;
}

/** The last sentence of a draft. */
export function asAtSentence(asAt: IsoDate | null): string {
  return asAt === null ? 'As-at date not given.' : `As at ${longDate(asAt)}.`;
}

/** "on 1 April 2012", "in April 2012", "in 2012". */
export function whenWords(date: PartialDate): string {
  return `${isDay(date) ? 'on' : 'in'} ${dateWords(date)}`;
}

/** When something was done, to go on after "finished": "14 April 2015", "in April 2015", "in “Spring 2015”". */
export function doneWords({ start, end, typed }: DoneOn): string {
  if (typed !== undefined) return `in “${typed}”`;
  if (start === end) return longDate(end);
  const [first, last] = [start.slice(0, 'YYYY-MM'.length), end.slice(0, 'YYYY-MM'.length)];
  return first === last ? `in ${dateWords(last)}` : `by the end of ${dateWords(last)}`;
}

/** How long ago: "1 day", "1,204 days". */
export function daysBetween(from: IsoDate, to: IsoDate): string {
  return daysWords(dayOf(to) - dayOf(from));
}

/** Days since a fixed one: the as-at date is in every row, a deadline in many. */
const dayOf = memoizeTexts((date) => serialOf(date, 1900), mostDays);

/** "1 day", "1,204 days". */
export function daysWords(days: number): string {
  const figure = Math.abs(days) < 1000 ? String(days) : wholeNumbers.format(days);
  return `${figure} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
}

const wholeNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** In quotation marks, without the stop at its end, and not too long. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

/** On one line, without the stop at its end, cut at a word where it is too long. */
export function shortened(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,\s]+$/u, '');
  if (plain.length <= longestQuote) return plain;
  return `${plain.slice(0, longestQuote).replace(/\s+\S*$/u, '')}…`;
}

const longestSubject = 95;

/** What a row is about, in quotation marks: as typed, else up to where a phrase ends. */
export function quotedSubject(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,\s]+$/u, '');
  if (plain.length <= longestSubject) return `“${plain}”`;
  const phrase = /^.{25,}(?=[,;:]\s|\s[–(-])/u.exec(plain.slice(0, longestSubject))?.[0];
  return phrase === undefined ? quoted(plain) : `“${phrase}…”`;
}

function isDay(date: PartialDate): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}

const inFigures = /\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?|\d{4}-\d{2}/u;
// Without the u flag: with both it and i, a pattern takes 20 times as long.
const loosely = /\b(?:early|mid|late|first|second|third|fourth|last|week|beginning|start|around|about|circa|approx\w*)\b/i;

/** Whether the officer typed that month or year: "Summer 2012" and "mid March" are quoted beside what they are read as. */
function isAsTyped(text: string, date: PartialDate): boolean {
  if (loosely.test(text)) return false;
  const month = date.slice('YYYY-'.length, 'YYYY-MM'.length);
  if (month === '') return true;
  return inFigures.test(text) || text.toLowerCase().includes(monthName(Number(month)).slice(0, 3).toLowerCase());
}
