// Which counting methods give a row's stated total. Officers rarely say how they count; their total usually does.

import { decimalsOf, isRoundedTo, isSameFigure, roundTo } from '../../cells/rounding';
import { countBy, countedMethods, type CountedMethod } from '../../model/counting-method';

/**
 * Every method that gives the stated total, in the order they are offered.
 * Several: the officer decides. None: the total is `stated`, and a finding.
 * An exact fit beats a rounded one: a mean of 13.33 stated as 13 fits Average only where nothing gives 13 exactly.
 * `leastDecimals`: as in `isRoundedTo`.
 * `actuals` holds the periods with a figure, oldest first: "n/a" and periods not yet due are left out, 0 is kept.
 */
export function methodsThatFit(actuals: readonly number[], statedTotal: number, leastDecimals = 0): readonly CountedMethod[] {
  if (actuals.length === 0) return [];
  const count = (method: CountedMethod): number => countBy(method, actuals) ?? 0;
  const exact = countedMethods.filter((method) => isSameFigure(count(method), statedTotal));
  if (exact.length > 0) return exact;
  const isShownAs = (method: CountedMethod): boolean =>
    isRoundedTo(count(method), statedTotal, leastDecimals) ||
    (method === 'average' && isHalfRoundedUp(count(method), statedTotal, leastDecimals));
  return countedMethods.filter(isShownAs);
}

/** A mean of 3.25 is shown as 3.3: as Excel rounds, with one decimal at least, so that 2.5 isn't taken for a 3. */
function isHalfRoundedUp(mean: number, statedTotal: number, leastDecimals: number): boolean {
  const decimals = Math.max(leastDecimals, decimalsOf(statedTotal));
  return decimals > 0 && isSameFigure(roundTo(mean, decimals), statedTotal);
}
