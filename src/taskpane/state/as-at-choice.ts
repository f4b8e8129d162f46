// The date that a review's figures are for. Nothing is rated by a date that nobody has given.

import type { AsAtSource } from '../../domain/model/assessment';
import type { TableKey } from '../../domain/changes/change';
import type { Review, TableAsAt } from '../../domain/model/review';
import { keyOf } from '../change/change-subject';
import type { IsoDate } from '../../domain/model/dates';
import { tableLabel } from '../../domain/model/table/table-label';

/** `several`: the tables have different dates. */
export type AsAt =
  | { readonly kind: 'known'; readonly date: IsoDate; readonly from: AsAtSource | null }
  | { readonly kind: 'several' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' };

/** The one date of a review's tables; "none" where it has no tables. */
export function asAtOf(review: Review): AsAt {
  const settings = review.sheets.flatMap(({ tables }) => tables.map((table) => table.settings));
  const [first] = settings;
  if (first === undefined) return { kind: 'none' };
  if (settings.some(({ asAt }) => asAt === null) || first.asAt === null) return { kind: 'missing' };
  return settings.every(({ asAt }) => asAt === first.asAt)
    ? { kind: 'known', date: first.asAt, from: first.asAtFrom }
    : { kind: 'several' };
}

/** A table whose date the officer is asked for: none is known, or only its last period. */
export interface DateQuestion {
  /** The name of the table on the screen. */
  readonly label: string;
  readonly table: TableKey;
  readonly asAt: AsAt;
}

/** The tables that are asked about one by one; empty where one date is for all, or every table has a certain one. */
export function dateQuestions(review: Review): readonly DateQuestion[] {
  const { kind } = asAtOf(review);
  if ((kind !== 'several' && kind !== 'missing') || review.sheets.flatMap(({ tables }) => tables).length < 2) return [];
  return review.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ table, settings: { asAt, asAtFrom } }, index): readonly DateQuestion[] =>
      asAt !== null && (asAtFrom === 'heading' || asAtFrom === 'setting')
        ? []
        : [
            {
              label: tableLabel(table.sheet, index),
              table: keyOf({ table }),
              asAt: asAt === null ? { kind: 'missing' } : { kind: 'known', date: asAt, from: asAtFrom },
            },
          ],
    ),
  );
}

/** The dates of single tables with another, which replaces the same table's. */
export function withTableAsAt(dates: readonly TableAsAt[], added: TableAsAt): readonly TableAsAt[] {
  return [...dates.filter(({ sheetId, headingRow }) => sheetId !== added.sheetId || headingRow !== added.headingRow), added];
}

/** Some table has no date: the officer must give one before anything is written. */
export function isAsAtMissing(review: Review): boolean {
  return asAtOf(review).kind === 'missing';
}
