// The figures of a row as Excel's formulas see them: a number counts only where
// the cell holds a number. So domain and sheet always agree.

import { headingAt } from '../model/table/heading-at';
import { startsFromBaseline } from './percent-achieved';
import { isCellError, isEmptyValue, type CellValue } from '../model/cell';
import { numberAt, valueAt, type Grid } from '../model/grid';
import { isBudgetTarget } from './targets/budget-targets';
import { columnsAddedUp } from './columns-in-total';
import { achievedFilling } from '../cells/add-in-formulas';
import { countsWhatHappens } from '../cells/targets/what-happens';
import { addsUpInWords, isLevelInWords, isOfItsPeriodInWords, isRollingInWords, isRunningInWords } from '../cells/words/level-words';
import { saysNoTarget } from '../cells/words/placeholder-words';
import { isCeiling, isLimit } from '../cells/targets/at-least-or-up-to';
import { isSameFigure } from '../cells/rounding';
import { isDateCell } from '../cells/targets/date-target';
import { hasUncountedFigures } from './counted-texts';
import { markedFigure } from '../cells/figures/footnote-marks';
import { unknownFigure } from '../cells/held-back-figure';
import { rowFormulaAt, type RowFormula } from '../cells/row-formula';
import { monthsIn, readPeriodHeading } from '../recognise/headings/period-headings';
import type { PlanTable } from '../model/plan';
import { ratesIn, type Rates } from './rates';
import { areSharesOfYearBefore, singleFigure, type SingleFigure } from './single-figure';
import { shownColumns, type FigureSource } from './figure-source';
import { targetNow, targetsOf, type TargetNow } from './targets/paired-targets';
import { forecastsOfEnd, targetToDate } from './targets/target-to-date';
import { unitOfNames, wordsOfShare } from './targets/scale-of-shares';
import { figureOfYearBefore, outturnOfYearBefore } from '../recognise/columns/periods/year-before';
import {
  goalOf,
  percentInTarget,
  periodTargetsOf,
  plainTargets,
  takeTarget,
  targetErrorIn,
  targetFigureCell,
  type AgainstTarget,
  type TargetFigureCell,
  type TargetTaken,
} from './targets/target-figure';
import type { CountingMethod } from '../model/counting-method';
import type { PeriodColumn } from '../model/table/columns';
import type { PlanRow } from '../model/table/rows';
import type { LimitedWork } from '../model/table/targets';
import { measuredWords } from '../model/table/row-name';

/**
 * How a target is compared: a floor, a ceiling, each strict or not, exactly; a budget, which is a ceiling that says
 * nothing until it is passed; or not at all.
 * Not at all: a share of a population that nobody has counted, or several things of which the figures show one.
 */
export type TargetReading = (typeof targetReadings)[number];

const targetReadings = [
  'at least',
  'more than',
  'up to',
  'less than',
  'exactly',
  'percent of population',
  'several conditions',
  'each period',
  'a date',
  'a time',
  'a budget',
  'better unsaid',
  'a range',
  'yes or no',
  'in words',
  'by thresholds',
  'which scale',
  'which multiple',
  'past by forecast',
  'percentage open',
  'columns open',
  'figures in text',
  'not actual',
  'not read',
] as const;

/** As written in the "Target reads as" column and its drop-down. */
export const targetWords: Readonly<Record<TargetReading, string>> = {
  'at least': 'At least',
  'more than': 'More than',
  'up to': 'Up to',
  'less than': 'Less than',
  exactly: 'Exactly',
  'percent of population': 'Percent of population',
  'several conditions': 'Several conditions',
  'each period': 'Each period',
  'a date': 'A date',
  'a time': 'Asked: a length of time?',
  'a budget': 'A budget',
  'better unsaid': 'Asked: At least or Up to?',
  'a range': 'A range',
  'yes or no': 'Yes or no',
  'in words': 'Asked: what figure is meant?',
  'by thresholds': 'Asked: by which thresholds?',
  'which scale': 'Asked: per cent or counts?',
  'which multiple': 'Asked: thousands or ones?',
  'past by forecast': 'Asked: the forecast is past it',
  'percentage open': 'Asked: what is the stated % of?',
  'columns open': 'Asked: is this the target?',
  'figures in text': 'Asked: what are the figures?',
  'not actual': 'Not an actual',
  'not read': '',
};

