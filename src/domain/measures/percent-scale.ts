// Per cent on two scales, 90 beside 92 %, is one scale (domain.md, "What a target is set against").

import type { Rates } from './rates';

/** Above this a number among percentages is one in hundredths: 90 beside 92 %. */
const largestShare = 1.5;

/** 90 beside figures of 92 % is 0.9; null where target and figures are on one scale. */
export function onScaleOfFigures(target: number, rates: Rates): number | null {
  return rates === 'fractions' && target > largestShare && target <= 100 ? Number((target / 100).toPrecision(15)) : null;
}
