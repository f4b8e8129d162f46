// A row whose only figures are sums of the rows above it is a total of its block, whatever it is called ("Cost of this
// priority").

import { columnLetters } from '../../../model/cell';
import { formulaAt, valueAt } from '../../../model/grid';
import { rowFormulaAt } from '../../../cells/row-formula';
import { isNumberKind, isText, kindHasContent } from '../../../cells/cell-kind';
import { markAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';

const sum = /^=\+?\s*(?:ROUND\(\s*)?(?:SUM\(|(?:SUBTOTAL|AGGREGATE)\(\s*(?:9|109)\s*,\s*(?:\d\s*,\s*)?)([^()]*)\)(?:\s*,\s*-?\d+\s*\))?$/iu;
const range = /^\s*\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\s*$/iu;

/**
 * Whether a row holds one name, and besides nothing but sums of its own columns down to the row above it, at least one,
 * and what its formulas make of these. `above`: the row before it; a blank row may lie between.
 */
export function isSumOfBlock(view: SheetView, { row, columns }: FilledRow, above: number | null): boolean {
  if (above === null) return false;
  let [names, sums] = [0, 0];
  for (const column of columns) {
    const mark = markAt(view, row, column);
    const formula = formulaAt(view.grid, row, column);
    if (formula === null && !kindHasContent(mark)) continue;
    if (formula !== null && addsDownTo(formula, row, column, above)) sums += 1;
    else if (isNumberKind(mark) && isOfItsRow(view, row, column)) continue;
    else if (isNumberKind(mark) || !(isText(mark) || typeof valueAt(view.grid, row, column) === 'string')) return false;
    else if (names === 1) return false;
    else names += 1;
  }
  return sums > 0 && names > 0;
}

/** A share, a difference or a sum of the row's own cells. */
function isOfItsRow({ grid }: SheetView, row: number, column: number): boolean {
  const found = rowFormulaAt(grid, row, column);
  return found !== null && ['ratio', 'difference', 'sum'].includes(found.kind);
}

/** One range of at least two cells of its own column that ends with the row above. */
function addsDownTo(formula: string, row: number, column: number, above: number): boolean {
  const [, cells] = sum.exec(formula) ?? [];
  const [, left, top, right, bottom] = range.exec(cells ?? '') ?? [];
  if (left === undefined || left.toUpperCase() !== right?.toUpperCase() || left.toUpperCase() !== columnLetters(column)) return false;
  const [first, last] = [Number(top) - 1, Number(bottom) - 1];
  return first < last && last >= above && last < row;
}
