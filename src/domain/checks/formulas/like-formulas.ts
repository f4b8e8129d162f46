// A formula that is copied down a column is read once for all its copies: they differ in the number of their own row, or of
// the row above.

import type { Place } from '../sums/formula-ranges';

/** What was read of a formula, and where that one stands. */
export interface ReadFormula<T> {
  readonly reading: T;
  readonly place: Place;
}

/** Texts, sheets in quotes and headings may hold the number of a row that isn't one. */
const mayMislead = /["'[]/u;
/** A cell of any other row; a number that the row's is a part of; a row that stays where it is. */
const isOfOtherRows = /[A-Za-z]\d|[#~\d][#~]|[#~]\d|\$[#~]/u;

/** The same for formulas of a column that are copies of one another; null where that isn't seen at a glance. */
function keyOf(formula: string, { row, column }: Place): string | null {
  if (mayMislead.test(formula)) return null;
  const ofRow = formula.replaceAll(String(row + 1), '#');
  const key = row === 0 ? ofRow : ofRow.replaceAll(String(row), '~');
  return isOfOtherRows.test(key) ? null : `${String(column)} ${key}`;
}

/** The reader, which reads one of many copies only. */
export function readingCopiesOnce<T>(read: (formula: string, place: Place) => T): (formula: string, place: Place) => ReadFormula<T> {
  const known = new Map<string, ReadFormula<T>>();
  return (formula, place) => {
    const key = keyOf(formula, place);
    const found = key === null ? undefined : known.get(key);
    if (found !== undefined) return found;
    const made = { reading: read(formula, place), place };
    if (key !== null) known.set(key, made);
    return made;
  };
}
