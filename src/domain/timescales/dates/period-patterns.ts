// Years and their parts: "2011/12", "Q1 2012/13", "first half of 2012",
// "Summer 2012", "year end", "before Christmas 2011".

import {
  calendarYear,
  dayNamed,
  fallingIn,
  financialYear,
  monthNamed,
  months,
  monthsOfYear,
  spanNamed,
  yearNamed,
  yearsOn,
  type DateContext,
  type DateName,
  type NamedDate,
} from './date-name';
import type { DatePattern } from './date-name-pattern';
import { placesInYear } from './terms-and-seasons';
import { fullYear, isNextYear, yearBehind, yearOrPairBehind, type YearBehind } from './year-behind';
import type { DateSpan } from '../../model/dates';

/** A financial year, or a year of the calendar, and what may stand between it and a part of it. */
const yearAhead =
  "(?<![\\p{L}\\d/.–-])(?:(?:(?:f\\.? ?y\\.?|(?:financial|fiscal|municipal) year)[ :']*)?(20\\d\\d|\\d\\d) ?[/–-] ?(?:20)?(\\d\\d)[ ,:;/–-]{1,3}\\(?|(20\\d\\d)[ ,:/-]?)";
const quarterWords =
  '(?:q(?:tr|uarter)?\\.? ?([1-4])|([1-4])(?:st|nd|rd|th) q(?:tr|uarter)?|(first|second|third|fourth|final|last) (?:quarter|qtr)|quarter (one|two|three|four))(?![\\p{L}\\d])';

function quarterNamed(words: readonly (string | undefined)[]): number {
  const named = words.find((word) => word !== undefined) ?? '';
  return placesInYear[named.toLowerCase()] ?? Number(named);
}

const quarter: DatePattern = {
  pattern: new RegExp(`(?<![\\p{L}\\d])${quarterWords}(?: of(?: the)?(?= ))?`, 'giu'),
  read: ({ groups, end }, text, context) => {
    const first = (quarterNamed(groups) - 1) * 3;
    const one = oneYearBehind.exec(text.slice(end));
    if (one !== null) return { name: ofOneYear(fullYear(one[1]), (each) => monthsOfYear(each, first, 3)), end: end + one[0].length };
    const year = yearOrPairBehind(text, end);
    return { name: partOfYear(year, first, 3, context), end: year?.end ?? end };
  },
};

const halfWords = '(?:h([12])|(first|second|1st|2nd) half(?:[ -]year)?)(?![\\p{L}\\d])';

const half: DatePattern = {
  pattern: new RegExp(`(?<![\\p{L}\\d])${halfWords}(?: of(?: the)?(?= ))?`, 'giu'),
  read: ({ groups: [digit, name], end }, text, context) => {
    const year = yearOrPairBehind(text, end);
    const isSecond = digit === '2' || /^(?:second|2nd)$/iu.test(name ?? '');
    if (digit === undefined && year === null) return null;
    if (digit === undefined && year?.pair === false) {
      const calendar = spanNamed(monthsOfYear(year.year, isSecond ? 6 : 0, 6));
      return { name: { year: year.year, readIn: () => [calendar] }, end: year.end };
    }
    return { name: partOfYear(year, isSecond ? 6 : 0, 6, context), end: year?.end ?? end };
  },
};

/** "2025-26 Q2", "FY25/26, 2nd quarter", "2025 Q2": the year stands before the part of it that is meant. */
function partBehindYear(words: string, partNamed: (groups: readonly (string | undefined)[]) => readonly [number, number]): DatePattern {
  const another = new RegExp(`^[ ,:;/–-]*\\(?${words}`, 'iu');
  return {
    pattern: new RegExp(`${yearAhead}${words}`, 'giu'),
    read: ({ groups: [first, second, single, ...named], end }, text, context) => {
      // A year behind it too may be its own, unless that has a part of its own behind it.
      const behind = yearOrPairBehind(text, end);
      if (behind !== null && !another.test(text.slice(behind.end))) return null;
      const [from, count] = partNamed(named);
      const close = closesBracket(text, end) ? 1 : 0;
      if (single !== undefined) {
        const year = { year: calendarYear(Number(single)), pair: false };
        return { name: partOfYear(year, from, count, context), end: end + close };
      }
      if (!isNextYear(Number(first), Number(second))) return null;
      return { name: partOfYear({ year: financialYear(fullYear(first)), pair: true }, from, count, context), end: end + close };
    },
  };
}

