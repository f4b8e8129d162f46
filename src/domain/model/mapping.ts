// Which column is what: as the add-in reads it, with how sure it is and why; and as the officer has confirmed.

import type { SheetRef } from './cell';

/**
 * What a column is for. `none`: nothing that a review uses.
 * `last year`, `forecast`, `period target`, `year total` and `year to date` are never counted as delivered.
 */
export const columnRoles = [
  'theme',
  'outcome',
  'project',
  'description',
  'timescale',
  'target',
  'measure',
  'unit',
  'baseline',
  'last year',
  'period',
  'forecast',
  'period target',
  'year total',
  'year to date',
  'total',
  'achieved',
  'variance',
  'rag',
  'progress',
  'percent complete',
  'direction',
  'priority',
  'owner',
  'start',
  'end',
  'original date',
  'actual date',
  'commentary',
  'none',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** One column as read. */
export interface RoleReading {
  readonly column: number;
  /** The texts of its heading rows, combined. */
  readonly heading: string;
  readonly role: ColumnRole;
  /** 0 to 1. */
  readonly confidence: number;
  /** A few words that an officer can check: "heading says Target; 17 of 17 cells are numbers". */
  readonly reason: string;
}

/** Below this a table is doubtful: nothing is computed from it until the officer has confirmed its mapping. */
export const leastConfidence = 0.6;

/** The role that an officer has confirmed for the column of a heading. */
interface MappedRole {
  readonly heading: string;
  /** Tells equal headings apart: 0 is the leftmost. */
  readonly occurrence: number;
  readonly role: ColumnRole;
}

/**
 * What an officer has confirmed of one table, kept in the workbook.
 * It is found again by the sheet's id (else its name) and the heading texts, never by column letters alone.
 */
export interface Mapping {
  readonly sheet: SheetRef;
  /** How many heading rows there are. */
  readonly headerRows: number;
  /** How many rows below the first of those in `foundBy` the officer's headings begin; less than 0: above. */
  readonly headersFrom?: number;
  /** The headings under which the add-in finds the table unaided; only where the officer has moved them. */
  readonly foundBy?: readonly string[];
  /** The description of the first row below the table where the officer has shortened it, else null. */
  readonly endsBefore: string | null;
  /** Tells rows described alike apart: 0, also where absent, is the uppermost. */
  readonly endsBeforeOccurrence?: number;
  /** The first words of the last row, where the officer has lengthened the table beyond where the add-in ends it. */
  readonly endsAt?: string;
  /** Tells rows under the headings that begin alike apart. */
  readonly endsAtOccurrence?: number;
  /** Empty: nothing is confirmed of the columns. */
  readonly roles: readonly MappedRole[];
}