/** Follows “Up to” and “Less than” where it is known; the formulas know them by the same ends. */
export const limitedWords: Readonly<Record<LimitedWork, string>> = { less: ' (less is better)', more: ' (more is better)' };

/** What a cell of “Target reads as” says of a reading. */
export function targetCellWords(kind: TargetReading, limited: LimitedWork | null): string {
  return targetWords[kind] + (limited === null || !isLimit(kind) ? '' : limitedWords[limited]);
}

/** What the drop-down offers: what an officer can answer, so that it fits in the 255 characters of a list. */
export const targetChoices: readonly string[] = targetReadings
  .filter((kind) => targetWords[kind] !== '' && !isAsked(kind))
  .flatMap((kind) =>
    isLimit(kind) ? [targetWords[kind], targetCellWords(kind, 'less'), targetCellWords(kind, 'more')] : [targetWords[kind]],
  );

/** Whether only the officer can say how a target is set against its figures. */
export function isAsked(reads: TargetReading): boolean {
  return asks(targetWords[reads]);
}

/** The formulas know it by the same beginning. */
function asks(words: string): boolean {
  return words.startsWith('Asked');
}

/** The figures of one row. Periods run oldest first. */
export interface RowFigures {
  /** Of each period of what was done; null where its cell holds no number. */
  readonly byPeriod: readonly (number | null)[];
  /** The numbers among them. */
  readonly actuals: readonly number[];
  /**
   * Periods whose figure is held back or missing: of any, and of the last. What all come to is then unknown.
   */
  readonly unknown: { readonly any: boolean; readonly last: boolean };
  /** Numbers of the periods that are forecast, never among the actuals. */
  readonly forecasts: readonly number[];
  /** The formula of the stated total adds up forecasts, or takes them into a mean, a highest or a latest figure. */
  readonly totalAddsForecasts: boolean;
  /** Whether the figures are shares or rates, which aren't added up. */
  readonly rates: Rates;
  /** Its words or its unit say that its figures are a level at a time, which is never summed. */
  readonly level: boolean;
  /** Its words say that each period's figure holds all before it. */
  readonly running: boolean;
  /** Each of its periods has a target, and its words say that each figure is of its own period alone. */
  readonly ofItsPeriod: boolean;
  /** Its words, or targets of the periods that make the year's, say that each period's figure is new work, which adds up. */
  readonly addsUp: boolean;
  /** How many periods like its own a year has; null where they differ or don't say. */
  readonly periodsInYear: number | null;
  /** Its words count what happens or is done in a period. */
  readonly happens: boolean;
  /** The officer's percentage divides the figure of the last period filled in, and no other. */
  readonly shareOfLast: boolean;
  /** Its words, or all headings of its periods, say that each figure is of the year, or so many months, up to then. */
  readonly rolling: boolean;
  /** Something stands as its target: a figure, words, a date, or targets of its periods. */
  readonly hasTarget: boolean;
  /**
   * Its target is in words or nought, or it has none, so that sizes can't tell positions from new work; and its words
   * don't either.
   */
  readonly unmeasured: boolean;
  /**
   * The only figure of a row with nothing stated, in a table with one period filled, by its size: a level, or perhaps one.
   * Null: it isn't, or there are more.
   */
  readonly single: SingleFigure | null;
  /** The first error among the periods. */
  readonly error: { readonly column: number; readonly text: string } | null;
  /** The figure to reach, once the row's method is known (`withGoal`). */
  readonly target: number | null;
  /** What the target's cells say of it. */
  readonly taken: TargetTaken;
  /** Where the row's percentage starts from; null where it has no baseline, or its percentage is a share of the target. */
  readonly baseline: number | null;
  /** What is in "Target figure". */
  readonly targetFigure: TargetFigureCell;
  /** The targets of single periods. */
  readonly periodTargets: readonly number[];
  /** That of the period whose figure is the latest; null where none is typed for it. */
  readonly targetNow: TargetNow | null;
  /** What the plan's own column of forecasts expects; null where it has none. */
  readonly ownForecast: number | null;
  /** The first error among the target's cells. */
  readonly targetError: { readonly column: number; readonly text: string } | null;
  /** "at least" where neither the sheet nor the plan says. */
  readonly targetKind: TargetReading;
  /** Of a ceiling, which way is better below it; null where nothing says, or the target is none. */
  readonly limited: LimitedWork | null;
  /** For inference; it may come from text. */
  readonly statedTotal: number | null;
  /** The stated total where its cell holds a number. */
  readonly seenTotal: number | null;
  /** What the officer's formula in the total makes of the row; null where the total is typed. */
  readonly totalFormula: RowFormula | null;
  /** That formula adds up some of the periods and leaves out another with a figure. */
  readonly totalLeavesOut: boolean;
  /**
   * The percentage that the officer states, a fraction, with the decimals it is shown with; null where none is
   * stated.
   */
  readonly statedShare: { readonly share: number; readonly decimals: number } | null;
}

