// Targets that no row is rated against: none, nought, below zero, one for each period; such as read as a date, a share of
// a population, several conditions or a range; and figures that are no actuals.

import { comparedAs } from '../cells/targets/at-least-or-up-to';
import { isAsked, type TargetReading } from '../measures/row-figures';
import { notRated } from './not-rated';

/** A row's target as it is compared. */
interface ComparedTarget {
  readonly target: number | null;
  readonly targetKind: TargetReading;
  /** The words of "Target reads as". */
  readonly targetReads: string;
  /** What it comes to hangs on how the row counts, which is asked; absent where it doesn't. */
  readonly targetOpen?: boolean;
}

/** Readings by which a figure is set against the target. */
export const comparedReadings = [...comparedAs, 'a budget', 'each period'] as const satisfies readonly TargetReading[];

const compared: ReadonlySet<TargetReading> = new Set(comparedReadings);

/** What no answer about the scheme does away with: what a target is read as, or that there is none. Null: it has a figure. */
export function reasonWithoutScheme(target: ComparedTarget): string | null {
  const reason = reasonOfTarget(target);
  return reason === notRated.negativeTarget || reason === notRated.zeroTarget ? null : reason;
}

/**
 * A target of nought is one only as a ceiling. A share of a population is one once somebody has said of how many.
 * Where it asks for several things, the figures are of one: the others can't be taken as met.
 */
export function reasonOfTarget({ target, targetKind, targetReads, targetOpen }: ComparedTarget): string | null {
  if (targetKind === 'not actual') return notRated.notActual;
  if (isAsked(targetKind)) return notRated.asked;
  const isOfPopulation = targetKind === 'percent of population';
  if (!compared.has(targetKind) && !isOfPopulation) return notRated.readsAs(targetReads);
  if (target === null && targetOpen === true) return notRated.asked;
  if (target === null) return isOfPopulation || targetKind === 'each period' ? notRated.readsAs(targetReads) : notRated.noTarget;
  if (target < 0) return notRated.negativeTarget;
  return target === 0 && targetKind !== 'up to' ? notRated.zeroTarget : null;
}
