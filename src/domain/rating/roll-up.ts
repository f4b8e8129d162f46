// One status for many: how a theme, an outcome or the programme stands.
// Rows that aren't rated are left out, and counted.

import { notRated } from './not-rated';
import { isSameStatus } from './status-order';
import { statusesBestFirst, type Status } from '../model/scheme';

export const rollUpMethods = ['worst', 'majority', 'weighted'] as const;

/**
 * `worst`: the worst of them; none while a row's status is asked about, which may be worse, unless one is as bad as can
 * be. `majority`: the one that most have, ties to the worse.
 * `weighted`: their mean score by weight, at the nearest status of the scheme, ties to the worse.
 */
export type RollUpMethod = (typeof rollUpMethods)[number];

/** What is done, and in no colour, counts as complete beside colours: as good as they get, and never a mean. */
export const countedAsComplete = 'Complete';

export type CountedStatus = Status | typeof countedAsComplete;

/** What a roll-up counts, best first. */
export const countedBestFirst: readonly CountedStatus[] = [countedAsComplete, ...statusesBestFirst];

/** As `placeOf`, among what a roll-up counts. */
function countedPlaceOf(status: string | null): number | null {
  const place = status === null ? -1 : countedBestFirst.findIndex((known) => isSameStatus(known, status));
  return place < 0 ? null : place;
}

/** A status as a roll-up counts it; null for a text that is none. */
export function countedStatus(status: string | null): CountedStatus | null {
  return countedBestFirst[countedPlaceOf(status) ?? -1] ?? null;
}

/** One of those that are rolled up. */
export interface RatedItem {
  /** Its word, or whatever is in the cell. */
  readonly status: string | null;
  /** 1 where the plan has no weights; never below 0. */
  readonly weight: number;
}

/** One status for many. */
export interface RollUp {
  /** Null: none of them is rated, none that is has a weight, or the worst isn't known yet. */
  readonly status: string | null;
  /** By status, best first; those that no item has are left out. */
  readonly counts: readonly (readonly [status: string, items: number])[];
  /** How many are rated. */
  readonly rated: number;
  /** How many aren't. */
  readonly leftOut: number;
}

/** `statuses`: those that the scheme gives; a weighted mean is rounded to one of them. */
export function rollUp(items: readonly RatedItem[], method: RollUpMethod, statuses: readonly string[]): RollUp {
  const rated = items.flatMap(({ status, weight }) => {
    const place = countedPlaceOf(status);
    return place === null ? [] : [{ place, weight }];
  });
  const counts = countedBestFirst.map((status, place) => [status, rated.filter((item) => item.place === place).length] as const);
  const place = rated.length === 0 ? null : placeBy(method, rated, statuses);
  const mayBeWorse = method === 'worst' && place !== worstPlace && items.some(({ status }) => isAsked(status));
  return {
    status: mayBeWorse ? null : (countedBestFirst[place ?? -1] ?? null),
    counts: counts.filter(([, number]) => number > 0),
    rated: rated.length,
    leftOut: items.length - rated.length,
  };
}

const worstPlace = countedBestFirst.length - 1;

/** Whether a row's status waits for an answer. */
function isAsked(status: string | null): boolean {
  return status !== null && isSameStatus(status, notRated.asked);
}

interface Placed {
  readonly place: number;
  readonly weight: number;
}

function placeBy(method: RollUpMethod, rated: readonly Placed[], statuses: readonly string[]): number | null {
  switch (method) {
    case 'worst':
      return Math.max(...rated.map(({ place }) => place));
    case 'majority': {
      const counts = countedBestFirst.map((_, place) => rated.filter((item) => item.place === place).length);
      return counts.lastIndexOf(Math.max(...counts));
    }
    case 'weighted': {
      const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
      if (weights <= 0) return null;
      const scores = rated.reduce((sum, { place, weight }) => sum + (scores100[place] ?? 0) * weight, 0);
      // To six decimals, as the sheet's formulas round: sums of fractions differ in the last digit.
      return nearestPlace(Math.round((scores / weights) * 1e6) / 1e6, statuses);
    }
  }
}

/**
 * Of 100, in the order of `countedBestFirst`.
 * Complete and Blue count as Green: delivered doesn't make up for what is late elsewhere.
 */
export const scores100: readonly number[] = [100, 100, 100, 75, 50, 25, 0];

/**
 * Best first, so that of two scores as near the later, worse one is taken.
 * Complete and Blue are never a mean; halves are where a scheme has them.
 */
function nearestPlace(score: number, statuses: readonly string[]): number {
  const places = hasHalves(statuses) ? [2, 3, 4, 5, 6] : [2, 4, 6];
  const distance = (place: number): number => Math.abs((scores100[place] ?? 0) - score);
  return places.reduce((best, place) => (distance(place) <= distance(best) ? place : best));
}

/** Whether a scheme has statuses between the three. */
export function hasHalves(statuses: readonly string[]): boolean {
  return statuses.some((status) => status.includes('/'));
}
