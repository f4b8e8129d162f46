// What the pane says where a review has nothing to write: why, or since when what it would write is there.

import type { HistoryItem } from '../../app/contract';
import { whyNothingToWrite } from '../../app/nothing-to-write';
import { capitalised } from '../../domain/cells/words/capitalised';
import type { Review } from '../../domain/model/review';
import { dateAndTime } from '../history/entry-words';

/** Two short sentences. */
export function nothingToWrite(review: Review, history: readonly HistoryItem[]): string {
  return `Nothing to write. ${capitalised(whyNothingToWrite(review) ?? upToDate(review, history))}.`;
}

function upToDate(review: Review, history: readonly HistoryItem[]): string {
  const written = writtenAt(review, history);
  return written === null ? 'the sheet already shows this review' : `the sheet already shows this review, written ${dateAndTime(written)}`;
}

/** When a review that is there still was last written on all of these sheets; null where that isn't known. A file opened again has other ids. */
function writtenAt({ sheets }: Review, history: readonly HistoryItem[]): Date | null {
  const planned = sheets.filter(({ tables }) => tables.length > 0).map(({ reading }) => reading.sheet);
  const last = history.find(
    ({ kind, action, isUndone, at, sheets: on }) =>
      kind !== 'undo' &&
      action === 'review' &&
      !isUndone &&
      at !== '' &&
      planned.every(({ id, name }) => on.some((each) => each.id === id || each.name === name)),
  );
  return last === undefined ? null : new Date(last.at);
}
