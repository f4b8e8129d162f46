// A table on the way to its edits: what goes into its rows, and where the add-in's columns are.

import type { TableOnSheet } from '../assess/review-columns';
import type { Edit } from '../model/edit';
import type { Finding } from '../model/finding';
import type { PlanTable } from '../model/plan';
import type { AddInColumn } from '../model/table/add-in-columns';
import type { RowContents } from './table-contents';

/** What is proposed for one table. */
export interface TableProposal {
  readonly table: PlanTable;
  readonly edits: readonly Edit[];
  /** What isn't written, and why. */
  readonly findings: readonly Finding[];
}

/** A table, and what goes into its rows. */
export interface TableToWrite extends TableOnSheet {
  readonly rows: readonly RowContents[];
}

/** One of the add-in's columns, and where it is. */
export interface PlacedColumn {
  readonly key: AddInColumn;
  readonly column: number;
}

/** The heading row that the add-in's columns are named in. */
export function lastHeadingRow(table: PlanTable): number {
  return table.headerRows.at(-1) ?? table.area.firstRow;
}
