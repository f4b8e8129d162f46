// What the officer has asked for, as plain data: the pane fills it in, the domain works it out.

import type { Author, TableKey } from './change';
import type { IsoDate } from '../model/dates';

/** An agreed status that differs from the computed one until `reviewOn`, when it lapses and says so. `row` is zero-based. */
export interface OverrideRequest {
  readonly kind: 'override';
  readonly table: TableKey;
  readonly row: number;
  readonly status: string;
  readonly reason: string;
  readonly reviewOn: IsoDate;
  readonly author: Author;
}

/** Takes an override back: the ledger keeps it and the entry that ends it. */
export interface EndOverrideRequest {
  readonly kind: 'end-override';
  readonly table: TableKey;
  readonly row: number;
  readonly asker: Author;
}

/** Keeps the figures, statuses, scheme and as-at date as they go to the board. `to`: which board or paper, in the officer's words. */
export interface FreezeRequest {
  readonly kind: 'freeze';
  readonly table: TableKey;
  readonly to: string;
  readonly asker: Author;
}

/** The next review column. `month`: "2012-09". */
export interface StartReviewRequest {
  readonly kind: 'start-review';
  readonly table: TableKey;
  readonly month: string;
}

/** Puts comments that slipped into a review column back where they belong. */
export interface RepairRowsRequest {
  readonly kind: 'repair-rows';
  readonly table: TableKey;
}

/** Next year's sheet beside this year's. */
export interface NewYearRequest {
  readonly kind: 'new-year';
  readonly table: TableKey;
}

/** Roll-ups of every table to its themes and outcomes, and of the programme, on the Plan summary sheet. */
export interface SummaryRequest {
  readonly kind: 'summary';
}

/** What is asked about one table. */
export type TableRequest = OverrideRequest | EndOverrideRequest | FreezeRequest | StartReviewRequest | RepairRowsRequest | NewYearRequest;

export type ChangeRequest = TableRequest | SummaryRequest;
