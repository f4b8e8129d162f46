// What a table's stated statuses count as in the roll-up: beside colours a word is the colour that it says; where a table
// states in words only, each word counts as itself, in the order that its key or its sense gives.

import { saysNoStatus } from '../cells/statuses';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';
import { headingAt } from '../model/table/heading-at';
import type { StatedProgress } from '../model/table/progress';
import type { PlanRow, StatedStatus } from '../model/table/rows';
import { currentReviews, reviewColumnsInDateOrder, statesParts } from '../rating/latest-stated-status';
import { readStatedWords } from '../rating/rating-words';
import { inRollUpOrder } from '../rating/order/worse-of-two';
import {
  bestFirst,
  countedAs,
  countedAsComplete,
  isRating,
  knownStatuses,
  placeIndex,
  placeOfMeaning,
  placeOfWord,
  type CountedStatus,
  type RollUpPlace,
} from '../rating/roll-up-order';

/** A text and the word of the status that it means. */
export interface Reading {
  readonly text: string;
  readonly status: string;
}

/** How the rows of one table state how they stand. */
export interface WordsOfTable {
  /** The columns of a row's stated status: the first that isn't blank counts. */
  readonly columns: readonly number[];
  /** What the row's latest cell that says anything counts as; null where it is no status. */
  readonly statedNow: (row: PlanRow) => CountedStatus | null;
  /** Whether the cells state by their fills, which no formula can read. */
  readonly isFilled: boolean;
  /** Every text of these columns that means a status in other words, each once. */
  readonly readings: readonly Reading[];
  /** The table's own words. */
  readonly words: readonly CountedStatus[];
}

/** More different words, or longer ones, are remarks: only what is known among them counts. */
const mostWords = 10;
const longestWord = 40;

type Stated = StatedStatus | StatedProgress;

/** In a plan whose rows are projects or outputs every row that a status can stand in counts, once. */
export function isDelivered({ row }: AssessedRow): boolean {
  if (row.countedBy !== undefined) return false;
  return isCounted(row) || (row.kind === 'project' && row.reviews.length > 0);
}

/** The words of a table's rows that are delivered. */
export function wordsOf({ table, rows }: AssessedTable): WordsOfTable {
  const delivered = rows.filter(isDelivered).map(({ row }) => row);
  const hasColours = delivered.some(({ reviews }) => reviews.some(({ status }) => countedAs(status, knownStatuses) !== null));
  const { filledStatus } = table.columns;
  const progress = filledStatus === undefined ? progressColumns(table, delivered, hasColours) : [filledStatus];
  const cells = statesParts(table) ? [] : delivered.flatMap((row) => [...row.reviews, ...progressIn(row, progress)]);
  const words = [...new Map(cells.map((said) => [wordOf(said.text).toLowerCase(), said])).values()].filter(({ text }) => isWord(text));
  const areRemarks = words.length > mostWords;
  const known = (said: Stated): CountedStatus | null => knownStatus(table, said, hasColours || areRemarks);
  const own = areRemarks
    ? []
    : inKeyOrder(
        table,
        words.filter((said) => known(said) === null),
        hasColours,
      );
  const read = (said: Stated): CountedStatus | null => known(said) ?? countedAs(wordOf(said.text), own);
  const readings = cells.flatMap((said): readonly Reading[] => {
    const [text, counted] = [said.text.trim().replaceAll(/ +/gu, ' '), read(said)];
    return counted === null || countedAs(text, knownStatuses) === counted ? [] : [{ text, status: counted.word }];
  });
  return {
    columns: filledStatus === undefined ? [...latestFirst(table), ...progress] : [],
    isFilled: filledStatus !== undefined,
    statedNow: (row) => {
      const latest = currentReviews(row)
        .filter(({ text }) => text.trim() !== '')
        .at(-1);
      const said = latest ?? progress.flatMap((column) => progressIn(row, [column])).at(0);
      return said === undefined ? null : read(said);
    },
    readings: [...new Map(readings.map((each) => [each.text.toLowerCase(), each])).values()],
    words: own,
  };
}

/** All that the rows of several tables can count as, in order; a word that they place differently has no place. */
export function countedOf(tables: readonly WordsOfTable[]): readonly CountedStatus[] {
  const own = new Map<string, CountedStatus>();
  for (const each of tables.flatMap(({ words }) => words)) {
    const before = own.get(each.word.toLowerCase());
    own.set(each.word.toLowerCase(), before === undefined ? each : bothOf(before, each));
  }
  return inRollUpOrder([...knownStatuses, ...own.values()]);
}

function bothOf(one: CountedStatus, other: CountedStatus): CountedStatus {
  const { word } = one;
  if (one.place !== other.place) return { word, place: null };
  return one.inKey !== undefined && one.inKey.key === other.inKey?.key ? one : { word, place: one.place };
}

function progressIn({ progress = [] }: PlanRow, columns: readonly number[]): readonly StatedProgress[] {
  return columns.length === 0 ? [] : progress.filter(({ column }) => columns.includes(column));
}

