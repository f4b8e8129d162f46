// The date that a review's figures are read at. A review rates nothing by a date that nobody has said.

import type { AsAtSource } from '../../domain/model/assessment';
import type { TableKey } from '../../domain/changes/change';
import type { Review, TableAsAt } from '../../domain/model/review';
import { keyOf } from '../change/change-subject';
import type { IsoDate } from '../../domain/model/dates';
import { tableLabel } from '../../domain/model/table/table-label';

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

/** A table whose date is for the officer to say: none is known, or no more than its last period. `label`: the words for the table. */
export interface OpenAsAt {
  readonly label: string;
  readonly of: TableKey;
  readonly asAt: AsAt;
}

/** The tables that are asked about one by one; empty where one date holds for all, or every table has a certain one. */
export function openDates(review: Review): readonly OpenAsAt[] {
  const { kind } = asAtOf(review);
  if ((kind !== 'several' && kind !== 'missing') || review.sheets.flatMap(({ tables }) => tables).length < 2) return [];
  return review.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ table, settings: { asAt, asAtFrom } }, index): readonly OpenAsAt[] =>
      asAt !== null && (asAtFrom === 'heading' || asAtFrom === 'setting')
        ? []
        : [
            {
              label: tableLabel(table.sheet, index),
              of: keyOf({ table }),
              asAt: asAt === null ? { kind: 'missing' } : { kind: 'said', date: asAt, from: asAtFrom },
            },
          ],
    ),
  );
}

/** The dates of single tables with another, which takes the place of the same table's. */
export function withTableAsAt(dates: readonly TableAsAt[], added: TableAsAt): readonly TableAsAt[] {
  return [...dates.filter(({ sheetId, headingRow }) => sheetId !== added.sheetId || headingRow !== added.headingRow), added];
}

/** Some table has no date: the officer must give one before anything is written. */
export function isAsAtMissing(review: Review): boolean {
  return asAtOf(review).kind === 'missing';
}
