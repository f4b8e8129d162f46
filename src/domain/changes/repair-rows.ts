// Rows whose cells slipped: a comment typed into a review column, with nothing in the comment column. The repair moves it, and is undone like any write.

import type { Edit } from '../edit';
import type { Grid } from '../grid';
import { fail, succeed, type Outcome } from '../outcome';
import type { PlanRow, PlanTable, StatedStatus } from '../plan';
import { contentAt } from '../propose/cell-edits';
import type { Change, ChangeContext } from './change';

/** A text in a review column that is no status but a remark, and the comment column that it belongs in. */
export interface SlippedCell {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Fewer words than these may be a status that isn't known. */
const fewestWords = 4;

/** Every row whose remark can be moved: one remark, and an empty cell without a formula to move it to. */
export function slippedCells(grid: Grid, table: PlanTable): readonly SlippedCell[] {
  return table.rows.flatMap((row): readonly SlippedCell[] => {
    if (row.kind !== 'deliverable' && row.kind !== 'project') return [];
    const remarks = row.reviews.filter(isRemark);
    const [remark] = remarks;
    const to = freeCommentColumn(grid, table, row, remark);
    return remark === undefined || remarks.length > 1 || to === null ? [] : [{ row: row.row, from: remark.column, to, text: remark.text }];
  });
}

function isRemark({ status, text }: StatedStatus): boolean {
  return status === null && text.split(/\s+/u).length >= fewestWords;
}

/** The nearest empty comment column to the right of the remark. */
function freeCommentColumn(grid: Grid, { columns }: PlanTable, { row }: PlanRow, remark: StatedStatus | undefined): number | null {
  if (remark === undefined || typeof contentAt(grid, row, remark.column) !== 'string') return null;
  return columns.commentary.find((column) => column > remark.column && contentAt(grid, row, column) === null) ?? null;
}

/** Refused where no row has slipped. */
export function repairRows({ grid, assessed: { table } }: ChangeContext): Outcome<Change> {
  const slipped = slippedCells(grid, table);
  if (slipped.length === 0)
    return fail('nothing-slipped', 'No comment stands in a review column of this table, so there is nothing to repair.');
  const edits = slipped.flatMap(({ row, from, to }): readonly Edit[] => {
    const text = contentAt(grid, row, from);
    const cell = (column: number, before: typeof text, after: typeof text, what: string): Edit => {
      const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      return { kind: 'cells', sheet: grid.sheet, area, before: [[before]], after: [[after]], what };
    };
    return [cell(to, null, text, 'Comments put back'), cell(from, text, null, 'Review cells emptied')];
  });
  const rows = slipped.length === 1 ? '1 row has' : `${String(slipped.length)} rows have`;
  return succeed({
    edits,
    statements: [`${rows} a comment in a review column. It moves to the comment column, and the review cell is left blank.`],
  });
}
