// Which column holds what once a table has been reviewed: the officer's, those
// that the add-in wrote before, and those that it will add.

import { isCeiling } from '../cells/targets/at-least-or-up-to';
import type { CellValue } from '../model/cell';
import type { Scheme } from '../model/scheme';
import type { PlanRow } from '../model/table/rows';
import { judgesByProfile, judgesByTolerance, type ShortfallsAsked } from '../rating/schemes/scheme-steps';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { periodsOf, type TablePeriods } from '../measures/actual-periods';
import { figureSource, type FigureSource } from '../measures/figure-source';
import { needsTargetFigure, readRowFigures } from '../measures/row-figures';
import { totalsForecasts } from '../measures/infer-counting-method';
import { hasTargets } from '../measures/targets/target-figure';
import { profileColumnsOf } from '../rating/profile';
import { reviewsToCompare } from '../rating/review-directions';
import { addInColumnOrder, columnOrder, type AddInColumn, type AddInColumns, type ColumnOrder } from '../model/table/add-in-columns';
import { isCounted } from '../model/table/counted-rows';
import { totalFilling, achievedFilling } from '../cells/add-in-formulas';
import { freePlace, type FreePlace } from './free-place';

/** The columns that a review reads and writes. */
export interface ReviewColumns {
  readonly tablePeriods: TablePeriods;
  /** Periods of what was done, oldest first. */
  readonly periods: readonly number[];
  /** The officer's target column. */
  readonly target: number | null;
  /** Where the figure to reach is: the target column, or "Target figure". */
  readonly goal: number | null;
  /** The targets of single periods. */
  readonly periodTargets: readonly number[];
  /** The officer's total column where it holds stated totals. */
  readonly statedTotal: number | null;
  /** Where the computed total is. */
  readonly total: number | null;
  /** Where the computed % achieved is. */
  readonly achieved: number | null;
  /** Our formulas go into the officer's total column, which is empty in every deliverable row. */
  readonly fillsTotal: boolean;
  /** The same of the officer's % achieved column. */
  readonly fillsAchieved: boolean;
  /** Where each of the add-in's columns is, or will be. */
  readonly addInColumns: AddInColumns;
  /** Those of them that are new. */
  readonly added: readonly AddInColumn[];
  /** First and last of the new ones that are workings, which stand together; null where none is. */
  readonly workings: { readonly first: number; readonly last: number } | null;
  /** Where the new ones go. */
  readonly place: FreePlace;
  /** Those that are shown and those that are workings, each in today's order, wherever they are. */
  readonly order: ColumnOrder;
}

/** A table on its sheet, with the columns that a review reads and writes. */
export interface TableOnSheet {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly columns: ReviewColumns;
}

/** What calls for columns that not every table of deliverables has. */
export interface ColumnsCalledFor {
  /** The ledger holds agreed statuses of the table. */
  readonly overridden?: boolean;
  /** The scheme's rules take two columns. */
  readonly furtherRules?: boolean;
  /** What they ask how far a total is short of. */
  readonly shortfalls?: ShortfallsAsked;
  /** In some rows two ways of counting are asked about. */
  readonly asked?: boolean;
  /** Ceilings are rated by what is expected by now, so that several readings of them may be open; or by tolerances. */
  readonly limits?: boolean;
  /** It is asked what stated percentages are of, or which column is the target, so that nothing is set against it. */
  readonly comparisonsOpen?: boolean;
  /** The stated statuses stand alone, so that nothing is rated. */
  readonly judged?: boolean;
}

