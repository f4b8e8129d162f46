// Whether the typed results of a column are what other columns come to in nearly every row, and by how much one of them isn't.

import { roundTo } from '../../cells/rounding';
import { numberText } from '../../commentary/figures-in-words';
import { formulaAt, type Grid } from '../../model/grid';
import { fewestRows, type NumberColumn } from './number-columns';

/** Places in the lists of numbers. */
export interface Fit {
  readonly fits: readonly number[];
  readonly misfits: readonly number[];
}

/** Where more rows don't fit, the others may by chance. */
const mostMisfits = 2;
const leastFit = 0.8;
/** A result of one or two digits in all agrees with too much: half of its last place is at most so much of it. */
const coarsest = 0.02;
const fewestDistinct = 4;

/** Whether a column's figures are typed in some of these rows, and say enough to be held against others. */
export function isTypedResult(grid: Grid, rows: readonly number[], result: NumberColumn): boolean {
  return rows.some((row, index) => result.numbers[index] !== null && formulaAt(grid, row, result.column) === null) && !isCoarse(result);
}

/** Whether a column's figures are so few or so short that they agree with anything. */
function isCoarse({ numbers, decimals }: NumberColumn): boolean {
  const short = (0.5 * 10 ** -decimals) / coarsest;
  const distinct = new Set<number>();
  let [all, few] = [0, 0];
  for (const number of numbers) {
    if (number === null || number === 0) continue;
    const size = Math.abs(number);
    if (distinct.size < fewestDistinct) distinct.add(size);
    all += 1;
    if (size < short) few += 1;
  }
  // Half of them are short: so is the one in the middle.
  return distinct.size < fewestDistinct || few > Math.floor(all / 2);
}

/** Null where the results aren't what `exactAt` gives for nearly all rows; it is null where a row has no such figure. */
export function fitOf(result: NumberColumn, exactAt: (index: number) => number | null): Fit | null {
  const fits: number[] = [];
  const misfits: number[] = [];
  for (const [index, stated] of result.numbers.entries()) {
    const exact = exactAt(index);
    if (exact === null || stated === null) continue;
    if (Math.abs(exact - stated) <= 0.5 * 10 ** -result.decimals + 1e-9) fits.push(index);
    else misfits.push(index);
    if (misfits.length > mostMisfits) return null;
  }
  const compared = fits.length + misfits.length;
  return compared >= fewestRows && fits.length >= compared * leastFit && isTelling(result, fits) ? { fits, misfits } : null;
}

/** Rows that are all alike agree by chance. */
export function isTelling({ numbers }: NumberColumn, fits: readonly number[]): boolean {
  return new Set(fits.map((index) => numbers[index])).size >= fewestDistinct;
}

/** Two ways that both explain the results leave it open which one was meant: null. */
export function onlyBest<Way extends Fit>(ways: readonly Way[]): Way | null {
  const most = Math.max(0, ...ways.map(({ fits }) => fits.length));
  const [best, ...others] = ways.filter(({ fits }) => fits.length === most);
  return others.length > 0 ? null : (best ?? null);
}

/** A typed result that isn't what its row comes to; both also as its column shows them. */
interface Misfit {
  readonly stated: number;
  readonly computed: number;
  readonly says: string;
  readonly comesTo: string;
}

/** Null where it fits after all, or a formula has it. `index`: of the row among the results. */
export function misfitOf(grid: Grid, row: number, index: number, result: NumberColumn, exact: number | null): Misfit | null {
  const stated = result.numbers[index] ?? null;
  // A last place that was cut off or rounded the other way is no mistake.
  if (stated === null || exact === null || Math.abs(exact - stated) <= 10 ** -result.decimals + 1e-9) return null;
  if (formulaAt(grid, row, result.column) !== null) return null;
  const computed = roundTo(exact, result.decimals);
  const shown = (value: number): string =>
    result.isPercent ? `${numberText(roundTo(value * 100, Math.max(0, result.decimals - 2)))}%` : numberText(value);
  return { stated, computed, says: shown(stated), comesTo: shown(computed) };
}
