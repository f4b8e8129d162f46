// Period headings as officers write them: "Q1 Apr - June", "Quarter 1 2015/16", "Q1'15", "(Apr to Jun)", "Apr 2012",
// "H1", "2015/16", "31 March 2016".

import { kindsInFull } from '../../cells/words/figure-kind-words';
import { periodInEnglish } from '../../cells/words/welsh-headings';
import { monthOf, monthPattern } from '../../timescales/dates/month-names';
import { firstMonthOf, partOfYear, placesInYear, type PartOfYear } from '../../timescales/dates/terms-and-seasons';
import { fullYear } from '../../timescales/dates/year-behind';
import { withoutYears, yearsIn, type YearMark } from '../../timescales/dates/year';
import { withoutRolling } from '../../cells/words/level-words';
import { memoizeTexts } from '../../cells/words/memoize-texts';

/**
 * `numbered`: "P1" to "P13", four weeks or a month each; `term`: a third of a school year; `half term`: "HT1", "Autumn
 * 1", or one of the terms that schools number, of which some have six; `stage`: a semester, a tranche, a season of four.
 */
export type PeriodLevel = 'week' | 'numbered' | 'month' | 'half term' | 'quarter' | 'stage' | 'term' | 'half' | 'year';

/**
 * `firstMonth`: 1 to 12 where the heading names months. `ordinal`: the 1 of "Q1". `day`: of a heading that is a date,
 * so that the period ends on it.
 * `toDate`: running from the start of the year ("YTD"). `isTotal`: the total of a longer period, not a period of its
 * own.
 * `year`: as named; a calendar year beside a month or "Q1'15" is that of its first month.
 * `rest`: the words that say something else.
 */
export interface PeriodHeading {
  readonly level: PeriodLevel;
  readonly firstMonth: number | null;
  readonly ordinal: number | null;
  readonly day: number | null;
  readonly year: YearMark | null;
  readonly toDate: boolean;
  readonly isTotal: boolean;
  readonly rest: string;
  /** "Last quarter", "This quarter": told by where they stand from today, not by a date; absent for any other. */
  readonly relative?: 'last' | 'this';
  /** Winter, which is no term of a school as the other seasons may be; absent for any other. */
  readonly isWinter?: true;
}

/** From the finest to the longest. */
export const periodLevels: readonly PeriodLevel[] = ['week', 'numbered', 'month', 'half term', 'quarter', 'stage', 'term', 'half', 'year'];

/** How many months a period of each level has; a numbered one is taken for four weeks, of which a year has thirteen. */
export const monthsIn: Readonly<Record<PeriodLevel, number>> = {
  week: 12 / 52,
  numbered: 12 / 13,
  month: 1,
  'half term': 2,
  quarter: 3,
  stage: 3,
  term: 4,
  half: 6,
  year: 12,
};

const monthWord = `(${monthPattern})\\.?`;
const monthYear = "(?:[\\s'’./-]*(20\\d\\d|(?<=\\D)\\d\\d)(?![\\d%]))?";

