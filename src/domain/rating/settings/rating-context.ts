// Everything a table is rated with, as the sheet's formulas see it.

import type { TableSettings } from '../../model/assessment';
import type { SchemesOnSheet } from '../schemes/schemes-on-sheet';
import type { IsoDate } from '../../model/dates';
import type { SchemeName } from '../../model/scheme';

/** Share of the year gone by, or as the officer typed it; or what the cell says where there is none. */
export type Elapsed = number | { readonly unknown: string };

/** Everything that a table is rated with. */
export interface RatingContext extends TableSettings {
  readonly elapsed: Elapsed;
  /** The as-at date as Excel counts days. */
  readonly asAtSerial: number | null;
  /** The day for which is told what a target expects (figures-to.ts); null where no as-at date is known. */
  readonly figuresTo: IsoDate | null;
  /** The same as Excel counts days. */
  readonly figuresToSerial: number | null;
  /** All of them, as they are on the settings sheet. */
  readonly schemes: SchemesOnSheet;
  /** The text of the scheme's rules that the RAG formulas are compiled from; null where it isn't known. */
  readonly rules: string | null;
  /** How long its drafts may be, in characters; null where its row doesn't say. */
  readonly longestDraft: number | null;
  /** Why no row can be rated, whatever its figures; null where rows can. */
  readonly notRated: string | null;
}

export const defaultScheme: SchemeName = 'delivered';
