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
 * The officer's word on one table, kept in the workbook. Found again by the sheet's id (else its name) and the heading texts, never by column
 * letters alone: `roles` are by heading text, `occurrence` tells equal headings apart (0 is the leftmost). Empty: nothing is said of the columns.
 * `headerRows` is how many heading rows there are. Only where the officer has moved them: `foundBy` holds the headings under which the add-in
 * finds the table unaided, and `headersFrom` how many rows below the first of those the officer's begin (less than 0: above).
 * `endsBefore` is the description of the first row below the table where the officer has shortened it, else null; `endsBeforeOccurrence` tells
 * rows described alike apart (0, also where absent, is the uppermost). `endsAt` are the first words of the last row where the officer has
 * lengthened the table beyond what the add-in takes for its end; `endsAtOccurrence` tells rows under the headings that begin alike apart.
 */
export interface Mapping {
  readonly sheet: SheetRef;
  readonly headerRows: number;
  readonly headersFrom?: number;
  readonly foundBy?: readonly string[];
  readonly endsBefore: string | null;
  readonly endsBeforeOccurrence?: number;
  readonly endsAt?: string;
  readonly endsAtOccurrence?: number;
  readonly roles: readonly { readonly heading: string; readonly occurrence: number; readonly role: ColumnRole }[];
}
