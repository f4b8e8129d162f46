// What the officers have stated: a row's reviews in order, and the status that counts.

import { saysOnlyClosed } from '../cells/words/closed-words';
import { readProgress } from '../cells/words/progress-words';
import { saysNoStatus } from '../cells/statuses';
import type { PlanTable } from '../model/plan';
import type { RagColumn } from '../model/table/columns';
import { isCounted } from '../model/table/counted-rows';
import type { ProgressState, StatedProgress } from '../model/table/progress';
import type { PlanRow, StatedStatus } from '../model/table/rows';

/** A table's review columns by date, that of last time and undated ones first; of one date, in the order of the sheet. */
export function reviewColumnsInDateOrder({ columns }: PlanTable): readonly RagColumn[] {
  return inDateOrder(columns.rag);
}

/** A row's reviews in the same order. */
export function reviewsInDateOrder({ reviews }: PlanRow): readonly StatedStatus[] {
  return inDateOrder(reviews);
}

function inDateOrder<Review extends RagColumn | StatedStatus>(reviews: readonly Review[]): readonly Review[] {
  if (reviews.length < 2) return reviews;
  return [...reviews].sort(
    (one, other) =>
      Number(other.before === true) - Number(one.before === true) ||
      (one.place === undefined || other.place === undefined ? (one.date ?? '').localeCompare(other.date ?? '') : one.place - other.place) ||
      one.column - other.column,
  );
}

/**
 * The status of the latest review that has one, unless a later one says in words how far the work is; null where none
 * has, or where the columns of its parts differ.
 */
export function statedStatus(row: PlanRow): string | null {
  const parts = partsOf(row);
  if (parts.length > 0) return isStatusOpen(row) ? null : (parts[0]?.status ?? null);
  return currentReviews(row).reduce<string | null>(
    (latest, review) => review.status ?? (latest === null || progressIn(review) === null ? latest : null),
    null,
  );
}

/** The row's reviews by date, but “RAG last month”: it says nothing of now, whatever this month's column holds. */
export function currentReviews(row: PlanRow): readonly StatedStatus[] {
  return reviewsInDateOrder(row).filter(({ before }) => before !== true);
}

/** What a row states in words or colours: its progress, then its reviews by date. */
export function statedCells(row: PlanRow): readonly (StatedProgress | StatedStatus)[] {
  return [...(row.progress ?? []), ...currentReviews(row)];
}

/** Fewer words than these may be a status that isn't known. */
const fewestWords = 4;

/** Whether what stands in a review's cell is a comment, and no status in whatever words. */
export function isRemark({ status, text }: StatedStatus): boolean {
  return status === null && !saysNoStatus(text) && text.trim().split(/\s+/u).length >= fewestWords;
}

/** Whether a table's RAG columns are of parts of the work, so that none of them is known to be the row's. */
export function statesParts({ columns }: PlanTable): boolean {
  return columns.rag.some(({ part }) => part !== undefined);
}

/** Whether the row has different statuses, and nothing says which of them is its own. */
export function isStatusOpen(row: PlanRow): boolean {
  return new Set(partsOf(row).map(({ status }) => status)).size > 1;
}

/** The statuses of parts of the work. */
function partsOf({ reviews }: PlanRow): readonly StatedStatus[] {
  return reviews.filter(({ part, status }) => part !== undefined && status !== null);
}

/**
 * What the officer states of how the row stands, as words beside a date name it: the status, else what stands in its
 * place, and its progress ("Amber, Ongoing - delayed"). Null where nothing is stated.
 */
export function statedInWords(row: PlanRow): string | null {
  const latest = currentReviews(row)
    .filter(({ part, status }) => part === undefined || status === null)
    .filter(({ text }) => text.trim() !== '' && !saysNoStatus(text))
    .at(-1);
  const words = [
    ...partsInWords(row),
    ...(latest === undefined ? [] : [statusInWords(row, latest)]),
    ...(row.progress ?? []).map(({ text }) => text),
  ];
  return words.length === 0 ? null : [...new Set(words)].join(', ');
}

/**
 * What the latest review states in a word of its own scale, or of how far the work is (“Close”, “Done”); null where a colour is
 * stated, or nothing. A bare number is a word only by its key.
 */
export function statedOwnWord(row: PlanRow): string | null {
  if (row.reviews.length === 0 || statedStatus(row) !== null) return null;
  const latest = currentReviews(row)
    .filter(({ part, text }) => part === undefined && text.trim() !== '')
    .at(-1);
  if (latest === undefined || saysNoStatus(latest.text) || isRemark(latest)) return null;
  const text = latest.text.trim();
  return /^[\d.,]+$/u.test(text) ? (latest.says ?? null) : text;
}

/** Whether any row of a table that counts states how it stands. */
export function statesInWords({ rows }: PlanTable): boolean {
  return rows.some((row) => isCounted(row) && statedInWords(row) !== null);
}

/** Whether the latest review, or the row's progress, says in words that the work is done or given up. */
export function saysItIsOver(row: PlanRow): boolean {
  const latest = currentReviews(row)
    .filter(({ part }) => part === undefined)
    .at(-1);
  const said = [...(row.progress ?? []).map(({ state }) => state), latest === undefined ? null : progressIn(latest)];
  return said.some((state) => state === 'complete' || state === 'cancelled');
}

/** "Red (Time), Amber (Cost)"; only the status where all are alike; empty where the statuses aren't of parts. */
export function partsInWords(row: PlanRow): readonly string[] {
  const open = isStatusOpen(row);
  return partsOf(row).map(({ status, part }) => (open ? `${status ?? ''} (${part ?? ''})` : (status ?? '')));
}

/** Progress in the latest review stands instead of the colour of an earlier one; a remark there doesn't. */
function statusInWords(row: PlanRow, review: StatedStatus): string {
  const text = review.text.trim();
  return review.status ?? (progressIn(review) === null ? (statedStatus(row) ?? text) : (review.says ?? text));
}

/** Whether a review says in words or by a letter that the work is complete; what is only closed may have been given up. */
export function isReviewComplete(review: StatedStatus): boolean {
  return progressIn(review) === 'complete' && (review.progress === 'complete' || !saysOnlyClosed(review.text));
}

/** How far the work is by one review: what its letter stands for, else what its words say. Of one period they say nothing of it. */
export function progressIn({ text, progress, ofOnePeriod }: StatedStatus): ProgressState | null {
  return ofOnePeriod === true ? null : (progress ?? readProgress(text));
}
