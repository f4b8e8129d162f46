// How a status has moved since another review (domain.md: improved, same, worse).

import { placeOf } from './status-order';
import type { Direction } from '../model/direction';

/** What "Direction of travel" shows; the formula gives the same words. */
export const directionWords: Readonly<Record<Direction, string>> = {
  improved: 'Improved',
  same: 'Same',
  worse: 'Worse',
  new: 'New',
  'no longer rated': 'No longer rated',
  'not reviewed': 'Not reviewed',
};

/** What a review says of a row: a status by its place (0 is the best), something that is none, or nothing. */
export type Reviewed = number | 'no status' | 'nothing';

/** Null where neither review rates the row. A blank review is never "no change". */
export function directionBetween(before: Reviewed, now: Reviewed): Direction | null {
  if (typeof before !== 'number') return typeof now === 'number' ? 'new' : null;
  if (typeof now !== 'number') return now === 'nothing' ? 'not reviewed' : 'no longer rated';
  return now < before ? 'improved' : now > before ? 'worse' : 'same';
}

/** The same between two computed statuses; null, and words that are no status, say that the row isn't rated. */
export function directionOf(before: string | null, now: string | null): Direction | null {
  return directionBetween(placeOf(before) ?? 'no status', placeOf(now) ?? 'no status');
}
