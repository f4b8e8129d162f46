// The target of the period whose figure it is: what a level or a running figure is held against where each period has a
// target of its own. The last period's target is for later.

import { isCellError } from '../../model/cell';
import { numberAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { PeriodColumn } from '../../model/table/columns';
import { periodsOf } from '../actual-periods';
import type { PeriodTargets } from './target-figure';

/** The target of a period, beside the column of what was done in it. */
export interface PairedTarget {
  readonly target: PeriodColumn;
  readonly figure: number;
}

/** Those that have a figure's column: of the same dates, else in the same place where there are as many of both. */
export function pairedTargets(table: PlanTable): readonly PairedTarget[] {
  const targets = table.columns.periodTargets ?? [];
  const { done } = periodsOf(table);
  const areDated = [...targets, ...done].every(({ span }) => span !== null);
  return targets.flatMap((target, index) => {
    const inPlace = targets.length === done.length ? done[index] : undefined;
    const figure = areDated ? done.find(({ span }) => span?.start === target.span?.start && span?.end === target.span?.end) : inPlace;
    return figure === undefined ? [] : [{ target, figure: figure.column }];
  });
}

/** The target of the last period of a row that has both a figure and a target. */
export interface TargetNow {
  readonly figure: number;
  readonly heading: string;
  /** The last target of the row, where that is for a later period. */
  readonly later: { readonly figure: number; readonly heading: string } | null;
  /** It is the row’s target to date, and the later one the year’s (target-to-date.ts). */
  readonly toDate?: true;
}

/** `paired`: those of the table. Null where no period has both, or one of the targets is an error. */
export function targetNow(grid: Grid, table: PlanTable, paired: readonly PairedTarget[], row: number): TargetNow | null {
  if (paired.length === 0) return null;
  const targets = (table.columns.periodTargets ?? []).map(({ column, heading }) => ({
    value: valueAt(grid, row, column),
    column,
    heading,
  }));
  if (targets.some(({ value }) => value !== null && isCellError(value))) return null;
  const now = paired
    .filter(({ target, figure }) => numberAt(grid, row, target.column) !== null && numberAt(grid, row, figure) !== null)
    .at(-1);
  const figure = now === undefined ? null : numberAt(grid, row, now.target.column);
  if (now === undefined || figure === null) return null;
  const last = targets.filter(({ value }) => typeof value === 'number').at(-1);
  const latest = last === undefined || last.column === now.target.column ? null : numberAt(grid, row, last.column);
  const later = last === undefined || latest === null ? null : { figure: latest, heading: last.heading };
  return { figure, heading: now.target.heading, later };
}

/** The targets of a row's periods, as the figure to reach is found from them. */
export function targetsOf(row: {
  readonly periodTargets: readonly number[];
  readonly targetNow: TargetNow | null;
  readonly byPeriod: readonly (number | null)[];
}): PeriodTargets {
  return { all: row.periodTargets, now: row.targetNow?.figure ?? null, haveFigures: row.byPeriod.length > 0 };
}
