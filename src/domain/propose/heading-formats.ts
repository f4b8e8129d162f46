// Our headings beside the table: in the look of the officer's, and as high. Where theirs are merged over several rows,
// so are ours.

import { cellArea, type Area, overlaps } from '../model/cell';
import type { Edit } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { lastHeadingRow, type TableToWrite } from './table-to-write';

/** Rows that each of our headings fills, merged where they are several. */
export type HeadingRows = Pick<Area, 'firstRow' | 'lastRow'>;

/**
 * One row, unless the officer's headings are merged down to the last of several rows, or merged bands stand over it.
 * The headings of a Table of Excel can't be merged.
 */
export function headingRowsOf(grid: Grid, table: PlanTable): HeadingRows {
  const lastRow = lastHeadingRow(table);
  const firstRow = table.headerRows[0] ?? lastRow;
  const single: HeadingRows = { firstRow: lastRow, lastRow };
  const isBlock = lastRow - firstRow + 1 === table.headerRows.length && firstRow < lastRow;
  if (!isBlock || grid.tables.some(({ area }) => overlaps(area, table.area))) return single;
  const merges = headingMerges(grid, table, firstRow, lastRow);
  const down = merges.filter((merge) => merge.lastRow === lastRow && merge.firstRow < lastRow);
  const nearest = down.reduce<Area | null>((last, merge) => (last !== null && last.lastColumn > merge.lastColumn ? last : merge), null);
  if (nearest !== null) return { firstRow: nearest.firstRow, lastRow };
  const hasBands = merges.some((merge) => merge.lastRow < lastRow && merge.firstColumn < merge.lastColumn);
  return hasBands ? { firstRow, lastRow } : single;
}

/** The officer's merges that lie wholly in the heading rows of the table. */
function headingMerges({ merges }: Grid, { area }: PlanTable, firstRow: number, lastRow: number): readonly Area[] {
  return merges.filter(
    (merge) =>
      merge.firstRow >= firstRow &&
      merge.lastRow <= lastRow &&
      merge.firstColumn <= area.lastColumn &&
      merge.lastColumn >= area.firstColumn,
  );
}

/** Headings like the officer's that is nearest: one that is merged as ours will be, else one that isn't merged. */
export function headingFormats({ grid, table, columns: { addInColumns, added } }: TableToWrite): readonly Edit[] {
  if (added.length === 0) return [];
  const places = added.map((key) => addInColumns[key] ?? 0);
  const { firstRow, lastRow } = headingRowsOf(grid, table);
  const [firstColumn, lastColumn] = [Math.min(...places), Math.max(...places)];
  const ours: Area = { firstRow, firstColumn, lastRow, lastColumn };
  const model = modelHeading(grid, table, firstRow);
  return [
    ...(model === null
      ? []
      : [{ kind: 'copy-format' as const, sheet: grid.sheet, from: model, to: { ...ours, firstRow: table.headerRows[0] ?? firstRow } }]),
    { kind: 'format', sheet: grid.sheet, area: ours, format: { bold: true, wrapText: true } },
    ...(firstRow < lastRow ? [{ kind: 'merge-down' as const, sheet: grid.sheet, area: ours }] : []),
  ];
}

/** `firstRow`: of our own headings. */
function modelHeading(grid: Grid, table: PlanTable, firstRow: number): Area | null {
  const lastRow = lastHeadingRow(table);
  const columns = Array.from({ length: table.area.lastColumn - table.area.firstColumn + 1 }, (_, index) => table.area.lastColumn - index);
  const mergeAt = (column: number): Area | undefined => grid.merges.find((merge) => overlaps(merge, cellArea(lastRow, column)));
  const merged = columns.map(mergeAt).find((merge) => merge?.firstRow === firstRow && merge.lastRow === lastRow && firstRow < lastRow);
  if (merged !== undefined) return merged;
  const single = columns.find((column) => valueAt(grid, lastRow, column) !== null && mergeAt(column) === undefined);
  return single === undefined ? null : cellArea(lastRow, single);
}
