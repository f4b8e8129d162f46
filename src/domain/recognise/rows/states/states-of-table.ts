// What the words of a table's status and progress columns say of its work, where a word alone leaves it open: by the key
// near the table, and by the other states that its rows have. What a word says is the same in every row.

import { saysNoStatus } from '../../../cells/statuses';
import { readProgress } from '../../../cells/words/progress-words';
import type { PlanTable } from '../../../model/plan';
import { isDataKind } from '../../../model/table/counted-rows';
import type { ProgressState } from '../../../model/table/progress';
import type { PlanRow } from '../../../model/table/rows';
import { progressMeant } from '../../columns/statuses/progress-meant';
import { keyOfStates, type KeyOfStates } from '../../columns/statuses/key-to-states';
import type { SheetView } from '../../sheet/sheet-view';
import { saysUse, useStateIn } from './words-in-use';

/** What a word says, by the word in lower case; null where the key lists it, and doesn't say how far the work is. */
type StatesByWord = ReadonlyMap<string, ProgressState | null>;

/** The table with such words read, and the words that its key lists. */
export function withStatesRead(view: SheetView, table: PlanTable): PlanTable {
  const words = wordsOf(table.rows);
  const open = words.filter((word) => readProgress(word) === null || isTold(word));
  if (open.length === 0) return table;
  const key = keyOfStates(view, table, new Set(open));
  const states = statesOf(table, words, open, key);
  const rows = states.size === 0 ? table.rows : table.rows.map((row) => withStates(row, states));
  return key.size === 0 ? { ...table, rows } : { ...table, rows, statesInKey: [...key.keys()] };
}

/** What the rows state in words that are no colours, in lower case, each once. */
function wordsOf(rows: readonly PlanRow[]): readonly string[] {
  const words = new Set<string>();
  for (const { kind, reviews, progress } of rows) {
    if (!isDataKind(kind)) continue;
    for (const { text, status, progress: keyed } of reviews)
      if (status === null && keyed === undefined && !saysNoStatus(text)) words.add(text.trim().toLowerCase());
    for (const { text } of progress ?? []) words.add(text.trim().toLowerCase());
  }
  return [...words];
}

function statesOf(table: PlanTable, words: readonly string[], open: readonly string[], key: KeyOfStates): StatesByWord {
  const inUse = open.some(isTold) ? useStateIn(table, words) : null;
  return new Map(
    open.flatMap((word): readonly (readonly [string, ProgressState])[] => {
      const meant = progressMeant(key.get(word) ?? '');
      const state = meant ?? (inUse !== null && isTold(word) ? inUse(word) : null);
      return state === null ? [] : [[word, state]];
    }),
  );
}

/** "Gone live" is done whatever stands beside it. */
function isTold(word: string): boolean {
  return saysUse(word) && readProgress(word) !== 'complete';
}

/** Rows without such a word stay as they are. */
function withStates(row: PlanRow, states: StatesByWord): PlanRow {
  const stateOf = (text: string): ProgressState | null => states.get(text.trim().toLowerCase()) ?? null;
  const reviews = row.reviews.some(({ text, status }) => status === null && stateOf(text) !== null)
    ? row.reviews.map((review) => {
        const progress = review.status === null ? stateOf(review.text) : null;
        return progress === null ? review : { ...review, progress };
      })
    : row.reviews;
  const progress = row.progress?.some(({ text }) => stateOf(text) !== null)
    ? row.progress.map((stated) => ({ ...stated, state: stateOf(stated.text) ?? stated.state }))
    : row.progress;
  return reviews === row.reviews && progress === row.progress ? row : { ...row, reviews, ...(progress === undefined ? {} : { progress }) };
}
