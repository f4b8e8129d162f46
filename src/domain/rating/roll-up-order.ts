// From best to worst what a roll-up counts: colours, what is done, and words of the officers' own, by what they say or by
// their key. A word that nothing puts in order is counted, and never taken for better or worse than another.

import { saysOnlyClosed } from '../cells/words/closed-words';
import { readProgress } from '../cells/words/progress-words';
import { statusesBestFirst, type Status } from '../model/scheme';
import type { ProgressState } from '../model/table/progress';
import { rateByKey, readRatingWords } from './rating-words';
import { isSameStatus } from './status-order';

/** What is done, and in no colour, counts as complete beside colours: as good as they get, and never a mean. */
export const countedAsComplete = 'Complete';

/**
 * What can be said of a status's place, best first. What is over, under way or not begun is neither well nor badly: it
 * stands before Green, so that it is never the worst beside what is rated. Of some of them nothing says which is the worse
 * (order/worse-of-two.ts): their order here only keeps columns in one place.
 */
const placesBestFirst = [
  countedAsComplete,
  'over',
  'Blue',
  'under way',
  'not started',
  'not done',
  'Green',
  'Amber/Green',
  'slightly late',
  'Amber',
  'held',
  'late',
  'overdue',
  'Amber/Red',
  'Red',
] as const;

export type RollUpPlace = (typeof placesBestFirst)[number];

/** One status as a roll-up counts it. */
export interface CountedStatus {
  /** A colour, "Complete", or the officers' own word. */
  readonly word: string;
  /** Null: nothing says whether it is better or worse than the others. */
  readonly place: RollUpPlace | null;
  /** Its place in a key that lists its words from best to worst; absent of all others. */
  readonly inKey?: PlaceInKey;
}

/** A key by its words, best first. */
interface PlaceInKey {
  readonly key: string;
  readonly index: number;
}

/** A status that counts as what it is called. */
interface KnownStatus extends CountedStatus {
  readonly word: Status | typeof countedAsComplete;
}

/** "Complete" and the colours, best first. */
export const knownStatuses: readonly KnownStatus[] = ([countedAsComplete, ...statusesBestFirst] as const).map((word): KnownStatus => ({
  word,
  place: word,
}));

/** Where a status stands among all places, best first; behind them what has none. */
export function placeIndex({ place }: Pick<CountedStatus, 'place'>): number {
  return place === null ? placesBestFirst.length : placesBestFirst.indexOf(place);
}

/** Among several, the one of that name; null for a text that is none of them. Case makes no difference. */
export function countedAs(text: string | null, statuses: readonly CountedStatus[]): CountedStatus | null {
  return text === null ? null : (statuses.find(({ word }) => isSameStatus(word, text)) ?? null);
}

/** Whether nothing can be worse. */
export function isWorstPlace({ place }: CountedStatus): boolean {
  return place === 'Red';
}

const scores: Readonly<Record<Status | typeof countedAsComplete, number>> = {
  Complete: 100,
  Blue: 100,
  Green: 100,
  'Amber/Green': 75,
  Amber: 50,
  'Amber/Red': 25,
  Red: 0,
};

/**
 * What a status counts in a mean, of 100; null of the officers' own words, whose mean would be a colour that nobody stated.
 * Complete and Blue count as Green: delivered doesn't make up for what is late elsewhere. What was given up is in no mean.
 */
export function scoreOf({ word, place }: CountedStatus): number | null | 'in no mean' {
  if (place === 'over') return 'in no mean';
  const known = knownStatuses.find((status) => isSameStatus(status.word, word));
  return known === undefined ? null : scores[known.word];
}

/** Whether it says how well the work is going, and not only how far it is. */
export function isRating({ place }: CountedStatus): boolean {
  return place !== null && !['over', 'under way', 'not started', 'not done'].includes(place);
}

/** A text of a status column. */
interface StatedWord {
  readonly text: string;
  /** As in `StatedStatus`. */
  readonly progress?: ProgressState;
  readonly key?: readonly string[];
}

/** Where a word stands by what it says of the work or by its key; null where neither tells. `heading`: of its column. */
export function placeOfWord({ text, progress, key }: StatedWord, heading: string): RollUpPlace | null {
  const state = progress ?? readProgress(text);
  if (state === 'complete') return progress !== 'complete' && saysOnlyClosed(text) ? 'over' : countedAsComplete;
  const byKey = key === undefined ? null : rateByKey(text, key);
  if (byKey !== null) return byKey;
  const late = lateness(text, state);
  const rated = readRatingWords(text, heading);
  if (rated !== null) return rated === 'Amber' ? (late ?? rated) : rated;
  switch (state) {
    case 'under way':
    case 'not started':
    case 'not done':
      return state;
    case 'cancelled':
      return 'over';
    case 'delayed':
    case 'on hold':
      return late ?? 'Amber';
    default:
      return null;
  }
}

const mildly = /^(?:(?:only|just|running) )*(?:slight(?:ly)?|some(?:what)?|minor|marginal(?:ly)?|a (?:little|bit|touch)|mildly)\b/iu;

/** What is behind or held up, by how much its words say; null of what may become so, and of all else. */
function lateness(text: string, state: ProgressState | null): RollUpPlace | null {
  if (state === 'on hold') return 'held';
  if (state !== 'delayed' || /\b(?:risk|concerns?|needs)\b/iu.test(text)) return null;
  if (mildly.test(text.trim())) return 'slightly late';
  return /\b(?:overdue|late|missed)\b/iu.test(text) ? 'overdue' : 'late';
}

/** What is behind by so much at most, as a key may say it of its middle. */
const byLittle =
  /\b(?:by|within) (?:no more than|not more than|at most|up to|less than|under|a (?:little|bit))\b|\b(?:slightly|narrowly|just)\b/iu;

/** Where a sign or a word stands by what a key says of it: "more than 5 points behind"; null where that tells nothing. */
export function placeOfMeaning(meaning: string): RollUpPlace | null {
  if (/\b(?:behind|below|late|short of|off (?:track|target|course)|worse|missed|not (?:met|done|started))\b/iu.test(meaning))
    return byLittle.test(meaning) ? 'slightly late' : 'late';
  if (
    /\b(?:ahead|above|within|on (?:track|target|course|time|schedule|plan|programme)|as (?:planned|expected)|met|better)\b/iu.test(meaning)
  )
    return 'Green';
  return placeOfWord({ text: meaning }, '');
}

/** Words of one key, in its order, best first: which end is the better is told by those that have a place. */
export function bestFirst<Word extends CountedStatus>(words: readonly Word[]): readonly Word[] {
  const places = words.filter(isRating).map(placeIndex);
  return (places[0] ?? 0) > (places.at(-1) ?? 0) ? [...words].reverse() : words;
}
