// Per cent on two scales, 90 beside 92 %, is one scale (domain.md, "What a target is set against").

import type { Rates } from './rates';
import { isNear, largestFraction } from './targets/scale-of-shares';

/** A total so many times a target of at most 1 is one on another scale, or a count set against a share. */
const mostTimes = 20;

/** A target that may be per cent on another scale than the figures that it is set against. */
interface UnscaledTarget {
  readonly target: number;
  /** It is shown or typed as a percentage. */
  readonly isPercentage: boolean;
  readonly figures: readonly number[];
  /** The row has a unit of its own other than per cent, or its figures are money. */
  readonly hasOtherUnit: boolean;
}

/**
 * Whether only the officer can say if target and figures are on one scale: 0.97 beside 96.8, 98 beside 0.974, 90 %
 * beside 88.
 */
export function isScaleOpen({ target, isPercentage, figures, hasOtherUnit }: UnscaledTarget): boolean {
  if (figures.length === 0 || target <= 0) return false;
  const largest = Math.max(...figures);
  if (target <= 1) {
    const sum = figures.reduce((all, figure) => all + figure, 0);
    if (isPercentage) return largest > largestFraction && largest <= 100;
    return sum >= target * mostTimes || (!Number.isInteger(target) && isNear(largest, target * 100));
  }
  const areFractions = figures.every((figure) => figure > 0 && figure <= 1) && figures.some((figure) => !Number.isInteger(figure));
  return !hasOtherUnit && areFractions && target >= mostTimes && target <= 100 && isNear(largest * 100, target);
}

/** 92 beside 90 %, and 0.9 beside 1 %. */
function areInHundredths(target: number, figures: readonly number[]): boolean {
  if (figures.some((figure) => figure > largestFraction)) return true;
  const filled = figures.filter((figure) => figure !== 0);
  return filled.length > 0 && filled.every((figure) => isNear(figure, target * 100) && !isNear(figure, target));
}

/** A target, with how its cell and its row's figures show it. */
export interface ScaledTarget {
  readonly target: number;
  /** Its cell shows it as a percentage: 90 %, kept as 0.9. */
  readonly isPercentage: boolean;
  readonly rates: Rates;
  readonly figures: readonly number[];
}

/**
 * 90 beside figures of 92 % is 0.9, and 90 % beside figures of 92 is 90; null where target and figures are on one
 * scale.
 */
export function onScaleOfFigures({ target, isPercentage, rates, figures }: ScaledTarget): number | null {
  if (rates === 'fractions') return target > largestFraction && target <= 100 ? Number((target / 100).toPrecision(15)) : null;
  const mayBeInHundredths = rates === 'figures' && isPercentage && target > 0 && target <= largestFraction;
  return mayBeInHundredths && areInHundredths(target, figures) ? Number((target * 100).toPrecision(15)) : null;
}
