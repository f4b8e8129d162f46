// Which counting method a row has, and how sure that is. In order: what the officer chose; their own formula; a stated
// total; a stated percentage; the words of the measure; the sizes of its figures (domain.md, "Counting methods").

import { methodsThatFit } from '../recognise/relations/methods-that-fit';
import { firstOf, isOneFigure, openBetween } from './ambiguous-method';
import { areOnTheirWay, areSharesOfTarget, liesNearTarget, passOnlyTogether, repeatsOrCreeps } from './doubtful-figures';
import { achievedAgrees } from '../cells/rounding';
import type { MethodCell } from './method-cell';
import { isRoundedTo, isSameFigure } from '../cells/rounding';
import type { RowFigures } from './row-figures';
import { countBy, countedMethods, type CountedMethod, type CountingMethod, type MethodReading } from '../model/counting-method';
import type { Cumulative, PositionsSaid } from '../model/table/columns';

/** What a row's method rests on. */
export type MethodBasis =
  /** The officer chose it in our column. */
  | 'typed'
  /** It gives the stated total. */
  | 'total'
  /** It gives the stated percentage. */
  | 'percentage'
  /** A percentage is stated that no method gives; the method is the one that would be proposed without it. */
  | 'no percentage'
  /**
   * The stated total is the officer's own: its formula reads other rows, or it is a rate or level over all periods.
   */
  | 'own total'
  /** The stated total is given by no method. */
  | 'none fits'
  /** The stated total adds up actuals and forecasts. */
  | 'forecasts'
  /** Kept from an earlier review though new figures no longer fit. */
  | 'unfit now'
  /** Nothing is stated. */
  | 'proposed'
  /** There are no periods to count. */
  | 'no periods';

export interface RowMethod {
  readonly reading: MethodReading;
  readonly basis: MethodBasis;
  /** The stated total isn't what the method gives. */
  readonly disagrees: boolean;
}

/** How many of a table's other rows say how one of them is counted (rows-beside.ts). */
export interface RowsBeside {
  /** Rows whose stated totals only Sum gives, those that it doesn't give, and those that add up actuals and forecasts. */
  readonly totals: { readonly sum: number; readonly other: number; readonly forecasts: number };
  /** Rows that count what happens, without a stated total: plainly new work, plainly positions, or not told. */
  readonly happens: { readonly sum: number; readonly other: number; readonly open: number };
}

/** What is known of the table that a row stands in. */
export interface MethodContext {
  readonly hasPeriods: boolean;
  /** What says that each period's figure holds all before it. */
  readonly cumulative: Cumulative | null;
  /** What the other rows say; read only where the row's own figures leave it open. */
  readonly beside?: () => RowsBeside;
  /** A note says that results aren't the means of the periods. */
  readonly resultsAreNoMeans: boolean;
  /** The stated statuses follow the sheet's own key by figures counted so, and by no others; absent where nothing says it. */
  readonly byKey?: 'latest' | 'sum';
  /** The stated totals stand under "Average" or "Mean". */
  readonly totalsAreMeans: boolean;
  /** The target is that of one of several periods: its own figure may be set against it, or all up to then. */
  readonly targetOfPeriod?: boolean;
  /** A line near the table says that no figure holds those before it. */
  readonly notCumulative?: boolean;
  /** As in `PlanTable`. */
  readonly positions?: PositionsSaid;
  /** What a column of the table says of the row itself. */
  readonly saidInRow?: CountedMethod;
  /** The way, not Sum, that gives what a column holds that nothing is read from. */
  readonly totalBeside?: CountedMethod;
}

const stated = (confirmed: boolean): MethodReading => ({ method: 'stated', confirmed, candidates: [] });

/**
 * Null: there are neither periods nor a stated total, the target is a date and nobody has chosen a method, or the row's
 * method cell can't be read.
 */
export function inferMethod(figures: RowFigures, typed: MethodCell | null, context: MethodContext): RowMethod | null {
  if (!context.hasPeriods) return figures.statedTotal === null ? null : { reading: stated(true), basis: 'no periods', disagrees: false };
  if (typed !== null && (typed.confirmed || typed.method === null)) return chosen(figures, typed);
  if (figures.taken.from === 'date') return typed === null ? null : asTyped(typed);
  return figures.statedTotal === null ? byShareOrWords(figures, typed, context) : byTotal(figures, figures.statedTotal, typed, context);
}

/** Beside a date nothing is inferred, but a method that stands in the cell counts, as it does in the formula. */
function asTyped({ method }: MethodCell): RowMethod | null {
  return method === null ? null : { reading: { method, confirmed: false, candidates: [] }, basis: 'proposed', disagrees: false };
}

