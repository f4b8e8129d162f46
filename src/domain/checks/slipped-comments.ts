// Rows whose cells slipped: a comment typed into a review column, with nothing in the comment column that it belongs in.

import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { tableFindings, type FindingParts } from './finding';
import { saysNoStatus } from './status-checks';
import type { Finding } from '../model/finding';
import type { SlippedCell } from '../model/assessment';
import { contentAt } from '../cells/cell-content';
import type { PlanRow, StatedStatus } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';

/** Fewer words than these may be a status that isn't known. */
const fewestWords = 4;

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

/** An ask for each, on the cell that the comment stands in. */
export function checkSlipped(table: PlanTable, slipped: readonly SlippedCell[]): readonly Finding[] {
  const found = slipped.map(({ row, from, to, text }): FindingParts => {
    return {
      check: 'comment-slipped',
      severity: 'ask',
      sheet: table.sheet.name,
      row,
      column: from,
      related: [cellAddress(row, to)],
      message: `${cellAddress(row, from)} holds a comment where a status belongs, and ${cellAddress(row, to)} is blank. Repair rows moves it there.`,
      stated: text,
      alike: {
        key: String(from),
        message: (rows) =>
          `${String(rows.length)} rows hold a comment where a status belongs, with nothing in the comment column. Repair rows moves them there.`,
      },
    };
  });
  return tableFindings(found);
}

function isRemark({ status, text }: StatedStatus): boolean {
  return status === null && !saysNoStatus(text) && text.trim().split(/\s+/u).length >= fewestWords;
}

/** The nearest empty comment column to the right of the remark. A remark that a formula makes stays where it is. */
function freeCommentColumn(grid: Grid, { columns }: PlanTable, { row }: PlanRow, remark: StatedStatus | undefined): number | null {
  if (remark === undefined || typeof contentAt(grid, row, remark.column) !== 'string') return null;
  const isMerged = (column: number): boolean => grid.merges.some((area) => holds(area, row, column));
  if (isMerged(remark.column)) return null;
  return columns.commentary.find((column) => column > remark.column && contentAt(grid, row, column) === null && !isMerged(column)) ?? null;
}

function holds(area: Grid['area'], row: number, column: number): boolean {
  return area.firstRow <= row && area.lastRow >= row && area.firstColumn <= column && area.lastColumn >= column;
}
