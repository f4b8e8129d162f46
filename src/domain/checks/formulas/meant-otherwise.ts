// Formulas that differ from those of their block and may be meant so: the same in other words, another way to count the same
// periods, a link, a total of other rows, a percentage among numbers.

import { formatKind } from '../../cells/number-formats';
import { rowFormulaAt, type RowFormula } from '../../cells/row-formula';
import { formulaAt, numberFormatAt, type Grid } from '../../model/grid';
import type { Place } from '../sums/formula-ranges';
import { relativeFormulaAt } from './relative-formula';

/** The line of a block: down a column, along a row. */
export type BlockLine = 'column' | 'row';

const references = /(?<![\w.])R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![\w.([])/gu;
/** Cells that a copy down the column, or along the row, would find in another row, or column, than its own. */
const leavesLine: Readonly<Record<BlockLine, RegExp>> = { column: /R\[-?\d+\]C/u, row: /C\[-?\d+\]/u };

/** A range of several rows of one column: subtotals down a column each take a block of their own length. */
const downRange = /R\[(-?\d+)\]C(\[-?\d+\]|\d+)?:R\[(?!\1\])-?\d+\]C\2(?![\w[])/u;

/** Whether a figure or formula may stand where it does, among those of a block of which `model` is one. */
export function mayBeMeant(grid: Grid, cell: Place, model: Place, line: BlockLine): boolean {
  if (!isShownAlike(grid, cell, model)) return true;
  const [here, there] = [cell, model].map((place) => relativeFormulaAt(grid, place));
  if (here == null || there == null) return false;
  if (isSameButConstant(inOrder(here), inOrder(there))) return true;
  const [shape, usual] = [shapeOf(here), shapeOf(there)];
  // A link to one cell; a subtotal of its own block; a calculation of other rows, as a total among its rows is.
  const isLink = /^=-?@$/u.test(shape);
  const isOfItsBlock = line === 'column' && shape === usual && downRange.test(here);
  if (isLink || isOfItsBlock || (shape !== usual && leavesLine[line].test(here))) return true;
  return line === 'column' && countsTheSame(grid, cell, model);
}

/** One constant more is the officer's: an adjustment, a rate. */
const extraConstant = /[-+*/]#$/u;

/** (44.64+14.04) is one figure. */
const severalConstants = /\(#(?:[-+*/]#)*\)|#(?:[-+*/]#)+/gu;

function isSameButConstant(one: string, other: string): boolean {
  return one === other || one.replace(extraConstant, '') === other || other.replace(extraConstant, '') === one;
}

function shapeOf(key: string): string {
  return key.replace(references, '@');
}

/** A product, or a sum, in one order and without brackets around it: =(E5*C5) is =C5*E5, =SUM(D5,E5) is =D5+E5. */
function inOrder(formula: string): string {
  const bracketed = formula.replace(severalConstants, '#');
  const added = /^=SUM\(([^():]*)\)$/u.exec(bracketed)?.[1]?.replaceAll(',', '+');
  const key = added === undefined ? bracketed.replace(/^=\(([^()]*)\)$/u, '=$1') : `=${added}`;
  for (const sign of ['*', '+']) {
    const parts = key.slice(1).split(sign);
    if (parts.length > 1 && parts.every((part) => shapeOf(part) === '@')) return `=${[...parts].sort().join(sign)}`;
  }
  return key;
}

/** A percentage among numbers is another figure. */
function isShownAlike(grid: Grid, cell: Place, model: Place): boolean {
  const [here, there] = [cell, model].map(({ row, column }) => formatKind(numberFormatAt(grid, row, column)));
  return here === there;
}

/** The same in other words, or another way to count the same periods: =AVERAGE(D5:G5) among sums. */
function countsTheSame(grid: Grid, cell: Place, model: Place): boolean {
  const [here, there] = [cell, model].map(({ row, column }) => rowFormulaAt(grid, row, column));
  if (here == null || there == null) return false;
  if (here.kind !== 'elsewhere' && here.kind !== 'unknown' && JSON.stringify(here) === JSON.stringify(there)) return true;
  // =SUM(D5:D5) is a sum that has lost its other cells.
  if (!isCount(here) || !isCount(there) || here.kind === 'sum' || /\bSUM\(/iu.test(formulaAt(grid, cell.row, cell.column) ?? ''))
    return false;
  return here.columns.every((column) => there.columns.includes(column));
}

function isCount(formula: RowFormula): formula is Extract<RowFormula, { readonly columns: readonly number[] }> {
  return 'columns' in formula;
}
