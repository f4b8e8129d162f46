// Whether a row's figures are shares or rates, and how they are typed: as fractions or as figures.

import { numbersAt, valueAt, type Grid } from '../model/grid';
import type { PlanRow } from '../model/table/rows';
import { isRateInWords, isShareInWords } from '../cells/words/level-words';
import { isNear, largestFraction, plainColumns, scaleOfShares, type ShareScale } from './targets/scale-of-shares';

/**
 * `fractions`: percentages kept as 0.81, by their format or by a unit of "%";
 * `figures`: as typed (81 with a unit of "%", a ratio, a score). Null: amounts.
 */
export type Rates = 'fractions' | 'figures' | null;

/** A row, what its words say of its figures, and how its target is typed. */
export interface RowInWords extends Pick<PlanRow, 'row' | 'description' | 'unit'> {
  /** Where its target's cell says per cent, as the fraction that it is. */
  readonly percent: number | null;
  /** Its target, or those of its periods, typed as plain numbers. */
  readonly targets: readonly number[];
  readonly isLimit: boolean;
}

/** `isOpen`: the figures are per cent, and nothing says whether 1 is one of them or all of it. */
export interface RatesRead {
  readonly rates: Rates;
  readonly isOpen: boolean;
}

/**
 * `columns`: where the row's figures are: its periods, or its total where there are none. `others`: the scale of its
 * table's other rows of per cent.
 */
export function ratesIn(grid: Grid, columns: readonly number[], row: RowInWords, others: () => ShareScale | null): RatesRead {
  const settled = (rates: Rates): RatesRead => ({ rates, isOpen: false });
  const filled = columns.filter((column) => typeof valueAt(grid, row.row, column) === 'number');
  const figures = numbersAt(grid, row.row, filled);
  if (filled.length > 0 && plainColumns(grid, row.row, filled).length === 0)
    return { rates: 'fractions', isOpen: isOneOrAll(row.targets, figures) };
  const { percent } = row;
  if (isShareInWords(row.description, row.unit)) {
    const scale = scaleOfShares({ ...row, figures }, others());
    return { rates: scale === 'fractions' ? 'fractions' : 'figures', isOpen: scale === 'open' };
  }
  if (percent !== null && areFractionsBeside(percent, figures)) return settled('fractions');
  if (percent !== null && areInHundredths(percent, figures)) return settled('figures');
  return settled(isRateInWords(row.description, row.unit) ? 'figures' : null);
}

/** A target typed as 1 beside figures of 0.9 %, shown as per cent: one per cent, or all. */
function isOneOrAll(targets: readonly number[], figures: readonly number[]): boolean {
  const target = Math.max(0, ...targets);
  if (target === 0 || target > largestFraction) return false;
  const filled = figures.filter((figure) => figure !== 0);
  return filled.length > 0 && filled.every((figure) => isNear(figure * 100, target) && !isNear(figure, target));
}

/** 0.86 beside 80 % is 86 %, however its cell shows it. */
function areFractionsBeside(target: number, figures: readonly number[]): boolean {
  const areShares = figures.every((figure) => figure >= 0 && figure <= largestFraction);
  return target > 0 && target <= largestFraction && areShares && figures.some((figure) => !Number.isInteger(figure));
}

/** Whether figures beside a target shown as a percentage are per cent themselves: 96.8 beside 98 % is no count. */
function areInHundredths(target: number, figures: readonly number[]): boolean {
  return (
    target > 0 &&
    target <= largestFraction &&
    figures.some((figure) => !Number.isInteger(figure)) &&
    figures.every((figure) => figure > largestFraction && figure <= 150)
  );
}
