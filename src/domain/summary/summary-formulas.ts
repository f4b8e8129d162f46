// The live formulas of the Plan summary sheet: roll-ups over the list of rows beneath them, and the list's look-ups of
// what a status cell reads as. Texts are compared with "=": MATCH takes wildcards, and no text over 255 characters.

import { cellAddress, columnLetters } from '../model/cell';
import { notRated as notRatedReasons, notRatedPrefix } from '../rating/not-rated';
import { hasHalves } from '../rating/roll-up';
import { isOrderOpen } from '../rating/order/worse-of-two';
import { isWorstPlace, type CountedStatus } from '../rating/roll-up-order';
import { settingName } from '../rating/settings/settings-names';
import {
  cellInRow,
  columnOf,
  groupColumns,
  listColumns,
  askedWord,
  noMeanWord,
  noOrderWord,
  noScore,
  notRatedColumn,
  notRatedWord,
  readingColumns,
  scoreMarks,
  type Rows,
  type SummaryPlaces,
} from './summary-layout';
import type { ComputedCells, GroupLevel, SummaryRow } from './summary-rows';

/** What stands in place of a roll-up where a row has a status that no column counts. */
const noColumnWords = 'Summarise again';

/** The formulas of one group's row, by its columns. */
interface GroupFormulas {
  readonly worst: string;
  readonly majority: string;
  readonly weighted: string;
  readonly score: string;
  readonly rows: string;
  /** One for each status, then that of the rows that aren't rated. */
  readonly counts: readonly string[];
}

/** `schemeStatuses`: those that the schemes give; a mean is rounded to one of them. */
export function groupFormulas(level: GroupLevel, row: number, places: SummaryPlaces, schemeStatuses: readonly string[]): GroupFormulas {
  const { firstStatus, rows, score } = groupColumns;
  const notRated = notRatedColumn(places);
  const members = membersOf(level, row, places);
  const cell = (column: number): string => cellAddress(row, column);
  const heading = (column: number): string => `${columnLetters(column)}$${String(places.headingRow + 1)}`;
  const counts = `${cell(firstStatus)}:${cell(notRated - 1)}`;
  const headings = `${heading(firstStatus)}:${heading(notRated - 1)}`;
  const unlessUncounted = (rollUp: string): string =>
    `=IF(SUM(${cell(firstStatus)}:${cell(notRated)})<${cell(rows)},"${noColumnWords}",${rollUp})`;
  const [weights, scores] = [columnOf(places.items, listColumns.weight), columnOf(places.items, listColumns.score)];
  // Rows that have a score and a weight; texts among the weights count nothing where SUMPRODUCT multiplies.
  const weighed = `${members}*ISNUMBER(${scores})*(${weights}>0),${weights}`;
  const count = (column: number): string => `=SUMPRODUCT(${members}*(${columnOf(places.items, listColumns.status)}=${heading(column)}))`;
  const asked = `SUMPRODUCT(${members}*(${columnOf(places.items, listColumns.says)}="${notRatedReasons.asked}"))`;
  const ranges = countRanges(row, places);
  const mayBeWorse = ranges.red === null ? `${asked}>0` : `AND(${ranges.red},${asked}>0)`;
  // Answers may bring another status up to the one that most have; a mean of no more than wait is none.
  const lead = places.statuses.length > 1 ? `MAX(${counts})-LARGE(${counts},2)` : `MAX(${counts})`;
  const mayBeAnother = `${asked}>=MAX(1,${lead})`;
  const moreWait = `${asked}>=MAX(1,SUM(${counts}))`;
  const worst = `IFERROR(LOOKUP(2,1/(${ranges.ordered}>0),${heading(firstStatus)}:${heading(firstStatus + ranges.count - 1)}),"${notRatedWord}")`;
  // Where no row has any, none is the largest but 0.
  const majority = `IFERROR(LOOKUP(2,1/(${counts}=MAX(${counts},1)),${headings}),"${notRatedWord}")`;
  const mean = `SUMPRODUCT(${weighed},${scores})/SUMPRODUCT(${weighed})`;
  const { open } = ranges;
  const unless = (isOpen: string | null | undefined, answer: string): string =>
    isOpen === undefined || isOpen === null ? answer : `IF(${isOpen},"${noOrderWord}",${answer})`;
  return {
    worst: unlessUncounted(`IF(${mayBeWorse},"${askedWord}",${unless(open?.worst, worst)})`),
    majority: unlessUncounted(`IF(${mayBeAnother},"${askedWord}",${unless(open?.majority, majority)})`),
    weighted: `=IF(${moreWait},"${askedWord}",IF(${cell(score)}="",${unless(open?.any, `IF(SUM(${counts})=0,"${notRatedWord}","${noMeanWord}")`)},${nearest(cell(score), schemeStatuses)}))`,
    score: `=IFERROR(ROUND(${mean},6)${places.hasNoScores ? `/(SUMPRODUCT(${members}*(LEFT(${scores})="${noScore}"))=0)` : ''},"")`,
    rows: `=SUMPRODUCT(${members}*1)`,
    counts: Array.from({ length: places.statuses.length + 1 }, (_, index) => count(firstStatus + index)),
  };
}

