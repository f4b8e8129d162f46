// What the officers have stated: a row's reviews in order, and the status that counts.

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