const relative =
  /\b(?:(this|current|present|latest)|(last|previous|prior|preceding)) (?:reporting )?(month|quarter|half[- ]?year|six months|period)(?:['’]s)?\b/u;
const figureDate = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?![\d/.-])/u;
const term = /\b(autumn|spring|summer) terms?\b/u;
const halfTerm =
  /\b(?:ht ?|half[- ]?term ?|term )([1-6])(?![\d./-]*\d|[a-z%])|\b(autumn|spring|summer)(?: (?:half[- ]?)?term)? ?([12])(?![\d./-]*\d|[a-z%])/u;
const halvesBefore: Readonly<Record<string, number>> = { autumn: 0, spring: 2, summer: 4 };
const isoDate = /\b(20\d\d)-(\d\d)-(\d\d)\b/u;
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(?:of )?${monthWord}${monthYear}(?![a-z])`, 'u');
const monthRange = new RegExp(`\\b${monthWord}${monthYear}\\s*(?:to|-|–|—|/|until)\\s*${monthWord}${monthYear}(?![a-z])`, 'u');
const monthAlone = new RegExp(`\\b${monthWord}${monthYear}(?![a-z])`, 'u');
const quarter =
  /\b(?:q(?:tr|uarter)?\.?\s*([1-4])|([1-4])(?:st|nd|rd|th)?\s*q(?:tr|uarter)?|quarter (one|two|three|four)|(first|second|third|fourth) quarter)(?![\da-z])(?:\s*['’]\s*(\d\d)|[\s/-]+(20\d\d))?\b/u;
const week = /\b(?:w\/?[ce]|week|wk)\b\.?(?: (?:commencing|beginning|starting|ending|ended|to|of))?:? ?/u;
const numbered =
  /^(?:(?:actuals?|forecasts?|targets?|plan(?:ned)?|profiled?|budget) )?(?:p|pd|period)\.? ?0?([1-9]|1[0-3])(?![\d./-]*\d|[a-z%])/u;
const half =
  /\b(?:h([12])|half[- ]?(?:year)?\s*([12])|(first|second|1st|2nd) half(?:[- ]year)?)(?![\da-z])(?:[\s'’/-]+(20\d\d|\d\d)(?!\d))?/u;
const bareYear = /(?<![\d/.,-])(20\d\d)(?![\d/.,%-])/u;
/** "To end June" runs from the start of the year, as "YTD" does; "Apr to Jun" doesn't. */
const toDate =
  /\b(?:year[- ]to[- ]date|ytd|cumulative|to date|so far)\b|^(?:up )?to (?:the )?(?:end\b|\d|[a-z])|^(?:the |this )?year to (?:the )?(?:end (?:of )?)?(?:q|quarter |p|period |month )\d/u;
const total = /\b(?:totals?|full[- ]year|year[- ]end|annual|outturn)\b/u;

/** The period that one piece of a heading names; null where it names none. */
export const readPeriodHeading = memoizeTexts(periodIn, 500);

function periodIn(heading: string): PeriodHeading | null {
  const lower = withoutRolling(inSmallLetters(heading));
  const year = yearsIn(lower)[0] ?? null;
  const plain = withoutYears(lower);
  const flags = { toDate: toDate.test(plain), isTotal: total.test(plain) };
  const named = namedPeriod(plain);
  if (named !== null) {
    const { match, ownYear, ...period } = named;
    return { ...period, ...flags, year: year ?? calendarYear(ownYear), rest: restOf(plain, match) };
  }
  const bare = bareYear.exec(plain);
  const whole = year ?? calendarYear(bare?.[1]);
  if (whole === null) return null;
  return { level: 'year', firstMonth: null, ordinal: null, day: null, year: whole, ...flags, rest: restOf(plain, bare?.[0] ?? '') };
}

/** In English, on one line. */
function inSmallLetters(heading: string): string {
  return kindsInFull(periodInEnglish(heading) ?? heading)
    .toLowerCase()
    .replace(/[_\s\u00a0]+/gu, ' ')
    .trim();
}

interface NamedPeriod extends Pick<PeriodHeading, 'relative' | 'isWinter'> {
  readonly level: PeriodLevel;
  readonly firstMonth: number | null;
  readonly ordinal: number | null;
  readonly day: number | null;
  readonly ownYear: string | undefined;
  readonly match: string;
}

function namedPeriod(text: string): NamedPeriod | null {
  const ofWork = weekPeriod(text) ?? numberedPeriod(text);
  if (ofWork !== null) return ofWork;
  const iso = isoDate.exec(text);
  if (iso !== null)
    return { level: 'month', firstMonth: Number(iso[2]), ordinal: null, day: Number(iso[3]), ownYear: iso[1], match: iso[0] };
  const figures = figureDate.exec(text);
  if (figures !== null) return datePeriod(figures);
  const position = relative.exec(text);
  if (position !== null) return relativePeriod(position);
  const halfTerms = halfTerm.exec(text);
  if (halfTerms !== null) return halfTermPeriod(halfTerms);
  const terms = term.exec(text);
  if (terms !== null)
    return { level: 'term', firstMonth: firstMonthOf[terms[1] ?? ''] ?? 9, ordinal: null, day: null, ownYear: undefined, match: terms[0] };
  const part = partOfYear(text);
  if (part !== null) return partPeriod(part);
  const quarters = quarter.exec(text);
  if (quarters !== null) return quarterPeriod(text, quarters);
  const range = monthRange.exec(text);
  if (range !== null) return rangePeriod(range);
  const halves = half.exec(text);
  if (halves !== null) {
    const ordinal = Number(halves[1] ?? halves[2] ?? placesInYear[halves[3] ?? ''] ?? 0);
    return { level: 'half', firstMonth: null, ordinal, day: null, ownYear: halves[4], match: halves[0] };
  }
  const date = dayMonth.exec(text);
  if (date !== null && Number(date[1]) <= 31) {
    return { level: 'month', firstMonth: monthNumber(date[2]), ordinal: null, day: Number(date[1]), ownYear: date[3], match: date[0] };
  }
  const month = monthAlone.exec(text);
  if (month === null) return null;
  return { level: 'month', firstMonth: monthNumber(month[1]), ordinal: null, day: null, ownYear: month[2], match: month[0] };
}

/** "w/c 6 Jan", "Week 3", "wk ending 12/01": the day is where the week begins or ends. */
function weekPeriod(text: string): NamedPeriod | null {
  const found = week.exec(text);
  if (found === null) return null;
  const behind = text.slice(found.index + found[0].length);
  const date = dayMonth.exec(behind);
  if (date !== null && date.index <= 1 && Number(date[1]) <= 31) {
    const match = `${found[0]}|${date[0].trim()}`;
    return { level: 'week', firstMonth: monthNumber(date[2]), ordinal: null, day: Number(date[1]), ownYear: date[3], match };
  }
  const ordinal = /^ ?(?:no\.? ?)?(\d{1,2})(?![\d/.-])/u.exec(behind);
  if (ordinal === null || Number(ordinal[1]) > 53) return null;
  const match = `${found[0]}|${ordinal[0].trim()}`;
  return { level: 'week', firstMonth: null, ordinal: Number(ordinal[1]), day: null, ownYear: undefined, match };
}

/** "P1", "Period 01", "P13 2024/25". Beside a month the month says more. */
function numberedPeriod(text: string): NamedPeriod | null {
  const found = numbered.exec(text);
  if (found === null || monthAlone.test(text)) return null;
  return {
    level: 'numbered',
    firstMonth: null,
    ordinal: Number(found[1]),
    day: null,
    ownYear: undefined,
    match: found[0].replace(/^[a-z]+ (?=p)/u, ''),
  };
}

/** A date in figures that can be read one way only: "31-12-2022", not "3/10/2015". */
function datePeriod([match, first, second, year]: RegExpExecArray): NamedPeriod | null {
  const [one, other] = [Number(first), Number(second)];
  const [day, month] = other > 12 ? [other, one] : [one, other];
  if (month > 12 || month < 1 || day > 31 || (one <= 12 && other <= 12 && one !== other)) return null;
  return { level: 'month', firstMonth: month, ordinal: null, day, ownYear: year, match };
}

/** Its dates aren't said: schools set them. */
function halfTermPeriod([match, numberOf, season, half]: RegExpExecArray): NamedPeriod {
  const ordinal = numberOf === undefined ? (halvesBefore[season ?? ''] ?? 0) + Number(half) : Number(numberOf);
  return { level: 'half term', firstMonth: null, ordinal, day: null, ownYear: undefined, match };
}

/** A season is a term of a school, but for winter and where winter stands beside it (period-columns.ts). */
function partPeriod({ kind, firstMonth, ordinal, year, match }: PartOfYear): NamedPeriod {
  if (firstMonth !== null) return { level: 'term', firstMonth, ordinal: null, day: null, ownYear: year, match };
  return { level: 'stage', firstMonth: null, ordinal, day: null, ownYear: year, match, ...(kind === 'season' ? { isWinter: true } : {}) };
}

const levelOf: Readonly<Record<string, PeriodLevel>> = { month: 'month', quarter: 'quarter', period: 'quarter' };

function relativePeriod([match, present, , length = '']: RegExpExecArray): NamedPeriod {
  const position = present === undefined ? 'last' : 'this';
  return { level: levelOf[length] ?? 'half', firstMonth: null, ordinal: null, day: null, ownYear: undefined, match, relative: position };
}

function quarterPeriod(text: string, found: RegExpExecArray): NamedPeriod {
  const ordinal = Number(found[1] ?? found[2] ?? placesInYear[found[3] ?? found[4] ?? ''] ?? 0);
  const range = monthRange.exec(text);
  const months = range === null ? null : rangePeriod(range);
  const firstMonth = months?.level === 'quarter' ? months.firstMonth : null;
  const match = range === null ? found[0] : `${found[0]}|${range[0]}`;
  return { level: 'quarter', firstMonth, ordinal, day: null, ownYear: found[5] ?? found[6] ?? months?.ownYear, match };
}

function rangePeriod(range: RegExpExecArray): NamedPeriod | null {
  const first = monthNumber(range[1]);
  const last = monthNumber(range[3]);
  if (first === null || last === null) return null;
  const length = ((last - first + 12) % 12) + 1;
  const level = periodLevels.find((each) => monthsIn[each] === length);
  if (level === undefined) return null;
  const crosses = last < first;
  const lastYear = range[4] === undefined ? undefined : fullYear(range[4]);
  const ownYear = range[2] ?? (lastYear === undefined ? undefined : String(crosses ? lastYear - 1 : lastYear));
  return { level, firstMonth: first, ordinal: null, day: null, ownYear, match: range[0] };
}

/** Months from one to another in a heading, however many they are. `to`: the last, with its year where that is named. */
export interface MonthsNamed {
  readonly first: number;
  readonly last: number;
  readonly to: string;
  readonly rest: string;
}

/** "Apr-Sep 2025", "Q2 (April to September)"; null where no two months are named so. */
export function monthsNamed(heading: string): MonthsNamed | null {
  const lower = inSmallLetters(heading);
  const range = monthRange.exec(lower);
  const [first, last] = [monthNumber(range?.[1]), monthNumber(range?.[3])];
  if (range === null || first === null || last === null) return null;
  const rest = lower
    .replace(range[0], ' ')
    .replace(/[()[\]]/gu, ' ')
    .replace(quarter, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return { first, last, to: `to ${range[3] ?? ''}${range[4] === undefined ? '' : ` ${String(fullYear(range[4]))}`}`, rest };
}

function monthNumber(name: string | undefined): number | null {
  return monthOf(name ?? '')?.month ?? null;
}

function calendarYear(digits: string | undefined): YearMark | null {
  return digits === undefined ? null : { kind: 'calendar', start: fullYear(digits) };
}

function restOf(text: string, match: string): string {
  return match
    .split('|')
    .reduce((rest, part) => rest.replace(part, ' '), text)
    .replace(/[()[\]:;,.'’–—/&-]+/gu, ' ')
    .replace(/\b(?:(?:financial|fiscal|calendar) )?years?\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
