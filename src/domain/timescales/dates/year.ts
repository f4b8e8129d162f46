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
  /** The text names no month: it is the one in which a school year usually begins. Absent where it names months. */
  readonly isUsual?: true;
}

const pair = /(?<![\d/-])(?:fy\s*)?(20\d\d)\s*(?:\/|-|–|—|to|and)\s*(20)?(\d\d)(?![\d%]|[-/.]\d)/giu;
const shortPair = /\bfy\s*'?(\d\d)\s*[/–-]\s*(\d\d)\b/giu;
/** "23/24" alone, or beside what a heading measures: anywhere else it may be a score. */
const measure = '(?:targets?|goals?|actuals?|plan(?:ned)?|budget|forecast|baseline|out-?turn|delivered|achieved|totals?|q[1-4])';
const barePair = new RegExp(`(?<=^|^${measure}\\s+|\\s${measure}\\s+)'?([1-4]\\d)\\/([1-4]\\d)(?=$|\\s+${measure}\\b)`, 'giu');
const single = /\b(?:fy|financial year|fiscal year)\s*'?(20\d\d|\d\d)\b(?!\s*(?:\/|-|–|to)\s*\d)/giu;
const ending = new RegExp(
  `\\b(?:year|(?:12|twelve)[- ]months?) (?:ending|ended|up to|to)\\s+(?:end (?:of )?)?(?:\\d{1,2}(?:st|th)?\\s+)?(?:of )?(${monthPattern})\\.?\\s+(20\\d\\d)\\b`,
  'giu',
);
const school = /\b(?:school|academic) year\s*:?\s*(20\d\d)\s*(?:\/|-|–|—|to)\s*(?:20)?\d\d\b/giu;
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?';
const until = '\\s*(?:to|-|–|—|until|through)\\s*';
const yearOfMonth = "\\s+'?(20\\d\\d|\\d\\d)";
const monthToMonth = (yearOfFirst: string): RegExp =>
  new RegExp(`\\b(${monthPattern})\\.?${yearOfFirst}${until}${day}(${monthPattern})\\.?${yearOfMonth}\\b`, 'giu');
const fromTo = monthToMonth(yearOfMonth);
/** "July to September 2024" too. */
const monthsNamed = monthToMonth(`(?:${yearOfMonth})?`);
const figure = '(\\d{1,2})[/.](\\d{1,2})[/.](20\\d\\d|\\d\\d)';
const inFigures = new RegExp(`\\b${figure}${until}${figure}\\b`, 'giu');
const beginning = new RegExp(
  `\\byear (?:beginning|starting|commencing|from)\\s+(?:in\\s+|on\\s+)?${day}(${monthPattern})\\.?\\s+(20\\d\\d)\\b`,
  'giu',
);
const january = new RegExp(`\\bjan(?:uary)?\\.?${until}dec(?:ember)?\\.?\\s+(20\\d\\d)\\b`, 'giu');
const ofJanuary = new RegExp(`(?<![\\d/–-])(20\\d\\d)\\s*[(,:]?\\s*jan(?:uary)?\\.?${until}dec(?:ember)?\\b(?!\\.?\\s+20\\d\\d)`, 'giu');
/** Months without their years: "August to July", "1 September – 31 August". */
const monthsOnly = new RegExp(`\\b(${monthPattern})\\.?${until}${day}(${monthPattern})\\b(?!\\.?[\\s'’]*\\d\\d)`, 'giu');
const endsOnly = new RegExp(
  `\\byear[- ](?:ends?|ending|ended)(?: is| on|:)?\\s+(?:in\\s+)?${day}(${monthPattern})\\b(?!\\.?\\s+20\\d\\d)`,
  'giu',
);
const beginsOnly = new RegExp(
  `\\byear (?:begins|beginning|starts|starting|commences|commencing|runs from)(?: on| in)?\\s+${day}(${monthPattern})\\b(?!\\.?\\s+20\\d\\d)`,
  'giu',
);
/** "Cumulative since 1 August 2025", "year to date from 1 September": what is counted from the year's first day. */
const countedSince = new RegExp(
  `\\b(?:cumulative(?:ly)?|running totals?|year to date|ytd|counted)(?: (?:figures?|totals?|position))?,? (?:since|from)(?: the)? 1(?:st)? (?:of )?(${monthPattern})\\b(?:\\.?\\s+(20\\d\\d))?`,
  'giu',
);
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
  for (const [, month, year] of text.matchAll(beginning))
    add(yearFrom(monthNumber(month), Number(year) + (monthNumber(month) === 1 ? 0 : 1)));
  for (const [, from, start, to, end] of text.matchAll(fromTo)) {
    const [first, last] = [monthNumber(from), monthNumber(to)];
    if ((fullYear(end) - fullYear(start)) * 12 + last - first === 11) add(yearFrom(first, fullYear(end)));
  }
  for (const [, from, month, start, to, last, end] of text.matchAll(inFigures)) {
    const isWhole = (fullYear(end) - fullYear(start)) * 12 + Number(last) - Number(month) === 11;
    if (Number(from) === 1 && Number(to) >= 28 && Number(month) <= 12 && isWhole) add(yearFrom(Number(month), fullYear(end)));
  }
  for (const [, year] of text.matchAll(january)) add({ kind: 'calendar', start: Number(year) });
  for (const [, year] of text.matchAll(ofJanuary)) add({ kind: 'calendar', start: Number(year) });
  for (const [, start] of text.matchAll(school)) add({ kind: 'financial', start: Number(start), firstMonth: 9, isUsual: true });
  for (const [, year] of text.matchAll(calendar)) add({ kind: 'calendar', start: Number(year) });
  const month = firstMonthSaid([text], found);
  return distinctYears(month === null || month === 4 || month === 1 ? found : found.map((mark) => inMonths(mark, month)));
}

