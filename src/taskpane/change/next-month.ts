// Which months a next review can be of, and which is likely: as long after the last review as that was after
// the one before.

import type { PlanTable } from '../../domain/model/plan';
import type { RagColumn } from '../../domain/model/table/columns';
import { reviewColumnsInDateOrder } from '../../domain/rating/latest-stated-status';
import type { IsoDate } from '../../domain/model/dates';

/** Where only one review is dated: plans are reported twice a year. */
const usualGap = 6;
const monthsOffered = 24;

/** The last review of a table where no row has anything in it yet: nobody needs another one before it is filled. Else null. */
export function emptyReview(table: PlanTable): RagColumn | null {
  const last = reviewColumnsInDateOrder(table).at(-1);
  const isFilled = table.rows.some(({ reviews }) => reviews.some(({ column }) => column === last?.column));
  return last === undefined || isFilled ? null : last;
}

/** "2012-08"; empty where no review is dated, or the last one is still to be filled. */
export function nextMonth(table: PlanTable): string {
  if (emptyReview(table) !== null) return '';
  const [last, before] = reviewMonths(table).reverse();
  if (last === undefined) return '';
  return monthOf(last + Math.min(before === undefined ? usualGap : last - before, monthsOffered));
}

/** Two years of months after the last review; where none is dated, those around `today`. */
export function monthsToChoose(table: PlanTable, today: IsoDate): readonly string[] {
  const from = reviewMonths(table).at(-1) ?? numberOf(today) - monthsOffered / 2;
  return Array.from({ length: monthsOffered }, (_, index) => monthOf(from + index + 1));
}

/** Months of the dated reviews as numbers, each once, oldest first. */
function reviewMonths({ columns }: PlanTable): number[] {
  const months = columns.rag.flatMap(({ date }) => (date === null || date.length < 7 ? [] : [numberOf(date)]));
  return [...new Set(months)].sort((one, other) => one - other);
}

/** Months counted from the year 0. */
function numberOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthOf(months: number): string {
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
