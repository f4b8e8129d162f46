// What a careful person reading only the sheet would say of a generated plan. It comes from how the plan was drawn, never from the reader.

import type { Grid } from '../../../../src/domain/model/grid';
import type { IsoDate } from '../../../../src/domain/model/dates';
import type { TargetKind } from '../../../../src/domain/model/table/targets';

/** One way to read a row that the sheet bears out. Null: nothing of the kind may be shown. */
export interface RowTruth {
  readonly total: number | null;
  /** `any`: it doesn't matter which, since nothing is set against it. */
  readonly goal: number | 'any' | null;
  readonly kind: TargetKind | null;
  readonly achieved: number | null;
  readonly status: 'Green' | 'Amber' | 'Red' | null;
}

/** A row of the plan, and what it may be read as. */
export interface PlannedRow {
  /** Zero-based on its sheet. */
  readonly row: number;
  /** Any of these is right; none: it must be asked about. */
  readonly truths: readonly RowTruth[];
  /** The sheet says which is meant, so that a question about it is one too many. */
  readonly settled: boolean;
}

/** A plan drawn on a sheet, with the truth of it. */
export interface EvidencePlan {
  readonly grid: Grid;
  readonly asAt: IsoDate;
  readonly rows: readonly PlannedRow[];
  /** Addresses of stated figures that are wrong. */
  readonly wrong: readonly string[];
  /** Nothing on the sheet says what was done, so that it may be refused. */
  readonly mayBeRefused?: true;
}

/** Whether the year is over at the as-at date; null: the sheet doesn't say which year it is. */
export type IsOver = boolean | null;

/** A row's total set against its target by the Delivered scheme: Green once met, Red only once the year is over. */
export function setAgainst(total: number | null, goal: number | null, isOver: IsOver, kind: TargetKind = 'at least'): readonly RowTruth[] {
  const of = (status: RowTruth['status']): RowTruth => ({
    total,
    goal,
    kind: goal === null ? null : kind,
    achieved: total === null || goal === null || goal === 0 ? null : total / goal,
    status,
  });
  if (total === null || goal === null) return [of(null)];
  if (isMet(total, goal, kind)) return [of('Green')];
  return isOver === null ? [of('Amber'), of('Red')] : [of(isOver ? 'Red' : 'Amber')];
}

function isMet(total: number, goal: number, kind: TargetKind): boolean {
  if (kind === 'up to') return total <= goal + 1e-9;
  if (kind === 'less than') return total < goal - 1e-9;
  return kind === 'exactly' ? Math.abs(total - goal) < 1e-9 : total >= goal - 1e-9;
}

/** A row that is seen to be there and has neither total nor status. */
export const nothingShown = (goal: number | 'any' | null, kind: TargetKind | null = goal === null ? null : 'at least'): RowTruth => ({
  total: null,
  goal,
  kind,
  achieved: null,
  status: null,
});