/** Ranges of a group's counts. */
interface CountRanges {
  /** Of the statuses that have an order, and how many they are. */
  readonly ordered: string;
  readonly count: number;
  /** A condition: no row is as bad as can be; null where no status is. */
  readonly red: string | null;
  /** Conditions under which a status without an order leaves an answer open; null: every status has one. */
  readonly open: { readonly any: string | null; readonly worst: string; readonly majority: string } | null;
}

function countRanges(row: number, { statuses }: SummaryPlaces): CountRanges {
  const { firstStatus } = groupColumns;
  const range = (first: number, last: number): string =>
    first === last
      ? cellAddress(row, firstStatus + first)
      : `${cellAddress(row, firstStatus + first)}:${cellAddress(row, firstStatus + last)}`;
  const count = statuses.filter(({ place }) => place !== null).length;
  const reds = statuses.flatMap((status, index) => (isWorstPlace(status) ? [index] : []));
  const [first, last] = [reds[0], reds.at(-1)];
  const red =
    first === undefined || last === undefined ? null : first === last ? `${range(first, first)}=0` : `SUM(${range(first, last)})=0`;
  const ordered = range(0, count - 1);
  const all = range(0, statuses.length - 1);
  const disputed = disputedAmong(statuses.slice(0, count), { range, all });
  if (count === statuses.length) {
    const open = disputed === null ? null : { any: null, worst: orOf(disputed.worst), majority: orOf(disputed.majority) };
    return { ordered, count, red, open };
  }
  const unordered = range(count, statuses.length - 1);
  const any = `SUM(${unordered})>0`;
  const worst = red === null ? any : `AND(${red},${any})`;
  // One status alone is tied with none.
  const majority = statuses.length < 2 ? 'FALSE' : `AND(MAX(${unordered})=MAX(${all},1),LARGE(${all},2)=MAX(${all}))`;
  return {
    ordered,
    count,
    red,
    open: { any, worst: orOf([worst, ...(disputed?.worst ?? [])]), majority: orOf([majority, ...(disputed?.majority ?? [])]) },
  };
}

/** Cells of counts by their places in the order, both ends counted. */
type RangeOf = (first: number, last: number) => string;

/** Conditions, one for each status that may be the last in the order beside some of which nothing says which is the worse. */
function disputedAmong(
  ordered: readonly CountedStatus[],
  { range, all }: { readonly range: RangeOf; readonly all: string },
): Readonly<Record<'worst' | 'majority', readonly string[]>> | null {
  const found = ordered.flatMap((last, index) => {
    const open = ordered.slice(0, index).flatMap((status, at) => (isOrderOpen(status, last) ? [range(at, at)] : []));
    if (open.length === 0) return [];
    const behind = index + 1 < ordered.length ? range(index + 1, ordered.length - 1) : null;
    const [own, others] = [range(index, index), open.join(',')];
    return [
      {
        worst: `AND(${own}>0,SUM(${others})>0${behind === null ? '' : `,SUM(${behind})=0`})`,
        majority: `AND(${own}=MAX(${all},1),MAX(${others})=${own}${behind === null ? '' : `,MAX(${behind})<${own}`})`,
      },
    ];
  });
  return found.length === 0 ? null : { worst: found.map(({ worst }) => worst), majority: found.map(({ majority }) => majority) };
}

function orOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join('') : `OR(${conditions.join(',')})`;
}

/** Which rows of the list are the group's: true or 1 for each. */
function membersOf(level: GroupLevel, row: number, { items }: SummaryPlaces): string {
  const tables = columnOf(items, listColumns.table);
  const sameTable = `(${tables}=${cellInRow(row, groupColumns.table)})`;
  const named = (column: number): string => `${sameTable}*(${columnOf(items, column)}=${cellInRow(row, groupColumns.group)})`;
  switch (level) {
    case 'Programme':
      return `(${tables}<>"")`;
    case 'Table':
      return sameTable;
    case 'Theme':
      return named(listColumns.theme);
    case 'Outcome':
      return named(listColumns.outcome);
  }
}

/** The status nearest to a score, ties to the worse. */
function nearest(score: string, statuses: readonly string[]): string {
  const [limits, words] = hasHalves(statuses)
    ? [
        [87.5, 62.5, 37.5, 12.5],
        ['Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'],
      ]
    : [
        [75, 25],
        ['Green', 'Amber', 'Red'],
      ];
  const place = ['1', ...limits.map((limit) => `(${score}<=${String(limit)})`)].join('+');
  return `CHOOSE(${place},${words.map((word) => `"${word}"`).join(',')})`;
}

