// What the officers have stated: a row's reviews in order, and the status that counts.

import { readProgress } from '../cells/words/progress-words';
import { saysNoStatus } from '../cells/statuses';
import type { PlanTable } from '../model/plan';
import type { RagColumn } from '../model/table/columns';
import type { PlanRow, StatedStatus } from '../model/table/rows';

/** A table's review columns by date, undated ones first; of one date, in the order of the sheet. */
export function reviewColumnsInDateOrder({ columns }: PlanTable): readonly RagColumn[] {
  return inDateOrder(columns.rag);
}

/** A row's reviews in the same order. */
export function reviewsInDateOrder({ reviews }: PlanRow): readonly StatedStatus[] {
  return inDateOrder(reviews);
}

function inDateOrder<Review extends RagColumn | StatedStatus>(reviews: readonly Review[]): readonly Review[] {
  return [...reviews].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? '') || one.column - other.column);
}

/** The status of the latest review that has one; null where none has. */
export function statedStatus(row: PlanRow): string | null {
  return reviewsInDateOrder(row).reduce<string | null>((latest, { status }) => status ?? latest, null);
}

/**
 * What the officer states of how the row stands, as words beside a date name it: the status, else what stands in its
 * place, and its progress ("Amber, Ongoing - delayed"). Null where nothing is stated.
 */
export function statedInWords(row: PlanRow): string | null {
  const latest = reviewsInDateOrder(row)
    .filter(({ text }) => text.trim() !== '' && !saysNoStatus(text))
    .at(-1);
  const words = [...(latest === undefined ? [] : [statusInWords(row, latest)]), ...(row.progress ?? []).map(({ text }) => text)];
  return words.length === 0 ? null : [...new Set(words)].join(', ');
}

/** Progress in the latest review stands instead of the colour of an earlier one; a remark there doesn't. */
function statusInWords(row: PlanRow, { status, text }: StatedStatus): string {
  return status ?? (readProgress(text) === null ? (statedStatus(row) ?? text.trim()) : text.trim());
}
