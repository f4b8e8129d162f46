// Targets that no row is rated against: none, nought, below zero, a date, a share of a population, one for each period,
// several conditions, a range; and figures that are no actuals.

import { isAsked, type TargetReading } from '../measures/row-figures';
import { notRated } from './not-rated';

/** A row's target as it is compared. */
interface ComparedTarget {
  readonly target: number | null;
  readonly targetKind: TargetReading;
}

/**
 * A target of nought is one only as a ceiling.
 * Where it asks for several things, the figures are of one: the others can't be taken as met.
 */
export function reasonOfTarget({ target, targetKind }: ComparedTarget): string | null {
  if (targetKind === 'not actual') return notRated.notActual;
  if (targetKind === 'a date') return notRated.dateTarget;
  if (isAsked(targetKind)) return notRated.asked;
  if (target === null && targetKind === 'each period') return notRated.eachPeriod;
  if (target === null) return targetKind === 'percent of population' ? notRated.populationTarget : notRated.noTarget;
  if (target < 0) return notRated.negativeTarget;
  if (target === 0 && targetKind !== 'up to') return notRated.zeroTarget;
  return targetKind === 'several conditions' ? notRated.severalConditions : null;
}
