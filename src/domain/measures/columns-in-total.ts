// Which cells of a row an officer's own total formula adds up, by way of year totals where it has them: what a total is
// made of needs no guess then.

import { rowFormulaAt } from '../cells/row-formula';
import type { Grid } from '../model/grid';

/**
 * The columns whose cells a total adds up:
 * `=SUM(F4,K4)` gives those that F4 and K4 add up. Empty where the cell holds no plain sum over its own row.
 */
export function columnsAddedUp(grid: Grid, row: number, total: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...(addends(grid, row, total) ?? [])];
  const seen = new Set([total]);
  for (let column = open.pop(); column !== undefined; column = open.pop()) {
    if (seen.has(column)) continue;
    seen.add(column);
    const parts = addends(grid, row, column);
    if (parts === null) found.add(column);
    else open.push(...parts);
  }
  return found;
}

/** The columns that a cell's formula adds up; null where it is no sum over its own row. */
function addends(grid: Grid, row: number, column: number): readonly number[] | null {
  const meaning = rowFormulaAt(grid, row, column);
  return meaning?.kind === 'sum' ? meaning.columns : null;
}
