// The figure that a row has to reach: the number in the target's cell, what its
// words come to, or what the targets of the periods come to.

import { isCellError, isEmptyValue, type CellValue } from '../../model/cell';
import { numberAt, numberFormatAt, numbersAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { Rates } from '../rates';
import { countBy, type CountedMethod, type CountingMethod } from '../../model/counting-method';
import type { Columns } from '../../model/table/columns';
import type { PlanRow } from '../../model/table/rows';
import { roundTo } from '../../cells/rounding';
import { withDigits } from '../../cells/targets/in-words/number-words';
import { readPercentChange, readPointsChange } from '../../cells/targets/percent-change';
import { isTypedDate } from '../../cells/date-texts';
import { isDateCell, isTimeCell } from '../../cells/targets/date-target';
import { figureChangedFrom } from '../../recognise/columns/periods/year-before';
import { isScaleOpen, onScaleOfFigures } from '../percent-scale';
import type { TargetMultiple } from './multiples';
import { plainColumns } from './scale-of-shares';
import { isOurTargetFigure } from '../../cells/add-in-formulas';
import { measuredWords } from '../../model/table/row-name';

/** What the target's cells come to. */
export interface TargetTaken {
  /**
   * - cell: a plain number. words: taken from a text.
   * - periods: no annual target is given, but a target for each period is.
   * - share: of a population that isn't given, so that nobody can count against it.
   * - scale: it may be per cent on another scale than its figures, so only the officer can say.
   * - multiple: it may be in other multiples than its figures, so only the officer can say.
   * - date: a date, so that nothing can be counted against it. scaled: on another scale, or in other multiples, than its figures.
   * - time: minutes and seconds, or hours and minutes, which aren't added up or divided here.
   * - none: there is none, or it can't be read.
   */
  readonly from: 'cell' | 'words' | 'scaled' | 'periods' | 'share' | 'scale' | 'multiple' | 'date' | 'time' | 'none';
  /** Null for `periods`, `share`, `scale`, `multiple`, `date`, `time` and `none`. */
  readonly figure: number | null;
  /** What it was divided by to be in the multiples of its figures; absent where it is in theirs. */
  readonly multiple?: number;
}

/** Whether a table has targets: one for each row, or one for each of its periods. */
export function hasTargets({ target, periodTargets }: Columns): boolean {
  return target !== null || (periodTargets ?? []).length > 0;
}

const none: TargetTaken = { from: 'none', figure: null };
const aDate: TargetTaken = { from: 'date', figure: null };
const aTime: TargetTaken = { from: 'time', figure: null };
const openScale: TargetTaken = { from: 'scale', figure: null };
const openMultiple: TargetTaken = { from: 'multiple', figure: null };
const unknownShare: TargetTaken = { from: 'share', figure: null };

/** What is known of the row's figures. */
export interface AgainstTarget {
  /** The columns where they are. */
  readonly shown: readonly number[];
  readonly rates: Rates;
  /** The figures are per cent, and nothing says whether 1 is one of them or all of it. */
  readonly isScaleOpen: boolean;
  /** Of its target, by the figures' own. */
  readonly multiple: TargetMultiple;
  /** What the officer has chosen in "Target reads as"; null: nothing. */
  readonly readAsShare: boolean | null;
}

/** What the target's cells say, whatever is in "Target figure". */
export function takeTarget(grid: Grid, table: PlanTable, row: PlanRow, against: AgainstTarget): TargetTaken {
  const column = table.columns.target;
  const value = column === null ? null : valueAt(grid, row.row, column);
  const { figure, share, conditions } = row.target;
  if (against.isScaleOpen && against.readAsShare === null && figure.kind === 'number') return openScale;
  if (against.multiple !== null && figure.kind === 'number') {
    if (against.multiple !== 'open')
      return { from: 'scaled', figure: dividedBy(figure.value, against.multiple), multiple: against.multiple };
    if (against.readAsShare === null) return openMultiple;
  }
  if (typeof value === 'number') {
    if (column !== null && isDateCell(grid, row.row, column)) return isTimeCell(grid, row.row, column) ? aTime : aDate;
    const scaled = onScaleOfFigures({
      target: value,
      isPercentage: isPercentage(grid, row, column),
      rates: against.rates,
      figures: figuresShown(grid, row, against),
    });
    if (scaled !== null) return { from: 'scaled', figure: scaled };
    if (isOnOpenScale(grid, row, { target: value, isPercentage: isPercentage(grid, row, column) }, against)) return openScale;
    const isShare = against.readAsShare ?? (isPercentage(grid, row, column) && isShareOfCounts(grid, row, value, against));
    return isShare ? unknownShare : { from: 'cell', figure: value };
  }
  if (isEmptyValue(value)) return takePeriods(grid, table, row, against);
  if (figure.kind !== 'number') return typeof value === 'string' && isTypedDate(value.trim()) ? aDate : none;
  const inHundredths = (fraction: number): number => (against.rates === 'figures' ? Number((fraction * 100).toPrecision(15)) : fraction);
  if (conditions !== undefined) {
    const percent = isMeasuredInPercent(grid, row, against);
    const shown = conditions.find((condition) => condition.percent === percent) ?? conditions[0];
    return { from: 'words', figure: shown === undefined ? figure.value : shown.percent ? inHundredths(shown.figure) : shown.figure };
  }
  if (share !== undefined && isMeasuredInPercent(grid, row, against)) return { from: 'words', figure: inHundredths(share.share) };
  const points = typeof value === 'string' && share === undefined ? readPointsChange(withDigits(value)) : null;
  if (points !== null) {
    const from = isMeasuredInPercent(grid, row, against) ? figureChangedFrom(grid, table, row.row) : null;
    return from === null ? unknownShare : { from: 'words', figure: roundTo(from + inHundredths(points), 6) };
  }
  const change = typeof value === 'string' && share === undefined ? readPercentChange(withDigits(value)) : null;
  if (change !== null) {
    // Of a percentage it may be points or a share of it.
    const from = isMeasuredInPercent(grid, row, against) ? null : figureChangedFrom(grid, table, row.row);
    return from === null ? unknownShare : { from: 'words', figure: roundTo(from * (1 + change), 6) };
  }
  if (share?.population === null) return unknownShare;
  if (share === undefined && isPercentText(value)) {
    if (isMeasuredInPercent(grid, row, against)) return { from: 'words', figure: inHundredths(figure.value) };
    if (isOnOpenScale(grid, row, { target: figure.value, isPercentage: true }, against)) return openScale;
    if (isShareOfCounts(grid, row, figure.value, against)) return unknownShare;
  }
  const isOpen = share === undefined && isOnOpenScale(grid, row, { target: figure.value, isPercentage: false }, against);
  return isOpen ? openScale : { from: 'words', figure: figure.value };
}

/** Without what powers of ten leave behind. */
function dividedBy(figure: number, multiple: number): number {
  return Number((figure / multiple).toPrecision(12));
}

/** What the targets of the periods say: they are on the scale of the figures, or only the officer can say. */
function takePeriods(grid: Grid, table: PlanTable, row: PlanRow, against: AgainstTarget): TargetTaken {
  const targets = periodTargetsOf(grid, table, row);
  if (!periodCells(grid, table, row).some((target) => typeof target === 'number')) return none;
  const isPercentage = percentOfPeriods(grid, table, row) !== null;
  const figures = figuresShown(grid, row, against);
  const isMoreThanShares = against.rates === 'fractions' && targets.some((target) => target > 1.5);
  const isOpen = targets.some((target) => isScaleOpen({ target, isPercentage, figures, hasOtherUnit: hasOtherUnit(row) }));
  return against.readAsShare === null && (isMoreThanShares || isOpen) ? openScale : { from: 'periods', figure: null };
}

/** The last of a row's targets for periods, where all are shown as percentages; else null. */
function percentOfPeriods(grid: Grid, { columns }: PlanTable, { row }: PlanRow): number | null {
  const typed = (columns.periodTargets ?? []).filter(({ column }) => typeof valueAt(grid, row, column) === 'number');
  const last = typed.at(-1);
  if (last === undefined || !typed.every(({ column }) => numberFormatAt(grid, row, column).includes('%'))) return null;
  return numberAt(grid, row, last.column);
}

/** The fraction in a target's cell that is shown or typed as a percentage, not as so much of a population. */
export function percentInTarget(grid: Grid, table: PlanTable, row: PlanRow): number | null {
  const { target: column } = table.columns;
  if (column === null || isEmptyValue(valueAt(grid, row.row, column))) return percentOfPeriods(grid, table, row);
  const { figure, share, conditions } = row.target;
  if (figure.kind !== 'number' || share !== undefined || conditions !== undefined) return null;
  return isPercentage(grid, row, column) || isPercentText(valueAt(grid, row.row, column)) ? figure.value : null;
}

/** The row's target, or those of its periods, as typed: what a cell shows or says as per cent isn't among them. */
export function plainTargets(grid: Grid, table: PlanTable, row: PlanRow): readonly number[] {
  const { target: column } = table.columns;
  if (column === null || isEmptyValue(valueAt(grid, row.row, column))) {
    const columns = (table.columns.periodTargets ?? []).map((period) => period.column);
    return numbersAt(grid, row.row, plainColumns(grid, row.row, columns));
  }
  const { figure, share, conditions } = row.target;
  if (figure.kind !== 'number' || share !== undefined || conditions !== undefined) return [];
  return isPercentage(grid, row, column) || isPercentText(valueAt(grid, row.row, column)) ? [] : [figure.value];
}

/** Until the officer has chosen how the target reads. */
function isOnOpenScale(
  grid: Grid,
  row: PlanRow,
  { target, isPercentage }: { readonly target: number; readonly isPercentage: boolean },
  against: AgainstTarget,
): boolean {
  if (against.readAsShare !== null || isMeasuredInPercent(grid, row, against)) return false;
  return isScaleOpen({ target, isPercentage, figures: figuresShown(grid, row, against), hasOtherUnit: hasOtherUnit(row) });
}

function hasOtherUnit(row: PlanRow): boolean {
  return (row.unit !== null && row.unit.trim() !== '') || measuredWords(row).includes('£');
}

/** The numbers among the row's targets for single periods, oldest first; none where one of them is an error. */
export function periodTargetsOf(grid: Grid, table: PlanTable, row: PlanRow): readonly number[] {
  const cells = periodCells(grid, table, row);
  if (cells.some((target) => target !== null && isCellError(target))) return [];
  return cells.filter((target) => typeof target === 'number');
}

function periodCells(grid: Grid, { columns }: PlanTable, { row }: PlanRow): readonly CellValue[] {
  return (columns.periodTargets ?? []).map(({ column }) => valueAt(grid, row, column));
}

/**
 * How the targets of periods make the year's: as the row is counted, so that those of positions aren't added up; by
 * Sum
 * where nothing says how.
 */
export function targetsCountedBy(method: CountingMethod | null): CountedMethod {
  return method === null || method === 'stated' ? 'sum' : method;
}

/** What the targets of periods come to in the year. Null where there are none. */
export function yearsTarget(targets: readonly number[], method: CountingMethod | null): number | null {
  return countBy(targetsCountedBy(method), targets);
}

/** The targets of a row's periods. `now`: that of the period whose figure is the latest (paired-targets.ts). */
export interface PeriodTargets {
  readonly all: readonly number[];
  readonly now: number | null;
  /** The row has periods with figures of their own, which a total that is stated may not follow. */
  readonly haveFigures: boolean;
}

/**
 * What the target's cells come to by the row's counting method: against the latest figure stands the target of its own
 * period. Null where they give no figure: a typed total that no method gives doesn't say what the targets of its periods
 * come to either.
 */
export function figureTaken(taken: TargetTaken, { all, now, haveFigures }: PeriodTargets, method: CountingMethod | null): number | null {
  if (taken.from !== 'periods') return taken.figure;
  if (method === 'stated' && haveFigures) return null;
  return (method === 'latest' ? now : null) ?? yearsTarget(all, method);
}

/**
 * What is in a row's cell of "Target figure".
 * `typed`: a figure taken from words earlier, or the officer's own; it is never overwritten.
 */
export type TargetFigureCell =
  { readonly kind: 'blank' } | { readonly kind: 'ours' } | { readonly kind: 'typed'; readonly value: CellValue };

export function targetFigureCell(grid: Grid, table: PlanTable, row: number): TargetFigureCell {
  const column = table.addInColumns.targetFigure;
  if (column === undefined) return { kind: 'blank' };
  if (isOurTargetFigure(grid, row, column)) return { kind: 'ours' };
  const value = valueAt(grid, row, column);
  return isEmptyValue(value) ? { kind: 'blank' } : { kind: 'typed', value };
}

/** The figure to reach: what is in "Target figure" where that was typed, else what the target's cells say. */
export function goalOf(
  taken: TargetTaken,
  cell: TargetFigureCell,
  periodTargets: PeriodTargets,
  method: CountingMethod | null,
): number | null {
  if (cell.kind === 'typed') return typeof cell.value === 'number' ? cell.value : null;
  return figureTaken(taken, periodTargets, method);
}

/** The first of the row's target cells that shows an error. */
export function targetErrorIn(grid: Grid, table: PlanTable, row: number): { readonly column: number; readonly text: string } | null {
  const columns = [
    table.columns.target,
    ...(table.columns.periodTargets ?? []).map(({ column }) => column),
    table.addInColumns.targetFigure,
  ];
  for (const column of columns) {
    if (column === null || column === undefined) continue;
    const value = valueAt(grid, row, column);
    const isOurs = column === table.addInColumns.targetFigure && targetFigureCell(grid, table, row).kind !== 'typed';
    if (value !== null && isCellError(value) && !isOurs) return { column, text: value.error };
  }
  return null;
}

function isPercentage(grid: Grid, row: PlanRow, column: number | null): boolean {
  return column !== null && numberFormatAt(grid, row.row, column).includes('%');
}

function isPercentText(value: CellValue): boolean {
  return typeof value === 'string' && /%|per ?cent/iu.test(value);
}

/** The figures are percentages themselves, or will be once there are any. */
function isMeasuredInPercent(grid: Grid, row: PlanRow, { shown, rates }: AgainstTarget): boolean {
  return rates !== null || (shown.length > 0 && shown.every((column) => isPercentage(grid, row, column)));
}

/** A percentage can't be what whole numbers above 1 are counted against. */
function isShareOfCounts(grid: Grid, row: PlanRow, target: number, against: AgainstTarget): boolean {
  if (target <= 0 || target > 1 || isMeasuredInPercent(grid, row, against)) return false;
  const figures = figuresShown(grid, row, against);
  return figures.some((figure) => figure > 1) && figures.every(Number.isInteger);
}

function figuresShown(grid: Grid, { row }: PlanRow, { shown }: AgainstTarget): readonly number[] {
  return numbersAt(grid, row, shown);
}
