// % achieved: total ÷ target as a fraction, or how much of the way from the baseline was gone. Never capped: 600 % is a
// true figure.

import { valueAt, type Grid } from '../model/grid';
import type { Columns } from '../model/table/columns';

/** Null where there is no total, or the target is none, zero or below it. */
export function achievedOf(total: number | null, target: number | null): number | null {
  if (total === null || target === null || target <= 0) return null;
  const share = total / target;
  return Number.isFinite(share) ? share : null;
}

/**
 * Whether a row's percentage is how much of the way from its baseline was gone. A row that has none, in a table of such
 * percentages, has a plain target.
 */
export function startsFromBaseline(grid: Grid, { progressFrom }: Pick<Columns, 'progressFrom'>, row: number): boolean {
  if (progressFrom === undefined) return false;
  return valueAt(grid, row, progressFrom) !== null;
}

/** (total − baseline) ÷ (target − baseline); null where one of them is missing, or there is no way to go. */
export function progressOf(total: number | null, target: number | null, baseline: number | null): number | null {
  if (total === null || target === null || baseline === null || target === baseline) return null;
  const share = (total - baseline) / (target - baseline);
  return Number.isFinite(share) ? share : null;
}
