// Whole rows and columns inserted and deleted, as Excel does it: what is below or to the right moves, and all
// references follow.

import type { CalculatedWorkbook, Calculator } from '../calculate/calculator';
import { areaAddress } from '../workbook/addresses';
import { ensureCell, styleAt } from '../workbook/cells';
import { wholeSheet, type Cell, type LineShift, type Sheet } from '../workbook/model';
import { isProtectedFrom } from '../workbook/protection';
import { tableBody } from '../workbook/tables';
import { formulasToContinue } from './calculated-columns';
import { protectedSheet, refuse, sheetWithId, type EditResult } from './edit-result';
import { moveFormula, type Axis } from '../workbook/formula-references';
import { lineCount, shiftLine, spanOf, withSpan } from '../workbook/line-shift';
import { placeBetween } from '../workbook/outline';
import { shiftWorkbook } from './shift-sheet';
import { writeNewHeadings } from './shift-table-columns';

const axisTexts = {
  rows: {
    array: 'These rows cut through an array formula. Choose rows above or below it.',
    full: 'Cells at the very bottom of the sheet are not empty. Clear them, then insert the rows again.',
    insert: 'RowInserted',
    delete: 'RowDeleted',
  },
  columns: {
    array: 'These columns cut through an array formula. Choose columns to the left or right of it.',
    full: 'Cells at the far right of the sheet are not empty. Clear them, then insert the columns again.',
    insert: 'ColumnInserted',
    delete: 'ColumnDeleted',
  },
} as const;

/**
 * Inserts `count` empty rows before row `first`, in the style of the row above; calculated columns of a table get
 * their formulas.
 */
export function insertRows(document: CalculatedWorkbook, sheetId: string, first: number, count: number): EditResult {
  const sheet = sheetWithId(document.workbook, sheetId);
  const toContinue = formulasToContinue(sheet, first);
  const shift = { axis: 'rows', kind: 'insert', first, count } as const;
  return insertLines(document, sheet, shift, () => {
    for (let row = first; row < first + count; row += 1) {
      if (first > 0) copyRowStyle(sheet, { from: first - 1, to: row, next: first + count });
      for (const { column, row: from, cell } of toContinue) {
        if (cell.formula === null) continue;
        ensureCell(sheet, row, column).formula = moveFormula(cell.formula, row - (shiftLine(shift, from) ?? row));
      }
    }
  });
}

/**
 * Inserts `count` empty columns before column `first`, in the style of the column to the left.
 * Inside a table they become columns of it: "Column1" and so on.
 */
export function insertColumns(document: CalculatedWorkbook, sheetId: string, first: number, count: number): EditResult {
  const sheet = sheetWithId(document.workbook, sheetId);
  const shift = { axis: 'columns', kind: 'insert', first, count } as const;
  return insertLines(document, sheet, shift, () => {
    if (first > 0)
      for (let column = first; column < first + count; column += 1)
        copyColumnStyle(sheet, { from: first - 1, to: column, next: first + count });
    writeNewHeadings(sheet, shift);
  });
}

/**
 * Deletes `count` rows from row `first` on. A table keeps its heading and at least one row, unless all of it is
 * deleted.
 */
export function deleteRows(document: CalculatedWorkbook, sheetId: string, first: number, count: number): EditResult {
  const sheet = sheetWithId(document.workbook, sheetId);
  const end = first + count;
  const covers = (firstRow: number, lastRow: number): boolean => firstRow >= first && lastRow < end;
  for (const table of sheet.tables) {
    const { name, area, showHeaders } = table;
    const body = tableBody(table);
    if (covers(area.firstRow, area.lastRow)) continue;
    if (showHeaders && area.firstRow >= first && area.firstRow < end)
      return refuse(`The heading row of table ${name} can't be deleted alone. Choose other rows.`);
    if (covers(body.firstRow, body.lastRow)) return refuse(`Leave at least one row in table ${name}, or delete its heading row as well.`);
  }
  return deleteLines(document, sheet, { axis: 'rows', kind: 'delete', first, count });
}

