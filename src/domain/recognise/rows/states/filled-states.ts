// Rows whose status is said by the fill of a cell alone, where a key of fills says what each fill means: the key's word
// is what the row states.

import type { PlanTable } from '../../../model/plan';
import { isDataKind } from '../../../model/table/counted-rows';
import type { StatedProgress } from '../../../model/table/progress';
import type { PlanRow } from '../../../model/table/rows';
import { readProgress } from '../../../cells/words/progress-words';
import { saysNoStatus } from '../../../cells/statuses';
import { headingAt } from '../../../model/table/heading-at';
import { reviewDate } from '../../headings/review-headings';
import { readHeadingWords } from '../../headings/heading-words';
import { comparedFill, fillKeysOf, type FillKey } from '../../columns/statuses/fill-key';
import { isBlankIn, type SheetView } from '../../sheet/sheet-view';

/** Of fewer rows fills show nothing. */
const leastRows = 3;

/** Of "2026-10-14", the year and month: no heading names more of a review than that for sure. */
const monthLength = 7;

/** By row what its fill says. */
type WordsByRow = ReadonlyMap<number, string>;

/** The table as it was where no key explains the fills, rows state in words, or columns are filled otherwise than one another and aren't reviews in time. */
export function withFilledStates(view: SheetView, table: PlanTable): PlanTable {
  if (view.grid.fills === undefined) return table;
  const data = table.rows.filter(({ kind }) => isDataKind(kind));
  if (data.some(statesInWords)) return table;
  const found = fillKeysOf(view, table)
    .map((key) => columnOfStates(view, table, data, key))
    .find((each) => each !== null);
  if (found == null) return table;
  const keyWords = found.key.words.map(({ word }) => word.toLowerCase());
  const rows = table.rows.map((row): PlanRow => {
    const text = isDataKind(row.kind) ? found.words.get(row.row) : undefined;
    if (text === undefined) return row;
    const stated: StatedProgress = { column: found.column, text, state: readProgress(text), key: keyWords };
    return { ...row, progress: [...(row.progress ?? []), stated] };
  });
  return { ...table, rows, statesInKey: keyWords, columns: { ...table.columns, filledStatus: found.column } };
}

/** Whether a row states in words how it stands. */
export function statesInWords({ progress = [], reviews }: PlanRow): boolean {
  return progress.length > 0 || reviews.some(({ text }) => text.trim() !== '' && !saysNoStatus(text));
}

/** The column that states, by which key. */
interface StatesFound {
  readonly key: FillKey;
  readonly column: number;
  readonly words: WordsByRow;
}

/** A blank column before one with words in it, one headed as statuses before any other; of several that differ none. */
function columnOfStates(view: SheetView, table: PlanTable, rows: readonly PlanRow[], key: FillKey): StatesFound | null {
  const all = table.roles.map(({ column, heading }) => {
    const isBlankThroughout = isBlankIn(view, rows, column);
    const role = readHeadingWords(heading)?.role;
    const words = wordsIn(view, rows, column, { key, withPlain: isBlankThroughout });
    const asksStatus = role === 'rag' || role === 'review';
    return { key, column, words, asksStatus, rank: (isBlankThroughout ? 2 : 0) + (asksStatus ? 1 : 0) };
  });
  const mayState = all.filter(({ asksStatus }) => key.saysStates || asksStatus);
  const telling = mayState.filter(
    ({ words }) => words.size >= leastRows && words.size * 2 >= rows.length && new Set(words.values()).size > 1,
  );
  const best = Math.max(...telling.map(({ rank }) => rank));
  const [first, ...others] = telling.filter(({ rank }) => rank === best);
  if (first === undefined) return null;
  return others.every(({ words }) => isSame(words, first.words)) ? first : latestReview(table, [first, ...others]);
}

/** Of reviews of several dates the latest states; null where their headings don't say which that is. */
function latestReview(table: PlanTable, found: readonly StatesFound[]): StatesFound | null {
  const dated = found.map((each) => ({ each, date: reviewDate(headingAt(table, each.column), table.year) ?? '' }));
  if (new Set(dated.map(({ date }) => date.slice(0, monthLength))).size < found.length || dated.some(({ date }) => date === ''))
    return null;
  return dated.reduce((latest, other) => (other.date > latest.date ? other : latest)).each;
}

/** `withPlain`: cells without a fill say what the key has for them; elsewhere they say nothing. */
function wordsIn(
  view: SheetView,
  rows: readonly PlanRow[],
  column: number,
  { key, withPlain }: { readonly key: FillKey; readonly withPlain: boolean },
): WordsByRow {
  const known = new Map(key.words.flatMap(({ fill, word }) => (fill === null && !withPlain ? [] : [[fill, word] as const])));
  return new Map(
    rows.flatMap(({ row }): readonly (readonly [number, string])[] => {
      const word = known.get(comparedFill(view, row, column));
      return word === undefined ? [] : [[row, word]];
    }),
  );
}

function isSame(one: WordsByRow, other: WordsByRow): boolean {
  return one.size === other.size && [...one].every(([row, word]) => other.get(row) === word);
}
