// A copy of a workbook in which no row is too low: what its cells need is measured on it.

import { openWorkbook } from '../../src/workbench/package/read/open';
import { saveWorkbook } from '../../src/workbench/package/write/save';
import { plainRow, type Sheet, type Workbook } from '../../src/workbench/workbook/model';

/** Rows of the copy are this much higher than those of the workbook, and at least as high again. */
const room = 60;
const tallest = 408;
/** LibreOffice cuts heights down to whole pixels. */
const pixel = 0.75;

/** Height of a row of the copy, in points. */
export function roomyHeight(sheet: Sheet, row: number): number {
  const format = sheet.rowFormats.get(row);
  if (format?.hidden === true) return 0;
  return Math.min(tallest, Math.floor((2 * (format?.height ?? sheet.defaultRowHeight) + room) / pixel) * pixel);
}

/**
 * LibreOffice makes a column of so many characters wider than Excel does: it takes a digit of the font as it is, 5.55
 * points wide, where Excel counts 7 pixels (5.25 points). In the copy the columns are as wide as Excel's.
 */
const ofLibreOfficesWidth = 5.25 / 5.55;

/** Each sheet is printed whole, whatever its print area. */
export function roomyCopy(workbook: Workbook): Uint8Array {
  const copied = openWorkbook(saveWorkbook(workbook));
  if (!copied.ok) throw new Error(copied.problem.sentence);
  for (const sheet of copied.workbook.sheets) {
    sheet.pageLayout = { ...sheet.pageLayout, printArea: null };
    for (const [column, format] of sheet.columnFormats) {
      if (format.width !== null) sheet.columnFormats.set(column, { ...format, width: format.width * ofLibreOfficesWidth });
    }
    const lastRow = Math.max(0, ...sheet.rows.keys());
    for (let row = 0; row <= lastRow; row += 1) {
      const format = sheet.rowFormats.get(row) ?? plainRow;
      sheet.rowFormats.set(row, { ...format, height: roomyHeight(sheet, row), custom: true });
    }
  }
  return saveWorkbook(copied.workbook);
}