/** Columns of words about the work: those that rate some of it first; without colours also those whose words we know, or a key lists. */
function progressColumns(table: PlanTable, rows: readonly PlanRow[], hasColours: boolean): readonly number[] {
  const { progress = [], progressInTime } = table.columns;
  const rating = progress.filter((column) =>
    rows.some((row) => progressIn(row, [column]).some((said) => readStatedWords(said, headingAt(table, column)) !== null)),
  );
  if (hasColours || progressInTime === true) return rating;
  const isKnown = (column: number): boolean => {
    const said = rows.flatMap((row) => progressIn(row, [column]));
    const placed = said.filter((each) => each.key !== undefined || placeOf(table, each) !== null);
    return /\bstatus\b/iu.test(headingAt(table, column)) || (said.length > 0 && placed.length * 2 >= said.length);
  };
  return [...rating, ...progress.filter((column) => !rating.includes(column) && isKnown(column))];
}

/** By its colour; `byColour`: also by words that rate, or that the work is complete. */
function knownStatus(table: PlanTable, said: Stated, byColour: boolean): CountedStatus | null {
  const stated = countedAs('status' in said ? said.status : null, knownStatuses) ?? countedAs(wordOf(said.text), knownStatuses);
  if (stated !== null || !byColour) return stated;
  const rated =
    readStatedWords(said, headingAt(table, said.column)) ?? (placeOf(table, said) === countedAsComplete ? countedAsComplete : null);
  return countedAs(rated, knownStatuses);
}

/** What a milestone of one period came to completes nothing: its word may still rate. */
function placeOf(table: PlanTable, said: Stated): RollUpPlace | null {
  const heading = headingAt(table, said.column);
  const { text, key, says } = said;
  if (says !== undefined && !/[\p{L}\d]/u.test(text)) return placeOfMeaning(says);
  const byMeaning = says === undefined ? null : placeOfMeaning(says);
  if ('status' in said) return said.ofOnePeriod === true ? readStatedWords(said, heading) : (placeOfWord(said, heading) ?? byMeaning);
  const { state } = said;
  return placeOfWord({ text, ...(state === null ? {} : { progress: state }), ...(key === undefined ? {} : { key }) }, heading) ?? byMeaning;
}

/** A text without its full stop; “!” alone is a sign. */
function wordOf(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.replace(/[.!]+$/u, '') || line;
}

/** Whether a text can be a status: no remark, no number, and not that there is none. */
function isWord(text: string): boolean {
  const word = wordOf(text);
  return word !== '' && word.length <= longestWord && !saysNoStatus(word) && !/^[\d\s.,%]+$/u.test(word);
}

/** The words that count as themselves, as their key has them. */
function inKeyOrder(table: PlanTable, all: readonly Stated[], hasColours: boolean): readonly CountedStatus[] {
  const keyed = [...all].sort((one, other) => indexInKey(one) - indexInKey(other));
  const words = bestFirst(
    keyed.map((said): KeyedStatus => ({ word: wordOf(said.text), place: placeOf(table, said), isInKey: indexInKey(said) >= 0 })),
  );
  const rates = hasColours || words.some((each) => isRating(each) && each.place !== countedAsComplete);
  const key = keyed.find((said) => said.key !== undefined)?.key ?? [];
  const isOrdered = tellsOrder(key, words);
  return words.map(({ word, place, isInKey }, index): CountedStatus => ({
    word,
    // Beside statuses that rate, what isn't done may be well in time or long late.
    place: rates && place === 'not done' ? null : place,
    ...(isOrdered && isInKey ? { inKey: { key: key.join('; '), index } } : {}),
  }));
}

interface KeyedStatus extends CountedStatus {
  readonly isInKey: boolean;
}

/** Whether a key lists its words from best to worst: those that rate get worse, and what is complete doesn't stand behind them. */
function tellsOrder(key: readonly string[], words: readonly KeyedStatus[]): boolean {
  const places = words.filter((each) => each.isInKey && isRating(each)).map(placeIndex);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (first >= last || places.some((place, index) => place < (places[index - 1] ?? 0))) return false;
  const inOrder = (isAsListed(key, words) ? key : [...key].reverse()).map((text) => placeOfWord({ text }, '') === countedAsComplete);
  return inOrder.every((isComplete, index) => !isComplete || inOrder.slice(0, index).every(Boolean));
}

function isAsListed(key: readonly string[], words: readonly KeyedStatus[]): boolean {
  const at = words.filter(({ isInKey }) => isInKey).map(({ word }) => key.indexOf(word.toLowerCase()));
  return (at[0] ?? 0) <= (at.at(-1) ?? 0);
}

function indexInKey({ text, key = [] }: Stated): number {
  return key.indexOf(wordOf(text).toLowerCase());
}

function latestFirst(table: PlanTable): readonly number[] {
  return reviewColumnsInDateOrder(table)
    .filter(({ before }) => before !== true)
    .map(({ column }) => column)
    .reverse();
}
