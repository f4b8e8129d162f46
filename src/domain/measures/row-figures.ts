// The figures of a row as Excel's formulas see them: a number counts only where the cell holds a number. So domain and sheet always agree.

import { isCellError, type CellValue } from '../cell';
import { formulaAt, numberFormatAt, valueAt, type Grid } from '../grid';
import { columnsAddedUp } from './added-up';
import type { PeriodColumn, PlanRow, PlanTable } from '../plan';
import type { TablePeriods } from './periods';
import { ratesIn, type Rates } from './rates';

/** How a target is compared: a floor, a ceiling, exactly; or not at all, where it is a share of a population and the figures are counts. */
export type TargetReading = 'at least' | 'up to' | 'exactly' | 'percent of population';

/** As written in the "Target reads as" column and its drop-down. */
export const targetWords: Readonly<Record<TargetReading, string>> = {
  'at least': 'At least',
  'up to': 'Up to',
  exactly: 'Exactly',
  'percent of population': 'Percent of population',
};

/**
 * `byPeriod` and `actuals` run oldest first; `actuals` leaves out what is no number. `forecasts`: numbers of the periods that are forecast, never among the actuals.
 * `totalAddsForecasts`: the formula of the stated total adds up forecasts.
 * `rates`: the figures are shares or rates, which aren't added up.
 * `statedTotal` serves inference and may come from text;
 * `seenTotal` is the stated total where its cell holds a number. `targetKind` null: neither the sheet nor the plan says, so "at least".
 */
export interface RowFigures {
  readonly byPeriod: readonly (number | null)[];
  readonly actuals: readonly number[];
  readonly forecasts: readonly number[];
  readonly totalAddsForecasts: boolean;
  readonly rates: Rates;
  readonly error: { readonly column: number; readonly text: string } | null;
  readonly target: number | null;
  readonly targetError: string | null;
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
  const target = table.columns.target === null ? null : valueAt(grid, row.row, table.columns.target);
  const totalColumn = hasStatedTotal ? table.columns.total : null;
  const total = totalColumn === null ? null : valueAt(grid, row.row, totalColumn);
  const shown = periods.done.length > 0 ? periods.done.map(({ column }) => column) : [table.columns.total ?? 0];
  const expected = periods.forecast.filter(({ column }) => numberIn(valueAt(grid, row.row, column)) !== null);
  return {
    byPeriod,
    actuals: byPeriod.filter((actual) => actual !== null),
    forecasts: expected.map(({ column }) => numberIn(valueAt(grid, row.row, column)) ?? 0),
    totalAddsForecasts: totalColumn !== null && addsAny(grid, row.row, totalColumn, expected),
    rates: ratesIn(grid, shown, row),
    error: errorAt < 0 ? null : { column: periods.done[errorAt]?.column ?? 0, text: errorText(values[errorAt] ?? null) },
    target: numberIn(target),
    targetError: target !== null && isCellError(target) ? target.error : null,
    targetKind: targetReading(grid, table, row, numberIn(target)),
    statedTotal: totalColumn !== null && row.total.kind === 'number' ? row.total.value : null,
    seenTotal: numberIn(total),
    totalFormula: totalColumn === null ? null : formulaAt(grid, row.row, totalColumn),
  };
}

function addsAny(grid: Grid, row: number, total: number, periods: readonly PeriodColumn[]): boolean {
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

function targetReading(grid: Grid, table: PlanTable, row: PlanRow, target: number | null): TargetReading {
  const typed = table.own.targetKind === undefined ? null : valueAt(grid, row.row, table.own.targetKind);
  if (typed !== null && typed !== '') return readTargetCell(typed);
  if (row.target.kind !== 'percent of population') return row.target.kind ?? 'at least';
  const counted = table.columns.periods.some(({ column }) => !numberFormatAt(grid, row.row, column).includes('%'));
  return target !== null && target <= 1 && counted ? 'percent of population' : 'at least';
}

/** What a cell of "Target reads as" says; anything else reads as "at least", as in the formulas. */
export function readTargetCell(value: CellValue): TargetReading {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text === 'up to' || text === 'exactly') return text;
  return text.startsWith('percent') ? 'percent of population' : 'at least';
}
