// What the add-in makes of a plan: computed figures beside stated ones, with what it isn't sure of. No edits yet.

import type { DateSpan, IsoDate, PlanRow, PlanTable, SheetReading } from './plan';

/** domain.md, "Counting methods". `stated`: typed by the officer, derived from nothing. */
export type CountingMethod = 'sum' | 'latest' | 'highest' | 'average' | 'stated';

/** `candidates`: every method that fits the stated total, in the order Sum, Latest, Highest, Average. `doubtful`: no total is stated and the figures repeat or creep. */
export interface MethodReading {
  readonly method: CountingMethod;
  readonly confirmed: boolean;
  readonly candidates: readonly CountingMethod[];
  readonly doubtful: boolean;
}

export type SchemeName = 'delivered' | 'pace';

export type Status = 'Green' | 'Amber' | 'Red';

/** Why a row has no colour, in words fit for its cell: "Not rated: no target". */
export type Rating = { readonly status: Status } | { readonly notRated: string };

export type AsAtSource = 'argument' | 'setting' | 'heading' | 'last period';

/** What a table is rated with. `schemeInferred`: no settings row says which scheme it is yet. `index` numbers the table's block on the Plan settings sheet, from 1. `asAt` null: nobody has said, so ask. */
export interface TableSettings {
  readonly index: number;
  readonly scheme: SchemeName;
  readonly schemeInferred: boolean;
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
  readonly asAtFrom: AsAtSource | null;
  /** Pace from which a row is Green, Amber: fractions, 1 and 0.8 unless the officer has changed them. */
  readonly greenFrom: number;
  readonly amberFrom: number;
}

/** `profile`: what the target expects by the as-at date. `pace`: actual ÷ profile. `forecast`: the outturn at this pace. Null where there is nothing to compute from. */
export interface AssessedRow {
  readonly row: PlanRow;
  readonly method: MethodReading | null;
  readonly total: number | null;
  readonly achieved: number | null;
  readonly profile: number | null;
  readonly pace: number | null;
  readonly forecast: number | null;
  readonly rating: Rating | null;
  readonly draft: string | null;
}

export interface AssessedTable {
  readonly table: PlanTable;
  readonly settings: TableSettings;
  readonly rows: readonly AssessedRow[];
  /** Rows whose stated status breaks the scheme, zero-based. */
  readonly misfits: readonly number[];
}

export interface AssessedSheet {
  readonly reading: SheetReading;
  readonly tables: readonly AssessedTable[];
}

export type Severity = 'wrong' | 'ask' | 'note';

/** Fields as in the review JSON: `cell` and `related` are A1 addresses on `sheet`; `stated` and `computed` null where they don't apply. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string | null;
  readonly related: readonly string[];
  readonly message: string;
  readonly stated: number | string | null;
  readonly computed: number | string | null;
}

/** One question to the officer that settles several rows. `rows` are zero-based; `options` are the methods that fit every row. */
export interface Question {
  readonly id: string;
  readonly sheet: string;
  readonly tableIndex: number;
  readonly text: string;
  readonly rows: readonly number[];
  readonly options: readonly CountingMethod[];
}
