// Which column is what: as the add-in reads it, with how sure it is and why; and as the officer has said it is.

import type { SheetRef } from './cell';

/** What a column is for. `none`: nothing that a review uses. `forecast`, `period target`, `year total` and `year to date` are never counted as delivered. */
export const columnRoles = [
  'theme',
  'outcome',
  'project',
  'description',
  'timescale',
  'target',
  'unit',
  'baseline',
  'period',
  'forecast',
  'period target',
  'year total',
  'year to date',
  'total',
  'achieved',
  'variance',
  'rag',
  'direction',
  'priority',
  'owner',
  'start',
  'end',
  'commentary',
  'none',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** One column as read. `heading` is its combined heading text. `confidence` 0 to 1. `reason`: a few words that an officer can check, "heading says Target; 17 of 17 cells are numbers". */
export interface RoleReading {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly reason: string;
}

/** Below this a table is doubtful: nothing is computed from it until the officer has confirmed its mapping. */
export const leastConfidence = 0.6;

/**
 * The officer's word on one table, kept in the workbook. Found again by the sheet's id and the heading texts, never by column letters alone:
 * `roles` are by heading text as the add-in reads it unaided, `occurrence` tells equal headings apart (0 is the leftmost).
 * `headerRows` is how many heading rows there are; `headersFrom`: how many rows below the first heading row that the add-in finds they begin
 * (less than 0: above it; 0 where absent).
 * `endsBefore` is the description of the first row below the table where the officer has shortened it, else null; `endsBeforeOccurrence` tells
 * rows described alike apart (0, also where absent, is the uppermost).
 */
export interface Mapping {
  readonly sheet: SheetRef;
  readonly headerRows: number;
  readonly headersFrom?: number;
  readonly endsBefore: string | null;
  readonly endsBeforeOccurrence?: number;
  readonly roles: readonly { readonly heading: string; readonly occurrence: number; readonly role: ColumnRole }[];
}
