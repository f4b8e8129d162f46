// A row whose figures are all quotients of rows above it ("Share made online", under the counts by channel) is a share of
// the table, and no row of it.

import { columnLetters } from '../../../model/cell';
import { formulaAt } from '../../../model/grid';
import { emptyResult, isNumberKind } from '../../../cells/cell-kind';
import { cellsNamed } from '../../../cells/row-formula';
import { markAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';

/** One quotient alone may be a figure of its own. */
const fewestShares = 2;

/** Whether all its figures are formulas that divide cells of their own column above it; at least two. */
export function isShareOfRows(view: SheetView, { row, columns }: FilledRow): boolean {
  let shares = 0;
  for (const column of columns) {
    if (!isNumberKind(markAt(view, row, column) & ~emptyResult)) continue;
    const formula = formulaAt(view.grid, row, column);
    if (formula === null || !dividesAbove(formula, row, columnLetters(column))) return false;
    shares += 1;
  }
  return shares >= fewestShares;
}

function dividesAbove(formula: string, row: number, letters: string): boolean {
  if (!formula.includes('/') || formula.includes('!')) return false;
  const cells = cellsNamed(formula);
  return cells.length > 1 && cells.every((cell) => cell.letters === letters && cell.row <= row);
}
