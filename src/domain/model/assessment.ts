// What the add-in makes of a plan: computed figures beside stated ones, with what it isn't sure of. No edits yet.

import type { StyleSample } from './commentary/house-style';
import type { CountingMethod, MethodReading } from './counting-method';
import type { DirectionsByRow } from './direction';
import type { TableLedger } from './ledger';
import type { MilestonesByRow } from './milestone';
import type { PlanTable, SheetReading } from './plan';
import type { Scheme, SchemeName, Status } from './scheme';
import type { DateSpan, IsoDate } from './dates';
import type { PlanRow } from './table/rows';

/** A status, or why a row has none, in words fit for its cell: "Not rated: no target". */
export type Rating = { readonly status: Status } | { readonly notRated: string };

/** Where an as-at date comes from. `argument`: asked for with the review. */
export type AsAtSource = 'argument' | 'setting' | 'heading' | 'last period';

/** What a table is rated with. */
export interface TableSettings {
  /** The number of the table's row on Plan settings, from 1; 0 where it has none. */
  readonly index: number;
  readonly scheme: Scheme;
  /** No settings row names the scheme yet. */
  readonly schemeInferred: boolean;
  /** Nobody chose the scheme, and no status that is stated speaks for it: the usual one, until another is chosen. */
  readonly schemeUsual: boolean;
  /** The key that its Own rules say the same as, in words that name its place; absent where they are no key's. */
  readonly schemeKey?: string;
  /** Where the workbook calls the statuses a judgement, which then stand alone, in words; absent where it doesn't, or a scheme was chosen. */
  readonly schemeJudged?: string;
  /** The key that the stated statuses follow, which then stand alone, in words that name its place; absent where they follow none. */
  readonly schemeFollowed?: string;
  /** Every row is another sheet's too and is counted there, where its status may stand: no scheme gives it a second one. */
  readonly schemeElsewhere?: true;
  /** Which scheme rates the rows is asked; none does until one is chosen. */
  readonly schemeAsked: boolean;
  /** What the figures cover. */
  readonly year: DateSpan | null;
  /** As in `PlanTable`; absent too where the settings sheet has another year. */
  readonly yearNamed?: string;
  /** Null: nobody has given it, so it is asked for. */
  readonly asAt: IsoDate | null;
  readonly asAtFrom: AsAtSource | null;
}

/** The rows to which a scheme gives another status than the officers state. */
export interface SchemeMisfits {
  readonly scheme: SchemeName;
  /** Zero-based. */
  readonly rows: readonly number[];
  /** How many rows have both a stated and a computed status. */
  readonly compared: number;
}

/**
 * How an outturn is forecast. `pace`: total ÷ share of the year gone by.
 * `season`: total ÷ the share that last year had reached by the same day. `plan`: as a column of the sheet states it.
 */
export type ForecastBasis = 'pace' | 'season' | 'plan';

/** A row and what is computed for it. Null where there is nothing to compute from; no share is ever capped. */
export interface AssessedRow {
  readonly row: PlanRow;
  readonly method: MethodReading | null;
  /** The figure to reach, from the target's cell or from "Target figure". */
  readonly goal: number | null;
  readonly total: number | null;
  /** Total ÷ goal. */
  readonly achieved: number | null;
  /** The goal is a limit that isn't to be used up, so that its share is nothing achieved; absent of all others. */
  readonly ofLimit?: true;
  /** What the target expects by the as-at date. */
  readonly profile: number | null;
  /** Total ÷ profile. */
  readonly pace: number | null;
  /** Total − profile. */
  readonly variance: number | null;
  /** Variance ÷ profile. */
  readonly varianceShare: number | null;
  /** The outturn. */
  readonly forecast: number | null;
  readonly forecastBasis: ForecastBasis | null;
  readonly rating: Rating | null;
  /** Draft commentary. */
  readonly draft: string | null;
}

/** A status that a cell says by its fill, with the cell's column. */
export interface FilledStatus {
  readonly column: number;
  readonly status: Status;
}