/** Reads a row's figures. */
export function readRowFigures(source: FigureSource, row: PlanRow): RowFigures {
  const { grid, table, periods, paired, hasStatedTotal, open } = source;
  const values = periods.done.map(({ column }) => figureIn(grid, row.row, column));
  const byPeriod = values.map(numberIn);
  const errorAt = values.findIndex(isCellError);
  const totalColumn = hasStatedTotal ? table.columns.total : null;
  const { rates, readAs, taken } = targetOf(source, row);
  const targetFigure = targetFigureCell(grid, table, row.row);
  const periodTargets = periodTargetsOf(grid, table, row);
  const targetKind = readAs ?? open?.get(row.row) ?? unaidedReading(source, row, { rates, taken });
  const actuals = byPeriod.filter((actual) => actual !== null);
  const unknown = unknownAmong(values, source.latestDue);
  const totalFormula = totalColumn === null ? null : rowFormulaAt(grid, row.row, totalColumn);
  // A sum of marks alone is 0, which nobody has stated.
  const isSumOfMarks = unknown.any && actuals.length === 0 && totalFormula?.kind === 'sum';
  const statedTotal = totalColumn !== null && row.total.kind === 'number' && !isSumOfMarks ? row.total.value : null;
  const periodsInYear = periodsOfYear(periods.done);
  const yearBefore = periodsInYear === null ? null : outturnOfYearBefore(grid, table, row.row);
  // A position a quarter of last year's was none then either; one of half of it may well have come down.
  const likeLastYear =
    rates === null &&
    !isRunningInWords(measuredWords(row)) &&
    (periodsInYear ?? 0) >= 4 &&
    areSharesOfYearBefore(actuals, yearBefore === null ? null : yearBefore / (periodsInYear ?? 1));
  const addsUp = likeLastYear || addsUpInWords(measuredWords(row)) || row.target.ofYear === true || targetsAddUp(taken, periodTargets);
  const single =
    addsUp || statedTotal !== null || periods.filled > 1 || isOfPart(targetHeading(table))
      ? null
      : singleFigure({
          actuals,
          target: taken.figure,
          yearBefore: figureOfYearBefore(grid, table, row.row),
          period: periods.done[byPeriod.findIndex((actual) => actual !== null)] ?? null,
          isMoney: isMoney(row, targetHeading(table)),
        });
  const expected = periods.forecast.flatMap(({ column }) => {
    const figure = numberIn(valueAt(grid, row.row, column));
    return figure === null ? [] : [{ column, figure }];
  });
  const totalAddsForecasts = totalColumn !== null && (addsAny(grid, row.row, totalColumn, expected) || takesAny(totalFormula, expected));
  const happens = countsWhatHappens(measuredWords(row));
  const rolling = source.areRolling || isRollingInWords(measuredWords(row));
  const hasTarget = periodTargets.length > 0 || targetFigure.kind === 'typed' || standsAsTarget(row, taken);
  return {
    byPeriod,
    happens,
    periodsInYear,
    rolling,
    hasTarget,
    unknown,
    actuals,
    forecasts: expected.map(({ figure }) => figure),
    totalAddsForecasts,
    rates,
    level:
      rates !== null ||
      rolling ||
      (!likeLastYear && !addsPeriods(totalFormula) && (source.areLevels || isLevelInWords(measuredWords(row), row.unit))) ||
      single === 'a level',
    single,
    running: isRunningInWords(measuredWords(row)),
    ofItsPeriod: taken.from === 'periods' && isOfItsPeriodInWords(measuredWords(row)),
    shareOfLast: isShareOfLast(grid, table, row.row, periods.done.filter((_, index) => byPeriod[index] != null).at(-1)),
    addsUp,
    unmeasured: !happens && (isWithoutSize(row, taken) || (!hasTarget && !isMoney(row, ''))),
    error: errorAt < 0 ? null : { column: periods.done[errorAt]?.column ?? 0, text: errorText(values[errorAt] ?? null) },
    target: goalOf(taken, targetFigure, { all: periodTargets, now: null, haveFigures: byPeriod.length > 0 }, null),
    taken,
    baseline: table.columns.progressFrom === undefined ? null : numberIn(valueAt(grid, row.row, table.columns.progressFrom)),
    targetFigure,
    periodTargets,
    targetNow: targetNow(grid, table, paired, row.row),
    targetError: targetErrorIn(grid, table, row.row),
    targetKind,
    limited: !isLimit(targetKind) ? null : readAs === null ? (row.target.limited ?? null) : typedLimited(grid, table, row),
    // What was done and what is still to come is where the plan expects to end.
    ownForecast: ownForecastOf(grid, table, row) ?? (totalAddsForecasts && isOfYearsEnd(source, byPeriod) ? statedTotal : null),
    statedTotal,
    seenTotal: totalColumn === null || isSumOfMarks ? null : numberIn(figureIn(grid, row.row, totalColumn)),
    totalFormula,
    totalLeavesOut: leavesOut(totalFormula, periods.done, byPeriod),
    statedShare: statedShareOf(grid, table, row),
  };
}

