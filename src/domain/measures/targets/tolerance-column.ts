// The column that says how far each row may be from its target and still be Amber: a share of it, a figure, or the limit itself.
// Only a scheme that asks whether tolerances are kept reads it.

import { valueAt, numberAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/**
 * How its cells are read. `share`: of what is expected, as Excel holds per cents. `per cent`: the same as whole numbers.
 * `figure`: in the row's unit. `limit`: the figure that Amber reaches to.
 */
export type ToleranceKind = 'share' | 'per cent' | 'figure' | 'limit';

export interface ToleranceColumn {
  readonly column: number;
  readonly kind: ToleranceKind;
}

const tolerance =
  /^(?:agreed |permitted |allowed |allowable |amber |target )*(?:toleranc\w*|tol\.?)(?: ?(?:level|range|band|limit|\(.{1,12}\)|%|\+\/-|±))*$|^(?:\+ ?\/ ?-|±) ?%?(?: ?toleranc\w*)?$/iu;
const limit =
  /^(?:amber (?:limit|threshold|level|to|down to)|(?:minimum|lowest|least) (?:acceptable|standard|level|performance)(?: (?:level|performance))?|minimum|(?:lower|intervention|trigger) (?:limit|level|point)|intervention|trigger)$/iu;
const perCent = /%|per ?cent/iu;

/** Null where the table has none, or several. */
export function toleranceColumn(grid: Grid, table: PlanTable): ToleranceColumn | null {
  const found = table.roles.filter(
    ({ role, heading }) => role === 'none' && (tolerance.test(heading.trim()) || limit.test(heading.trim())),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) return null;
  const { column, heading } = first;
  if (!tolerance.test(heading.trim())) return { column, kind: 'limit' };
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  const filled = rows.filter((row) => numberAt(grid, row, column) !== null);
  const shares = filled.filter((row) => isPerCent(grid, row, column));
  if (filled.length === 0 || (shares.length > 0 && shares.length < filled.length)) return null;
  if (shares.length > 0) return { column, kind: 'share' };
  return { column, kind: perCent.test(heading) ? 'per cent' : 'figure' };
}

function isPerCent(grid: Grid, row: number, column: number): boolean {
  return (grid.numberFormats[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? '').includes('%');
}

/** How far a row's total may be, on the worse side, from a figure that is wanted; null where its cell holds no figure. */
export function toleranceAt(grid: Grid, row: number, { column, kind }: ToleranceColumn, wanted: number, target: number): number | null {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number') return null;
  switch (kind) {
    case 'share':
      return wanted * value;
    case 'per cent':
      return (wanted * value) / 100;
    case 'figure':
      return value;
    case 'limit':
      return Math.abs(value - target);
  }
}
