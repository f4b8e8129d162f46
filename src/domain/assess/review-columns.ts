// Which column holds what once a table has been reviewed: the officer's, ours that stand already, and ours to come.

import { isEmptyValue } from '../model/cell';
import { valueAt, formulaAt, type Grid } from '../model/grid';
import { type PlanTable } from '../model/plan';
import { periodsOf, type TablePeriods } from '../measures/periods';
import { needsTargetFigure, readRowFigures } from '../measures/row-figures';
import { totalsForecasts } from '../measures/row-method';
import { hasTargets } from '../measures/target-figure';
import { reviewsToCompare } from '../rating/review-directions';
import { addInColumnHeadings, addInColumnOrder as order, type AddInColumn, type AddInColumns } from '../model/table/add-in-columns';
import { isCounted } from '../model/table/counted-rows';

/**
 * `own`: where each of our columns stands, or is going to. `added`: those that don't stand yet.
 * `fillsTotal`, `fillsAchieved`: our formulas stand in the officer's own column, which was empty in every deliverable row.
 * `statedTotal`: the officer's total column where it holds stated totals. `total`, `achieved`: where the computed figures are.
 * `periods`: those of what was done, oldest first; `periodTargets`: the targets of single periods.
 * `target`: the officer's target column; `goal`: where the figure to reach stands, there or in our "Target figure".
 */
export interface ReviewColumns {
  readonly tablePeriods: TablePeriods;
  readonly periods: readonly number[];
  readonly target: number | null;
  readonly goal: number | null;
  readonly periodTargets: readonly number[];
  readonly statedTotal: number | null;
  readonly total: number | null;
  readonly achieved: number | null;
  readonly fillsTotal: boolean;
  readonly fillsAchieved: boolean;
  readonly addInColumns: AddInColumns;
  readonly added: readonly AddInColumn[];
}

/** The beginnings of our formulas in a Total or % achieved column of the officer's. */
const ourTotal = '=IFERROR(IF(ISERROR(SUM(';
const ourAchieved = '=IFERROR(IF(AND(ISNUMBER(';

/** What a cell of the officer's Total or % achieved column holds. */
export type Filling = 'blank' | 'ours' | 'typed';

export function totalFilling(grid: Grid, row: number, column: number): Filling {
  return filling(grid, row, column, ourTotal);
}

export function achievedFilling(grid: Grid, row: number, column: number): Filling {
  return filling(grid, row, column, ourAchieved);
}

/** Plans the columns of a table of the layout "deliverables". Nothing is added where there is nothing to count. `overridden`: the ledger holds agreed statuses of it. */
export function planColumns(grid: Grid, table: PlanTable, overridden = false): ReviewColumns {
  const { addInColumns: own } = table;
  const tablePeriods = periodsOf(table);
  const periods = tablePeriods.done.map(({ column }) => column);
  const columns =
    periods.length === 0 && totalsOnlyForecasts(grid, table, tablePeriods) ? { ...table.columns, total: null } : table.columns;
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  const fillsTotal = periods.length > 0 && own.total === undefined && isFilled(grid, rows, columns.total, totalFilling);
  const fillsAchieved = own.achieved === undefined && isFilled(grid, rows, columns.achieved, achievedFilling);
  const periodTargets = (columns.periodTargets ?? []).map(({ column }) => column);
  const needs: Needs = {
    periods: periods.length > 0,
    target: hasTargets(columns),
    overridden,
    targetFigure: () => table.rows.some((row) => isCounted(row) && needsTargetFigure(grid, table, tablePeriods, row)),
    direction: reviewsToCompare(grid, table) !== null,
  };
  const wanted =
    periods.length === 0 && columns.total === null
      ? []
      : order.filter((key) => own[key] !== undefined || isWanted(key, needs, fillsTotal, fillsAchieved));
  const { addInColumns: places, added } = placesOf(table, wanted);
  return {
    tablePeriods,
    periods,
    target: columns.target,
    goal: places.targetFigure ?? columns.target,
    periodTargets,
    statedTotal: fillsTotal ? null : columns.total,
    total: fillsTotal || periods.length === 0 ? columns.total : (places.total ?? null),
    achieved: fillsAchieved ? columns.achieved : (places.achieved ?? null),
    fillsTotal,
    fillsAchieved,
    addInColumns: places,
    added,
  };
}

