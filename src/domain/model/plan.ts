// A programme plan as read from a sheet. Nothing loses its address: every row and column says which cells it came from.

import type { Area, SheetRef } from './cell';
import type { DateSpan, IsoDate } from './dates';
import type { Mapping, RoleReading } from './mapping';
import type { AddInColumns } from './table/add-in-columns';
import type { ReadingExplained } from './table/explained';
import type { Columns, Cumulative, PositionsSaid } from './table/columns';
import type { PlanRow, RowBelow } from './table/rows';

/** "none": not a plan, with a reason. */
export type Layout = 'plan' | 'deliverables' | 'narrative' | 'none';

/** One table of a plan. */
export interface PlanTable {
  readonly sheet: SheetRef;
  /** From the first heading row to the last row; the officer's columns only. */
  readonly area: Area;
  readonly headerRows: readonly number[];
  /** The first and last row below the headings. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Columns;
  /** Where the columns of an earlier review are. */
  readonly addInColumns: AddInColumns;
  /** The total column holds formulas of an earlier review throughout, so nothing in it is stated. */
  readonly totalIsOurs: boolean;
  /** The same of the % achieved column. */
  readonly achievedIsOurs: boolean;
  /** What the figures cover, as headings or titles say; null where they don't. */
  readonly year: DateSpan | null;
  /**
   * How its year is named ("2025/26") where nothing shows on which days it begins and ends: "year" is then the usual one,
   * of which no day is told. Absent where something shows it.
   */
  readonly yearNamed?: string;
  /** Its targets are for the whole of the work, so that the end of its periods is not the day on which they are due. */
  readonly targetsOutlastYear?: true;
  /** Its forecasts are of another span than its targets, and none is set against the other. */
  readonly forecastApart?: true;
  /** The column that adds what is forecast to what is done, by its formula: where the plan expects to end; absent where none does. */
  readonly forecastAtEnd?: number;
  /** The date that the figures are for, as headings or titles say. */
  readonly asAtStated: IsoDate | null;
  /** The column of what is expected by the day that the figures run to, which its heading names; absent where there is none. */
  readonly expectedByDay?: number;
  readonly rows: readonly PlanRow[];
  /** Every column of the officer's, also those of no use, left to right. */
  readonly roles: readonly RoleReading[];
  /** 0 to 1: of the least certain of heading rows, extent and the roles that figures are computed from. */
  readonly confidence: number;
  /** What makes the table no surer than that, where it isn't one of its columns; absent where it is, or nothing does. */
  readonly doubt?: TableDoubt;
  /** What the reading makes of the officer's stated figures; absent where an officer has said what the columns are. */
  readonly explained?: ReadingExplained;
  /** An officer has confirmed what its columns are. */
  readonly confirmed: boolean;
  /**
   * No heading says that this is a plan, only its rows of figures do: an officer must confirm what its columns are.
   */
  readonly figuresOnly?: true;
  /** Each period's figure holds all before it. */
  readonly cumulative?: Cumulative;
  /** Each period's figure is where things stand; absent where nothing says it, and where the officer has said what the columns are. */
  readonly positions?: PositionsSaid;
  /** A line near the table says that they don't. */
  readonly notCumulative?: true;
  /** A line over the table says that all its figures are counted at the end of their periods: positions; absent where none does. */
  readonly figuresAtEnds?: true;
  /** Each period's figure is set against the targets by itself, as a title, the target's heading or a key says. */
  readonly judgedByPeriod?: true;
  /** A note says that the results of a row's whole year aren't the means of its periods. */
  readonly resultsAreNoMeans?: true;
  /** The table's layout, where it isn't the sheet's. */
  readonly layout?: Exclude<Layout, 'none'>;
  /** Spending is what its statuses measure: a key to its colours says so, or they follow it in every row. */
  readonly spendRated?: true;
  /** The column that says of each row whether its target is met; absent where none does. */
  readonly verdict?: number;
  /** Columns by which targets are read: which way is better, baselines, thresholds; none of them is unread. */
  readonly targetsReadBy?: readonly number[];
  /** The column that says how each row is counted; absent where none does. */
  readonly methodsReadBy?: number;
  /** All its figures are savings, as its title or headings say, whatever its rows are about. */
  readonly countsSavings?: true;
  /** Columns of a Gantt chart, whose colours aren't read. */
  readonly bars?: readonly number[];
  /** Columns of figures that are stages before what is done, and what adds them up; absent where there are none. */
  readonly earlierStages?: readonly number[];
  /**
   * Only the colours of its cells, which aren't read, say how far the work is: where a key says what is done ("B3:
   * “Done”"), and its columns that are blank throughout. Absent where words say it, or there is no key.
   */
  readonly colourOnly?: { readonly key: string; readonly blank: readonly number[] };
  /** What the fills of a status column without words state by a key of fills near it, by row; absent where none does. */
  readonly filledByKey?: FilledByKey;
  /**
   * Columns that state by fills alone, which no key on the sheet explains or which another column's have replaced, and the rows that
   * they fill and nothing else states; absent where there are none.
   */
  readonly unreadFills?: { readonly columns: readonly number[]; readonly rows: readonly number[] };
  /** Where keys stand right of it, beside its rows; absent where none does. */
  readonly keysBeside?: readonly Area[];
  /** Words of its status columns that a key near it lists, in lower case; absent where there are none. */
  readonly statesInKey?: readonly string[];
  /** The officer's mapping as applied; absent where there is none. */
  readonly mapping?: Mapping;
  /**
   * The nearest rows below it that hold something in its columns, to which
   * an officer may lengthen it; absent where there are none.
   */
  readonly below?: readonly RowBelow[];
}

