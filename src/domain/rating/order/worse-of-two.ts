// Which of two statuses is the worse, where nobody would dispute it: by their colours, by one key that lists both, or by what
// their words say. Of “A little late” and “In danger”, or of “Paused” and “Late”, only who wrote them can tell.

import { isWorstPlace, placeIndex, type CountedStatus, type RollUpPlace } from '../roll-up-order';
import { placeOf } from '../status-order';

const progress: readonly RollUpPlace[] = ['under way', 'not started', 'not done'];

/** Places of which nothing says which is the worse, whichever stands first. What is mildly late is always less than late. */
const disputed: readonly (readonly [one: readonly RollUpPlace[], others: readonly RollUpPlace[]])[] = [
  [['Amber'], ['slightly late', 'held', 'late']],
  [['held'], ['slightly late', 'late', 'overdue', 'Amber/Red']],
  [['late'], ['overdue', 'Amber/Red']],
  [['overdue'], ['Amber/Red']],
  [['Amber/Green'], ['slightly late']],
];

/** The same of words alone: a colour rates, and what says only how far the work is stands aside from it. */
const disputedWords: typeof disputed = [
  [['Green'], progress],
  [['Red'], ['overdue']],
];

/** Whether nothing says which of two statuses is the worse. */
export function isOrderOpen(one: CountedStatus, other: CountedStatus): boolean {
  if (one.word === other.word) return false;
  if (one.place === null || other.place === null) return !isWorstPlace(one) && !isWorstPlace(other);
  if (one.inKey !== undefined && one.inKey.key === other.inKey?.key) return false;
  if (one.place === other.place) return one.place !== 'Complete' && !isRed(one) && !isRed(other);
  const parts = (pairs: typeof disputed): boolean => pairs.some((pair) => isPair(pair, one, other) || isPair(pair, other, one));
  return parts(disputed) || (!isColour(one) && !isColour(other) && parts(disputedWords));
}

/** Best first: by place, then as their key lists them; those without a place last, and the others as they come. */
export function inRollUpOrder(statuses: readonly CountedStatus[]): readonly CountedStatus[] {
  return [...statuses].sort((one, other) => placeIndex(one) - placeIndex(other) || indexInKey(one, other));
}

function indexInKey(one: CountedStatus, other: CountedStatus): number {
  return one.inKey === undefined || one.inKey.key !== other.inKey?.key ? 0 : one.inKey.index - other.inKey.index;
}

function isPair([ones, others]: (typeof disputed)[number], one: CountedStatus, other: CountedStatus): boolean {
  return one.place !== null && other.place !== null && ones.includes(one.place) && others.includes(other.place);
}

function isColour({ word }: CountedStatus): boolean {
  return placeOf(word) !== null;
}

/** The colour itself, which nothing is worse than. */
function isRed({ word, place }: CountedStatus): boolean {
  return place === 'Red' && isColour({ word, place });
}
