// How a status has moved since another review (domain.md: improved, same, worse).

import { placeOf } from './status-order';

/** `new`: rated now and not then. `no longer rated`: the other way round. Null: not rated at either. */
export type Direction = 'improved' | 'same' | 'worse' | 'new' | 'no longer rated';

/** `before` and `now`: status words; a blank review is null, which is not "no change". */
export function directionOf(before: string | null, now: string | null): Direction | null {
  const [then, since] = [placeOf(before), placeOf(now)];
  if (then === null) return since === null ? null : 'new';
  if (since === null) return 'no longer rated';
  return since < then ? 'improved' : since > then ? 'worse' : 'same';
}
