// The figures of a row as Excel's formulas see them: a number counts only where the cell holds a number. So domain and sheet always agree.

import { isCellError, isEmptyValue, type CellValue } from '../model/cell';
import { formulaAt, valueAt, type Grid } from '../model/grid';
import { columnsAddedUp } from './added-up';
import type { PlanTable } from '../model/plan';
import type { TablePeriods } from './periods';
import { ratesIn, type Rates } from './rates';
import {
  goalOf,
  periodTargetsOf,
  takeTarget,
  targetErrorIn,
  targetFigureCell,
  type AgainstTarget,
  type TargetFigureCell,
  type TargetTaken,
} from './target-figure';
import type { CountingMethod } from '../model/counting-method';
import type { PeriodColumn } from '../model/table/columns';
import type { PlanRow } from '../model/table/rows';

/**
 * How a target is compared: a floor, a ceiling, exactly; or not at all, where it is a share of a population that nobody has counted, or asks for
 * several things of which the figures show one.
 */
export type TargetReading = 'at least' | 'up to' | 'exactly' | 'percent of population' | 'several conditions';

/** As written in the "Target reads as" column and its drop-down. */
export const targetWords: Readonly<Record<TargetReading, string>> = {
  'at least': 'At least',
  'up to': 'Up to',
  exactly: 'Exactly',
  'percent of population': 'Percent of population',
  'several conditions': 'Several conditions',
};

/**
 * `byPeriod` and `actuals` run oldest first; `actuals` leaves out what is no number. `forecasts`: numbers of the periods that are forecast, never among the actuals.
 * `totalAddsForecasts`: the formula of the stated total adds up forecasts.
 * `rates`: the figures are shares or rates, which aren't added up.
 * `statedTotal` serves inference and may come from text;
 * `seenTotal` is the stated total where its cell holds a number. `targetKind` "at least" where neither the sheet nor the plan says.
 * `target`: the figure to reach, once the row's method is known (`withGoal`); `taken`: what the target's own cells say of it, `targetFigure` what stands in our
 * column "Target figure". `periodTargets`: the targets of single periods, oldest first.
 */
export interface RowFigures {
  readonly byPeriod: readonly (number | null)[];
  readonly actuals: readonly number[];
  readonly forecasts: readonly number[];
  readonly totalAddsForecasts: boolean;
  readonly rates: Rates;
  readonly error: { readonly column: number; readonly text: string } | null;
  readonly target: number | null;
  readonly taken: TargetTaken;
  readonly targetFigure: TargetFigureCell;
  readonly periodTargets: readonly number[];
  readonly targetError: { readonly column: number; readonly text: string } | null;
  readonly targetKind: TargetReading;
  readonly statedTotal: number | null;
  readonly seenTotal: number | null;
  readonly totalFormula: string | null;
}

/** Reads a row's figures. `hasStatedTotal`: the total column is the officer's and holds stated totals, not our formulas. */
export function readRowFigures(grid: Grid, table: PlanTable, periods: TablePeriods, row: PlanRow, hasStatedTotal: boolean): RowFigures {
  const values = periods.done.map(({ column }) => valueAt(grid, row.row, column));
  const byPeriod = values.map(numberIn);
  const errorAt = values.findIndex(isCellError);
  const totalColumn = hasStatedTotal ? table.columns.total : null;
  const total = totalColumn === null ? null : valueAt(grid, row.row, totalColumn);
  const shown = shownColumns(table, periods);
  const rates = ratesIn(grid, shown, row);
  const readAs = typedReading(grid, table, row);
  const taken = takeTarget(grid, table, row, againstTarget(shown, rates, readAs));
  const targetFigure = targetFigureCell(grid, table, row.row);
  const periodTargets = periodTargetsOf(grid, table, row);
  const expected = periods.forecast.flatMap(({ column }) => {
    const figure = numberIn(valueAt(grid, row.row, column));
    return figure === null ? [] : [{ column, figure }];
  });
  return {
    byPeriod,
    actuals: byPeriod.filter((actual) => actual !== null),
    forecasts: expected.map(({ figure }) => figure),
    totalAddsForecasts: totalColumn !== null && addsAny(grid, row.row, totalColumn, expected),
    rates,
    error: errorAt < 0 ? null : { column: periods.done[errorAt]?.column ?? 0, text: errorText(values[errorAt] ?? null) },
    target: goalOf(taken, targetFigure, periodTargets, null),
    taken,
    targetFigure,
    periodTargets,
    targetError: targetErrorIn(grid, table, row.row),
    targetKind: readAs ?? unaidedReading(row, taken),
    statedTotal: totalColumn !== null && row.total.kind === 'number' ? row.total.value : null,
    seenTotal: numberIn(total),
    totalFormula: totalColumn === null ? null : formulaAt(grid, row.row, totalColumn),
  };
}

function addsAny(grid: Grid, row: number, total: number, periods: readonly Pick<PeriodColumn, 'column'>[]): boolean {
  if (periods.length === 0) return false;
  const added = columnsAddedUp(grid, row, total);
  return periods.some(({ column }) => added.has(column));
}

function numberIn(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function errorText(value: CellValue): string {
  return value !== null && isCellError(value) ? value.error : '';
}

/** The row with its target by the counting method, which targets of single periods are put together by. */
export function withGoal(figures: RowFigures, method: CountingMethod | null): RowFigures {
  const target = goalOf(figures.taken, figures.targetFigure, figures.periodTargets, method);
  return target === figures.target ? figures : { ...figures, target };
}

/** What the row's target says of itself, without its other figures: whether our column "Target figure" is needed for it. */
export function needsTargetFigure(grid: Grid, table: PlanTable, periods: TablePeriods, row: PlanRow): boolean {
  const shown = shownColumns(table, periods);
  const taken = takeTarget(grid, table, row, againstTarget(shown, ratesIn(grid, shown, row), typedReading(grid, table, row)));
  return taken.from !== 'cell' && taken.from !== 'none';
}

function againstTarget(shown: readonly number[], rates: Rates, readAs: TargetReading | null): AgainstTarget {
  return { shown, rates, readAsShare: readAs === null ? null : readAs === 'percent of population' };
}

/** Where the row's figures stand: its periods, or its total where it has none. */
function shownColumns(table: PlanTable, periods: TablePeriods): readonly number[] {
  return periods.done.length > 0 ? periods.done.map(({ column }) => column) : [table.columns.total ?? 0];
}

/** What the officer has left in "Target reads as"; null where nothing stands there. */
function typedReading(grid: Grid, table: PlanTable, row: PlanRow): TargetReading | null {
  const typed = table.addInColumns.targetKind === undefined ? null : valueAt(grid, row.row, table.addInColumns.targetKind);
  return isEmptyValue(typed) ? null : readTargetCell(typed);
}

function unaidedReading({ target }: PlanRow, taken: TargetTaken): TargetReading {
  if (taken.from === 'share') return 'percent of population';
  if (target.conditions !== undefined) return 'several conditions';
  return target.kind === null || target.kind === 'percent of population' ? 'at least' : target.kind;
}

/** What a cell of "Target reads as" says; anything else reads as "at least", as in the formulas. */
function readTargetCell(value: CellValue): TargetReading {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text === 'up to' || text === 'exactly') return text;
  if (text.startsWith('several')) return 'several conditions';
  return text.startsWith('percent') ? 'percent of population' : 'at least';
}
