// Figures without a stated total that may be a position so far: they repeat, creep up or each lie near the target, so
// the officer is asked how they count (domain.md, "Counting methods").

import { isCeiling } from '../cells/targets/at-least-or-up-to';
import type { RowFigures } from './row-figures';
import { nearest } from './single-figure';

/**
 * True where figures without a stated total look like a running position rather than new work in each period:
 * two or more that never fall, and either one repeats or the last is at most half as much again as the one before (5,5
 * · 2,3 · 10,20,30). Only a reason to ask: 6,6 can still be a sum.
 */
export function repeatsOrCreeps(actuals: readonly number[]): boolean {
  const steps = actuals.slice(1).map((actual, index) => ({ from: actuals[index] ?? 0, to: actual }));
  const last = steps.at(-1);
  if (last === undefined || last.to <= 0 || steps.some(({ from, to }) => to < from)) return false;
  return last.to <= 1.5 * last.from || steps.some(({ from, to }) => from === to && from > 0);
}

/** Fewer that rise may be new work that grew. */
const fewestRising = 3;

/**
 * Figures that rise from period to period, of which the last lies within the target and all together pass it: 3, 9 and 16 of
 * 24 are 28 or 16.
 */
export function passOnlyTogether({ actuals, target }: Pick<RowFigures, 'actuals' | 'target'>): boolean {
  const last = actuals.at(-1);
  if (target === null || last === undefined || actuals.length < fewestRising) return false;
  const rises = actuals.every((figure, index) => index === 0 || figure > (actuals[index - 1] ?? figure));
  return rises && last <= target && actuals.reduce((sum, figure) => sum + figure, 0) > target;
}

/** Targets of the periods alone that go one way from each to the next: 800, 760, 720, 680 may be where a position should stand. */
export function areOnTheirWay({ taken, periodTargets }: Pick<RowFigures, 'taken' | 'periodTargets'>): boolean {
  if (taken.from !== 'periods' || periodTargets.length < fewestRising) return false;
  const steps = periodTargets.slice(1).map((target, index) => Math.sign(target - (periodTargets[index] ?? target)));
  return steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

/** Below this share of what all periods so far would come to, the last figure is no position. */
const belowPosition = 0.7;

/**
 * Each period comes to about its share of the year's target, and the last to much less than all of them would: 905 and
 * 1,004 of 3,300 over four quarters are no position so far.
 */
export function areSharesOfTarget({ byPeriod, target, periodsInYear }: Pick<RowFigures, 'byPeriod' | 'target' | 'periodsInYear'>): boolean {
  const filled = byPeriod.flatMap((actual, index) => (actual === null ? [] : [{ actual, place: index + 1 }]));
  const last = filled.at(-1);
  const periods = Math.max(byPeriod.length, periodsInYear ?? 0);
  if (target === null || target <= 0 || last === undefined || last.place < 2 || periods < 3) return false;
  const share = target / periods;
  const areNear = filled.every(({ actual }) => actual >= share * nearest.from && actual <= share * nearest.to);
  return areNear && last.actual < share * last.place * belowPosition;
}

/**
 * Every period lies near the target of the year, so that each may be the position so far; of a ceiling also where all
 * are far above it, as a level that has yet to come down is.
 */
export function liesNearTarget({ actuals, target, targetKind }: RowFigures): boolean {
  if (target === null || target <= 0 || actuals.length < 2) return false;
  const most = isCeiling(targetKind) ? Infinity : target * nearest.to;
  return actuals.every((actual) => actual >= target * nearest.from && actual <= most);
}