/** The officers add the periods up themselves, whatever the unit: volunteer days of both halves. */
function addsPeriods(formula: RowFormula | null): boolean {
  return formula?.kind === 'sum' && formula.columns.length > 1;
}

/** Whether a sum of periods alone misses one with a figure; a sum of other columns says nothing of them. */
function leavesOut(formula: RowFormula | null, done: readonly PeriodColumn[], figures: readonly (number | null)[]): boolean {
  if (formula?.kind !== 'sum' || formula.columns.length < 2) return false;
  const periods = done.map(({ column }) => column);
  if (!formula.columns.every((column) => periods.includes(column))) return false;
  return periods.some((column, index) => !formula.columns.includes(column) && (figures[index] ?? 0) !== 0);
}

/** Four of quarters, twelve of months; null of whole years, and of periods of which not all say the same. */
function periodsOfYear(periods: readonly PeriodColumn[]): number | null {
  const levels = new Set(periods.map(({ heading }) => readPeriodHeading(heading)?.level ?? null));
  const [level, ...others] = levels;
  return level === undefined || level === null || level === 'year' || others.length > 0 ? null : Math.round(12 / monthsIn[level]);
}

/** The targets of the periods add up to the year's, as the figures that are set against them then do. */
function targetsAddUp({ figure }: TargetTaken, periodTargets: readonly number[]): boolean {
  if (figure === null || periodTargets.length < 2 || periodTargets.at(-1) === figure) return false;
  return isSameFigure(
    figure,
    periodTargets.reduce((sum, target) => sum + target, 0),
  );
}

