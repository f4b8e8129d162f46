// Whole rows put in and taken out, as Excel does it: everything below moves, and everything that refers to it follows.

import type { Calculator } from '../calculate/calculator';
import { areaAddress } from '../workbook/addresses';
import { ensureCell, styleAt } from '../workbook/cells';
import { maxColumns, maxRows, type Cell, type Sheet, type Workbook } from '../workbook/model';
import { formulasToContinue } from './calculated-columns';
import { isForbidden, protectedSheet, refuse, sheetWithId, type EditResult } from './edit-result';
import { moveFormula } from './formula-references';
import { shiftRow, type RowShift } from './row-shift';
import { shiftWorkbook } from './shift-sheet';

const partOfArray = 'These rows cut through an array formula. Choose rows above or below it.';

/** Puts `count` empty rows before row `first`, in the style of the row above; inside a table its calculated columns get their formulas. */
export function insertRows(workbook: Workbook, calculator: Calculator, sheetId: string, first: number, count: number): EditResult {
  const sheet = sheetWithId(workbook, sheetId);
  if (isForbidden(sheet, 'insertRows')) return refuse(protectedSheet);
  if (arrayAreas(sheet).some((area) => area.firstRow < first && first <= area.lastRow)) return refuse(partOfArray);
  if ([...sheet.rows].some(([row, cells]) => row >= maxRows - count && [...cells.values()].some(hasContent))) {
    return refuse('Cells at the very bottom of the sheet are not empty. Clear them, then insert the rows again.');
  }
  const shift: RowShift = { kind: 'insert', first, count };
  const toContinue = formulasToContinue(sheet, first);
  shiftWorkbook(workbook, sheet, shift);
  for (let row = first; row < first + count; row += 1) {
    if (first > 0) takeStyle(sheet, first - 1, row);
    for (const { column, row: from, cell } of toContinue) {
      if (cell.formula === null) continue;
      ensureCell(sheet, row, column).formula = moveFormula(cell.formula, row - (shiftRow(shift, from) ?? row));
    }
  }
  return {
    done: true,
    change: { sheetId, address: rowsAddress(first, count), type: 'RowInserted' },
    recalculated: calculator.structureChanged(),
  };
}

/** Takes out `count` rows from row `first` on. A table keeps its heading and at least one row, unless all of it goes. */
export function deleteRows(workbook: Workbook, calculator: Calculator, sheetId: string, first: number, count: number): EditResult {
  const sheet = sheetWithId(workbook, sheetId);
  const end = first + count;
  if (isForbidden(sheet, 'deleteRows')) return refuse(protectedSheet);
  if (arrayAreas(sheet).some(({ firstRow, lastRow }) => overlaps(firstRow, lastRow) && !covers(firstRow, lastRow)))
    return refuse(partOfArray);
  for (const { name, area, showHeaders, showTotals } of sheet.tables) {
    if (covers(area.firstRow, area.lastRow)) continue;
    const bodyFirst = area.firstRow + (showHeaders ? 1 : 0);
    if (showHeaders && overlaps(area.firstRow, area.firstRow))
      return refuse(`The heading row of table ${name} can't be deleted alone. Choose other rows.`);
    if (covers(bodyFirst, area.lastRow - (showTotals ? 1 : 0)))
      return refuse(`Leave at least one row in table ${name}, or delete its heading row as well.`);
  }
  shiftWorkbook(workbook, sheet, { kind: 'delete', first, count });
  return {
    done: true,
    change: { sheetId, address: rowsAddress(first, count), type: 'RowDeleted' },
    recalculated: calculator.structureChanged(),
  };

  function overlaps(firstRow: number, lastRow: number): boolean {
    return firstRow < end && lastRow >= first;
  }

  function covers(firstRow: number, lastRow: number): boolean {
    return firstRow >= first && lastRow < end;
  }
}

function rowsAddress(first: number, count: number): string {
  return areaAddress({ firstRow: first, lastRow: first + count - 1, firstColumn: 0, lastColumn: maxColumns - 1 });
}

function arrayAreas(sheet: Sheet) {
  return [...sheet.rows.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ arrayArea }) => (arrayArea === undefined ? [] : [arrayArea])),
  );
}

function hasContent(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** Row format and cell styles of the row above; not its content, and not that it is hidden. */
function takeStyle(sheet: Sheet, from: number, to: number): void {
  const format = sheet.rowFormats.get(from);
  if (format !== undefined) sheet.rowFormats.set(to, { ...format, hidden: false });
  for (const column of sheet.rows.get(from)?.keys() ?? []) {
    const style = styleAt(sheet, from, column);
    if (style !== styleAt(sheet, to, column)) ensureCell(sheet, to, column).style = style;
  }
}
