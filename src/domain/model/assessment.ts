// What the add-in makes of a plan: computed figures beside stated ones, with what it isn't sure of. No edits yet.

import type { SlippedCell } from '../checks/slipped-comments';
import type { ForecastBasis } from '../measures/forecast';
import type { DateSpan, IsoDate, PlanRow, PlanTable, SheetReading } from './plan';
import type { TableLedger } from '../ledger/table-ledger';
import type { DirectionsByRow } from '../rating/review-directions';
import type { Scheme, SchemeName, Status } from '../rating/schemes/scheme';
import type { MilestonesByRow } from '../timescales/milestone';

/** domain.md, "Counting methods". `stated`: typed by the officer, derived from nothing. */
export type CountingMethod = 'sum' | 'latest' | 'highest' | 'average' | 'stated';

/** `candidates`: every method that fits the stated total, in the order Sum, Latest, Highest, Average. `doubtful`: no total is stated and the figures repeat or creep. */
export interface MethodReading {
  readonly method: CountingMethod;
  readonly confirmed: boolean;
  readonly candidates: readonly CountingMethod[];
  readonly doubtful: boolean;
}

export type { Rule, Scheme, SchemeName, Status } from '../rating/schemes/scheme';

/** Why a row has no colour, in words fit for its cell: "Not rated: no target". */
export type Rating = { readonly status: Status } | { readonly notRated: string };

export type AsAtSource = 'argument' | 'setting' | 'heading' | 'last period';

/** What a table is rated with. `schemeInferred`: no settings row says which scheme it is yet. `index` numbers the table's block on the Plan settings sheet, from 1. `asAt` null: nobody has said, so ask. */
export interface TableSettings {
  readonly index: number;
  readonly scheme: Scheme;
  readonly schemeInferred: boolean;
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
  readonly asAtFrom: AsAtSource | null;
}

/** Which rows a scheme gives another status than the officers state, zero-based; `compared`: how many rows have both. */
export interface SchemeMisfits {
  readonly scheme: SchemeName;
  readonly rows: readonly number[];
  readonly compared: number;
}

/**
 * `goal`: the figure to reach, from the target's cell or from "Target figure". `profile`: what the target expects by the as-at date.
 * `pace`: actual ÷ profile. `variance`: actual − profile, `varianceShare` that ÷ profile. `forecast`: the outturn, at this pace or by last
 * year's season, as `forecastBasis` says. None is ever capped. Null where there is nothing to compute from.
 */
export interface AssessedRow {
  readonly row: PlanRow;
  readonly method: MethodReading | null;
  readonly goal: number | null;
  readonly total: number | null;
  readonly achieved: number | null;
  readonly profile: number | null;
  readonly pace: number | null;
  readonly variance: number | null;
  readonly varianceShare: number | null;
  readonly forecast: number | null;
  readonly forecastBasis: ForecastBasis | null;
  readonly rating: Rating | null;
  readonly draft: string | null;
}

export interface AssessedTable {
  readonly table: PlanTable;
  readonly settings: TableSettings;
  readonly rows: readonly AssessedRow[];
  /** Rows whose stated status breaks the scheme, zero-based. */
  readonly misfits: readonly number[];
  /** The same by every scheme; empty where no row has both a stated and a computed status. */
  readonly misfitsByScheme: readonly SchemeMisfits[];
}

/**
 * `directions`: how the statuses of its rows have moved. `slipped`: comments in review columns of each table. `ledgers`: what the Plan ledger says of each table. `milestones`: what
 * the timescales, starts and ends of its rows say, at the as-at dates of their tables.
 */
export interface AssessedSheet {
  readonly reading: SheetReading;
  readonly tables: readonly AssessedTable[];
  readonly milestones: MilestonesByRow;
  readonly directions: DirectionsByRow;
  readonly ledgers: ReadonlyMap<PlanTable, TableLedger>;
  readonly slipped: ReadonlyMap<PlanTable, readonly SlippedCell[]>;
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
