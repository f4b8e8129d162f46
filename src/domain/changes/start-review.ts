// Starts the next review: a column beside the last one, in its look, with nothing carried over. Last time's status stands next to it.

import { cellAddress, type Area } from '../cell';
import type { Edit } from '../edit';
import { valueAt, type Grid } from '../grid';
import { lastDayOf, serialOf } from '../measures/calendar';
import { fail, succeed, type Outcome } from '../outcome';
import type { PlanTable, RagColumn } from '../plan';
import { contentAt } from '../propose/cell-edits';
import type { Change, ChangeContext } from './change';
import { monthInWords, nextHeading } from './next-heading';
import type { StartReviewRequest } from './request';

/** Refused where the plan has no review column to follow, or has one of that month or a later one. */
export function startReview({ grid, assessed: { table } }: ChangeContext, { month }: StartReviewRequest): Outcome<Change> {
  const last = lastReview(table);
  if (last === null)
    return fail('no-review-column', 'This table has no review column to follow. Add one with its month as heading, then start the next.');
  const dates = table.columns.rag.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)]));
  const latest = dates.sort().at(-1);
  if (latest !== undefined && month <= latest) {
    return fail('review-not-next', `There is a review of ${monthInWords(latest)} already. Choose a later month.`);
  }
  const row = headingRowOf(grid, table, last.column);
  const column = last.column + 1;
  const heading = headingCell(grid, row, last, month);
  const onColumn = (firstRow: number, at: number): Area => ({ firstRow, firstColumn: at, lastRow: table.lastRow, lastColumn: at });
  const firstRow = table.headerRows[0] ?? row;
  const crossed = grid.tables.find(({ area }) => holdsRow(area, row) && area.firstColumn <= last.column && area.lastColumn >= last.column);
  const endsThere = crossed?.area.lastColumn === last.column;
  const edits: readonly Edit[] = [
    {
      kind: 'insert-column',
      sheet: grid.sheet,
      column,
      beside: beside(grid, { firstRow: row, firstColumn: last.column, lastRow: row, lastColumn: column }),
      table: crossed === undefined || endsThere ? null : crossed.name,
      what: 'Column of the next review',
    },
    {
      kind: 'copy-layout',
      sheet: grid.sheet,
      from: { sheet: grid.sheet, area: onColumn(firstRow, last.column) },
      to: onColumn(firstRow, column),
    },
    {
      kind: 'cells',
      sheet: grid.sheet,
      area: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
      before: [[null]],
      after: [[heading]],
      what: 'Heading of the next review',
    },
    ...(crossed !== undefined && endsThere
      ? [
          {
            kind: 'extend-table' as const,
            sheet: grid.sheet,
            table: crossed.name,
            from: crossed.area,
            to: { ...crossed.area, lastColumn: column },
          },
        ]
      : []),
  ];
  return succeed({ edits, statements: statementsOf(table, last, month, column, row) });
}

function statementsOf(table: PlanTable, last: RagColumn, month: string, column: number, row: number): readonly string[] {
  const stated = table.rows.filter(({ reviews }) =>
    reviews.some((review) => review.column === last.column && review.status !== null),
  ).length;
  return [
    `A column for ${monthInWords(month)} goes in at ${cellAddress(row, column)}, empty. Columns to the right move along.`,
    `Last time’s status (${last.heading}) stands to the left of it, for ${String(stated)} of its rows. Nothing is carried over.`,
  ];
}

/** The column of the latest dated review; of those without dates, the one furthest to the right. */
function lastReview(table: PlanTable): RagColumn | null {
  return (
    [...table.columns.rag].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? '') || one.column - other.column).at(-1) ??
    null
  );
}

/** The lowest heading row that says something over the column. */
function headingRowOf(grid: Grid, table: PlanTable, column: number): number {
  const rows = [...table.headerRows].reverse();
  return rows.find((row) => valueAt(grid, row, column) !== null) ?? table.headerRows.at(-1) ?? table.area.firstRow;
}

/** A date where the last heading is one, else its words with the new month. */
function headingCell(grid: Grid, row: number, last: RagColumn, month: string): string | number {
  const value = valueAt(grid, row, last.column);
  if (typeof value !== 'number') return nextHeading(typeof value === 'string' ? value : last.heading, month);
  const isLastDay = last.date !== null && last.date === lastDayOf(last.date.slice(0, 7));
  return serialOf(isLastDay ? (lastDayOf(month) ?? `${month}-01`) : `${month}-01`, grid.dateSystem);
}

function holdsRow(area: Area, row: number): boolean {
  return area.firstRow <= row && area.lastRow >= row;
}

function beside(grid: Grid, area: Area): Extract<Edit, { kind: 'insert-column' }>['beside'] {
  const columns = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, index) => area.firstColumn + index);
  const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, index) => area.firstRow + index);
  return { area, contents: rows.map((row) => columns.map((column) => contentAt(grid, row, column))) };
}