function closesBracket(text: string, end: number): boolean {
  const before = text.slice(0, end);
  return text[end] === ')' && before.lastIndexOf('(') > before.lastIndexOf(')');
}

const quarterBehindYear = partBehindYear(quarterWords, (named) => [(quarterNamed(named) - 1) * 3, 3]);
const halfBehindYear = partBehindYear(halfWords, ([digit, name]) => [digit === '2' || /^(?:second|2nd)$/iu.test(name ?? '') ? 6 : 0, 6]);

/** First month and how many; winter begins in the year that it is called by. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 3],
  summer: [6, 3],
  autumn: [9, 3],
  winter: [12, 3],
  'autumn term': [9, 4],
  'spring term': [1, 4],
  'summer term': [4, 4],
  'new year': [1, 1],
  // Half terms, the later end where that moves with Easter.
  'autumn 1': [9, 2],
  'autumn 2': [11, 2],
  'spring 1': [1, 2],
  'spring 2': [2, 3],
  'summer 1': [4, 2],
  'summer 2': [6, 2],
};

const season: DatePattern = {
  pattern:
    /(?<![\p{L}\d])((?:spring|summer|autumn)(?: term)? [12](?![\d/.:-])|(?:spring|summer|autumn|winter)(?: term)?|new year)(?!\p{L})/giu,
  read: ({ groups: [name = ''], end }, text) => {
    const year = yearBehind(text, end);
    const [first, count] = seasons[name.toLowerCase().replace(/ term(?= \d)/u, '')] ?? [1, 12];
    const readings = (each: number): readonly NamedDate[] => [
      spanNamed(months(each, first, count), `${name.toLowerCase()} ${String(each)}`),
    ];
    const readIn = (within: DateSpan): readonly NamedDate[] =>
      year !== null && !year.pair ? readings(Number(within.start.slice(0, 4))) : fallingIn(within, readings);
    return { name: { year: year?.year ?? null, readIn }, end: year?.end ?? end };
  },
};

/** Easter Sunday falls from 22 March to 25 April. */
const feast: DatePattern = {
  pattern: /(?<![\p{L}\d])(christmas|xmas|easter)(?!\p{L})/giu,
  read: ({ groups: [name = ''], end }, text) => {
    const year = yearBehind(text, end);
    const readings = (each: number): readonly NamedDate[] =>
      name.toLowerCase() === 'easter'
        ? [spanNamed({ start: `${String(each)}-03-22`, end: `${String(each)}-04-25` }, `Easter ${String(each)}`)]
        : dayNamed(each, 12, 25);
    return { name: { year: year?.year ?? null, readIn: (within) => fallingIn(within, readings) }, end: year?.end ?? end };
  },
};

const ofYear = "(?:f\\.? ?y\\.?|(?:financial|fiscal|municipal) year|(academic|school) year)[ :']*";

const twoYears: DatePattern = {
  pattern: new RegExp(`(?<![\\d/.]|(?<!\\d)[–-])(?:${ofYear})?(20\\d\\d) ?[/–-] ?(20)?(\\d\\d)(?![\\d%]|[/.]\\d|-\\d(?!\\d{3}))`, 'giu'),
  read: ({ groups: [academic, start, century, last], end }) => {
    const first = Number(start);
    const count = (((Number(last) - first) % 100) + 100) % 100;
    if (count === 1) return { name: itself(academic === undefined ? financialYear(first) : months(first, 9, 12)), end };
    if (count < 1 || count > mostYearsOfPlan) return null;
    const financial = { start: `${String(first)}-04-01`, end: `${String(first + count)}-03-31` };
    const calendar = { start: `${String(first)}-01-01`, end: `${String(first + count)}-12-31` };
    return { name: itself(century === undefined ? financial : calendar), end, isRange: true };
  },
};

const shortTwoYears: DatePattern = {
  pattern: new RegExp(`(?<![\\p{L}\\d])${ofYear}(\\d\\d) ?[/–-] ?(\\d\\d)(?!\\d)`, 'giu'),
  read: ({ groups: [, start, last], end }) =>
    isNextYear(Number(start), Number(last)) ? { name: itself(financialYear(fullYear(start))), end } : null,
};

const oneYearBehind = /^,? ?(?:of )?(?:f\.?y\.?|financial year) ?'?((?:19|20)\d\d|\d\d)(?!\d| ?[/–-] ?\d)/iu;

