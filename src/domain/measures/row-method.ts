// Which counting method a row has, and how sure that is: what the officer typed, then the answer given, then what the stated total shows.

import { countBy, countedMethods, methodsThatFit, repeatsOrCreeps, type CountedMethod } from '../recognise/relations/fitting-methods';
import type { MethodCell } from './method-cell';
import { isRoundedTo, isSameFigure } from '../cells/rounding';
import type { RowFigures } from './row-figures';
import type { CountingMethod, MethodReading } from '../model/counting-method';
import type { Cumulative } from '../model/table/columns';

/**
 * `disagrees`: the stated total isn't what the row's method gives. `basis` says what the method rests on:
 * `typed`, by the officer in our column; `total`, inferred; `none fits`; `forecasts`, the stated total adds up actuals and forecasts;
 * `unfit now`, kept from an earlier review though new figures no longer fit; `proposed`, nothing is stated.
 */
export interface RowMethod {
  readonly reading: MethodReading;
  readonly basis: 'typed' | 'total' | 'none fits' | 'forecasts' | 'unfit now' | 'proposed' | 'no periods';
  readonly disagrees: boolean;
}

const stated = (confirmed: boolean): MethodReading => ({ method: 'stated', confirmed, candidates: [], doubtful: false });

/** Methods by the function with which an officer's own total formula begins: a total that is =SUM(…) needs no inference. */
const byFunction: readonly (readonly [RegExp, CountedMethod])[] = [
  [/^=SUM\([^()]*\)$/i, 'sum'],
  [/^=MAX\([^()]*\)$/i, 'highest'],
  [/^=AVERAGE\([^()]*\)$/i, 'average'],
];

/** Null: there are neither periods nor a stated total, or the row's method cell can't be read. `cumulative`: what says that the periods' figures are. */
export function inferMethod(
  figures: RowFigures,
  typed: MethodCell | null,
  hasPeriods: boolean,
  cumulative: Cumulative | null = null,
): RowMethod | null {
  if (!hasPeriods) return figures.statedTotal === null ? null : { reading: stated(true), basis: 'no periods', disagrees: false };
  const candidates = figures.statedTotal === null ? [] : candidatesOf(figures, figures.statedTotal);
  if (typed !== null && (typed.confirmed || typed.method === null)) {
    if (typed.method === null) return null;
    const disagrees = !agrees(typed.method, figures);
    return { reading: { method: typed.method, confirmed: true, candidates, doubtful: false }, basis: 'typed', disagrees };
  }
  if (figures.statedTotal === null) {
    const proposed = proposedMethod(figures, cumulative);
    const method = typed?.method ?? proposed.method;
    const { doubtful } = proposed;
    return { reading: { method, confirmed: false, candidates: [], doubtful }, basis: 'proposed', disagrees: false };
  }
  const [first] = candidates;
  if (first !== undefined) {
    return {
      reading: { method: first, confirmed: candidates.length === 1, candidates, doubtful: false },
      basis: 'total',
      disagrees: false,
    };
  }
  if (totalsForecasts(figures)) return { reading: actualsAlone, basis: 'forecasts', disagrees: false };
  if (typed !== null && typed.method !== null && typed.method !== 'stated' && figures.actuals.length > 0) {
    return { reading: { method: typed.method, confirmed: false, candidates: [], doubtful: false }, basis: 'unfit now', disagrees: true };
  }
  const reasonToDoubt = figures.actuals.length > 0 && figures.error === null;
  return { reading: stated(false), basis: 'none fits', disagrees: reasonToDoubt };
}

/** What the figures are counted by where no total shows it: rates and running figures aren't added up. Headings that say "YTD" leave no doubt. */
function proposedMethod(
  { rates, actuals }: RowFigures,
  cumulative: Cumulative | null,
): Pick<MethodReading, 'doubtful'> & { readonly method: CountedMethod } {
  if (rates !== null || cumulative !== null) return { method: 'latest', doubtful: cumulative !== 'headings' && actuals.length > 1 };
  return { method: 'sum', doubtful: repeatsOrCreeps(actuals) };
}

/**
 * Whether the stated total adds up actuals and forecasts, by its own formula or by its figure, and no method fits the actuals alone. So it
 * stays beside the sum of the actuals, which is what is counted.
 */
export function totalsForecasts(figures: RowFigures): boolean {
  const { statedTotal, actuals, forecasts, totalAddsForecasts } = figures;
  if (statedTotal === null || !forecasts.some((forecast) => forecast !== 0) || candidatesOf(figures, statedTotal).length > 0) return false;
  const sum = countBy('sum', [...actuals, ...forecasts]) ?? 0;
  return totalAddsForecasts || isSameFigure(sum, statedTotal) || isRoundedTo(sum, statedTotal);
}

/** What is expected isn't done: forecasts in a stated total aren't counted unless the officer says so. */
const actualsAlone: MethodReading = { method: 'sum', confirmed: false, candidates: [], doubtful: false };

/** The row's total by its method: null where there is an error among its figures or nothing to count. */
export function totalBy(method: CountingMethod | null, figures: RowFigures): number | null {
  if (figures.error !== null || method === null) return null;
  return method === 'stated' ? figures.seenTotal : countBy(method, figures.actuals);
}

/** Methods that the officer can choose from for rows of these candidates; all of them where nothing is stated. */
export function optionsFor(candidates: readonly CountingMethod[]): readonly CountingMethod[] {
  return candidates.length > 0 ? candidates : countedMethods;
}

function candidatesOf(figures: RowFigures, statedTotal: number): readonly CountedMethod[] {
  const fitting = figures.error === null ? methodsThatFit(figures.actuals, statedTotal) : [];
  const formula = figures.totalFormula;
  const told = formula === null ? undefined : byFunction.find(([pattern]) => pattern.test(formula))?.[1];
  return told !== undefined && fitting.includes(told) ? [told] : fitting;
}

function agrees(method: CountingMethod, figures: RowFigures): boolean {
  if (method === 'stated' || figures.statedTotal === null || figures.error !== null) return true;
  const total = countBy(method, figures.actuals);
  return total === null || isSameFigure(total, figures.statedTotal) || isRoundedTo(total, figures.statedTotal);
}
