// A person types in a cell and presses Enter.

import type { CalculatedWorkbook } from '../calculate/calculator';
import { cellAddress, isInside } from '../workbook/addresses';
import { clearCell, ensureCell, forgetWords, styleAt } from '../workbook/cells';
import { changedStyle, styleOf } from '../workbook/styles';
import type { Sheet, Workbook } from '../workbook/model';
import { refuse, sheetWithId, type EditResult } from './edit-result';
import { applyTypedHeading } from './table-headings';
import { readTypedText, type TypedEntry } from './typed-text';
import { isAllowed } from './validation';

interface TypedPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * In a merged area the text goes to its first cell. A formula is calculated at once; "" clears the cell and keeps its
 * style.
 */
export function typeInCell({ workbook, calculator }: CalculatedWorkbook, { sheetId, row, column }: TypedPlace, text: string): EditResult {
  const sheet = sheetWithId(workbook, sheetId);
  const merge = sheet.merges.find((area) => isInside(area, row, column));
  const [toRow, toColumn] = merge === undefined ? [row, column] : [merge.firstRow, merge.firstColumn];
  const style = styleAt(sheet, toRow, toColumn);
  if (sheet.protection !== null && styleOf(workbook, style).locked) {
    return refuse('This cell is locked and the sheet is protected. Unprotect the sheet (Review, Unprotect sheet), then try again.');
  }
  if (isPartOfArray(sheet, toRow, toColumn)) return refuse('This cell is part of an array formula, which can only be changed as a whole.');
  const entry = readTypedText(text, styleOf(workbook, style).numberFormat, workbook.date1904, new Date().getFullYear());
  if (entry.kind === 'unreadable formula')
    return refuse(
      "This formula can't be read. Check its brackets, commas and quotation marks, or type an apostrophe first to enter it as text.",
    );
  if (entry.kind === 'value' && !isAllowed(workbook, sheet, toRow, toColumn, entry.value)) {
    return refuse('This cell only takes the entries in its list. Choose one of them, or press Escape.');
  }
  setEntry(workbook, sheet, toRow, toColumn, entry);
  const typed = { sheet, row: toRow, column: toColumn };
  const followed = applyTypedHeading(workbook, sheet, toRow, toColumn);
  const recalculated = followed === null || followed.length === 0 ? calculator.cellsChanged([typed]) : calculator.structureChanged();
  return { done: true, change: { sheetId, address: cellAddress(toRow, toColumn), type: 'RangeEdited' }, recalculated };
}

function setEntry(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  entry: Exclude<TypedEntry, { kind: 'unreadable formula' }>,
): void {
  if (entry.kind === 'clear') {
    clearCell(sheet, row, column);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  delete cell.arrayArea;
  delete cell.spills;
  forgetWords(cell);
  if (entry.kind === 'formula') {
    cell.formula = entry.formula;
    cell.value = null;
    return;
  }
  cell.formula = null;
  cell.value = entry.value;
  if (entry.quotePrefix) cell.quotePrefix = true;
  if (entry.numberFormat !== null && styleOf(workbook, cell.style).numberFormat === 'General') {
    cell.style = changedStyle(workbook, cell.style, { numberFormat: entry.numberFormat });
  }
}

/** Inside an array formula of several cells; one of a single cell can be typed over. */
function isPartOfArray(sheet: Sheet, row: number, column: number): boolean {
  for (const cells of sheet.rows.values()) {
    for (const { arrayArea: area } of cells.values()) {
      if (area !== undefined && isInside(area, row, column) && (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn))
        return true;
    }
  }
  return false;
}
