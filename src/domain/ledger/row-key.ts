// By what a row is known in the ledger after it has been sorted or moved: the words that describe it.

import { isCellError } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';

/** Words beyond these tell no two rows apart, and formulas compare at most 255. */
export const longestKey = 200;

/** The first words of the row's description cell, as `LEFT(B4,200)` gives them; null where it is blank or an error. */
export function rowKeyOf(grid: Grid, table: PlanTable, row: number): string | null {
  const value = valueAt(grid, row, table.columns.description);
  if (value === null || isCellError(value)) return null;
  return keyOfWords(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
}

/** The same of words that are in no cell of the row: those of a merged cell above. */
export function keyOfWords(words: string): string | null {
  const key = words.slice(0, longestKey);
  return key === '' ? null : key;
}

/**
 * Whether two rows of the table are known by the same words (in any case, as formulas
 * compare), so that an entry can't say which is meant.
 */
export function isSharedKey(grid: Grid, table: PlanTable, key: string): boolean {
  return table.rows.filter(({ row }) => isSameKey(rowKeyOf(grid, table, row), key)).length > 1;
}

/** As Excel's equals sign compares: in any case. */
export function isSameKey(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}