function chosen(figures: RowFigures, { method }: MethodCell): RowMethod | null {
  if (method === null) return null;
  const candidates = figures.statedTotal === null ? [] : candidatesOf(figures, figures.statedTotal);
  return { reading: { method, confirmed: true, candidates }, basis: 'typed', disagrees: !agrees(method, figures) };
}

function byTotal(figures: RowFigures, total: number, typed: MethodCell | null, context: MethodContext): RowMethod {
  if (figures.totalFormula?.kind === 'elsewhere') return { reading: stated(true), basis: 'own total', disagrees: false };
  const fitting = candidatesOf(figures, total);
  const { saidInRow } = context;
  const bySheet = fitting.length > 1 && isSumBeside(figures, fitting, context.beside) ? (['sum'] as const) : fitting;
  const candidates: readonly CountedMethod[] = saidInRow !== undefined && fitting.includes(saidInRow) ? [saidInRow] : bySheet;
  const [first] = candidates;
  if (isNoMean(figures, total, candidates, context)) return { reading: stated(true), basis: 'own total', disagrees: false };
  if (first !== undefined) return { reading: firstOf(first, candidates), basis: 'total', disagrees: false };
  // What is held back is in the officer's total and can't be added up here.
  if (figures.unknown.any && figures.error === null) return { reading: stated(true), basis: 'own total', disagrees: false };
  if (totalsForecasts(figures)) return { reading: actualsAlone(figures), basis: 'forecasts', disagrees: false };
  // A slip in a column of such totals is one of them all the same: what is done is counted, and the total is told as wrong.
  if (addsForecastsBeside(figures, context.beside)) return { reading: actualsAlone(figures), basis: 'none fits', disagrees: true };
  if (figures.level && isAmong(figures.actuals, total)) return { reading: stated(true), basis: 'own total', disagrees: false };
  if (typed !== null && typed.method !== null && typed.method !== 'stated' && figures.actuals.length > 0) {
    return { reading: { method: typed.method, confirmed: false, candidates: [] }, basis: 'unfit now', disagrees: true };
  }
  const reasonToDoubt = figures.actuals.length > 0 && figures.error === null;
  // Neither the figure nor its periods can be trusted before the other: no colour rests on either until it is settled.
  // A share or a rate is never added up, so its stated total is set against its latest figure.
  const reading = reasonToDoubt ? openBetween(['stated', figures.rates === null ? 'sum' : 'latest']) : stated(false);
  return { reading, basis: 'none fits', disagrees: reasonToDoubt };
}

/** So many rows, and so many times those that Sum doesn't give, say that a table's totals are sums. */
const [leastSums, mostTimes] = [3, 4] as const;

/** Whether the other rows' stated totals settle that this one, which Sum gives too, is a sum. */
function isSumBeside(figures: RowFigures, fitting: readonly CountedMethod[], beside: MethodContext['beside']): boolean {
  if (beside === undefined || figures.level || figures.running || !fitting.includes('sum')) return false;
  const { sum, other } = beside().totals;
  return sum >= leastSums && sum >= other * mostTimes;
}

function addsForecastsBeside({ forecasts, actuals, error }: RowFigures, beside: MethodContext['beside']): boolean {
  if (beside === undefined || forecasts.length === 0 || actuals.length === 0 || error !== null) return false;
  const { forecasts: added, sum, other } = beside().totals;
  return added >= leastSums && added >= (sum + other) * mostTimes;
}

/** Whether the other rows that count what happens are plainly added up. */
function isAddedUpBeside(figures: RowFigures, beside: MethodContext['beside']): boolean {
  if (beside === undefined || !figures.happens || figures.level || liesNearTarget(figures)) return false;
  const { sum, other, open } = beside().happens;
  return sum >= 2 && other === 0 && sum > open;
}

/**
 * A typed result that is only near the mean of its periods may be of the whole year's data: no figure of ours stands for
 * it. A mean by formula, and a typed one to the last digit, is one unless a note says that results aren't means.
 */
function isNoMean(
  { totalFormula, actuals }: RowFigures,
  total: number,
  candidates: readonly CountedMethod[],
  { resultsAreNoMeans, totalsAreMeans }: MethodContext,
): boolean {
  if (totalsAreMeans || totalFormula !== null || candidates.length !== 1 || candidates[0] !== 'average') return false;
  const mean = countBy('average', actuals);
  return mean !== null && (resultsAreNoMeans || !isSameFigure(mean, total));
}

/**
 * A rate over all periods lies between the lowest and the highest of theirs: pooled, not counted by any method of
 * ours.
 */
function isAmong(actuals: readonly number[], total: number): boolean {
  return actuals.length > 1 && total >= Math.min(...actuals) && total <= Math.max(...actuals);
}