/** A table and what is computed for its rows. */
export interface AssessedTable {
  readonly table: PlanTable;
  readonly settings: TableSettings;
  readonly rows: readonly AssessedRow[];
  /** By zero-based row what fills state by a key to colours; absent where none do. */
  readonly filled?: ReadonlyMap<number, FilledStatus>;
  /** Rows whose stated status breaks the scheme, zero-based. */
  readonly misfits: readonly number[];
  /** The same by every scheme; empty where no row has both a stated and a computed status. */
  readonly misfitsByScheme: readonly SchemeMisfits[];
}

/** A text in a review column that is no status but a remark, and the comment column that it belongs in. */
export interface SlippedCell {
  readonly row: number;
  /** The review column. */
  readonly from: number;
  /** The comment column. */
  readonly to: number;
  readonly text: string;
}

/**
 * How a comment stands to the draft beside it. `blank`: there is none, and the draft could be it. `used`: it is the draft.
 * `outdated`: it is an earlier draft, word for word. `figures`: the officer's own sentence, with figures of an earlier
 * draft. `behind`: the draft was edited, and its figures have changed since. `own`: their own words, nothing to renew:
 * the draft would replace them.
 */
export type DraftUseKind = 'blank' | 'used' | 'outdated' | 'figures' | 'behind' | 'own';

/** A row's comment beside its draft. */
export interface DraftUse {
  /** Zero-based. */
  readonly row: number;
  /** The comment's column. */
  readonly column: number;
  /** What the row is about. */
  readonly name: string;
  readonly comment: string;
  readonly kind: DraftUseKind;
  /** What the comment would be; null where there is nothing to put there. */
  readonly after: string | null;
}

/** A row that still needs an officer: its comment is blank and a board will ask, or it may be out of date. */
export interface CommentNeeded {
  /** Zero-based. */
  readonly row: number;
  /** What the row is about. */
  readonly name: string;
  /** Who is to write it, as the sheet names them; null where it names nobody. */
  readonly owner: string | null;
  /** "Red, overdue by the date"; "" where a board has nothing to ask. */
  readonly why: string;
  /** "no comment yet", "the comment is word for word as last time". */
  readonly prompt: string;
}

/** A blank comment of a row that had one last time. */
export interface CarriedComment {
  /** Zero-based. */
  readonly row: number;
  /** The comment's column. */
  readonly column: number;
  /** Last time's, marked as carried forward. */
  readonly after: string;
}

/** A sheet and what is computed for its tables. */
export interface AssessedSheet {
  readonly reading: SheetReading;
  readonly tables: readonly AssessedTable[];
  /** What the timescales, starts and ends of the rows of each table say, at its as-at date. */
  readonly milestones: ReadonlyMap<PlanTable, MilestonesByRow>;
  /** How the statuses of the rows of each table have moved. */
  readonly directions: ReadonlyMap<PlanTable, DirectionsByRow>;
  /** What the Plan ledger says of each table. */
  readonly ledgers: ReadonlyMap<PlanTable, TableLedger>;
  /** Comments in the review columns of each table. */
  readonly slipped: ReadonlyMap<PlanTable, readonly SlippedCell[]>;
  /** How the comments of each table stand to the drafts that an earlier review left beside them. */
  readonly draftUses: ReadonlyMap<PlanTable, readonly DraftUse[]>;
  /** The comments of each table that officers still have to write. */
  readonly commentsNeeded: ReadonlyMap<PlanTable, readonly CommentNeeded[]>;
  /** Blank comments of each table, with what stood there at the last review. */
  readonly carriedComments: ReadonlyMap<PlanTable, readonly CarriedComment[]>;
  /** Rows to try templates on. */
  readonly styleSamples: readonly StyleSample[];
}

/** One question to the officer that settles several rows. */
export interface Question {
  readonly id: string;
  readonly sheet: string;
  readonly tableIndex: number;
  readonly text: string;
  /** Zero-based. */
  readonly rows: readonly number[];
  /** The methods that fit every row. */
  readonly options: readonly CountingMethod[];
}
