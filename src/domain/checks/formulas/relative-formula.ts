// A formula as it is wherever it is copied to: references seen from its own cell (R1C1), numbers left out.

import { tokenize, tokenTypes, translateTokensToR1C1, type Token } from '@borgar/fx';
import { cellAddress } from '../../model/cell';
import { formulaAt, type Grid } from '../../model/grid';
import type { Place } from '../sums/formula-ranges';
import { readingFirsts, type FormulaCell } from './formula-cells';

/** Longer formulas hold rules of their own. */
const longest = 200;

/**
 * Null: too long to be one of a block, or none that can be read. The same for formulas that take the same cells, as seen
 * from their own, in the same way. `formula` begins with an equals sign.
 * @internal exported for its test
 */
export function relativeFormula(formula: string, { row, column }: Place): string | null {
  if (formula.length > longest) return null;
  const tokens = translateTokensToR1C1(tokenize(formula, { mergeRefs: true }), cellAddress(row, column));
  const relative = tokens.map(textOf).join('');
  return relative.replaceAll('#%', '#').replace(/^=\+/u, '=');
}

function textOf({ type, value }: Token): string {
  if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) return '';
  if (type === tokenTypes.NUMBER) return '#';
  return type === tokenTypes.FUNCTION || type === tokenTypes.REF_NAMED ? value.toUpperCase() : value;
}

const readers = new WeakMap<Grid, (cell: FormulaCell) => string | null>();

/** Reads the formulas of a sheet as they are wherever they are copied to; null of one that isn't compared. */
export function relativeFormulas(grid: Grid): (cell: FormulaCell) => string | null {
  const known = readers.get(grid) ?? readingFirsts((cell: FormulaCell) => relativeFormula(cell.formula, cell));
  readers.set(grid, known);
  return known;
}

/** The formula of one cell as it is wherever it is copied to; null where the cell has none, or none that is compared. */
export function relativeFormulaAt(grid: Grid, place: Place): string | null {
  const formula = formulaAt(grid, place.row, place.column);
  return formula === null ? null : relativeFormula(formula, place);
}