/**
 * Deletes `count` columns from column `first` on. A table loses those columns, and references to them become
 * #REF!.
 */
export function deleteColumns(document: CalculatedWorkbook, sheetId: string, first: number, count: number): EditResult {
  return deleteLines(document, sheetWithId(document.workbook, sheetId), { axis: 'columns', kind: 'delete', first, count });
}

function insertLines({ workbook, calculator }: CalculatedWorkbook, sheet: Sheet, shift: LineShift, fill: () => void): EditResult {
  const { axis, first, count } = shift;
  if (isProtectedFrom(sheet, axis === 'rows' ? 'insertRows' : 'insertColumns')) return refuse(protectedSheet);
  if (arraySpans(sheet, axis).some((span) => span.first < first && first <= span.last)) return refuse(axisTexts[axis].array);
  if (hasContentFrom(sheet, axis, lineCount(axis) - count)) return refuse(axisTexts[axis].full);
  shiftWorkbook(workbook, sheet, shift);
  fill();
  return shifted(calculator, sheet, shift);
}

function deleteLines({ workbook, calculator }: CalculatedWorkbook, sheet: Sheet, shift: LineShift): EditResult {
  const { axis, first } = shift;
  const end = first + shift.count;
  if (isProtectedFrom(sheet, axis === 'rows' ? 'deleteRows' : 'deleteColumns')) return refuse(protectedSheet);
  const isCut = arraySpans(sheet, axis).some((span) => span.first < end && span.last >= first && !(span.first >= first && span.last < end));
  if (isCut) return refuse(axisTexts[axis].array);
  shiftWorkbook(workbook, sheet, shift);
  return shifted(calculator, sheet, shift);
}

function shifted(calculator: Calculator, sheet: Sheet, { axis, kind, first, count }: LineShift): EditResult {
  const address = areaAddress(withSpan(wholeSheet, axis, { first, last: first + count - 1 }));
  return { done: true, change: { sheetId: sheet.id, address, type: axisTexts[axis][kind] }, recalculated: calculator.structureChanged() };
}

function arraySpans(sheet: Sheet, axis: Axis) {
  return [...sheet.rows.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ arrayArea }) => (arrayArea === undefined ? [] : [spanOf(arrayArea, axis)])),
  );
}

function hasContentFrom(sheet: Sheet, axis: Axis, line: number): boolean {
  return [...sheet.rows].some(([row, cells]) =>
    [...cells].some(([column, cell]) => (axis === 'rows' ? row : column) >= line && hasContent(cell)),
  );
}

function hasContent(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** A new row or column, and those on both sides of all that are new. */
interface NewLine {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Row format and cell styles of the row above; not its content, and not that it is hidden or at the end of a group. */
function copyRowStyle(sheet: Sheet, { from, to, next }: NewLine): void {
  const format = sheet.rowFormats.get(from);
  if (format !== undefined) {
    const { height, custom, style } = format;
    sheet.rowFormats.set(to, { height, custom, style, hidden: false, ...placeBetween(sheet, 'rows', from, next) });
  }
  for (const column of sheet.rows.get(from)?.keys() ?? []) copyStyle(sheet, { row: from, column }, { row: to, column });
}

/** The same of the column to the left. */
function copyColumnStyle(sheet: Sheet, { from, to, next }: NewLine): void {
  const format = sheet.columnFormats.get(from);
  if (format !== undefined) {
    const { width, style } = format;
    sheet.columnFormats.set(to, { width, style, hidden: false, ...placeBetween(sheet, 'columns', from, next) });
  }
  for (const [row, cells] of [...sheet.rows]) if (cells.has(from)) copyStyle(sheet, { row, column: from }, { row, column: to });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function copyStyle(sheet: Sheet, from: Place, to: Place): void {
  const style = styleAt(sheet, from.row, from.column);
  if (style !== styleAt(sheet, to.row, to.column)) ensureCell(sheet, to.row, to.column).style = style;
}