/** The as-at date of a table as its settings have it now. */
export function tableDateFormula(index: number): string {
  const name = settingName('asAt', index);
  return `=IF(COUNT(${name})=0,"No date",${name})`;
}

/** The date of all of them; words where they differ. */
export function programmeDateFormula({ groups }: SummaryPlaces): string {
  const dates = columnOf(groups, groupColumns.asAt);
  return (
    `=IF(COUNT(${dates})=0,"No date given",IF(AND(COUNT(${dates})=COUNTA(${dates}),MIN(${dates})=MAX(${dates})),` +
    `MAX(${dates}),"Not the same for all tables: see below"))`
  );
}

/** Characters of a formula that can still be read, and reviews that one looks through. */
const longest = 400;
const mostReviews = 4;

type RowOnSheet = Pick<SummaryRow, 'sheet' | 'row' | 'columns'>;

/**
 * What the first of a row's status cells that isn't blank says; blank where all are. The first formula stands in
 * "Says", or in the column `from`; where it has no room for all of them it goes on in the next, one column to its right.
 */
export function saysFormulas(at: number, row: RowOnSheet, from: number = listColumns.says): readonly string[] {
  const cells = row.columns.map((column) => cellOf(row, column));
  const formulas: string[] = [];
  let rest = cells;
  while (rest.length > 0) {
    const next = cellAddress(at, from + formulas.length + 1);
    const fits = [4, 3, 2, 1].filter((count) => count <= mostReviews && count <= rest.length);
    const taken = fits.find((count) => saysFormula(rest.slice(0, count), count < rest.length ? next : null).length <= longest) ?? 1;
    formulas.push(saysFormula(rest.slice(0, taken), taken < rest.length ? next : null));
    rest = rest.slice(taken);
  }
  return formulas;
}

/**
 * Of a row that a scheme rates: what is agreed, else what is stated where it reads as a status, else what is computed. The
 * stated text stands in the columns right of "Says".
 */
export function ratedSaysFormulas(
  at: number,
  row: RowOnSheet & { readonly computed: ComputedCells },
  { readings }: SummaryPlaces,
): readonly string[] {
  const { rag, agreed } = row.computed;
  const stated = cellAddress(at, listColumns.says + 1);
  const computed = `TRIM(${cellOf(row, rag)})`;
  // A word without an order counts where nothing was computed.
  const counts = `(${columnOf(readings, readingColumns.score)}<>"${scoreMarks.unordered}")+(LEFT(${cellOf(row, rag)},${String(reason.length)})="${reason}")`;
  const read = row.columns.length === 0 ? computed : `IF(SUMPRODUCT(${readsAs(at, stated, readings)}*(${counts}))>0,${stated},${computed})`;
  const says = agreed === undefined ? read : `IF(${cellOf(row, agreed.entry)}>0,TRIM(${cellOf(row, agreed.column)}),${read})`;
  return [`=IFERROR(${says},"${notRatedWord}: error in figures")`, ...saysFormulas(at, row, listColumns.says + 1)];
}

/** How a computed cell without a status begins. */
const reason = notRatedPrefix.slice(0, 3);

function cellOf({ sheet, row }: RowOnSheet, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
}

/** `otherwise`: the cell that looks through earlier reviews. */
function saysFormula(cells: readonly string[], otherwise: string | null): string {
  const texts = cells.map((cell) => `TRIM(${cell})`);
  const latest = texts.reduceRight<string | null>((rest, text) => (rest === null ? text : `IF(${text}<>"",${text},${rest})`), otherwise);
  return `=IFERROR(${latest ?? '""'},"${notRatedWord}: error in figures")`;
}

/** The number of the reading that a row's text has: its table's before that of every table; 0 where there is ranges. */
export function readingFormula(row: number, { readings }: SummaryPlaces): string {
  return `=SUMPRODUCT(MAX(${readsAs(row, cellInRow(row, listColumns.says), readings)}*${columnOf(readings, readingColumns.number)}))`;
}

/** Which of the readings a text has: 1 for each. */
function readsAs(row: number, text: string, readings: Rows): string {
  const tables = columnOf(readings, readingColumns.table);
  return `((${tables}="")+(${tables}=${cellInRow(row, listColumns.table)}))*(${columnOf(readings, readingColumns.says)}=${text})`;
}

/** The status that a row's text reads as. */
export function statusFormula(row: number, places: SummaryPlaces): string {
  return fromReading(row, places, readingColumns.status, notRatedWord);
}

/** What a row's status counts in a mean, of 100; blank where it isn't rated. */
export function scoreFormula(row: number, places: SummaryPlaces): string {
  return fromReading(row, places, readingColumns.score, '');
}

function fromReading(row: number, { readings }: SummaryPlaces, column: number, otherwise: string): string {
  const reading = cellInRow(row, listColumns.reading);
  return `=IF(${reading}=0,"${otherwise}",INDEX(${columnOf(readings, column)},${reading}))`;
}
