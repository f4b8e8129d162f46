// Gives a column or sheet that edits add the layout of another.

import type { Area } from '../../domain/model/cell';
import { rangeOf } from '../batch/ranges';
import type { LayoutToCopy, RowRun } from './copied-layouts';
import { setRowHeights } from './formats/write-formats';
import { applyPage } from './formats/write-sheet-page';

/** Copies a layout. Its source is counted as the sheet is now. */
export function copyLayout(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { edit, runs, widths, heights, dropDowns, page }: LayoutToCopy,
): void {
  const { to, from } = edit;
  const source = context.workbook.worksheets.getItem(from.sheet.id);
  for (const run of runs) rangeOf(sheet, rowsIn(to, run)).copyFrom(rangeOf(source, rowsIn(from.area, run)), 'Formats');
  for (const [i, width] of widths.entries()) {
    const column = to.firstColumn + i;
    if (width > 0) rangeOf(sheet, { ...to, firstColumn: column, lastColumn: column }).format.columnWidth = width;
  }
  setRowHeights(
    sheet,
    to.firstRow,
    heights.map((height) => (height > 0 ? height : null)),
  );
  for (const { area, rule } of dropDowns) rangeOf(sheet, area).dataValidation.rule = rule;
  if (page !== null) applyPage(sheet, page);
}

function rowsIn(area: Area, { from, count }: RowRun): Area {
  return { ...area, firstRow: area.firstRow + from, lastRow: area.firstRow + from + count - 1 };
}
