// What the officer has asked for, as plain data: the pane fills it in, the domain works it out.

import type { Author, TableKey } from './change';
import type { StyleKind } from '../model/commentary/house-style';
import type { Finding } from '../model/finding';
import type { ReviewOptions } from '../model/review';
import type { SchemeName } from '../model/scheme';
import type { IsoDate } from '../model/dates';

/** An agreed status that differs from the computed one. */
export interface OverrideRequest {
  readonly kind: 'override';
  readonly table: TableKey;
  /** Zero-based; null: none is chosen. */
  readonly row: number | null;
  readonly status: string;
  readonly reason: string;
  /** The day on which it lapses. */
  readonly reviewOn: IsoDate;
  readonly author: Author;
}

/** Takes an override back: the ledger keeps it and the entry that ends it. */
export interface EndOverrideRequest {
  readonly kind: 'end-override';
  readonly table: TableKey;
  /** Zero-based. */
  readonly row: number;
  readonly asker: Author;
}

/** Keeps the figures, statuses, scheme and as-at date as they go to the board. */
export interface FreezeRequest {
  readonly kind: 'freeze';
  readonly table: TableKey;
  /** The board or paper, in the officer's words. */
  readonly to: string;
  readonly asker: Author;
}

/** The next review column. */
export interface StartReviewRequest {
  readonly kind: 'start-review';
  readonly table: TableKey;
  /** "2012-09". */
  readonly month: string;
}

/** Puts comments that slipped into a review column back where they belong. */
export interface RepairRowsRequest {
  readonly kind: 'repair-rows';
  readonly table: TableKey;
}

/** Puts drafts where the comments stand. */
export interface UseDraftsRequest {
  readonly kind: 'use-drafts';
  readonly table: TableKey;
  /** Zero-based; null: every row without a comment. */
  readonly rows: readonly number[] | null;
}

/** Puts the last review's comments into blank ones, marked as carried forward. */
export interface CarryCommentsRequest {
  readonly kind: 'carry-comments';
  readonly table: TableKey;
}

/** Next year's sheet beside this year's. */
export interface NewYearRequest {
  readonly kind: 'new-year';
  readonly table: TableKey;
}

/** Another scheme for a table, or other thresholds of one. */
export interface SetSchemeRequest {
  readonly kind: 'set-scheme';
  readonly table: TableKey;
  readonly scheme: SchemeName;
  /** By the rule's place, as they stand on Plan settings: shares as fractions. Those that aren't named stay. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** Roll-ups of every table to its themes and outcomes, and of the programme, on the Plan summary sheet. */
interface SummaryRequest {
  readonly kind: 'summary';
}

/** Puts templates on Plan settings: those that the officer has changed, "" for the built-in wording. */
export interface HouseStyleRequest {
  readonly kind: 'house-style';
  readonly templates: Readonly<Partial<Record<StyleKind, string>>>;
}

/** Says why a finding may stay as it is: it is put away until a figure that it rests on changes. */
export interface ExplainRequest {
  readonly kind: 'explain';
  /** As the review of these options found it. */
  readonly finding: Finding;
  readonly options: ReviewOptions;
  readonly reason: string;
  readonly author: Author;
}

/** Takes an explanation back: the ledger keeps it and the entry that ends it. */
export interface ReopenRequest {
  readonly kind: 'reopen';
  readonly finding: Finding;
  readonly options: ReviewOptions;
  readonly author: Author;
}

/** Lists what the checks find on the Plan checks sheet. */
export interface ListChecksRequest {
  readonly kind: 'list-checks';
  readonly options: ReviewOptions;
}

/** What is asked about one finding. */
export type FindingRequest = ExplainRequest | ReopenRequest;

/** What is asked about one table. */
export type TableRequest =
  | OverrideRequest
  | EndOverrideRequest
  | FreezeRequest
  | StartReviewRequest
  | RepairRowsRequest
  | UseDraftsRequest
  | CarryCommentsRequest
  | NewYearRequest
  | SetSchemeRequest;

export type ChangeRequest = TableRequest | FindingRequest | ListChecksRequest | SummaryRequest | HouseStyleRequest;
