// How each row's status has moved from review to review: against the
// review before, and against the same period last year.

import type { CellValue } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { directionBetween, type Reviewed } from './direction-of-travel';
import { placeOf } from './status-order';
import { reviewedBy, statusWordsOf } from './status-words';
import type { Direction, DirectionOfRow } from '../model/direction';
import type { RagColumn } from '../model/table/columns';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';

/** The latest review, the one before it, and the one of the same month a year before; null where there is none. */
interface ComparedReviews {
  readonly now: RagColumn;
  readonly before: RagColumn;
  readonly lastYear: RagColumn | null;
}

/**
 * "RAG this month" and "RAG last month" say it without dates. Null where fewer than two reviews are dated, or where one of the two has
 * several columns: which is the status isn't known then.
 */
export function comparedReviews({ columns: { rag } }: { readonly columns: Pick<PlanTable['columns'], 'rag'> }): ComparedReviews | null {
  // “Met” of one milestone and “Partly met” of the next say nothing of which way the work goes.
  if (rag.some(({ laterMilestones }) => laterMilestones !== undefined)) return null;
  const [current, ...more] = rag.filter(({ before }) => before !== true);
  const lastTime = rag
    .filter(({ before }) => before === true)
    .sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
    .at(-1);
  if (lastTime !== undefined) return current === undefined || more.length > 0 ? null : { now: current, before: lastTime, lastYear: null };
  const byMonth = new Map<string, RagColumn[]>();
  for (const column of rag) {
    if (column.date === null) continue;
    const month = column.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), column]);
  }
  const months = [...byMonth.keys()].sort();
  const only = (month: string | undefined): RagColumn | null => {
    const columns = byMonth.get(month ?? '') ?? [];
    return columns.length === 1 ? (columns[0] ?? null) : null;
  };
  const last = months.at(-1) ?? '';
  const [now, before] = [only(last), only(months.at(-2))];
  if (now === null || before === null) return null;
  return { now, before, lastYear: only(`${String(Number(last.slice(0, 4)) - 1)}${last.slice(4)}`) };
}

/**
 * The reviews that formulas beside the table can compare: null too where a status is merged over several rows, which
 * its other rows can't see.
 */
export function reviewsToCompare(grid: Grid, table: PlanTable): ComparedReviews | null {
  const compared = comparedReviews(table);
  if (compared === null) return null;
  const columns = [compared.before.column, compared.now.column];
  const isMerged = grid.merges.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      lastRow > Math.max(firstRow, table.firstRow) &&
      firstRow <= table.lastRow &&
      columns.some((column) => column >= firstColumn && column <= lastColumn),
  );
  return isMerged ? null : compared;
}

/**
 * Where a table's reviews can be compared: the row of each deliverable
 * and project that has a direction, and the direction.
 */
export function directionsOf(grid: Grid, table: PlanTable): readonly (readonly [number, DirectionOfRow])[] {
  const compared = comparedReviews(table);
  if (compared === null) return [];
  const { now, before, lastYear } = compared;
  const readingOf = ({ column }: RagColumn): ReadReview => ({ column, read: reviewedBy(statusWordsOf(grid, table, column)) });
  const [last, previous, yearBefore] = [readingOf(now), readingOf(before), lastYear === null ? null : readingOf(lastYear)];
  return table.rows.flatMap((row) => {
    if (!isDataKind(row.kind)) return [];
    const sinceLast = between(grid, row, previous, last);
    const sinceLastYear = yearBefore === null ? null : between(grid, row, yearBefore, last);
    return sinceLast === null && sinceLastYear === null ? [] : [[row.row, { sinceLast, sinceLastYear }] as const];
  });
}

/**
 * The cells of the compared reviews that state a status in so many words
 * that the formulas beside the table can't know it.
 */
export function unreadStatuses(grid: Grid, table: PlanTable, { before, now }: ComparedReviews): readonly CellPlace[] {
  return [before, now].flatMap(({ column }) => {
    const read = reviewedBy(statusWordsOf(grid, table, column));
    return table.rows.flatMap(({ row, reviews }): readonly CellPlace[] => {
      const stated = reviews.find((review) => review.column === column);
      const isRead = typeof read(valueAt(grid, row, column)) === 'number';
      return stated === undefined || placeOf(stated.status) === null || isRead ? [] : [{ row, column }];
    });
  });
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A review, and how its cells are read. */
interface ReadReview {
  readonly column: number;
  readonly read: (value: CellValue) => Reviewed | null;
}

function between(grid: Grid, row: PlanRow, before: ReadReview, now: ReadReview): Direction | null {
  const statusIn = ({ column, read }: ReadReview) => read(statedAt(grid, row, column));
  const [then, since] = [statusIn(before), statusIn(now)];
  return then === null || since === null ? null : directionBetween(then, since);
}

/** A status that is merged over several rows counts for all of them. */
function statedAt(grid: Grid, { row, reviews }: PlanRow, column: number) {
  return valueAt(grid, row, column) ?? reviews.find((review) => review.column === column)?.text ?? null;
}