/**
 * A status column of colours alone. `colours`: empty where the key's fills are no colours that statuses have. `key`: where
 * the first of its swatches stands, and what the key says.
 */
export interface FilledByKey {
  readonly column: number;
  readonly colours: ReadonlyMap<number, 'Green' | 'Amber' | 'Red' | 'Blue'>;
  readonly key: { readonly row: number; readonly column: number; readonly text: string };
}

/**
 * Why a table isn't certain as a whole. `rival`: another reading of its columns explains as much. `remarks`: more rows hold remarks
 * alone than say something of the plan. `headings`: hardly one says what its column holds.
 */
export type TableDoubt =
  | { readonly by: 'rival'; readonly rival: RivalReading }
  | { readonly by: 'remarks'; readonly rows: readonly number[] }
  | { readonly by: 'headings' };

/** The columns that another reading computes from. */
export interface RivalReading {
  readonly periods: readonly number[];
  readonly total: number | null;
  readonly target: number | null;
}

/** What one sheet was read as. */
export interface SheetReading {
  readonly sheet: SheetRef;
  readonly layout: Layout;
  /** One sentence where the layout is "none", else null. */
  readonly reason: string | null;
  readonly tables: readonly PlanTable[];
  /** Why an officer's mapping of this sheet no longer holds. */
  readonly mappingIgnored?: string;
  /** Figures of a sheet that repeats another's, where the two differ; absent where they don't. */
  readonly differs?: readonly FigureThatDiffers[];
  /** The heads of its projects, of which none is a row; absent where there are fewer than two. */
  readonly projectHeads?: readonly ProjectLines[];
  /** Rows that stand on another sheet too and are counted there; absent where there are none. */
  readonly sharedRows?: SharedRows;
  /** Counts of another sheet's rows that aren't what those rows come to; absent where there are none. */
  readonly countsThatDiffer?: readonly CountThatDiffers[];
}

/** A figure of one sheet, and what stands for the same measure on another. Row and column are zero-based. */
export interface FigureThatDiffers {
  readonly row: number;
  readonly column: number;
  /** What the measure is called. */
  readonly name: string;
  /** A status stands in words. */
  readonly value: number | string;
  readonly there: {
    readonly sheet: string;
    readonly cell: string;
    readonly row: number;
    readonly column: number;
    readonly value: number | string;
  };
}

/** Lines of labels and values over the table of one of several projects: who leads it, its budget, its rating. Zero-based. */
export interface ProjectLines {
  /** Null where no line over them names the project. */
  readonly name: string | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly labels: readonly string[];
  /** The status that is stated for the whole of it, where one is. */
  readonly rating: { readonly row: number; readonly column: number; readonly text: string } | null;
}

/** Rows that another sheet counts; zero-based. */
export interface SharedRows {
  /** The other sheet. */
  readonly sheet: string;
  readonly rows: readonly number[];
  /** They are parts of its figures; else it has the same rows, and which of the sheets is the plan can't be told. */
  readonly isFed: boolean;
}

/** A count of another sheet's rows, and how many there are. Row and column are zero-based. */
export interface CountThatDiffers {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** `group`, `status`: as the table of counts has them; null where all are counted. */
  readonly there: { readonly sheet: string; readonly rows: number; readonly group: string | null; readonly status: string | null };
}
