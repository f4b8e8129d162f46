// The year behind a month, a quarter or a season: "2011", "2011/12", "'11", "-11", "11".

import { calendarYear, financialYear } from './date-name';
import type { DateSpan } from '../../model/dates';

/** A year behind a date. */
export interface YearBehind {
  readonly year: DateSpan;
  /** Two years, so a financial one. */
  readonly pair: boolean;
  /** Two bare figures, which could be a day. */
  readonly loose: boolean;
  /** Where the year's text ends. */
  readonly end: number;
}

const gap = '[ ,./(-]*(?:(?:of|in) )?';
const ofYear = "(?:(?:f\\.?y\\.?|financial year) ?'?)?";
const pairBehind = new RegExp(`${gap}${ofYear}((?:19|20)\\d\\d) ?[/–-] ?(?:19|20)?(\\d\\d)(?!\\d|[/.-]\\d)`, 'iuy');
const shortPairBehind = new RegExp(`[ ,(-]*(?:of )?${ofYear}(\\d\\d) ?[/–-] ?(\\d\\d)(?!\\d|[/.-]\\d)`, 'iuy');
const fullBehind = new RegExp(`${gap}((?:19|2[01])\\d\\d)(?![\\d%])`, 'uy');
const apostropheBehind = /[ -]?['’‘](\d\d)(?!\d)/uy;
const gluedBehind = /[./-]?(\d\d)(?![\d%]|[/.:]\d| ?(?:st|nd|rd|th)\b)/uy;
const looseBehind = / (\d\d)(?=\s*(?:$|[,;:.()|\n/–—-]|(?:and|to|or|onwards?)\b))(?![/.:]\d)/uy;

/** The year right behind a position; null where there is none. */
export function yearBehind(text: string, at: number): YearBehind | null {
  const pair = stickyAt(pairBehind, text, at);
  if (pair !== null && isPair(pair)) return { year: financialYear(Number(pair[1])), pair: true, loose: false, end: pair.end };
  const full = stickyAt(fullBehind, text, at);
  if (full !== null) return single(Number(full[1]), false, full.end);
  const short = stickyAt(apostropheBehind, text, at) ?? stickyAt(gluedBehind, text, at);
  if (short !== null) return single(fullYear(short[1]), false, short.end);
  const loose = stickyAt(looseBehind, text, at);
  return loose === null ? null : single(fullYear(loose[1]), true, loose.end);
}

/** As `yearBehind`, also for "12/13": after "Q1" and the like it can be nothing but a year. */
export function yearOrPairBehind(text: string, at: number): YearBehind | null {
  const short = stickyAt(shortPairBehind, text, at);
  if (short !== null && isPair(short)) return { year: financialYear(fullYear(short[1])), pair: true, loose: false, end: short.end };
  return yearBehind(text, at);
}

/** From here on two digits are of the last century: no plan that writes '70 means 2070, and works that began in '97 still run. */
const lastCentury = 70;

/** Four digits of a year that is written with two or four. */
export function fullYear(digits: string | undefined): number {
  const year = Number(digits ?? 0);
  if (year > 99) return year;
  return year < lastCentury ? 2000 + year : 1900 + year;
}

type Sticky = RegExpExecArray & { readonly end: number };

function stickyAt(pattern: RegExp, text: string, at: number): Sticky | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : Object.assign(match, { end: at + match[0].length });
}

function single(year: number, loose: boolean, end: number): YearBehind {
  return { year: calendarYear(year), pair: false, loose, end };
}

function isPair([, first, second]: Sticky): boolean {
  return isNextYear(Number(first), Number(second));
}

/** Whether the last two digits of `end` are those of the year after `start`. */
export function isNextYear(start: number, end: number): boolean {
  return (start + 1) % 100 === end % 100;
}
