// Whether a row's figures are shares or rates, and how they are typed: as fractions or as figures.

import { numberFormatAt, numbersAt, valueAt, type Grid } from '../model/grid';
import type { PlanRow } from '../model/table/rows';
import { isRateInWords, isShareInWords } from '../cells/words/level-words';

/**
 * `fractions`: percentages kept as 0.81, by their format or by a unit of "%";
 * `figures`: as typed (81 with a unit of "%", a ratio, a score). Null: amounts.
 */
export type Rates = 'fractions' | 'figures' | null;

/** A row, and what its words say of its figures. */
type RowInWords = Pick<PlanRow, 'row' | 'description' | 'unit'>;

/** Above this a figure under a unit of "%" is a percentage as typed: 1.2 is 120 %, 12 is 12 %. */
const largestFraction = 1.5;

/**
 * `columns`: where the row's figures are: its periods, or its total where there are none. `target`: where its
 * cell says per cent, as the fraction that it is.
 */
export function ratesIn(grid: Grid, columns: readonly number[], row: RowInWords, target: number | null): Rates {
  const filled = columns.filter((column) => typeof valueAt(grid, row.row, column) === 'number');
  if (filled.length > 0 && filled.every((column) => numberFormatAt(grid, row.row, column).includes('%'))) return 'fractions';
  if (isShareInWords(row.description, row.unit)) {
    return filled.every((column) => isFraction(grid, row.row, column)) ? 'fractions' : 'figures';
  }
  if (target !== null && areFractionsBeside(target, numbersAt(grid, row.row, filled))) return 'fractions';
  if (target !== null && areInHundredths(target, numbersAt(grid, row.row, filled))) return 'figures';
  return isRateInWords(row.description, row.unit) ? 'figures' : null;
}

function isFraction(grid: Grid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' && Math.abs(value) <= largestFraction;
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
