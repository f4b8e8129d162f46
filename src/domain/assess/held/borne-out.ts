// Whether what the sheet itself states bears out which column is the target and which the figure: then a further column of figures
// as large changes nothing, whatever it holds.

import { decimalsOf, isSameFigure, roundTo } from '../../cells/rounding';
import { formatKind } from '../../cells/number-formats';
import { numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { FollowedKey } from '../../rating/column-keys/follow-key';
import { columnsRead } from './columns-in-formulas';
import { areMost } from './open-columns';

/** By stated percentages or differences in three of four rows, by formulas that read both, or by statuses that follow a key to them. */
export function isBorneOut(grid: Grid, table: PlanTable, keys: readonly FollowedKey[]): boolean {
  const { target, total, achieved, periods } = table.columns;
  if (target === null) return false;
  const done = periods.filter(({ forecast }) => forecast !== true).map(({ column }) => column);
  const figures = total === null ? done : [total];
  if (figures.length === 0) return false;
  const readsBoth = (columns: ReadonlySet<number>): boolean => columns.has(target) && figures.some((column) => columns.has(column));
  if (keys.some(({ kind, reads }) => kind === 'followed' && readsBoth(new Set(reads)))) return true;
  const differences = table.roles.filter(({ role }) => role === 'variance').map(({ column }) => column);
  const read = columnsRead(grid, table);
  const results = [...(achieved === null ? [] : [achieved]), ...differences];
  if (results.some((column) => readsBoth(read.get(column) ?? new Set()))) return true;
  const figureOf = (row: number): number | null =>
    total === null ? (done.flatMap((column) => numberAt(grid, row, column) ?? []).at(-1) ?? null) : numberAt(grid, row, total);
  const rows = table.rows.filter(isCounted).map(({ row }) => ({ row, figure: figureOf(row), aim: numberAt(grid, row, target) }));
  const holdsIn = (column: number, comesTo: (stated: number, figure: number, aim: number, row: number) => boolean): boolean => {
    const stated = rows.flatMap(({ row, figure, aim }) => {
      const said = numberAt(grid, row, column);
      return said === null || figure === null || aim === null || aim === 0 ? [] : [comesTo(said, figure, aim, row)];
    });
    return areMost(stated.filter(Boolean).length, stated.length);
  };
  const isShare =
    achieved !== null && holdsIn(achieved, (said, figure, aim, row) => isShareAsShown(grid, { row, column: achieved, said }, figure / aim));
  return (
    isShare || differences.some((column) => holdsIn(column, (said, figure, aim) => isSameFigure(Math.abs(said), Math.abs(figure - aim))))
  );
}

/** Typed as 0.92 or as 92, to its own decimals. */
function isShareAsShown(
  grid: Grid,
  { row, column, said }: { readonly row: number; readonly column: number; readonly said: number },
  share: number,
): boolean {
  const isPercent = formatKind(numberFormatAt(grid, row, column)) === 'percent';
  const places = Math.max(isPercent ? 2 : 0, decimalsOf(said));
  return roundTo(share, places) === roundTo(said, places) || (!isPercent && roundTo(share * 100, decimalsOf(said)) === said);
}
