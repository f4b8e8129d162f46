// By what a row is known in the ledger after it has been sorted or moved: the words that describe it, and where other
// rows have the same those that tell it apart.

import { isCellError } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import type { PlanRow } from '../model/table/rows';

/** Words beyond these tell no two rows apart, and formulas compare at most 255. */
export const longestKey = 200;
/** So many of the describing words leave room for those that tell rows apart. */
export const longestWords = 120;

/** A row as its key needs it. */
type KeyedRow = Pick<PlanRow, 'row' | 'apart'>;

/**
 * The key that entries of the row are written by: the first words of its description cell, as `LEFT(B4,200)` gives
 * them, and where they repeat `LEFT(B4,120)&" ("&A4&")"`. Null where the cell is blank or an error.
 */
export function rowKeyOf(grid: Grid, table: PlanTable, row: KeyedRow): string | null {
  const words = textAt(grid, row.row, table.columns.description);
  const separating = table.columns.separating ?? [];
  if (words === null || row.apart === undefined || separating.length === 0) return words === null ? null : keyOfWords(words);
  return keyOfWords(`${words.slice(0, longestWords)} (${separating.map((column) => textAt(grid, row.row, column) ?? '').join(', ')})`);
}

/** Every key that the row's entries may have, its own first: those from before its words repeated have the words alone. */
export function rowKeysOf(grid: Grid, table: PlanTable, row: KeyedRow): readonly string[] {
  const before = row.apart === undefined ? null : rowKeyOf(grid, table, { row: row.row });
  return [rowKeyOf(grid, table, row), before].filter((key) => key !== null);
}

/** Whether an entry's key is one of the row's. */
export function isKnownBy(grid: Grid, table: PlanTable, row: KeyedRow, key: string): boolean {
  return rowKeysOf(grid, table, row).some((each) => isSameKey(each, key));
}

function textAt(grid: Grid, row: number, column: number): string | null {
  const value = valueAt(grid, row, column);
  if (value === null || isCellError(value)) return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
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
  return table.rows.filter((row) => isSameKey(rowKeyOf(grid, table, row), key)).length > 1;
}

/** As Excel's equals sign compares: in any case. */
export function isSameKey(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}