/** Columns beside a table that nothing is counted in: a programme plan. `wanted`: those that the review has something to put into. */
export function columnsBeside(table: PlanTable, wanted: readonly AddInColumn[]): ReviewColumns {
  return {
    tablePeriods: periodsOf(table),
    periods: [],
    target: null,
    goal: null,
    periodTargets: [],
    statedTotal: null,
    total: null,
    achieved: null,
    fillsTotal: false,
    fillsAchieved: false,
    ...placesOf(
      table,
      order.filter((key) => table.addInColumns[key] !== undefined || wanted.includes(key)),
    ),
  };
}

/** Columns that stand stay; new ones go to the right of all of them. */
function placesOf({ addInColumns: own, area }: PlanTable, wanted: readonly AddInColumn[]): Pick<ReviewColumns, 'addInColumns' | 'added'> {
  const added = wanted.filter((key) => own[key] === undefined);
  const next = Math.max(area.lastColumn, ...order.map((key) => own[key] ?? -1)) + 1;
  const places = new Map<AddInColumn, number>();
  for (const key of order) {
    const place = own[key] ?? (added.includes(key) ? next + added.indexOf(key) : undefined);
    if (place !== undefined) places.set(key, place);
  }
  return { addInColumns: Object.fromEntries(places), added };
}

/** Heading of one of our columns. */
export function addInHeading(key: AddInColumn): string {
  return addInColumnHeadings[key];
}

/** Where every period is a forecast, a total that adds them up says nothing of what was done. */
function totalsOnlyForecasts(grid: Grid, table: PlanTable, periods: TablePeriods): boolean {
  const figures = table.rows.filter(isCounted).map((row) => readRowFigures(grid, table, periods, row, true));
  const stated = figures.filter(({ statedTotal }) => statedTotal !== null && statedTotal !== 0);
  return stated.length > 0 && stated.every(totalsForecasts);
}

/** What a table has that our columns are about. */
interface Needs {
  readonly periods: boolean;
  readonly target: boolean;
  readonly overridden: boolean;
  readonly direction: boolean;
  readonly targetFigure: () => boolean;
}

function isWanted(key: AddInColumn, needs: Needs, fillsTotal: boolean, fillsAchieved: boolean): boolean {
  switch (key) {
    case 'total':
      return needs.periods && !fillsTotal;
    case 'achieved':
      return needs.target && !fillsAchieved;
    case 'profile':
    case 'rag':
    case 'targetKind':
      return needs.target;
    case 'agreed':
    case 'ledgerRow':
      return needs.target && needs.overridden;
    case 'direction':
      return needs.direction;
    case 'byDates':
    case 'datesFrom':
      return false;
    case 'targetFigure':
      return needs.target && needs.targetFigure();
    case 'method':
      return needs.periods;
    case 'draft':
    case 'draftCheck':
    case 'draftedFrom':
      return true;
  }
}

/** Ours where every deliverable row is empty there, or where an earlier review has filled it. */
function isFilled(grid: Grid, rows: readonly number[], column: number | null, fillingAt: typeof totalFilling): boolean {
  if (column === null || rows.length === 0) return false;
  const fillings = rows.map((row) => fillingAt(grid, row, column));
  return fillings.includes('ours') || fillings.every((each) => each === 'blank');
}

function filling(grid: Grid, row: number, column: number, ours: string): Filling {
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return formula.startsWith(ours) ? 'ours' : 'typed';
  return isEmptyValue(valueAt(grid, row, column)) ? 'blank' : 'typed';
}