/** Plans the columns of a table of the layout "deliverables". Nothing is added where there is nothing to count. */
export function planColumns(grid: Grid, table: PlanTable, calledFor: ColumnsCalledFor = {}): ReviewColumns {
  const { addInColumns: existing } = table;
  const tablePeriods = periodsOf(table);
  const periods = tablePeriods.done.map(({ column }) => column);
  const source = figureSource({ grid, table, periods: tablePeriods, hasStatedTotal: true });
  const columns = periods.length === 0 && totalsOnlyForecasts(source) ? { ...table.columns, total: null } : table.columns;
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  const fillsTotal = periods.length > 0 && existing.total === undefined && isFilled(grid, rows, columns.total, totalFilling);
  const fillsAchieved = existing.achieved === undefined && isFilled(grid, rows, columns.achieved, achievedFilling);
  const periodTargets = (columns.periodTargets ?? []).map(({ column }) => column);
  const needs: Needs = {
    total: periods.length > 0 && !fillsTotal,
    achieved: hasTargets(columns) && !fillsAchieved,
    periods: periods.length > 0,
    target: hasTargets(columns),
    rated: hasTargets(columns) && calledFor.judged !== true,
    periodTargets: periodTargets.length > 0,
    pairedTargets: source.paired.length > 0,
    datedPeriodTargets: profileColumnsOf(table).periodTargets.length > 0,
    overridden: calledFor.overridden === true,
    furtherRules: calledFor.furtherRules === true,
    shortfalls: calledFor.shortfalls ?? { ofTarget: false, ofProfile: false },
    asked: calledFor.asked === true,
    limits: calledFor.limits === true,
    targetFigure: () => calledFor.comparisonsOpen === true || table.rows.some((row) => isCounted(row) && needsTargetFigure(source, row)),
    direction: reviewsToCompare(grid, table) !== null,
  };
  const wanted =
    periods.length === 0 && columns.total === null
      ? []
      : addInColumnOrder.filter((key) => existing[key] !== undefined || isWanted(key, needs));
  const repeated = [...(columns.total === null ? [] : ['total' as const]), ...(columns.achieved === null ? [] : ['achieved' as const])];
  const { addInColumns: places, added, workings, place, order } = placesOf(grid, table, wanted, repeated);
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
    workings,
    place,
    order,
  };
}

/**
 * Columns beside a programme plan, in which nothing is counted.
 * `wanted`: those that the review has something to put into.
 */
export function columnsBeside(grid: Grid, table: PlanTable, wanted: readonly AddInColumn[]): ReviewColumns {
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
      grid,
      table,
      addInColumnOrder.filter((key) => table.addInColumns[key] !== undefined || wanted.includes(key)),
      [],
    ),
  };
}

/**
 * Columns that are there already stay; new ones go to the right of all of them where it is free, workings last.
 * `repeated`: those that the officer has columns of their own for.
 */
function placesOf(
  grid: Grid,
  table: PlanTable,
  wanted: readonly AddInColumn[],
  repeated: readonly AddInColumn[],
): Pick<ReviewColumns, 'addInColumns' | 'added' | 'workings' | 'place' | 'order'> {
  const { addInColumns: existing, area } = table;
  const order = columnOrder(repeated);
  const isNew = (key: AddInColumn): boolean => wanted.includes(key) && existing[key] === undefined;
  const [shown, workings] = [order.shown.filter(isNew), order.workings.filter(isNew)];
  const added = [...shown, ...workings];
  const next = Math.max(area.lastColumn, ...addInColumnOrder.map((key) => existing[key] ?? -1)) + 1;
  const place = freePlace(grid, table, next, added.length);
  const places = new Map<AddInColumn, number>();
  for (const key of addInColumnOrder) {
    const column = existing[key] ?? (added.includes(key) ? place.first + added.indexOf(key) : undefined);
    if (column !== undefined) places.set(key, column);
  }
  const run = workings.length === 0 ? null : { first: place.first + shown.length, last: place.first + added.length - 1 };
  return { addInColumns: Object.fromEntries(places), added, workings: run, place, order };
}

/** What an earlier review, or an officer since, has left in one of the add-in's columns. */
export function existingValue({ grid, columns }: TableOnSheet, key: AddInColumn, row: number): CellValue {
  const column = columns.addInColumns[key];
  return column === undefined || columns.added.includes(key) ? null : valueAt(grid, row, column);
}

