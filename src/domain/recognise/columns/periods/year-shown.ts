// Whether anything on the sheet shows on which day the year of a table ends. "2025/26" alone doesn't: it is April to March
// to a council, August to July to a college. Nobody is told a day that only such a name stands for.

import { longDate } from '../../../cells/calendar';
import { shifted } from '../../../timescales/dates/date-name';
import { monthsSaid, ofTerms, type YearMark } from '../../../timescales/dates/year';
import type { DateSpan, IsoDate } from '../../../model/dates';
import { monthsIn } from '../../headings/period-headings';
import { firstMonthCovered } from '../../headings/year-covered';
import type { ColumnRoles } from '../column-roles';

/** What may show the days of a year. */
export interface YearOnSheet {
  /** The years that titles above the table name. */
  readonly titleYears: readonly YearMark[];
  /** The lines over the table, with the notes in it and under it. */
  readonly notes: readonly string[];
  /** The lines over it alone. */
  readonly lines: readonly string[];
  /** The last days of its periods in that year. */
  readonly periodEnds: readonly IsoDate[];
}

const april = '-04-01';
const schoolYearBegins = 9;

/**
 * The month in which the year usually begins where the sheet speaks of terms; null where it doesn't, or where months say
 * it.
 */
export function monthOfTerms({ evidence, periods }: ColumnRoles, lines: readonly string[]): number | null {
  if (firstMonthCovered(periods.map(({ period }) => period)) !== null) return null;
  const terms = new Set(evidence.flatMap(({ name }) => termColumn.exec(name.trim())?.[1]?.toLowerCase() ?? []));
  return terms.size > 1 || lines.some(ofTerms) ? schoolYearBegins : null;
}

const termColumn = /^(autumn|spring|summer)(?: terms?)?(?:\s+20\d\d)?(?:\s*\([^()]*\))?$/iu;

/**
 * How the year is named where nothing shows on which day it ends; null where something does: months over its periods, or
 * said of it; "financial year"; its first or last day in a title or heading, or the end of a quarter.
 */
export function nameOfUnshown(year: DateSpan, roles: ColumnRoles, { titleYears, notes, lines, periodEnds }: YearOnSheet): string | null {
  const start = Number(year.start.slice(0, 'YYYY'.length));
  const marks = [...roles.years, ...titleYears].filter((mark) => mark.start === start);
  if (marks.some(({ kind, firstMonth, isUsual }) => kind === 'calendar' || (firstMonth !== undefined && isUsual !== true))) return null;
  if (year.start.endsWith('-01-01') || !year.end.startsWith(String(start + 1))) return null;
  if (monthsSaid(notes, titleYears) !== null || haveMonthsOf(year, roles)) return null;
  const named = `${String(start)}/${year.end.slice(2, 4)}`;
  const name = marks.length === 0 ? 'the year' : named;
  // Where there are terms only months tell.
  if (!year.start.endsWith(april)) return name;
  const headings = roles.evidence.map(({ name: heading }) => heading);
  const said = [...lines, ...headings].map((text) => text.toLowerCase());
  if ([...notes, ...headings].some((text) => financial.test(text))) return null;
  const days = [year.start, year.end, ...periodEnds];
  return days.some((day) => said.some((text) => namesDay(text, day))) || namesPartsEnd(said, year) ? null : name;
}

const financial = /\b(?:fy ?'?\d|(?:financial|fiscal|council|municipal) year\b)/iu;

/** The first period begins with the year, or the last ends with it, and names its months. Which months a term has isn't said. */
function haveMonthsOf(year: DateSpan, { periods, periodTargets }: ColumnRoles): boolean {
  return [periods, periodTargets].some((columns) => {
    const all = columns.map(({ period }) => period);
    if (all.some(({ level }) => level === 'term')) return false;
    if (firstMonthCovered(all) !== null) return true;
    const [first, last] = [all[0], all.at(-1)];
    if (first?.firstMonth != null && first.firstMonth === Number(year.start.slice(5, 7))) return true;
    if (last?.firstMonth == null || last.level === 'week') return false;
    return ((last.firstMonth + monthsIn[last.level] - 2) % 12) + 1 === Number(year.end.slice(5, 7));
  });
}

/** "31 March 2026", "March 2026", "31/3/26": the day, or the month alone. */
function namesDay(text: string, day: string): boolean {
  const [, name = '', year = ''] = longDate(day).toLowerCase().split(' ');
  if (!text.includes(year) && !text.includes(year.slice(2))) return false;
  const inWords = new RegExp(`\\b${name.slice(0, 3)}(?:${name.slice(3)})?\\.?[\\s,'’-]+(?:${year}|${year.slice(2)}(?!\\d))`, 'u');
  const inFigures = new RegExp(
    `(?<!\\d)0?${String(Number(day.slice(8)))}[/.-]0?${String(Number(day.slice(5, 7)))}[/.-](?:20)?${year.slice(2)}(?!\\d)|${day}`,
    'u',
  );
  return inWords.test(text) || inFigures.test(text);
}

/** Parts of a year by their number, and how many months of it have gone by their end. */
const partsOfYear: readonly (readonly [RegExp, number])[] = [
  [/\b(?:q1|(?:quarter|qtr) ?(?:1|one)|(?:first|1st) quarter|(?:three|3) months (?:to|ended|ending)|month 0?3)\b/u, 3],
  [/\b(?:q2|(?:quarter|qtr) ?(?:2|two)|(?:second|2nd) quarter|(?:six|6) months (?:to|ended|ending)|half[- ]year|month 0?6)\b/u, 6],
  [/\b(?:q3|(?:quarter|qtr) ?(?:3|three)|(?:third|3rd) quarter|(?:nine|9) months (?:to|ended|ending)|month 0?9)\b/u, 9],
];

/** "Quarter 3, to 31 December 2025": the quarters are those of a year from April. */
function namesPartsEnd(texts: readonly string[], { start }: DateSpan): boolean {
  return partsOfYear.some(([words, gone]) => {
    const month = 4 + gone;
    const next = `${String(Number(start.slice(0, 4)) + (month > 12 ? 1 : 0))}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
    const end = shifted(next, -1);
    return texts.some((text) => words.test(text) && namesDay(text, end));
  });
}
