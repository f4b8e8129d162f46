// One status for many: how a theme, an outcome or the programme stands.
// Rows that state nothing and aren't rated are left out, and counted.

import { notRated } from './not-rated';
import { isOrderOpen } from './order/worse-of-two';
import { countedAs, isWorstPlace, scoreOf, type CountedStatus } from './roll-up-order';
import { isSameStatus } from './status-order';

export const rollUpMethods = ['worst', 'majority', 'weighted'] as const;

/**
 * `worst`: the worst of them; none while a row's status is asked about or has no place in the order, as it may be worse,
 * unless one is as bad as can be, nor where nothing says which of two is the worse. `majority`: the one that most have, ties
 * to the worse; none where it isn't known which of two that is, or rows that are asked about may bring another up to it.
 * `weighted`: their mean score by weight, at the nearest status of the scheme, ties to the worse; none where one of them is
 * no colour, or as many rows are asked about as are rated.
 */
export type RollUpMethod = (typeof rollUpMethods)[number];

/** One of those that are rolled up. */
export interface RatedItem {
  /** Its word, or whatever is in the cell. */
  readonly status: string | null;
  /** 1 where the plan has no weights; never below 0. */
  readonly weight: number;
}

/** One status for many. */
export interface RollUp {
  /** Null: none of them is rated, none that is has a weight, or it isn't known yet. */
  readonly status: string | null;
  /** Words that keep it from being known, because nothing says whether they are better or worse than the others. */
  readonly unordered: readonly string[];
  /** Words that keep it from being known, because nothing says which of them is the worst. */
  readonly disputed: readonly string[];
  /** Rows' statuses wait for an answer that may make another status the group's. */
  readonly isAsked: boolean;
  /** There is no mean of what they have: words that are no colours, or no weights. */
  readonly noMean: boolean;
  /** By status, best first; those that no item has are left out. */
  readonly counts: readonly (readonly [status: string, items: number])[];
  /** How many have a status. */
  readonly rated: number;
  /** How many have none. */
  readonly leftOut: number;
}

/** What can be counted, in the order of `inRollUpOrder`, and what the schemes give: a weighted mean is rounded to one of these. */
export interface RollUpStatuses {
  readonly counted: readonly CountedStatus[];
  readonly scheme: readonly string[];
}

/** The counted statuses of some items by one method. */
export function rollUp(items: readonly RatedItem[], method: RollUpMethod, { counted, scheme }: RollUpStatuses): RollUp {
  const rated = items.flatMap(({ status, weight }): readonly Counted[] => {
    const found = countedAs(status, counted);
    return found === null ? [] : [{ counted: found, weight }];
  });
  const counts = counted
    .map((each): Count => [each, rated.filter((item) => item.counted === each).length])
    .filter(([, number]) => number > 0);
  const asked = items.filter(({ status }) => waitsForAnswer(status)).length;
  const isAsked = asked > 0 && mayChange(method, { rated: rated.length, counts, asked });
  const found = counts.length === 0 || isAsked ? null : statusBy(method, { rated, counts, scheme });
  const isOpen = found === null && !isAsked;
  const unordered = isOpen ? counts.flatMap(([{ word, place }]) => (place === null ? [word] : [])) : [];
  const compared = method === 'majority' ? mostOf(counts) : counts;
  return {
    status: found,
    unordered,
    disputed: isOpen && method !== 'weighted' ? disputedAmong(compared) : [],
    isAsked,
    noMean: method === 'weighted' && isOpen && counts.length > 0,
    counts: counts.map(([{ word }, number]) => [word, number]),
    rated: rated.length,
    leftOut: items.length - rated.length,
  };
}

/** Whether a row's status waits for an answer. */
export function waitsForAnswer(status: string | null): boolean {
  return status !== null && isSameStatus(status, notRated.asked);
}

interface Counted {
  readonly counted: CountedStatus;
  readonly weight: number;
}

type Count = readonly [counted: CountedStatus, items: number];

interface Found {
  readonly rated: readonly Counted[];
  /** In order, only those that some item has. */
  readonly counts: readonly Count[];
  readonly scheme: readonly string[];
}

/** Whether so many answers may make another status the group's. `rated`: how many have one. */
function mayChange(
  method: RollUpMethod,
  { rated, counts, asked }: Pick<Found, 'counts'> & { readonly rated: number; readonly asked: number },
): boolean {
  switch (method) {
    case 'worst':
      return !counts.some(([counted]) => isWorstPlace(counted));
    case 'majority': {
      const [most = 0, next = 0] = counts.map(([, number]) => number).sort((one, other) => other - one);
      return next + asked >= most;
    }
    case 'weighted':
      return asked >= rated;
  }
}

/** Those that most rows have. */
function mostOf(counts: readonly Count[]): readonly Count[] {
  const most = Math.max(...counts.map(([, number]) => number));
  return counts.filter(([, number]) => number === most);
}

/** The last of those that have a place, with those of which nothing says whether it is the worse; none where all do. */
function disputedAmong(counts: readonly Count[]): readonly string[] {
  const ordered = counts.flatMap(([counted]) => (counted.place === null ? [] : [counted]));
  const last = ordered.at(-1);
  const open = last === undefined ? [] : ordered.filter((counted) => isOrderOpen(counted, last));
  return last === undefined || open.length === 0 ? [] : [...open, last].map(({ word }) => word);
}

function statusBy(method: RollUpMethod, { rated, counts, scheme }: Found): string | null {
  const ordered = counts.filter(([{ place }]) => place !== null);
  const hasUnordered = ordered.length < counts.length;
  switch (method) {
    case 'worst': {
      const worst = ordered.at(-1)?.[0];
      if (worst === undefined || (hasUnordered && !isWorstPlace(worst))) return null;
      return disputedAmong(ordered).length > 0 ? null : worst.word;
    }
    case 'majority': {
      const tied = mostOf(counts);
      const isOpen = tied.length > 1 && (tied.some(([{ place }]) => place === null) || disputedAmong(tied).length > 0);
      return isOpen ? null : (tied.at(-1)?.[0].word ?? null);
    }
    case 'weighted': {
      if (counts.some(([counted]) => scoreOf(counted) === null)) return null;
      const scored = rated.flatMap(({ counted, weight }) => {
        const score = scoreOf(counted);
        return typeof score === 'number' ? [{ score, weight }] : [];
      });
      const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
      if (weights <= 0) return null;
      const scores = scored.reduce((sum, { score, weight }) => sum + score * weight, 0);
      // To six decimals, as the sheet's formulas round: sums of fractions differ in the last digit.
      return nearestStatus(Math.round((scores / weights) * 1e6) / 1e6, scheme);
    }
  }
}

/**
 * Best first, so that of two scores as near the later, worse one is taken.
 * Complete and Blue are never a mean; halves are where a scheme has them.
 */
function nearestStatus(score: number, scheme: readonly string[]): string {
  const whole = hasHalves(scheme) ? ['Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'] : ['Green', 'Amber', 'Red'];
  const steps = whole.length - 1;
  const distance = (index: number): number => Math.abs(100 - (index * 100) / steps - score);
  const nearest = whole.reduce((best, _, index) => (distance(index) <= distance(best) ? index : best), 0);
  return whole[nearest] ?? '';
}

/** Whether a scheme has statuses between the three. */
export function hasHalves(statuses: readonly string[]): boolean {
  return statuses.some((status) => status.includes('/'));
}
