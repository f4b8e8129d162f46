// Everything a table is rated with, as the sheet's formulas see it.

import type { TableSettings } from '../../model/assessment';
import type { SchemesOnSheet } from '../schemes/schemes-on-sheet';
import type { SchemeName } from '../../model/scheme';

/** Share of the year gone by, or as the officer typed it; or what the cell says where there is none. */
export type Elapsed = number | { readonly unknown: string };

/**
 * `asAtSerial`: the as-at date as Excel counts days. `schemes`: all of them, as they stand on the settings sheet.
 * `rules`: the text of the scheme's rules that the RAG formulas are compiled from; null where it can't be told.
 * `notRated`: why no row can be rated, whatever its figures; null where rows can.
 */
export interface RatingContext extends TableSettings {
  readonly elapsed: Elapsed;
  readonly asAtSerial: number | null;
  readonly schemes: SchemesOnSheet;
  readonly rules: string | null;
  readonly notRated: string | null;
}

export const defaultScheme: SchemeName = 'delivered';
