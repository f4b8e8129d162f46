// Per cent on two scales, 90 beside 92 %, is one scale (domain.md, "What a target is set against").

import type { Rates } from './rates';

/** Above this a number among percentages is one in hundredths: 90 beside 92 %. */
const largestShare = 1.5;

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
  if (rates === 'fractions') return target > largestShare && target <= 100 ? Number((target / 100).toPrecision(15)) : null;
  const inHundredths = rates === 'figures' && isPercentage && target > 0 && target <= largestShare;
  return inHundredths && figures.some((figure) => figure > largestShare) ? Number((target * 100).toPrecision(15)) : null;
}