function byShareOrWords(figures: RowFigures, typed: MethodCell | null, context: MethodContext): RowMethod {
  const fitting = methodsOfShare(figures);
  const isRunning = context.cumulative === 'headings' || figures.running || figures.shareOfLast;
  // What the sheet says of its figures settles which of the methods that fit is meant.
  const { saidInRow } = context;
  const bySheet: readonly CountedMethod[] = isRunning && fitting.includes('latest') ? ['latest'] : fitting;
  const shown = saidInRow !== undefined && fitting.includes(saidInRow) ? [saidInRow] : bySheet;
  const [first] = shown;
  if (first !== undefined) {
    const reading = isOneFigure(shown, figures) ? firstOf(first, shown) : openBetween(shown);
    return { reading, basis: 'percentage', disagrees: false };
  }
  const proposed = proposedMethod(figures, context);
  const isUnknown = figures.unknown.last || (figures.unknown.any && proposed.method !== 'latest');
  // How figures count isn't asked where all of them are held back.
  if (isUnknown && (proposed.open !== true || figures.actuals.length === 0))
    return { reading: stated(false), basis: 'own total', disagrees: false };
  // Nothing is asked of what is no actual, and nothing is made of its periods that the sheet doesn't say.
  if (proposed.open === true && figures.targetKind === 'not actual')
    return { reading: stated(false), basis: 'own total', disagrees: false };
  if (proposed.open === true) return { reading: proposed, basis: 'proposed', disagrees: false };
  const method = typed?.method ?? proposed.method;
  return { reading: { ...proposed, method }, basis: canShowShare(figures) ? 'no percentage' : 'proposed', disagrees: false };
}

/** Whether a percentage is stated that counting the periods could come to. */
function canShowShare({ statedShare, target, actuals, error }: RowFigures): boolean {
  return statedShare !== null && target !== null && target !== 0 && actuals.length > 0 && error === null;
}

/** The methods by which the periods come to the stated percentage of the target; empty where none is stated. */
function methodsOfShare(figures: RowFigures): readonly CountedMethod[] {
  const { statedShare, target, actuals } = figures;
  if (!canShowShare(figures) || statedShare === null || target === null) return [];
  const isShown = (method: CountedMethod): boolean => {
    const total = countBy(method, actuals);
    return total !== null && achievedAgrees(statedShare.share, total / target, statedShare.decimals);
  };
  return countedMethods.filter(isShown);
}

/**
 * What the figures are counted by where nothing is stated: levels and running figures aren't added up; where sizes
 * leave it open, ask.
 */
function proposedMethod(figures: RowFigures, context: MethodContext): MethodReading {
  const { cumulative, beside, notCumulative, byKey, targetOfPeriod, positions } = context;
  const { level, running, actuals, targetKind, unmeasured } = figures;
  const plain = (method: CountedMethod): MethodReading => ({ method, confirmed: false, candidates: [] });
  // Each period's figure is judged by the target of its own period, whatever its size.
  if (figures.taken.from === 'periods' && figures.targetNow !== null && (level || figures.ofItsPeriod)) return plain('latest');
  if (byKey !== undefined && actuals.length > 0) return plain(byKey);
  if (context.saidInRow !== undefined) return plain(context.saidInRow);
  if (context.totalBeside !== undefined && !level && !running) return openBetween(['sum', context.totalBeside]);
  if (positions === 'formulas') return plain('latest');
  if (positions === 'headings') return areSharesOfTarget(figures) ? openBetween(['latest', 'sum']) : plain('latest');
  // "Waste per household": each quarter may be a part of the year's target as well as a level that is far from it.
  if (level && !running && figures.rates === null && cumulative === null && areSharesOfTarget(figures))
    return openBetween(['sum', 'latest']);
  if (level || running || cumulative === 'headings') return plain('latest');
  // Nothing is asked of figures that aren't there yet.
  if (actuals.length === 0 && figures.error === null && !figures.unknown.any) return plain('sum');
  const addsUp = figures.addsUp || (figures.happens && areSharesOfTarget(figures));
  const isOfSize = unmeasured || repeatsOrCreeps(actuals) || liesNearTarget(figures);
  const bySize = !addsUp && isOfSize && !isAddedUpBeside(figures, beside);
  const isUnclear =
    cumulative === 'title' ||
    targetKind === 'each period' ||
    targetOfPeriod === true ||
    bySize ||
    (!addsUp && notCumulative !== true && passOnlyTogether(figures));
  // Added up, targets of a position on its way are a target that nobody has set.
  const isUnsaid = figures.targetNow !== null && actuals.length > 1 && !addsUp && !figures.happens && areOnTheirWay(figures);
  // One period comes to the same by any method; near the target no pace is drawn from it.
  if (figures.single === 'open') return figures.byPeriod.length === 1 ? plain('latest') : openBetween(['sum', 'latest']);
  // A figure of which nothing says that it adds up is told as it stands.
  if (isOneFigure(['sum', 'latest'], figures)) return plain(unmeasured && !figures.hasTarget && !addsUp ? 'latest' : 'sum');
  if (!isUnclear && !(isUnsaid && !isAddedUpBeside(figures, beside))) return plain('sum');
  return openBetween(cumulative === 'title' ? ['latest', 'sum'] : ['sum', 'latest']);
}

