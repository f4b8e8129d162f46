// Gives a column or sheet that edits add the layout of one that is there, and rows their heights.

import type { Area } from '../../domain/model/cell';
import type { LayoutToGive, RowRun } from './copied-layouts';
import { rangeOf } from '../batch/ranges';

/** Gives the layout, its source counted as it stands now. */
export function giveLayout(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { edit, runs, widths, heights, choices }: LayoutToGive,
): void {
  const { to, from } = edit;
  const source = context.workbook.worksheets.getItem(from.sheet.id);
  for (const run of runs) rangeOf(sheet, rowsIn(to, run)).copyFrom(rangeOf(source, rowsIn(from.area, run)), 'Formats');
  for (const [i, width] of widths.entries()) {
    const column = to.firstColumn + i;
    if (width > 0) rangeOf(sheet, { ...to, firstColumn: column, lastColumn: column }).format.columnWidth = width;
  }
  giveHeights(
    sheet,
    to.firstRow,
    heights.map((height) => (height > 0 ? height : null)),
  );
  for (const { area, rule } of choices) rangeOf(sheet, area).dataValidation.rule = rule;
}

function rowsIn(area: Area, { from, count }: RowRun): Area {
  return { ...area, firstRow: area.firstRow + from, lastRow: area.firstRow + from + count - 1 };
}

/** Sets row heights in points, neighbours of one height together; null leaves a row as it is. */
export function giveHeights(sheet: Excel.Worksheet, firstRow: number, heights: readonly (number | null)[]): void {
  let from = 0;
  for (let i = 1; i <= heights.length; i += 1) {
    const height = heights[from];
    if (height === undefined || heights[i] === height) continue;
    if (height !== null)
      rangeOf(sheet, { firstRow: firstRow + from, lastRow: firstRow + i - 1, firstColumn: 0, lastColumn: 0 }).format.rowHeight = height;
    from = i;
  }
}
