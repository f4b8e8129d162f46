// Which cells of a row an officer's own total formula adds up, by way of year totals where it has them: what a total is
// made of needs no guess then.

import { columnIndex } from '../model/cell';
import { formulaAt, type Grid } from '../model/grid';

const plainSum = /^=(?:SUM\(([^()]*)\)|([^()"'!*/^&<>=-]+))$/i;
const reference = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const mostColumns = 500;

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

/** The columns that a cell's formula names; null where it is no plain sum over its own row. */
function addends(grid: Grid, row: number, column: number): readonly number[] | null {
  const formula = formulaAt(grid, row, column);
  const sum = formula === null ? null : plainSum.exec(formula.replaceAll(' ', ''));
  if (sum === null) return null;
  const parts = sum[1]?.split(',') ?? sum[2]?.split('+') ?? [];
  const columns = parts.map((part) => columnsOf(part, row));
  return columns.includes(null) ? null : columns.flatMap((each) => each ?? []);
}

function columnsOf(part: string, row: number): readonly number[] | null {
  const found = reference.exec(part);
  if (found === null) return null;
  const [, first, firstRow, last = first, lastRow = firstRow] = found;
  if (Number(firstRow) !== row + 1 || Number(lastRow) !== row + 1) return null;
  const from = columnIndex(first ?? '');
  const count = columnIndex(last ?? '') - from + 1;
  return count < 1 || count > mostColumns ? null : Array.from({ length: count }, (_, index) => from + index);
}
