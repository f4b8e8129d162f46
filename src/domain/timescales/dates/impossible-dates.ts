// Dates of a row that can't all be meant: closed before it was raised, moved to a day before it was opened, a year far from
// all others of the column. Nothing is told of such a date until somebody has looked at it.

import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';
import { dateOfSerial, longDate } from '../../cells/calendar';
import { formatKind } from '../../cells/number-formats';
import { cellAddress } from '../../model/cell';
import { numberFormatAt, valueAt, type Grid } from '../../model/grid';
import type { IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';

/** A date to be checked. */
export interface DoubtedDate {
  readonly row: number;
  readonly column: number;
  /** The cell that it can't be meant beside; null where that is the whole column. */
  readonly beside: string | null;
  /** "19 January 2025, before 3 November 2025 in E10 (“Raised”)". */
  readonly words: string;
  /** Nothing but a slip explains it; else it may be meant. */
  readonly isCertain: boolean;
}

/** By zero-based row; rows without any are left out. */
export type DoubtedDates = ReadonlyMap<number, readonly DoubtedDate[]>;

/** When something came about, which nothing of it can go before. */
const cameAbout =
  /^(?:(?:date|when|day)\s+(?:it\s+was\s+)?)?(?:first\s+)?(?:raised|opened|logged|identified|reported|received|created|entered|added|recorded|started|commenced|begun)(?:\s+(?:on|date))?$|^(?:actual\s+)?(?:start|commencement)(?:\s+date)?(?:\s*\(?actual\)?)?$|^open(?:ed)?\s+date$|^date\s+(?:raised|opened|logged|started)$/iu;
const isActual =
  /\bactual\b|\b(?:raised|opened|logged|identified|reported|received|created|entered|added|recorded|started|commenced|begun)\b/iu;

const fewestOthers = 4;
/** In years: so far before all others, or after them, a date of work is mistyped. */
const [farBefore, farAfter] = [5, 20];
/** In days: work is brought forward by months, hardly by most of a year. */
const farForward = 300;

/** The columns that say when something came about, which the other dates of a row are held against. */
export function datesOfBeginning({ roles }: Pick<PlanTable, 'roles'>): PlanTable['roles'] {
  return roles.filter(({ heading }) => cameAbout.test(heading.replace(/[\s_]+/gu, ' ').trim()));
}

/** The dates of a table to be checked. */
export function doubtedDatesOf(grid: Grid, table: PlanTable): DoubtedDates {
  const known = table.columns.dates ?? (table.columns.timescale === null ? [] : [{ column: table.columns.timescale, use: 'planned' }]);
  const begun = datesOfBeginning(table);
  const none: DoubtedDates = new Map();
  if (known.length === 0 && begun.length < 2) return none;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  const found = new Map<number, DoubtedDate[]>();
  const add = (doubted: DoubtedDate): void => {
    const ofRow = found.get(doubted.row);
    if (ofRow === undefined) found.set(doubted.row, [doubted]);
    else if (!ofRow.some(({ column }) => column === doubted.column)) ofRow.push(doubted);
  };
  for (const column of new Set([...known, ...begun].map((each) => each.column))) outliersOf(grid, rows, column).forEach(add);
  const columnOf = (use: string): number | null => known.find((each) => each.use === use)?.column ?? null;
  const [done, revised, original] = [columnOf('actual'), columnOf('revised'), columnOf('original') ?? columnOf('planned')];
  for (const row of rows) {
    const isDoubted = (column: number): boolean => found.get(row)?.some((each) => each.column === column) === true;
    const dateIn = (column: number | null): number | null => (column === null || isDoubted(column) ? null : dayAt(grid, row, column));
    const compare = (column: number | null, other: number | null, heading: string, least: number, isCertain: boolean): void => {
      const [day, otherDay] = [dateIn(column), dateIn(other)];
      if (column === null || other === null || day === null || otherDay === null) return;
      if (otherDay - day < least) return;
      const beside = cellAddress(row, other);
      const words = `${inWords(grid, day)}, before ${inWords(grid, otherDay)} in ${beside} (“${heading}”)`;
      add({ row, column, beside, words, isCertain });
    };
    for (const { column, heading } of begun) {
      compare(done, column, heading, 1, isActual.test(heading));
      compare(revised, column, heading, 1, isActual.test(heading));
    }
    const headingOf = (column: number | null): string => table.roles.find((each) => each.column === column)?.heading ?? '';
    compare(revised, original, headingOf(original), farForward, false);
  }
  return found;
}

/** 31 December 9999, where Excel's dates end. */
const lastDay = 2_958_465;

/** The day in a cell that is shown as one, by its number: text, and a month alone, may mean more than a day. */
function dayAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number' || value < 1 || value > lastDay) return null;
  return formatKind(numberFormatAt(grid, row, column)) === 'date' ? Math.floor(value) : null;
}

function inWords(grid: Grid, day: number): string {
  return longDate(dateOf(grid, day));
}

function dateOf({ dateSystem }: Grid, day: number): IsoDate {
  return dateOfSerial(day, dateSystem) ?? '';
}

/** Years before or after every other date of its column, of which there are some. */
function outliersOf(grid: Grid, rows: readonly number[], column: number): readonly DoubtedDate[] {
  const dated = rows.flatMap((row) => {
    const day = dayAt(grid, row, column);
    return day === null ? [] : [{ row, day }];
  });
  if (dated.length <= fewestOthers) return [];
  const days = Float64Array.from(dated, ({ day }) => day).sort();
  const [first = 0, second = 0, nextToLast = 0, last = 0] = [days[0], days[1], days.at(-2), days.at(-1)];
  const yearsFrom = (from: number, to: number): number => differenceInYears(parseISO(dateOf(grid, to)), parseISO(dateOf(grid, from)));
  const tooEarly = yearsFrom(first, second) >= farBefore ? first : null;
  const tooLate = yearsFrom(nextToLast, last) >= farAfter ? last : null;
  return dated.flatMap(({ row, day }): readonly DoubtedDate[] => {
    if (day !== tooEarly && day !== tooLate) return [];
    const words = `${inWords(grid, day)}, years ${day === tooEarly ? 'before' : 'after'} all other dates of its column`;
    return [{ row, column, beside: null, words, isCertain: false }];
  });
}
