// The pane's only clock: the date where the officer is. What is worked out from it is given it.

import type { IsoDate } from '../domain/model/dates';

export function localDate(): IsoDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
