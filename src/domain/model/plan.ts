// A programme plan as read from a sheet. Nothing loses its address: every row and column says which cells it came from.

import type { Area, CellError, SheetRef } from './cell';
import type { Mapping, RoleReading } from './mapping';

/** "none": not a plan, with a reason. */
export type Layout = 'plan' | 'deliverables' | 'narrative' | 'none';

/** A calendar date, "YYYY-MM-DD". */
export type IsoDate = string;

/** First and last day, both counted. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** What a cell in a figure column means. Percentages are fractions. 0, "n/a" and not yet due are three different things. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not applicable'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: CellError };

export type TargetKind = 'at least' | 'up to' | 'exactly' | 'percent of population';

/** One of several things that a target asks for at once: "500 councillors", "over 90 % agreeing". `figure`: a fraction where it is a percentage. */
export interface TargetCondition {
  readonly text: string;
  readonly figure: number;
  readonly percent: boolean;
  readonly kind: Exclude<TargetKind, 'percent of population'>;
}

/** A target that is a share of a population: 15 % of 350. `population` null: it isn't said how many there are. */
export interface TargetShare {
  readonly share: number;
  readonly population: number | null;
}

/**
 * `kind` is null where there is no target or it can't be read as a number. Of a share of a stated population `figure` is what it comes to in
 * whole things, rounded up. `conditions`: two or more, where the target asks for several things; `figure` is the first.
 * `further`: it asks for so much more than there was before.
 */
export interface Target {
  readonly figure: Figure;
  readonly kind: TargetKind | null;
  readonly share?: TargetShare;
  readonly conditions?: readonly TargetCondition[];
  readonly further?: true;
  /** Its evidence speaks both for higher and for lower being better, so only the officer can say. */
  readonly betterOpen?: true;
}

/** One period column. `span` is null where the heading doesn't say which dates it covers. `forecast`: expected, not yet done: never counted as delivered. */
export interface PeriodColumn {
  readonly column: number;
  readonly heading: string;
  readonly span: DateSpan | null;
  readonly forecast?: true;
}

/** A column that holds a status. `date` is the review's date as far as its heading says: "2011-10" or "2011-10-31". */
export interface RagColumn {
  readonly column: number;
  readonly heading: string;
  readonly date: string | null;
}

/**
 * Columns by role; null or empty where the table has none. Our own columns are in `OwnColumns`, never here.
 * `periodTargets`: a target for each period, oldest first; `lastYear`: the figures of the year before in periods of the same length, oldest
 * first. Both absent where the table has none.
 */
export interface Columns {
  readonly theme: number | null;
  readonly outcome: number | null;
  readonly project: number | null;
  readonly description: number;
  readonly timescale: number | null;
  readonly target: number | null;
  readonly unit: number | null;
  readonly periods: readonly PeriodColumn[];
  readonly periodTargets?: readonly PeriodColumn[];
  readonly lastYear?: readonly PeriodColumn[];
  readonly total: number | null;
  readonly achieved: number | null;
  readonly rag: readonly RagColumn[];
  readonly commentary: readonly number[];
}

/** The columns that the add-in writes beside a table, in the order they stand. */
export const addInColumnHeadings = {
  total: 'Total (computed)',
  profile: 'Profile (computed)',
  achieved: '% achieved (computed)',
  rag: 'RAG (computed)',
  agreed: 'RAG (agreed)',
  ledgerRow: 'Ledger row',
  direction: 'Direction of travel (computed)',
  byDates: 'By the dates',
  datesFrom: 'Dates read from',
  method: 'Counting method',
  targetKind: 'Target reads as',
  targetFigure: 'Target figure',
  draft: 'Draft commentary',
  draftCheck: 'Draft check',
  draftedFrom: 'Drafted from',
} as const;

export type AddInColumn = keyof typeof addInColumnHeadings;

/** The order in which our columns are added beside a table. */
export const addInColumnOrder: readonly AddInColumn[] = [
  'total',
  'profile',
  'achieved',
  'rag',
  'agreed',
  'ledgerRow',
  'direction',
  'byDates',
  'datesFrom',
  'method',
  'targetKind',
  'targetFigure',
  'draft',
  'draftCheck',
  'draftedFrom',
];