/** Stretches of months that a text names, of any length: "October 2023 to March 2024", "July to September 2024". */
export function spansIn(text: string): readonly DateSpan[] {
  if (!hasDigit.test(text)) return [];
  return [...text.matchAll(monthsNamed)].flatMap(([, from, start, to, end]) => {
    const [first, last, lastYear] = [monthNumber(from), monthNumber(to), fullYear(end)];
    const firstYear = start === undefined ? lastYear : fullYear(start);
    const count = (lastYear - firstYear) * 12 + last - first + 1;
    return count > 0 ? [months(firstYear, first, count)] : [];
  });
}

/** A year named as "2025/26" in a text that says in which month it begins. */
function inMonths(mark: YearMark, firstMonth: number): YearMark {
  const isOpen = mark.kind === 'financial' && (mark.firstMonth === undefined || mark.isUsual === true);
  return isOpen ? { kind: 'financial', start: mark.start, firstMonth } : mark;
}

/**
 * The month in which texts say that the year begins, without naming it: "August to July", "The year ends on 31 July".
 * Null where they say none, or several. `years`: those named beside them; what is counted since a day of another year
 * says nothing of theirs.
 */
export function firstMonthSaid(texts: readonly string[], years: readonly YearMark[]): number | null {
  const found = monthsTyped(texts, years);
  if (found.size > 1) return null;
  const [only] = found;
  return only ?? (texts.some((text) => text.length <= longestName && ofUniversity.test(text)) ? universityMonth : null);
}

/** The same, where months are typed: the name of a university says only what is usual. */
export function monthsSaid(texts: readonly string[], years: readonly YearMark[]): number | null {
  const found = monthsTyped(texts, years);
  return found.size > 1 ? null : ([...found][0] ?? null);
}

function monthsTyped(texts: readonly string[], years: readonly YearMark[]): ReadonlySet<number> {
  return new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(monthsOnly)].flatMap(([, from, to]) =>
        (monthNumber(to) - monthNumber(from) + 12) % 12 === 11 ? [monthNumber(from)] : [],
      ),
      ...[...text.matchAll(endsOnly)].map(([, last]) => (monthNumber(last) % 12) + 1),
      ...[...text.matchAll(beginsOnly)].map(([, first]) => monthNumber(first)),
      ...[...text.matchAll(countedSince)].flatMap(([, first, year]) =>
        year === undefined || years.some(({ start }) => start === Number(year)) ? [monthNumber(first)] : [],
      ),
    ]),
  );
}

/** "End of spring term", "academic year 2025/26": the year is a school's, a college's or a university's. */
export function ofTerms(text: string): boolean {
  return termsOrSchoolYear.test(text);
}

const termsOrSchoolYear = /\b(?:(?:autumn|spring|summer) terms?|(?:academic|school|college) years?)\b/iu;

/** A line that is a university's name and nothing else: its years begin in August. A hospital's don't. */
const ofUniversity = /^\s*(?:the )?(?:university of [\p{L}' ]+|[\p{L}' ]+ university)\s*$/iu;
const [longestName, universityMonth] = [60, 8];

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
  return [school, fromTo, inFigures, beginning, january, ofJanuary, pair, shortPair, barePair, single, ending, calendar].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  );
}

/** Whether two texts name the same year, in whichever month they say that it begins. */
export function isSameYear(one: YearMark, other: YearMark): boolean {
  return one.kind === other.kind && one.start === other.start;
}

/** Each year once, in the order of their first mention; "2025/26" beside the same year with its months isn't another. */
export function distinctYears(marks: readonly YearMark[]): readonly YearMark[] {
  const distinct = [
    ...new Map(marks.map((mark) => [`${mark.kind} ${String(mark.start)} ${String(mark.firstMonth ?? '')}`, mark])).values(),
  ];
  return distinct.length < 2 ? distinct : distinct.filter((mark) => !distinct.some((other) => saysMore(other, mark)));
}

/** Whether a text says of the same year in which months it runs, and another doesn't. */
function saysMore(one: YearMark, other: YearMark): boolean {
  const said = ({ firstMonth, isUsual }: YearMark): number => (firstMonth === undefined ? 0 : isUsual === true ? 1 : 2);
  return one.kind === other.kind && one.start === other.start && said(one) > said(other);
}

/** A year as the titles have it, where one of them says of the same year in which months it runs. */
export function withMonthsOf(mark: YearMark, titles: readonly YearMark[]): YearMark {
  return titles.find((title) => saysMore(title, mark)) ?? mark;
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
