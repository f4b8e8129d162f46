// A formula as it is wherever it is copied to: references seen from its own cell (R1C1), numbers left out.

import { columnIndex } from '../../model/cell';
import type { Place } from '../sums/formula-ranges';

/** Longer formulas hold rules of their own. */
const longest = 200;
/** Texts, quoted sheets and columns of Tables as they are; then references, names, numbers. */
const pieces = /"[^"]*"|'[^']*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.])|[A-Za-z_\\][\w.]*|\d+(?:\.\d+)?%?/gu;

/** Null: too long to be one of a block. The same for formulas that take the same cells, as seen from their own, in the same way. */
export function relativeFormula(formula: string, { row, column }: Place): string | null {
  if (formula.length > longest) return null;
  const relative = formula.replace(pieces, (piece: string, fixedLeft?: string, letters?: string, fixedTop?: string, digits?: string) => {
    if (letters !== undefined && digits !== undefined) {
      return `R${offset(Number(digits) - 1, row, fixedTop)}C${offset(columnIndex(letters), column, fixedLeft)}`;
    }
    return /^\d/u.test(piece) ? '#' : piece.toUpperCase();
  });
  return relative.replace(/\s+/gu, '').replace(/^=\+/u, '=');
}

function offset(at: number, from: number, fixed: string | undefined): string {
  return fixed === '$' ? `{${String(at)}}` : `[${String(at - from)}]`;
}
