// Figures that are shares or rates: a sum of them means nothing, so they are never proposed to be added up.

import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import type { PlanRow } from '../model/table/rows';

/**
 * `fractions`: percentages kept as 0.81, by their format or by a unit of "%";
 * `figures`: as typed (81 with a unit of "%", a ratio, a score). Null: amounts.
 */
export type Rates = 'fractions' | 'figures' | null;

/** Above this a figure under a unit of "%" is a percentage as typed: 1.2 is 120 %, 12 is 12 %. */
const largestFraction = 1.5;

/** `columns`: where the row's figures are: its periods, or its total where there are none. */
export function ratesIn(grid: Grid, columns: readonly number[], row: PlanRow): Rates {
  const filled = columns.filter((column) => typeof valueAt(grid, row.row, column) === 'number');
  if (filled.length > 0 && filled.every((column) => numberFormatAt(grid, row.row, column).includes('%'))) return 'fractions';
  const unit = row.unit ?? '';
  if (/%|\bper\s?cent\b|\bpercent(age)?\b/iu.test(unit) || isShare.test(row.description))
    return filled.every((column) => isFraction(grid, row.row, column)) ? 'fractions' : 'figures';
  return /\b(rate|ratio|average|mean|median|score|index)\b/iu.test(unit) || isRate.test(row.description) ? 'figures' : null;
}

/**
 * Descriptions that say themselves that they aren't amounts: "% of calls answered", "Recycling (%)", "Average days to
 * re-let", "Missed bins per 100,000".
 */
const isShare = /^(?:%|per\s?cent(?:age)?\b|proportion of\b)|(?:^|[^\d\s])\s*\(?%\)?$/iu;
const isRate =
  /^(?:the )?(?:average|mean|median)\b|\brate(?=$| of\b| per\b|\s*\()|\bper (?:1,?000|10,?000|100,?000|million)\b|\b(?:days|weeks|time) taken to\b/iu;

function isFraction(grid: Grid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' && Math.abs(value) <= largestFraction;
}
