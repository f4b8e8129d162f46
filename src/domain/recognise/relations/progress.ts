// Stated percentages that are how much of the way from the baseline was gone: (now − baseline) ÷ (target − baseline)
// (domain.md, "What a target is set against").

import { isShareShown, figureAt, reachedBy } from './explained';
import type { ColumnRoles } from '../columns/column-roles';
import type { TableFigures } from './table-figures';

/** Of the stated percentages so many must be progress from the baseline, and more than are shares of the target. */
const leastShare = 0.75;
const leastTelling = 2;

/** The baseline's column where the stated percentages start from it; null where they don't, or none is stated. */
export function progressFrom(figures: TableFigures, roles: ColumnRoles, baseline: number | null): number | null {
  const { achieved, target } = roles;
  if (achieved === null) return null;
  return holdsProgress(figures, roles, { achieved, target, baseline }) ? baseline : null;
}

/**
 * The column of figures without another use that says, whatever its heading ("Benefit realised"), how much of the way
 * was gone; null where there is none, or several.
 */
export function progressColumn(figures: TableFigures, roles: ColumnRoles, baseline: number | null): number | null {
  const { target, total, achieved, periods, periodTargets } = roles;
  if (baseline === null || target === null || achieved !== null) return null;
  const used = new Set([baseline, target, total, ...[...periods, ...periodTargets].map(({ column }) => column)]);
  const found = figures.columns.filter(
    (column) => !used.has(column) && holdsProgress(figures, roles, { achieved: column, target, baseline }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface ProgressParts {
  readonly achieved: number;
  readonly target: number | null;
  readonly baseline: number | null;
}

function holdsProgress(figures: TableFigures, roles: ColumnRoles, { achieved, target, baseline }: ProgressParts): boolean {
  if (baseline === null || target === null || baseline === target) return false;
  const reached = reachedBy(figures, roles);
  let [telling, progress, shares] = [0, 0, 0];
  figures.rows.forEach((_, row) => {
    const [stated, from, to] = [achieved, baseline, target].map((column) => figureAt(figures, column, row));
    if (stated == null || from == null || to == null || from === to || to === 0) return;
    telling += 1;
    const now = reached(row);
    if (now.some((figure) => isShareShown((figure - from) / (to - from), stated))) progress += 1;
    if (now.some((figure) => isShareShown(figure / to, stated))) shares += 1;
  });
  return telling >= leastTelling && progress >= telling * leastShare && progress > shares;
}
