// Starts the next review: a column beside the last one, in its format, with nothing
// carried over. Last time's status stands next to it.

import { cellAddress, cellArea, type Area } from '../model/cell';
import type { Edit } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import { lastDayOf, serialOf } from '../cells/calendar';
import { fail, succeed, type Outcome } from '../model/outcome';
import type { PlanTable } from '../model/plan';
import { type RowContent } from '../propose/cells/cell-edits';
import { lastHeadingRow } from '../propose/table-to-write';
import { reviewColumnsInDateOrder, statesParts } from '../rating/latest-stated-status';
import type { Change, ChangeContext } from './change';
import { monthInWords, nextHeading } from './next-heading';
import type { StartReviewRequest } from './request';
import { contentAt, contentsIn } from '../cells/cell-content';
import type { RagColumn } from '../model/table/columns';

/**
 * Refused where the plan has no review column to follow, has one of that month
 * or a later one, or a column would cut another table in two.
 */
export function startReview({ onSheet, grid, assessed: { table } }: ChangeContext, { month }: StartReviewRequest): Outcome<Change> {
  const last = lastReview(table);
  if (last === null)
    return fail('no-review-column', 'This table has no review column to follow. Add one with its month as heading, then start the next.');
  if (month === '') return fail('no-month', 'Choose the month of the review.');
  const dates = table.columns.rag.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)]));
  const latest = dates.sort().at(-1);
  if (latest !== undefined && month <= latest) {
    return fail('review-not-next', `There is a review of ${monthInWords(latest)} already. Choose a later month.`);
  }
  const row = headingRowOf(grid, table, last.column);
  const column = last.column + 1;
  if (onSheet.some((other) => other.table !== table && isCutBy(other.table.area, column))) {
    return fail(
      'goes-through-table',
      'A new column would go through another table of this sheet. Move that table to a sheet of its own, then try again.',
    );
  }
  const heading = { row, content: headingCell(grid, row, last, month) };
  return succeed({
    edits: columnEdits(grid, table, last, heading),
    statements: statementsOf(table, last, { month, address: cellAddress(row, column) }),
  });
}

/** The column of the next review, in the last one's layout, under `heading` and what is merged over both. */
function columnEdits(grid: Grid, table: PlanTable, last: RagColumn, heading: RowContent): readonly Edit[] {
  const { row } = heading;
  const column = last.column + 1;
  const neighbours: Area = { firstRow: row, firstColumn: last.column, lastRow: row, lastColumn: column };
  const onColumn = (firstRow: number, at: number): Area => ({ firstRow, firstColumn: at, lastRow: table.lastRow, lastColumn: at });
  const firstRow = table.headerRows[0] ?? row;
  return [
    {
      kind: 'insert-column',
      sheet: grid.sheet,
      column,
      beside: { area: neighbours, contents: contentsIn(grid, neighbours) },
      table: grid.tables.find(({ area }) => holdsRow(area, row) && isCutBy(area, column))?.name ?? null,
      what: 'Column of the next review',
    },
    {
      kind: 'copy-layout',
      sheet: grid.sheet,
      from: { sheet: grid.sheet, area: onColumn(firstRow, last.column) },
      to: onColumn(firstRow, column),
    },
    ...[...headingsAbove(grid, table, row, last.column), heading].map((cell): Edit => {
      return {
        kind: 'cells',
        sheet: grid.sheet,
        area: cellArea(cell.row, column),
        before: [[null]],
        after: [[cell.content]],
        what: 'Heading of the next review',
      };
    }),
    ...joinEdits(grid, row, last.column),
  ];
}

/**
 * An Excel table or a filter that ends at the last review takes in the
 * next one, as it would if it went through the column.
 */
function joinEdits(grid: Grid, row: number, last: number): readonly Edit[] {
  const endsThere = (area: Area): boolean => holdsRow(area, row) && area.lastColumn === last;
  const wider = (area: Area): Area => ({ ...area, lastColumn: last + 1 });
  const tables = grid.tables.filter(({ area }) => endsThere(area));
  const filter = grid.filter?.area;
  return [
    ...tables.map(({ name, area }): Edit => ({ kind: 'extend-table', sheet: grid.sheet, table: name, from: area, to: wider(area) })),
    ...(filter !== undefined && endsThere(filter)
      ? [{ kind: 'extend-filter' as const, sheet: grid.sheet, from: filter, to: wider(filter) }]
      : []),
  ];
}

/** Where the next review goes. */
interface NextReview {
  /** "2012-09". */
  readonly month: string;
  /** Of its heading. */
  readonly address: string;
}

function statementsOf(table: PlanTable, last: RagColumn, { month, address }: NextReview): readonly string[] {
  const stated = table.rows.filter(({ reviews }) =>
    reviews.some((review) => review.column === last.column && review.status !== null),
  ).length;
  return [
    `A column for ${monthInWords(month)} goes in at ${address}, empty. Columns to the right move along.`,
    `Last time’s status (${last.heading}) stands to the left of it, for ${String(stated)} of its rows. Nothing is carried over.`,
  ];
}

/**
 * The column of the latest dated review; of those without dates, the one furthest to the right. Those of parts of the
 * work are no reviews.
 */
function lastReview(table: PlanTable): RagColumn | null {
  return statesParts(table) ? null : (reviewColumnsInDateOrder(table).at(-1) ?? null);
}

/** The lowest heading row that says something over the column. */
function headingRowOf(grid: Grid, table: PlanTable, column: number): number {
  const rows = [...table.headerRows].reverse();
  return rows.find((row) => valueAt(grid, row, column) !== null) ?? lastHeadingRow(table);
}

/**
 * What is over the last review and others to its left, in cells merged up to
 * it: the new column is one of them too, so it says the same.
 */
function headingsAbove(grid: Grid, table: PlanTable, row: number, last: number): readonly RowContent[] {
  return table.headerRows
    .filter((above) => above < row)
    .flatMap((above): readonly RowContent[] => {
      const merge = grid.merges.find(
        ({ firstRow, lastRow, firstColumn, lastColumn }) =>
          firstRow === above && lastRow === above && firstColumn < last && lastColumn === last,
      );
      const content = merge === undefined ? null : contentAt(grid, above, merge.firstColumn);
      return typeof content === 'string' ? [{ row: above, content }] : [];
    });
}

/** A date where the last heading is one, else its words with the new month. */
function headingCell(grid: Grid, row: number, last: RagColumn, month: string): string | number {
  const value = valueAt(grid, row, last.column);
  if (typeof value !== 'number') return nextHeading(typeof value === 'string' ? value : last.heading, month);
  const isLastDay = last.date !== null && last.date === lastDayOf(last.date.slice(0, 7));
  return serialOf(isLastDay ? (lastDayOf(month) ?? `${month}-01`) : `${month}-01`, grid.dateSystem);
}

/** Whether a column put in there would stand between two of the area’s. */
function isCutBy(area: Area, column: number): boolean {
  return area.firstColumn < column && area.lastColumn >= column;
}

function holdsRow(area: Area, row: number): boolean {
  return area.firstRow <= row && area.lastRow >= row;
}