/** "Q3 target", "Monthly target": set against the figure of that time, which may well be near it. */
function isOfPart(heading: string): boolean {
  const named = readPeriodHeading(heading);
  return (named !== null && named.level !== 'year') || isForEachPeriod(heading);
}

/** What is spent comes in through the year, however near the budget it is. */
function isMoney(row: PlanRow, heading: string): boolean {
  return [measuredWords(row), row.unit ?? '', heading].some((text) =>
    /£|\b(?:budget|spen[dt]|expenditure|income|savings?|grants?|funding)/iu.test(text),
  );
}

/** A target that no figure's size can be held against: "Improvement towards zero", a band, nought. */
function isWithoutSize({ target: { figure } }: PlanRow, taken: TargetTaken): boolean {
  return taken.figure === 0 || (taken.figure === null && taken.from !== 'date' && figure.kind === 'text' && !saysNoTarget(figure.text));
}

/** "No target" and "TBC" are none. */
function standsAsTarget({ target: { figure } }: PlanRow, taken: TargetTaken): boolean {
  return taken.from !== 'none' || (figure.kind === 'text' && !saysNoTarget(figure.text));
}

/**
 * What is missing after the last figure isn't due yet, as it may be, unless the target is of that period (`latestDue`); what is
 * held back is a figure wherever it stands, and so is one with a footnote's mark that isn't counted.
 */
function unknownAmong(values: readonly CellValue[], latestDue: number | null): RowFigures['unknown'] {
  const last = values.reduce<number>((found, value, index) => (typeof value === 'number' ? index : found), -1);
  const marks = values.map((value) =>
    typeof value !== 'string' ? null : markedFigure(value) === null ? unknownFigure(value) : ('held back' as const),
  );
  const isOwed = latestDue !== null && latestDue > last && marks[latestDue] === 'missing';
  const isUnknownLast = isOwed || marks.slice(last + 1).includes('held back');
  return { any: isUnknownLast || marks.slice(0, Math.max(last, 0)).some((mark) => mark !== null), last: isUnknownLast };
}

function isShareOfLast(grid: Grid, { columns }: PlanTable, row: number, last: PeriodColumn | undefined): boolean {
  const formula = columns.achieved === null || columns.periods.length < 2 ? null : rowFormulaAt(grid, row, columns.achieved);
  return formula?.kind === 'ratio' && formula.over.length === 1 && formula.over[0] === last?.column;
}

function addsAny(grid: Grid, row: number, total: number, periods: readonly Pick<PeriodColumn, 'column'>[]): boolean {
  if (periods.length === 0) return false;
  const added = columnsAddedUp(grid, row, total);
  return periods.some(({ column }) => added.has(column));
}

/** Where the date alone makes periods forecasts, a blank one after them leaves their sum short of the year's end. */
function isOfYearsEnd({ periods }: FigureSource, byPeriod: readonly (number | null)[]): boolean {
  const [first] = periods.forecast.flatMap(({ afterAsAt, span }) => (afterAsAt === true ? [span?.start ?? ''] : []));
  return first === undefined || !periods.done.some(({ span }, index) => byPeriod[index] === null && (span?.start ?? '') > first);
}

/** Whether a mean, a highest or a latest figure is of any of these periods. */
function takesAny(formula: RowFormula | null, periods: readonly Pick<PeriodColumn, 'column'>[]): boolean {
  if (formula?.kind !== 'average' && formula?.kind !== 'highest' && formula?.kind !== 'latest') return false;
  return periods.some(({ column }) => formula.columns.includes(column));
}

/** Null too where our own formula is in the officer's column. */
function statedShareOf(grid: Grid, { columns }: PlanTable, { row, achieved, achievedDecimals }: PlanRow): RowFigures['statedShare'] {
  // How much of the way was gone says nothing of how the periods count: a share of the target does.
  if (startsFromBaseline(grid, columns, row)) return null;
  if (achieved.kind !== 'number' || columns.achieved === null || achievedFilling(grid, row, columns.achieved) === 'ours') return null;
  return { share: achieved.value, decimals: achievedDecimals ?? 0 };
}

