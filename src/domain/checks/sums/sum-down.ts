// A formula that adds up one range of its own column and nothing else.

import { columnIndex } from '../../model/cell';

/** A sum down its own column. Rows are zero-based. */
export interface SumDown {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** One range and nothing else; a sum of several cells says itself which it leaves out. */
const oneRange = /^=\+?\s*(?:SUM\(|SUBTOTAL\(\s*(?:9|109)\s*,)\s*\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\s*\)$/iu;

/** Null: the formula of the column's cell is no such sum, or the cell has none. */
export function sumDown(formula: string | null, column: number): SumDown | null {
  const [, left, top, right, bottom] = oneRange.exec(formula ?? '') ?? [];
  if (left === undefined || right === undefined || columnIndex(left) !== column || columnIndex(right) !== column) return null;
  const [first, last] = [Number(top) - 1, Number(bottom) - 1];
  return first <= last ? { column, first, last } : null;
}
