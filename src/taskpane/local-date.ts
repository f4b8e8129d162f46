// The pane's only clock: the date where the officer is. What is worked out from it is given it.

import type { IsoDate } from '../domain/model/dates';

/** The date of a moment; now, unless another is given. */
export function localDate(at = new Date()): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