/** "FY 2013" is the year that begins in 2013 to some and the one that ends in it to others. */
const oneOfYear: DatePattern = {
  pattern: new RegExp(`(?<![\\p{L}\\d])${ofYear}(20\\d\\d|\\d\\d)(?!\\d| ?[/–-] ?\\d)`, 'giu'),
  read: ({ groups: [, digits], end }) => ({
    name: ofOneYear(
      fullYear(digits),
      (year) => year,
      (year) => `${year.start.slice(0, 4)}/${year.end.slice(2, 4)}`,
    ),
    end,
  }),
};

const thisYear: DatePattern = {
  pattern:
    /(?<![\p{L}\d])(?:(?:(?:financial|fiscal|council|municipal) )?year[ -]end|(?:the )?end of (?:the |this )?(?:current )?(?:financial |fiscal |council |municipal |plan |(calendar ))?year|(next|this|the current|current) (?:(?:financial|fiscal|council|municipal) )?year|the (?:financial|fiscal|council|municipal) year|in[ -]year)(?![\p{L}\d])/giu,
  read: ({ groups: [ofCalendar, which], start, end }, text) => {
    const year = yearBehind(text, end);
    if (ofCalendar !== undefined && year === null) {
      return { name: { year: null, readIn: (within) => fallingIn(within, (each) => [monthNamed(each, 12)]) }, end };
    }
    const isEnd = /end/iu.test(text.slice(start, end));
    const whole = (within: DateSpan): NamedDate => spanNamed(which?.toLowerCase() === 'next' ? yearsOn(within, 1) : within);
    if (year !== null && !year.pair) {
      const named = Number(year.year.start.slice(0, 4));
      return { name: { year: year.year, readIn: () => [monthNamed(named, 3), monthNamed(named, 12)] }, end: year.end };
    }
    const readIn = (within: DateSpan): readonly NamedDate[] => {
      const { span } = whole(within);
      return [isEnd ? monthNamed(Number(span.end.slice(0, 4)), Number(span.end.slice(5, 7))) : spanNamed(span)];
    };
    return { name: { year: year?.year ?? null, readIn }, end: year?.end ?? end };
  },
};

/** A number from 2000 to 2099 is a year only where a date would stand: not in "2000 councillors". */
const bareYear: DatePattern = {
  pattern:
    /(?<=(?:^|[-–—:(,;/\n]|\b(?:by|in|of|from|during|for|end|early|mid|late|to|until|till|before|after|since|and|or|through|throughout|complete|completed|delivered|launched|year|due|deadline))[ -]*)(20\d\d)(?=\s*(?:$|[-–—,;:.)\n(/?+]|(?:and|or|to|onwards?|until|at|for|then)\b|$))(?![/.:-]\d)/giu,
  read: ({ groups: [digits], end }) => {
    const year = Number(digits);
    return { name: { year: calendarYear(year), readIn: () => [yearNamed(year)] }, end };
  },
};

export const periodPatterns: readonly DatePattern[] = [
  quarterBehindYear,
  halfBehindYear,
  quarter,
  half,
  season,
  feast,
  twoYears,
  shortTwoYears,
  oneOfYear,
  thisYear,
  bareYear,
];

const mostYearsOfPlan = 10;

function itself(span: DateSpan): DateName {
  return { year: span, readIn: () => [spanNamed(span)] };
}

/** What is of a financial year called by one calendar year, so that nobody knows which of two it is. */
function ofOneYear(year: number, partOf: (year: DateSpan) => DateSpan, words?: (span: DateSpan) => string): DateName {
  const readings = [year, year - 1].map((each) => {
    const span = partOf(financialYear(each));
    return words === undefined ? spanNamed(span) : spanNamed(span, words(span));
  });
  return { year: calendarYear(year), readIn: () => readings };
}

/** "Q1 2012" is of the calendar year or of 2012/13, unless the table's own year settles it. */
function partOfYear(year: Pick<YearBehind, 'year' | 'pair'> | null, first: number, count: number, context: DateContext): DateName {
  const part = (within: DateSpan): NamedDate => spanNamed(monthsOfYear(within, first, count));
  if (year === null || year.pair) return { year: year?.year ?? null, readIn: (within) => [part(within)] };
  const ofTable = context.year === null ? null : part(context.year);
  const calendar = part(year.year);
  const isOfTable = ofTable !== null && ofTable.span.start >= year.year.start && ofTable.span.end <= year.year.end;
  const readings = isOfTable ? [ofTable] : [calendar, part(financialYear(Number(year.year.start.slice(0, 4))))];
  return { year: year.year, readIn: () => readings };
}
