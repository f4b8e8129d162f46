// Stated statuses that the reading of target and figure contradicts outright: Red where the target is met, Green far from it. Of
// one row it is a judgement; of more than a third of them the reading is wrong (design.md, "How a reading earns trust", 5).

import { isCeiling, isCompared } from '../../cells/targets/at-least-or-up-to';
import type { StatedRow } from '../../rating/infer-scheme';
import { isMet, type Rateable } from '../../rating/rate';

const fewestCompared = 4;
/** A third. */
const mostContradicted = 1 / 3;
/** So far from what is expected nobody calls it well. */
const [leastReached, mostPassed] = [0.6, 1.5];

/** How many of the statuses that can be set against target and figure contradict these. */
export interface Contradicted {
  readonly rows: readonly number[];
  readonly of: number;
}

/** Null where no more than a third of them do, or too few can be compared. */
export function contradictedStatuses(stated: readonly StatedRow[]): Contradicted | null {
  const compared = stated.filter(({ rateable }) => isSetAgainst(rateable));
  const rows = compared.filter(isContradicted).map(({ row }) => row);
  return compared.length >= fewestCompared && rows.length > compared.length * mostContradicted ? { rows, of: compared.length } : null;
}

function isSetAgainst({ total, target, targetKind, error, asked }: Rateable): boolean {
  return !error && !asked && total !== null && target !== null && target > 0 && isCompared(targetKind);
}

function isContradicted({ stated, rateable }: StatedRow): boolean {
  const { total, target, targetKind, profile } = rateable;
  if (total === null || target === null) return false;
  const now = typeof profile === 'number' ? Math.min(profile, target) : null;
  if (stated === 'Red') {
    // Within a limit that fills up through the year it may well be passed by its end.
    const isSettled = !isCeiling(targetKind) || now === null || now >= target;
    return isSettled && isMet(total, target, targetKind);
  }
  if (stated !== 'Green' && stated !== 'Blue') return false;
  if (isCeiling(targetKind)) return total > target * mostPassed;
  return targetKind !== 'exactly' && now !== null && total < now * leastReached;
}
