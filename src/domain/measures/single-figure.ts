// What the size of a row's figures tells beside the figure of the year before: a row's only figure, for a part of the year,
// may be a level, which nothing is added to and no pace is drawn from; several may be parts of a year like the last.

import type { PeriodColumn } from '../model/table/columns';
import { readPeriodHeading } from '../recognise/headings/period-headings';

/** What its size says: that it is a level, or that only the officer can know. */
export type SingleFigure = 'a level' | 'open';

/** What is known of it. */
interface SingleFigureSource {
  readonly actuals: readonly number[];
  readonly target: number | null;
  /** What the row came to in the year before. */
  readonly yearBefore: number | null;
  /** The period that it stands in. */
  readonly period: PeriodColumn | null;
  readonly isMoney: boolean;
}

/**
 * As near to its target as this each figure of a level lies: between two thirds and three halves of it. New work of a
 * quarter or a half is seldom so much of what the whole year asks for.
 */
export const nearest = { from: 2 / 3, to: 3 / 2 } as const;

/** As near as this a level is to a target that moves it from where it was. */
const close = { from: 0.9, to: 1 / 0.9 } as const;

/** Null: several figures, a whole year's, or one that is far from the target. */
export function singleFigure({ actuals, target, yearBefore, period, isMoney }: SingleFigureSource): SingleFigure | null {
  const [figure, ...more] = actuals;
  if (figure === undefined || more.length > 0 || target === null || target <= 0 || period === null) return null;
  if (!isPartOfYear(period)) return null;
  if (!isWithin(figure / target, nearest)) return null;
  const heldLevel = yearBefore !== null && isWithin(yearBefore / target, nearest) && isWithin(figure / target, close);
  return heldLevel && !isMoney ? 'a level' : 'open';
}

/** Not the year, what it has come to so far or by a day, or its last quarter, after which nothing more comes. */
function isPartOfYear({ heading, span }: PeriodColumn): boolean {
  const named = readPeriodHeading(heading);
  if (named === null || named.level === 'year' || named.toDate || named.isTotal || named.day !== null) return false;
  return named.ordinal !== 4 && span?.end.endsWith('-03-31') !== true;
}

function isWithin(share: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return share >= from && share <= to;
}

/** As near as this each period of a year lies to its share of what the year before came to. */
const likeLastYear = { from: 0.7, to: 1.4 } as const;

/**
 * Each period comes to about its share of what the year before came to, and none is as much more than the one before it as
 * running figures would be: 112, 109 and 111 after a year of 462. `share`: of one period.
 */
export function areSharesOfYearBefore(actuals: readonly number[], share: number | null): boolean {
  if (share === null || share <= 0 || actuals.length < 2) return false;
  const isNear = (actual: number): boolean => actual >= share * likeLastYear.from && actual <= share * likeLastYear.to;
  return actuals.every((actual, index) => isNear(actual) && actual - (actuals[index - 1] ?? actual) < share / 2);
}
