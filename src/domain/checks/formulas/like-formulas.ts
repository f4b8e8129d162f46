// Whether a formula is a copy of another down its column is seen by its text: copies differ in the number of their own row, or
// of the row above.

import type { Place } from '../sums/formula-ranges';

/** Texts, sheets in quotes and headings may hold the number of a row that isn't one. */
const mayMislead = /["'[]/u;
/** A cell of any other row; a number that the row's is a part of; a row that stays where it is. */
const isOfOtherRows = /[A-Za-z]\d|[#~\d][#~]|[#~]\d|\$[#~]/u;

/** The same for formulas of a column that are copies of one another; null where that isn't seen at a glance. */
export function copyKey(formula: string, { row, column }: Place): string | null {
  if (mayMislead.test(formula)) return null;
  const ofRow = formula.replaceAll(String(row + 1), '#');
  const key = row === 0 ? ofRow : ofRow.replaceAll(String(row), '~');
  return isOfOtherRows.test(key) ? null : `${String(column)} ${key}`;
}