/** Where every period is a forecast, a total that adds them up says nothing of what was done. */
function totalsOnlyForecasts(source: FigureSource): boolean {
  const figures = source.table.rows.filter(isCounted).map((row) => readRowFigures(source, row));
  const stated = figures.filter(({ statedTotal }) => statedTotal !== null && statedTotal !== 0);
  return stated.length > 0 && stated.every(totalsForecasts);
}

/** Whether a row's tolerance is asked for, or ceilings are rated by what is expected by now, as the sheet has them or as was chosen in "Target reads as". */
export function ratesLimits(scheme: Scheme, rows: readonly PlanRow[]): boolean {
  const isLimit = ({ target, addInTexts }: PlanRow): boolean =>
    (target.kind !== null && isCeiling(target.kind)) || /^(?:up to|less than)/iu.test(addInTexts.targetKind ?? '');
  return judgesByTolerance(scheme) || (judgesByProfile(scheme) && rows.some(isLimit));
}

/** What a table has, or lacks, that the add-in's columns are for. */
interface Needs {
  /** A column for our total: the officer has none that our formulas go into. */
  readonly total: boolean;
  /** The same for % achieved. */
  readonly achieved: boolean;
  readonly periods: boolean;
  readonly target: boolean;
  /** Targets, and a scheme that may rate by them. */
  readonly rated: boolean;
  readonly periodTargets: boolean;
  /** Some of them have the figure of their period. */
  readonly pairedTargets: boolean;
  /** All of them say when their period ends. */
  readonly datedPeriodTargets: boolean;
  readonly overridden: boolean;
  readonly furtherRules: boolean;
  readonly shortfalls: ShortfallsAsked;
  readonly asked: boolean;
  readonly limits: boolean;
  /** Two reviews that can be compared. */
  readonly direction: boolean;
  /** Targets that are no plain number in their cell; looked for only where there are targets. */
  readonly targetFigure: () => boolean;
}

function isWanted(key: AddInColumn, needs: Needs): boolean {
  switch (key) {
    case 'total':
      return needs.total;
    case 'achieved':
      return needs.achieved;
    case 'profile':
    case 'targetKind':
      return needs.target;
    case 'rag':
    case 'targetMet':
    case 'pace':
    case 'errors':
    case 'noTarget':
    case 'notRated':
    case 'rulesSay':
      return needs.rated;
    case 'limitOpen':
      return needs.rated && needs.limits;
    case 'shortOfTarget':
      return needs.rated && needs.shortfalls.ofTarget;
    case 'shortOfProfile':
      return needs.rated && needs.shortfalls.ofProfile;
    case 'targetShortAtHighest':
      return needs.rated && needs.shortfalls.ofTarget && needs.asked;
    case 'profileShortAtHighest':
      return needs.rated && needs.shortfalls.ofProfile && needs.asked;
    case 'furtherRules':
      return needs.rated && needs.furtherRules;
    case 'metAtHighest':
    case 'paceAtHighest':
    case 'rulesAtHighest':
      return needs.rated && needs.asked;
    case 'furtherAtHighest':
      return needs.rated && needs.asked && needs.furtherRules;
    case 'latestTarget':
      return needs.target && needs.pairedTargets;
    case 'periodTarget':
      return needs.target && needs.periodTargets;
    case 'periodProfile':
      return needs.target && needs.datedPeriodTargets;
    case 'agreed':
    case 'ledgerRow':
    case 'lapsed':
      return needs.rated && needs.overridden;
    case 'direction':
    case 'statusBefore':
    case 'statusNow':
    case 'movement':
      return needs.direction;
    case 'byDates':
    case 'datesFrom':
    case 'usedDraft':
      return false;
    case 'targetFigure':
      return needs.target && needs.targetFigure();
    case 'method':
    case 'figures':
    case 'sum':
    case 'latest':
    case 'highest':
      return needs.periods;
    case 'lowestTotal':
    case 'highestTotal':
      return needs.periods && needs.asked;
    case 'draft':
    case 'draftCheck':
    case 'checkNumber':
    case 'draftedNumber':
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
