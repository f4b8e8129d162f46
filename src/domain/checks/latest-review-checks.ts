// A row without a status in the latest review keeps that of an earlier one, and that is told: nobody takes an old status
// for a new one.

import { cellAddress, columnLetters } from '../model/cell';
import type { Finding } from '../model/finding';
import type { PlanTable } from '../model/plan';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';
import { rowRanges } from '../measures/questions';
import { reviewColumnsInDateOrder } from '../rating/latest-stated-status';
import { finding } from './finding';

/** One note for a table: the rows that an earlier review has a status for, and the latest hasn't. */
export function checkLatestReview(table: PlanTable): readonly Finding[] {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const reviews = reviewColumnsInDateOrder(table).filter(
    ({ column, part }) => part === undefined && rows.some((row) => states(row, column)),
  );
  const latest = reviews.at(-1);
  if (latest === undefined || reviews.length < 2) return [];
  const without = rows.filter((row) => isBlank(row, latest.column) && reviews.some(({ column }) => states(row, column)));
  const [first, ...others] = without;
  if (first === undefined) return [];
  const { column, heading } = latest;
  const [have, status, it] =
    without.length === 1 ? ['has', 'the status shown is', 'it is'] : ['have', 'the statuses shown are', 'they are'];
  const isOfNow = reviews.every((review) => review === latest || review.before === true);
  const so = isOfNow ? `${it} taken to have none now, whatever the last one said` : `${status} from an earlier one`;
  const message = `${rowRanges(without.map(({ row }) => row))} ${have} no status in the latest review, column ${columnLetters(column)} (“${heading}”): ${so}.`;
  const related = others.map(({ row }) => cellAddress(row, column));
  return [finding({ check: 'no-latest-review', severity: 'note', sheet: table.sheet.name, row: first.row, column, related, message })];
}

function states({ reviews }: PlanRow, column: number): boolean {
  return reviews.some((review) => review.column === column && review.status !== null);
}

function isBlank({ reviews }: PlanRow, column: number): boolean {
  return (reviews.find((review) => review.column === column)?.text ?? '').trim() === '';
}
