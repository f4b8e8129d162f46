// The date that a review's figures are read at. A review rates nothing by a date that nobody has said.

import type { AsAtSource } from '../../domain/assessment';
import type { IsoDate } from '../../domain/plan';
import type { Review } from '../../domain/review';

/** `several`: the tables have dates of their own. */
export type AsAt =
  | { readonly kind: 'said'; readonly date: IsoDate; readonly from: AsAtSource | null }
  | { readonly kind: 'several' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' };

/** The one date of a review's tables; "none" where it has no tables. */
export function asAtOf(review: Review): AsAt {
  const settings = review.sheets.flatMap(({ tables }) => tables.map((table) => table.settings));
  const [first] = settings;
  if (first === undefined) return { kind: 'none' };
  if (settings.some(({ asAt }) => asAt === null) || first.asAt === null) return { kind: 'missing' };
  return settings.every(({ asAt }) => asAt === first.asAt) ? { kind: 'said', date: first.asAt, from: first.asAtFrom } : { kind: 'several' };
}

/** Some table has no date: the officer must give one before anything is written. */
export function isAsAtMissing(review: Review): boolean {
  return asAtOf(review).kind === 'missing';
}
