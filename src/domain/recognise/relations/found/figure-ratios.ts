// Percentages found in the figures: a column that is what was reached divided by one other column, or how much of the way
// to it from the baseline was gone, row after row, has found its target, whatever the headings call the two.

import type { ColumnRoles } from '../../columns/column-roles';
import { baselineColumns, figureAt, isShareShown, reachedBy } from '../explained';
import type { TableFigures } from '../table-figures';

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
  roles: Pick<ColumnRoles, 'evidence' | 'periods' | 'total'>,
  { shares, saying }: { readonly shares: readonly number[]; readonly saying: readonly number[] },
  targets: readonly number[],
): readonly FigureRatio[] {
  const nowIn = reachedBy(figures, roles);
  const reached = figures.rows.map((_, row) => nowIn(row));
  const baselines = baselineColumns(figures, roles);
  return shares.flatMap((share) =>
    targets.flatMap((target) => {
      if (share === target) return [];
      const from = baselines.filter((column) => column !== share && column !== target);
      const rows = rowsThatHold(figures, { share, target, from }, reached);
      return rows < (saying.includes(share) ? leastRowsSaid : leastRows) ? [] : [{ share, target, rows }];
    }),
  );
}

function rowsThatHold(
  table: TableFigures,
  { share, target, from }: { readonly share: number; readonly target: number; readonly from: readonly number[] },
  reached: readonly (readonly number[])[],
): number {
  const [shares, targets] = [table.figures.get(share) ?? [], table.figures.get(target) ?? []];
  let [holding, telling] = [0, 0];
  const seen = new Set<number>();
  shares.forEach((stated, row) => {
    const goal = targets[row] ?? null;
    const now = reached[row] ?? [];
    if (stated === null || goal === null || goal === 0 || now.length === 0) return;
    telling += 1;
    const isShown = (part: number): boolean => Math.abs(part) <= mostShare && isShareShown(part, stated);
    const isShare = (figure: number): boolean =>
      isShown(figure / goal) ||
      from.some((column) => {
        const baseline = figureAt(table, column, row);
        return baseline !== null && baseline !== goal && isShown((figure - baseline) / (goal - baseline));
      });
    if (stated === 0 || !now.some(isShare)) return;
    holding += 1;
    seen.add(goal);
  });
  return holding >= telling * leastShare && seen.size > 1 ? holding : 0;
}