/** Where each of our columns stands already; a key is missing where it doesn't. */
export type AddInColumns = Readonly<Partial<Record<AddInColumn, number>>>;

export type RowKind = 'theme' | 'deliverable' | 'project' | 'subtotal' | 'total' | 'note' | 'placeholder' | 'hidden-example';

/** One status typed in a review column. `text` as typed, `status` where it is one we know. Blank cells are not reviews. */
export interface StatedStatus {
  readonly column: number;
  readonly date: string | null;
  readonly text: string;
  readonly status: string | null;
}

/** `actuals` stand in the order of `columns.periods`. `total` and `achieved` are as stated by the officer (never our formulas). */
export interface PlanRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly theme: string | null;
  readonly outcome: string | null;
  readonly project: string | null;
  readonly description: string;
  readonly timescale: string | null;
  readonly unit: string | null;
  readonly target: Target;
  readonly actuals: readonly Figure[];
  readonly total: Figure;
  readonly achieved: Figure;
  /** Decimal places that the stated percentage is shown with; null where none is stated. */
  readonly achievedDecimals: number | null;
  readonly reviews: readonly StatedStatus[];
  readonly comment: string | null;
  /** What stands in our own columns from an earlier review; a key is missing where the cell is blank or there is no such column. */
  readonly addInTexts: Readonly<Partial<Record<AddInColumn, string>>>;
}

/**
 * `area` runs from the first heading row to the last row and covers the officer's columns only.
 * `year` is what the headings or titles say the figures cover; null where they don't. `asAtStated`: the date that they say the figures are for.
 * `totalIsOurs` / `achievedIsOurs`: that column holds formulas of an earlier review throughout, so nothing in it is stated.
 * `roles`: every column of the officer's, also those of no use, left to right.
 * `confidence`: 0 to 1, of the least certain of heading rows, extent and the roles that figures are computed from.
 * `figuresOnly`: no heading says that this is a plan; its rows of figures alone do, so an officer must say what its columns are.
 * `cumulative`: each period's figure holds all before it, as the headings of the periods say ("Q1 YTD") or a line above the table does.
 * `layout`: the table's own, where the sheet's is another.
 * `bars`: columns of a Gantt chart, whose colours aren't read.
 * `confirmed`: an officer has said what its columns are. `mapping`: the officer's word as applied; absent where there is none.
 * `below`: the nearest rows below it that hold something in its columns, to which an officer may lengthen it; absent where there are none.
 */
export interface PlanTable {
  readonly sheet: SheetRef;
  readonly area: Area;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Columns;
  readonly addInColumns: AddInColumns;
  readonly totalIsOurs: boolean;
  readonly achievedIsOurs: boolean;
  readonly year: DateSpan | null;
  readonly asAtStated: IsoDate | null;
  readonly rows: readonly PlanRow[];
  readonly roles: readonly RoleReading[];
  readonly confidence: number;
  readonly confirmed: boolean;
  readonly figuresOnly?: true;
  readonly cumulative?: Cumulative;
  readonly layout?: Exclude<Layout, 'none'>;
  readonly bars?: readonly number[];
  readonly mapping?: Mapping;
  readonly below?: readonly RowBelow[];
}

/** What says that figures are cumulative. */
export type Cumulative = 'headings' | 'title';

/** A row below a table: its first words, how many rows under the headings begin so before it, and how it is described. */
export interface RowBelow {
  readonly row: number;
  readonly words: string;
  readonly occurrence: number;
  readonly description: string;
}

/** What one sheet was read as. `reason` is one sentence where layout is "none". `mappingIgnored`: why an officer's mapping of this sheet no longer holds. */
export interface SheetReading {
  readonly sheet: SheetRef;
  readonly layout: Layout;
  readonly reason: string | null;
  readonly tables: readonly PlanTable[];
  readonly mappingIgnored?: string;
}