/**
 * Whether the stated total adds up actuals and forecasts, by its own formula or by its figure, and no method fits the
 * actuals alone. So it
 * stays beside the sum of the actuals, which is what is counted.
 */
export function totalsForecasts(figures: RowFigures): boolean {
  const { statedTotal, actuals, forecasts, totalAddsForecasts } = figures;
  if (statedTotal === null || !forecasts.some((forecast) => forecast !== 0) || candidatesOf(figures, statedTotal).length > 0) return false;
  const all = [...actuals, ...forecasts];
  const sum = countBy('sum', all) ?? 0;
  if (totalAddsForecasts || isSameFigure(sum, statedTotal) || isRoundedTo(sum, statedTotal)) return true;
  return figures.level && methodsThatFit(all, statedTotal, figures.rates === 'fractions' ? 2 : 0).length > 0;
}

/** What is expected isn't done: forecasts in a stated total aren't counted unless the officer says so. */
function actualsAlone({ level, running, totalFormula }: RowFigures): MethodReading {
  const named = totalFormula?.kind === 'average' || totalFormula?.kind === 'highest' ? totalFormula.kind : null;
  return { method: named ?? (level || running ? 'latest' : 'sum'), confirmed: false, candidates: [] };
}

/**
 * The row's total by its method: null where there is an error among the figures that it counts, nothing to count, or
 * the officer is asked how.
 */
export function totalBy(reading: MethodReading | null, figures: RowFigures): number | null {
  return reading === null || reading.open === true ? null : countedBy(reading.method, figures);
}

/**
 * The totals of the two ways of counting that are asked about. Null where more are: the formulas beside the table know
 * the lowest and the highest only, which says nothing of a third. Null too beside a target of each period, or targets of
 * all of them: what a sum is set against isn't what one period is.
 */
export function totalsAskedAbout({ candidates }: MethodReading, figures: RowFigures): readonly number[] | null {
  if (figures.targetKind === 'each period' || figures.taken.from === 'periods') return null;
  const totals = candidates.map((method) => countedBy(method, figures)).filter((total) => total !== null);
  return candidates.length === 2 && totals.length === 2 ? totals : null;
}

function countedBy(method: CountingMethod, figures: RowFigures): number | null {
  if (method === 'stated') return figures.seenTotal;
  return figures.error === null ? countBy(method, figures.actuals) : null;
}

/** Methods that the officer can choose from for rows of these candidates; all of them where nothing is stated. */
export function optionsFor(candidates: readonly CountingMethod[]): readonly CountingMethod[] {
  return candidates.length > 0 ? candidates : countedMethods;
}

/** The methods that give a row's stated total. */
export function fittingStatedTotal(figures: RowFigures, statedTotal: number): readonly CountedMethod[] {
  return candidatesOf(figures, statedTotal);
}

/**
 * The officer's formula names the method; else every method that gives the total, and of a level not the sum where
 * another does too.
 */
function candidatesOf(figures: RowFigures, statedTotal: number): readonly CountedMethod[] {
  // A sum that stops a period short is no latest figure, though it may come to the same.
  if (figures.totalLeavesOut) return [];
  const fitting = figures.error === null ? methodsThatFit(figures.actuals, statedTotal, figures.rates === 'fractions' ? 2 : 0) : [];
  const told = methodNamed(figures);
  if (told !== null && fitting.includes(told)) return [told];
  const others = fitting.filter((method) => method !== 'sum');
  return figures.level && others.length > 0 ? others : fitting;
}

function methodNamed({ totalFormula }: RowFigures): CountedMethod | null {
  switch (totalFormula?.kind) {
    case 'sum':
      return totalFormula.columns.length > 1 ? 'sum' : 'latest';
    case 'highest':
    case 'average':
    case 'latest':
      return totalFormula.kind;
    default:
      return null;
  }
}

function agrees(method: CountingMethod, figures: RowFigures): boolean {
  if (method === 'stated' || figures.statedTotal === null || figures.error !== null) return true;
  const total = countBy(method, figures.actuals);
  return total === null || isSameFigure(total, figures.statedTotal) || isRoundedTo(total, figures.statedTotal);
}
