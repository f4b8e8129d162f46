// Rows whose cells slipped: a comment typed into a review column, with
// nothing in the comment column that it belongs in.

import { cellArea, overlaps } from '../model/cell';
import type { Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import type { SlippedCell } from '../model/assessment';
import { contentAt } from '../cells/cell-content';
import type { PlanRow, StatedStatus } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';
import { isRemark } from '../rating/latest-stated-status';

/** Every row whose remark can be moved: one remark, and an empty cell to move it to. */
export function slippedCells(grid: Grid, table: PlanTable): readonly SlippedCell[] {
  return table.rows.flatMap((row): readonly SlippedCell[] => {
    if (!isDataKind(row.kind)) return [];
    const remarks = row.reviews.filter(isRemark);
    const [remark] = remarks;
    const to = freeCommentColumn(grid, table, row, remark);
    return remark === undefined || remarks.length > 1 || to === null ? [] : [{ row: row.row, from: remark.column, to, text: remark.text }];
  });
}

/** The nearest empty comment column to the right of the remark. A remark that a formula makes stays where it is. */
function freeCommentColumn(grid: Grid, { columns }: PlanTable, { row }: PlanRow, remark: StatedStatus | undefined): number | null {
  if (remark === undefined || typeof contentAt(grid, row, remark.column) !== 'string') return null;
  const isMerged = (column: number): boolean => grid.merges.some((area) => overlaps(area, cellArea(row, column)));
  if (isMerged(remark.column)) return null;
  return columns.commentary.find((column) => column > remark.column && contentAt(grid, row, column) === null && !isMerged(column)) ?? null;
}
