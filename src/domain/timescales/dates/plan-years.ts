// Years that a plan counts from its own first: "Year 3" beside "Year 1 was 2024/25", or under "the end of Year 2 (31 March
// 2026)". Where nothing says which year is the first, no date can be read, and what is missing is said.

import { blankMilestone, type Milestone } from '../../model/milestone';
import type { DateSpan, IsoDate } from '../../model/dates';
import { months, shifted, yearsOn, type DateContext } from './date-name';
import { findDates } from './read-date';
import { monthsSaid, yearsIn } from './year';

/** The plan's first year. `isShown`: in which months its years run is said, so that the day on which one ends is known. */
export interface FirstYear extends DateSpan {
  readonly isShown: boolean;
}

/** Years of a timescale, counted from the plan's first. */
interface CountedYears {
  readonly first: number;
  readonly last: number;
}

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `(?:10|[1-9]|${names.join('|')})`;
const ofPlan = "(?:(?:the )?(?:plan|project|programme|strategy|contract|delivery|grant|funding)(?:[’']s)? )?";
const counted = new RegExp(
  `^(?:by|before|in|during|within|from)?\\s*(?:the )?(?:(?:end|close) (?:of )?)?${ofPlan}(?:years?|yrs?|y)\\s?(${number})(?:\\s?(?:-|–|to|and|&)\\s?(?:year )?(${number}))?(?: of (?:the |this )?(?:plan|project|programme|strategy|contract))?$`,
  'u',
);
const mayCount = /y(?:ea)?r?s?\s?(?:\d|[a-z]{3,5}\b)/iu;
const longest = 45;

/** "Year 4", "By the end of Year 3", "Years 2–4"; null for any other text. */
export function yearsCounted(typed: string): CountedYears | null {
  if (typed.length > longest || !mayCount.test(typed)) return null;
  const found = counted.exec(typed.replace(/\s+/gu, ' ').replace(/[.;]$/u, '').trim().toLowerCase());
  const first = numberOf(found?.[1]);
  return first === null ? null : { first, last: Math.max(first, numberOf(found?.[2]) ?? first) };
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const named = names.indexOf(word);
  return named < 0 ? Number(word) : named + 1;
}

const mention = new RegExp(`(?<![\\p{L}\\d])(?:years?|yr)\\s?(${number})(?![\\p{L}\\d/])`, 'giu');
/** How far from "Year 1" its date may stand. */
const reach = 45;
const apart = /[.;\n](?=\s|$)/u;
const begins = /\b(?:began|begins?|start(?:s|ed|ing)?|commenc\w+|from|since)\b/iu;
/** Between the year's number and its date, nothing else of it. */
const joins =
  /^[\s(=:,–-]*(?:(?:is|was|being|means|will be|meant|ran|runs?|covers?|covered|ends?|ended|ending|began|begins?|starts?|started|of the plan|on|in|from|at|to|the|year|financial|academic|until)[\s:=(–-]*)*$/iu;

/** The first year as notes and titles have it; null where none says, or they differ. */
export function firstYearSaid(notes: readonly string[], context: DateContext): FirstYear | null {
  const speaking = notes.filter((note) => note.length <= 1000 && /\byears?\s?\w/iu.test(note));
  const month = monthsSaid(notes, []);
  const all = speaking.flatMap((note) => note.split(apart)).flatMap((sentence) => firstYearsIn(sentence, month, context));
  const [shown] = all.filter(({ isShown }) => isShown);
  const [any] = all;
  const found = shown ?? any ?? null;
  return found !== null && all.every(({ start, isShown }) => start === found.start || (found.isShown && !isShown)) ? found : null;
}

function firstYearsIn(sentence: string, month: number | null, context: DateContext): readonly FirstYear[] {
  return [...sentence.matchAll(mention)].flatMap((match): readonly FirstYear[] => {
    const count = numberOf(match[1]?.toLowerCase());
    if (count === null) return [];
    const end = match.index + match[0].length;
    const behind = dateIn(sentence.slice(end, end + reach), month, context, (before) => joins.test(before));
    // "2024/25 was Year 1", "2024/25 (Year 1)"
    const lead = sentence.slice(Math.max(0, match.index - reach), match.index);
    const span = behind ?? dateIn(lead, month, context, (_, after) => joins.test(after));
    return span === null ? [] : [{ ...yearsOn(span, 1 - count), isShown: span.isShown }];
  });
}

/** The year that a text names beside the plan's own: "2024/25", "April 2024 to March 2025", "(31 March 2026)", "began in April 2024". */
function dateIn(
  text: string,
  month: number | null,
  context: DateContext,
  isJoined: (before: string, after: string) => boolean,
): FirstYear | null {
  const found = findDates(text, context).filter(({ start, end }) => /\d{2}/u.test(text.slice(start, end)));
  const [date] = found;
  if (date?.reading.named == null || !isJoined(text.slice(0, date.start), text.slice(date.end))) return null;
  const { span } = date.reading.named;
  const typed = text.slice(date.start, date.end);
  const [named] = yearsIn(typed);
  if (named !== undefined && !date.isRange) {
    const first = named.firstMonth ?? (named.kind === 'calendar' ? 1 : (month ?? 4));
    return { ...months(named.start, first, 12), isShown: named.kind === 'calendar' || named.firstMonth !== undefined || month !== null };
  }
  if (/^20\d\d$/u.test(typed.trim())) {
    const start = Number(typed);
    return { ...months(start, month ?? 1, 12), isShown: month !== null };
  }
  if (isTwelveMonths(span)) return { ...span, isShown: true };
  return begins.test(text.slice(0, date.start)) ? { ...yearFrom(span.start), isShown: true } : { ...yearTo(span.end), isShown: true };
}

function isTwelveMonths({ start, end }: DateSpan): boolean {
  return shifted(end, 1) === yearsOn({ start, end }, 1).start;
}

function yearFrom(start: IsoDate): DateSpan {
  return { start, end: shifted(yearsOn({ start, end: start }, 1).start, -1) };
}

function yearTo(end: IsoDate): DateSpan {
  return { start: shifted(yearsOn({ start: end, end }, -1).end, 1), end };
}

/** The milestone of years that a timescale counts. `firstYear`: null where nothing says which it is. */
export function milestoneOfYears(typed: string, { first, last }: CountedYears, firstYear: FirstYear | null): Milestone {
  if (firstYear === null) {
    const reason = 'Nothing on the sheet says which year is year 1: add a note that does (“Year 1 is 2026/27”), then review again.';
    return { ...blankMilestone, text: typed, kind: 'unreadable', reason };
  }
  const from = yearsOn(firstYear, first - 1).start;
  const to = yearsOn(firstYear, last - 1).end;
  const kind = first === last ? 'deadline' : 'period';
  const date = firstYear.isShown ? to : to.slice(0, 'YYYY-MM'.length);
  return { ...blankMilestone, text: typed, kind, date, from, to, ...(firstYear.isShown ? {} : { span: yearAlone(typed) }) };
}

/** "the end of" is said by the sentence. */
function yearAlone(typed: string): string {
  return typed.trim().replace(/^(?:(?:by|before|in|during|within) )?(?:the )?(?:(?:end|close) (?:of )?(?:the )?)?/iu, '');
}
