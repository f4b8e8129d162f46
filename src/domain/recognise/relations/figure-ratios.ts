// Percentages found in the figures: a column that is what was reached divided by one other column, row after row, has
// found its target, whatever the headings call the two.

import type { ColumnRoles } from '../columns/column-roles';
import { isShareShown, reachedBy } from './explained';
import type { TableFigures } from './table-figures';

/** A percentage and the column that it divides by, in so many rows. */
export interface FigureRatio {
  readonly share: number;
  readonly target: number;
  readonly rows: number;
}

/** Fewer rows prove nothing, nor does a relation that holds in less than this share of those that could show it. */
const [leastRows, leastShare] = [3, 0.75];

/** Fewer do where the column says itself that it holds percentages. */
const leastRowsSaid = 2;

/** 600 % is a true figure; a hundredfold is a division read the wrong way round. */
const mostShare = 10;

/**
 * Every pair of columns of which one is the other's share. `shares`: columns that may be percentages, `saying`: those
 * whose heading or format says so. `targets`: columns that may be targets. `roles`: the headings' reading of what was
 * reached. A column of one figure repeated proves nothing.
 */
export function figureRatios(
  figures: TableFigures,
  roles: Pick<ColumnRoles, 'periods' | 'total'>,
  { shares, saying }: { readonly shares: readonly number[]; readonly saying: readonly number[] },
  targets: readonly number[],
): readonly FigureRatio[] {
  const nowIn = reachedBy(figures, roles);
  const reached = figures.rows.map((_, row) => nowIn(row));
  return shares.flatMap((share) =>
    targets.flatMap((target) => {
      if (share === target) return [];
      const rows = rowsThatHold(figures, { share, target }, reached);
      return rows < (saying.includes(share) ? leastRowsSaid : leastRows) ? [] : [{ share, target, rows }];
    }),
  );
}

function rowsThatHold(
  { figures }: TableFigures,
  { share, target }: { readonly share: number; readonly target: number },
  reached: readonly (readonly number[])[],
): number {
  const [shares, targets] = [figures.get(share) ?? [], figures.get(target) ?? []];
  let [holding, telling] = [0, 0];
  const seen = new Set<number>();
  shares.forEach((stated, row) => {
    const goal = targets[row] ?? null;
    const now = reached[row] ?? [];
    if (stated === null || goal === null || goal === 0 || now.length === 0) return;
    telling += 1;
    const isShare = (figure: number): boolean => Math.abs(figure / goal) <= mostShare && isShareShown(figure / goal, stated);
    if (stated === 0 || !now.some(isShare)) return;
    holding += 1;
    seen.add(goal);
  });
  return holding >= telling * leastShare && seen.size > 1 ? holding : 0;
}
