// Days and months in words or figures: "31st March 2012", "2-3 December", "Sept 11", "31/03/2012".

import {
  dayNamed,
  fallingIn,
  calendarYear,
  monthNamed,
  spanNamed,
  yearsOn,
  type DateContext,
  type DateName,
  type NamedDate,
} from './date-name';
import { daysInFigures } from './date-order';
import { monthOf } from './month-names';
import type { DatePattern, PatternMatch } from './date-name-pattern';
import { fullYear, isNextYear, yearBehind, type YearBehind } from './year-behind';

const word = '(\\p{L}{3,10})';
const notInWord = '(?<![\\p{L}\\d])';
const ordinal = '(?:st|nd|rd|th)';

/** "Cohort 13 - Sept" and "Phase 2 March" number a thing, not a day. */
const numbered = [
  'cohorts?|phases?|stages?|waves?|rounds?|parts?|tranches?|lots?|items?|appendix|annex|no|number|tables?',
  'groups?|areas?|years?|levels?|modules?|versions?|objectives?|priority|strands?|themes?|actions?|weeks?|days?|top',
  'all|batch|events?|milestones?|gates?|gateways?|targets?|outcomes?|projects?|sections?|£',
].join('|');
const numbersAThing = new RegExp(`\\b(?:${numbered})\\.? ?$`, 'u');
/** "May" alone is a month only where a date is meant. */
const beforeBareMonth =
  /(?:^|\b(?:by|in|from|until|till|to|end|end of|mid|early|late|during|before|after|since|and|due|between)|[-–/,;:(\n])[ -]*$/u;

/** "next March" counts from the day it was typed. */
const countedFromNow = /\b(?:next|last|this|coming|following) $/u;
const nextYear = /^ (?:of )?next (?:financial )?year(?!\p{L})/iu;

const isoDay: DatePattern = {
  pattern: /(?<![\d-])((?:19|2[01])\d\d)-(\d\d)-(\d\d)(?!\d)/gu,
  read: ({ groups: [year, month, day], end }) => found(fixed(Number(year), dayNamed(Number(year), Number(month), Number(day))), end),
};

const figures: DatePattern = {
  pattern: /(?<![\p{L}\d/.])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?((?:19|2[01])\d\d|\d\d)(?![\d%]|[/.]\d)/gu,
  read: ({ groups: [first, sign, second, year], end }, _text, { order }) =>
    found(fixed(fullYear(year), daysInFigures(Number(first), sign, Number(second), fullYear(year), order)), end),
};

const monthInFigures: DatePattern = {
  pattern: /(?<![\p{L}\d/.-])(0?[1-9]|1[0-2])\/((?:19|2[01])\d\d)(?![\d%]|[/.-]\d)/gu,
  read: ({ groups: [month, year], end }) => found(fixed(Number(year), [monthNamed(Number(year), Number(month))]), end),
};

const isoMonth: DatePattern = {
  pattern: /(?<![\p{L}\d/.-])((?:19|2[01])\d\d)-(0[1-9]|1[0-2])(?![\d%]|[/.-]\d)/gu,
  read: ({ groups: [year, month], end }) =>
    isNextYear(Number(year), Number(month)) ? null : found(fixed(Number(year), [monthNamed(Number(year), Number(month))]), end),
};

const dayMonth: DatePattern = {
  pattern: new RegExp(`(?<![\\p{L}\\d/.:£])(\\d{1,2})(?: ?${ordinal})?(?: (?:of )?(?:the )?|[-./]|)${word}(?!\\p{L})\\.?`, 'giu'),
  read: ({ groups: [digits, name], start, end }, text) => {
    const month = monthOf(name ?? '');
    const day = Number(digits);
    if (month === null || day > 31 || day === 0 || numbersAThing.test(text.slice(0, start).toLowerCase())) return null;
    const year = yearBehind(text, end);
    return found(
      inYear(year, (each) => dayNamed(each, month.month, day)),
      year?.end ?? end,
    );
  },
};

const days: DatePattern = {
  pattern: new RegExp(
    `(?<![\\p{L}\\d/.:£])(\\d{1,2})(?: ?${ordinal})? ?(?:-|–|to|and|&|\\/) ?(\\d{1,2})(?: ?${ordinal})? (?:of )?${word}(?!\\p{L})\\.?`,
    'giu',
  ),
  read: ({ groups: [first, last, name], end }, text) => {
    const month = monthOf(name ?? '');
    if (month === null) return null;
    const year = yearBehind(text, end);
    const read = (each: number): readonly NamedDate[] => {
      const [from] = dayNamed(each, month.month, Number(first));
      const [to] = dayNamed(each, month.month, Number(last));
      return from === undefined || to === undefined || from.span.start > to.span.end
        ? []
        : [spanNamed({ start: from.span.start, end: to.span.end })];
    };
    return { ...found(inYear(year, read), year?.end ?? end), isRange: true };
  },
};

const monthDay: DatePattern = {
  pattern: new RegExp(`${notInWord}${word}\\.? (\\d{1,2})(?:(?: ?${ordinal})(?:,? (20\\d\\d))?|,? (20\\d\\d))(?!\\d)`, 'giu'),
  read: ({ groups: [name, day, year, other], end }) => {
    const month = monthOf(name ?? '');
    if (month === null) return null;
    const typed = year ?? other;
    return found(
      {
        year: typed === undefined ? null : calendarYear(Number(typed)),
        readIn: (within) => fallingIn(within, (each) => dayNamed(each, month.month, Number(day))),
      },
      end,
    );
  },
};

const month: DatePattern = {
  pattern: new RegExp(`${notInWord}${word}(?!\\p{L})\\.?`, 'giu'),
  read: (match, text, context) => {
    const { groups, start, end } = match;
    const [name = ''] = groups;
    const named = monthOf(name);
    if (named === null) return null;
    const year = yearBehind(text, end);
    const stop = year?.end ?? end;
    const later = year === null ? nextYear.exec(text.slice(end)) : null;
    if (later !== null) {
      const readIn: DateName['readIn'] = (within) => fallingIn(yearsOn(within, 1), (each) => [monthNamed(each, named.month)]);
      return found({ year: null, readIn }, end + later[0].length);
    }
    if (year === null && !mayStandAlone(name, named.misspelt, text.slice(0, start).toLowerCase(), text.slice(end))) return null;
    const plain = inYear(year, (each) => [monthNamed(each, named.month)]);
    return found(year?.loose === true ? dayOrYear(plain, year, named.month, context) : plain, stop);
  },
};

export const dayPatterns: readonly DatePattern[] = [isoDay, figures, monthInFigures, isoMonth, days, dayMonth, monthDay, month];

function found(name: DateName, end: number): PatternMatch {
  return { name, end };
}

/** Readings that hang on no year but their own. */
function fixed(year: number, readings: readonly NamedDate[]): DateName {
  return { year: calendarYear(year), readIn: () => readings };
}

function inYear(year: YearBehind | null, inCalendarYear: (year: number) => readonly NamedDate[]): DateName {
  return { year: year?.year ?? null, readIn: (within) => fallingIn(within, inCalendarYear) };
}

/** "Mar 12" is March 2012, but where months go before days, or 2012 is far from the plan's years, it may be a day. */
function dayOrYear(plain: DateName, { year }: YearBehind, ofMonth: number, context: DateContext): DateName {
  const around = context.year?.start ?? context.asAt;
  const named = Number(year.start.slice(0, 4));
  const isNear = around !== null && Math.abs(named - Number(around.slice(0, 4))) <= mostYearsAway;
  if (context.order !== 'mdy' && (isNear || around === null)) return plain;
  const within = context.year;
  const asDay = within === null ? [] : fallingIn(within, (each) => dayNamed(each, ofMonth, named % 100));
  return { year, readIn: (tableYear) => [...plain.readIn(tableYear), ...asDay] };
}

const mostYearsAway = 10;

function mayStandAlone(name: string, misspelt: boolean, before: string, behind: string): boolean {
  if (countedFromNow.test(before) || /^ ?\d/u.test(behind)) return false;
  if (misspelt) return /\b(?:by|in|from|until|end|end of|mid|during|since|due)[ -]*$/u.test(before);
  if (name.toLowerCase() !== 'may' && name.toLowerCase() !== 'mai')
    return !/^\p{Ll}/u.test(name) || name.length > 3 || beforeBareMonth.test(before);
  return (
    (name === 'May' || name === 'Mai' || beforeBareMonth.test(before)) &&
    /^[\s.]*(?:$|[,;:)/\n–-]|(?:and|to|or|onwards?|until)\b)/u.test(behind)
  );
}