/** A date is no figure, though its cell holds a number. */
function figureIn(grid: Grid, row: number, column: number): CellValue {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' && isDateCell(grid, row, column) ? null : value;
}

function numberIn(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function errorText(value: CellValue): string {
  return value !== null && isCellError(value) ? value.error : '';
}

/**
 * The row with its target by the counting method, which targets of single periods are put together by. `isOpen`: it is asked
 * how the row counts, so that nothing says yet what they come to.
 */
export function withGoal(figures: RowFigures, method: CountingMethod | null, isOpen: boolean): RowFigures {
  const isUnsaid = isUncompared(figures.targetKind) || (isOpen && hangsOnMethod(figures));
  const isEach = figures.targetKind === 'each period' && figures.targetFigure.kind !== 'typed' && method === 'sum';
  const target = isEach || isUnsaid ? null : goalOf(figures.taken, figures.targetFigure, targetsOf(figures), method);
  return target === figures.target ? figures : { ...figures, target };
}

/** Whether what its target's cells come to hangs on how the row counts: added up, targets of positions are a false target. */
export function hangsOnMethod({ taken, targetFigure }: RowFigures): boolean {
  return taken.from === 'periods' && targetFigure.kind !== 'typed';
}

/** What a row's figures are read by, and what its target's cells come to beside them. */
function targetOf({ grid, table, periods, scaleBeside, multipleOf }: FigureSource, row: PlanRow) {
  const shown = shownColumns(table, periods);
  const inWords = {
    row: row.row,
    description: wordsOfShare(row),
    unit: row.unit ?? unitOfNames(table),
    percent: percentInTarget(grid, table, row),
    targets: plainTargets(grid, table, row),
    isLimit: isLimit(row.target.kind ?? ''),
  };
  const { rates, isOpen } = ratesIn(grid, shown, inWords, () => scaleBeside(row.row));
  const readAs = typedReading(grid, table, row);
  const against = { ...againstTarget(shown, rates, readAs), isScaleOpen: isOpen, multiple: multipleOf(row.row) };
  return { rates, readAs, taken: takeTarget(grid, table, row, against) };
}

/** What the plan's own column of forecasts expects of the row at the end; what it expects of one period is no end. */
function ownForecastOf(grid: Grid, table: PlanTable, { row }: PlanRow): number | null {
  const [forecast] = table.forecastApart === true ? [] : forecastsOfEnd(table);
  return forecast === undefined ? null : numberIn(valueAt(grid, row, forecast.column));
}

/** A ceiling that has held so far, while the plan itself expects to pass it. */
function isPastByForecast(source: FigureSource, row: PlanRow, { rates, goal }: RatesAndGoal): boolean {
  const forecast = ownForecastOf(source.grid, source.table, row);
  if (forecast === null || goal === null || forecast <= goal) return false;
  // A forecast of the year is past no target to date.
  return targetToDate(source.table) === null && (doneSoFar(source, row, rates) ?? 0) <= goal;
}

/** What is known of a row before its method is: whether its figures are shares, and what it is to reach. */
interface RatesAndGoal {
  readonly rates: Rates;
  readonly goal: number | null;
}

/** What the row's figures come to before its method is known: positions, running figures and shares are never added up. Null: none. */
function doneSoFar({ grid, table, periods, areRolling }: FigureSource, row: PlanRow, rates: Rates): number | null {
  const done = shownColumns(table, periods).flatMap((column) => numberIn(figureIn(grid, row.row, column)) ?? []);
  const isPosition =
    rates !== null ||
    areRolling ||
    isLevelInWords(measuredWords(row), row.unit) ||
    isRunningInWords(measuredWords(row)) ||
    table.cumulative !== undefined ||
    table.positions !== undefined;
  return isPosition ? (done.at(-1) ?? null) : done.reduce((sum, figure) => sum + figure, 0);
}

/**
 * Whether the row's status hangs on which way is better, and nothing says it: its figure is past the target or short of it,
 * which is good where more is better and bad where less is, or the other way round; or what is said is contradicted.
 */
function isDirectionDecisive(source: FigureSource, row: PlanRow, { rates, goal }: RatesAndGoal): boolean {
  const { grid, table } = source;
  const { betterSaid } = row.target;
  if (betterSaid === undefined || goal === null || goal <= 0) return false;
  const total = table.columns.total === null || table.totalIsOurs ? null : numberIn(figureIn(grid, row.row, table.columns.total));
  const share = statedShareOf(grid, table, row);
  const now = total ?? (share === null ? (doneSoFar(source, row, rates) ?? 0) : share.share * goal);
  // Nothing done is neither within a ceiling nor short of it in another colour.
  if (now === 0) return false;
  return betterSaid === 'likely' ? now > goal : now !== goal;
}

/** Whether the column "Target figure" is needed for the row: its target is no plain number in its cell. */
export function needsTargetFigure(source: FigureSource, row: PlanRow): boolean {
  const { rates, readAs, taken } = targetOf(source, row);
  const reads = readAs ?? unaidedReading(source, row, { rates, taken });
  if (isUncompared(reads)) return true;
  return taken.from === 'cell' ? reads === 'each period' : taken.from !== 'none';
}

/** Targets that nothing is set against until the officer has said how they read. */
function isUncompared(reads: TargetReading): boolean {
  return isAsked(reads) || reads === 'not actual' || reads === 'not read';
}

function againstTarget(
  shown: readonly number[],
  rates: Rates,
  readAs: TargetReading | null,
): Omit<AgainstTarget, 'isScaleOpen' | 'multiple'> {
  // What an earlier review asked is still open.
  const isChosen = readAs !== null && readAs !== 'which scale' && readAs !== 'which multiple';
  return { shown, rates, readAsShare: isChosen ? readAs === 'percent of population' : null };
}

/**
 * What the officer has left in "Target reads as"; null where the cell is blank, or asks of words that have been made a
 * figure since.
 */
function typedReading(grid: Grid, table: PlanTable, row: PlanRow): TargetReading | null {
  const typed = table.addInColumns.targetKind === undefined ? null : valueAt(grid, row.row, table.addInColumns.targetKind);
  const reading = isEmptyValue(typed) || asksInVain(typed, row) ? null : readTargetCell(typed);
  // What the columns and the figures are is looked at anew.
  return reading === 'columns open' || reading === 'figures in text' ? null : reading;
}

/** Whether "Target reads as" still asks what words mean that its target no longer is. */
export function asksInVain(typed: CellValue, { target }: PlanRow): boolean {
  return target.unread !== true && typeof typed === 'string' && readTargetCell(typed) === 'in words';
}

/** A row's figures and its target as they were read. */
interface ReadFigures {
  readonly rates: Rates;
  readonly taken: TargetTaken;
}

/** What the officer, or an earlier review, has left there of which way is better below the limit. */
function typedLimited(grid: Grid, table: PlanTable, row: PlanRow): LimitedWork | null {
  const typed = table.addInColumns.targetKind === undefined ? null : valueAt(grid, row.row, table.addInColumns.targetKind);
  const text = typeof typed === 'string' ? typed.toLowerCase() : '';
  return text.endsWith(limitedWords.less) ? 'less' : text.endsWith(limitedWords.more) ? 'more' : null;
}

/** A limit that is told of by a key lies on the side on which its target is missed; on the other one something is misread. */
function isByItsLimit({ grid, limits }: FigureSource, { row, target }: PlanRow, goal: number | null): boolean {
  const limit = numberAt(grid, row, limits ?? null);
  if (limit === null || goal === null || target.kind === null) return false;
  return isCeiling(target.kind) ? limit > goal : limit < goal;
}

function unaidedReading(source: FigureSource, row: PlanRow, { rates, taken }: ReadFigures): TargetReading {
  const { table } = source;
  const { target, unit, figureKind } = row;
  const description = measuredWords(row);
  if (figureKind !== undefined) return 'not actual';
  if (taken.from === 'date') return 'a date';
  if (taken.from === 'time') return 'a time';
  if (taken.from === 'scale') return 'which scale';
  if (taken.from === 'multiple') return 'which multiple';
  if (taken.from === 'none' && asksYesOrNo(row)) return 'yes or no';
  if (target.band === true) return 'a range';
  if (target.unread === true && taken.from === 'none') return 'in words';
  if (target.thresholds === true && !isByItsLimit(source, row, taken.figure)) return 'by thresholds';
  if (taken.from !== 'none' && areFiguresTexts(source, row)) return 'figures in text';
  if (target.betterOpen === true) return 'better unsaid';
  if (taken.from === 'share') return 'percent of population';
  if (target.conditions !== undefined) return 'several conditions';
  const kind = target.kind === null || target.kind === 'percent of population' ? (target.share?.compared ?? 'at least') : target.kind;
  if (isCeiling(kind) && isPastByForecast(source, row, { rates, goal: taken.figure })) return 'past by forecast';
  if (kind === 'up to' && isBudgetTarget(table, row)) return 'a budget';
  if (kind === 'at least' && isDirectionDecisive(source, row, { rates, goal: taken.figure })) return 'better unsaid';
  const isEach =
    taken.from === 'cell' &&
    table.columns.periods.length > 1 &&
    isForEachPeriod(targetHeading(table)) &&
    !isLevelInWords(description, unit);
  return isEach && kind === 'at least' ? 'each period' : kind;
}

/** Whether what the row has come to can't be told: its figures are texts that don't count, and no total of them is typed. */
function areFiguresTexts({ grid, table, periods, hasStatedTotal }: FigureSource, row: PlanRow): boolean {
  const { total } = table.columns;
  const isTyped = hasStatedTotal && total !== null && row.total.kind === 'number' && rowFormulaAt(grid, row.row, total) === null;
  return (
    !isTyped &&
    hasUncountedFigures(
      grid,
      row.row,
      periods.done.map(({ column }) => column),
    )
  );
}

/** “Yes” as a target asks whether something is so, which no figure tells. */
function asksYesOrNo({ target: { figure } }: PlanRow): boolean {
  return figure.kind === 'text' && /^(?:yes|no|[✓✔])[.!]?$/iu.test(figure.text.trim());
}

/** "Monthly target", "Target per quarter": it is set against each period, not against the year. */
function isForEachPeriod(heading: string): boolean {
  return /\b(?:monthly|quarterly|weekly|termly)\b.*\btargets?\b|\btargets?\b.*\b(?:per|each|every|a)\s(?:month|quarter|week|term|period)\b/iu.test(
    heading,
  );
}

/** The heading of the table's target column. */
export function targetHeading(table: PlanTable): string {
  return headingAt(table, table.columns.target);
}

/** What a cell of "Target reads as" says, in any case; its questions by how they begin. Other words aren't read. */
function readTargetCell(value: CellValue): TargetReading {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text.startsWith('asked')) return readQuestion(text);
  return readingByWords.get(text) ?? (text.startsWith('up to') ? 'up to' : text.startsWith('less') ? 'less than' : 'not read');
}

/** In lower case. */
const readingByWords: ReadonlyMap<string, TargetReading> = new Map(
  targetReadings.map((reading) => [targetWords[reading].toLowerCase(), reading]),
);

function readQuestion(text: string): TargetReading {
  // As an earlier version asked.
  if (text.startsWith('asked: which')) return 'a range';
  if (text.startsWith('asked: what figure is')) return 'in words';
  if (text.startsWith('asked: per')) return 'which scale';
  if (text.startsWith('asked: thousands')) return 'which multiple';
  if (text.startsWith('asked: a length')) return 'a time';
  if (text.startsWith('asked: the forecast')) return 'past by forecast';
  if (text.startsWith('asked: what is the stated')) return 'percentage open';
  if (text.startsWith('asked: is this')) return 'columns open';
  if (text.startsWith('asked: what are the figures')) return 'figures in text';
  return text.startsWith('asked: by') ? 'by thresholds' : 'better unsaid';
}
