// Which status is better than which, over all schemes: what a roll-up and a direction of travel go by.

import { statusesBestFirst } from '../model/scheme';

/**
 * 0 is the best; null for a text that is no status ("Not rated: no target", "Exempt").
 * Case makes no difference, as in the sheet's formulas.
 */
export function placeOf(status: string | null): number | null {
  const wanted = status?.toLowerCase();
  const place = statusesBestFirst.findIndex((known) => known.toLowerCase() === wanted);
  return place < 0 ? null : place;
}

/** Whether two statuses are the same: case makes no difference. */
export function isSameStatus(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
