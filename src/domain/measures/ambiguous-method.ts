// Where several counting methods fit a row it is ambiguous (domain.md, "Counting methods"): the first of them in the
// order Sum, Latest, Highest, Average, with a question mark, as long as all give one figure; else nothing until asked.

import { isSameFigure } from '../cells/rounding';
import { countBy, type CountedMethod, type CountingMethod, type MethodReading } from '../model/counting-method';
import type { RowFigures } from './row-figures';

/** The first of the methods that fit, confirmed only where no other does. */
export function firstOf(first: CountedMethod, candidates: readonly CountedMethod[]): MethodReading {
  return { method: first, confirmed: candidates.length === 1, candidates };
}

/** Whether the methods give one figure today, so that it doesn't matter yet which is meant. */
export function isOneFigure(methods: readonly CountedMethod[], { actuals }: RowFigures): boolean {
  const totals = methods.map((method) => countBy(method, actuals));
  return totals.every((total) => total !== null && totals[0] !== null && totals[0] !== undefined && isSameFigure(total, totals[0]));
}

/** Ways of counting that differ, with nothing to say which is meant. */
export function openBetween(candidates: readonly CountingMethod[]): MethodReading {
  return { method: candidates[0] ?? 'sum', confirmed: false, candidates, open: true };
}
