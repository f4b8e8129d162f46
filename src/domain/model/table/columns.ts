// Which of the officer's columns of a table is what. The add-in's columns are in add-in-columns.ts, never here.

import type { DateSpan } from '../dates';
import type { DateColumn, NextStep } from './date-columns';

/** One period column. */
export interface PeriodColumn {
  readonly column: number;
  readonly heading: string;
  /** Null where the heading doesn't say which dates it covers. */
  readonly span: DateSpan | null;
  /** It holds what is expected, not yet done: never counted as delivered. */
  readonly forecast?: true;
  /** It ends after the as-at date and is filled in all the same, which makes it a forecast whatever its heading says. */
  readonly afterAsAt?: true;
  /** What earlier years brought; counted where the stated totals count it. */
  readonly carriedForward?: true;
}

/** A column that holds a status. */
export interface RagColumn {
  readonly column: number;
  readonly heading: string;
  /** The review's date as far as the heading gives it: "2011-10" or "2011-10-31". */
  readonly date: string | null;
  /** Its place among reviews of which the headings say the order but not every date, from 0; else absent. */
  readonly place?: number;
  /** It states how things stood one review ago, by its heading ("RAG last month"); absent of all others. */
  readonly before?: true;
  /** Its statuses are of its own period's milestones: the columns of those of later periods. Absent of all others. */
  readonly laterMilestones?: readonly number[];
  /** What it is called, of several none of which is known to state the row's status ("Time", "Cost"); else absent. */
  readonly part?: string;
}

/** The officer's columns by role; null or empty where the table has none. */
export interface Columns {
  readonly theme: number | null;
  readonly outcome: number | null;
  readonly project: number | null;
  readonly description: number;
  readonly timescale: number | null;
  /**
   * The dates of a milestone where the table has several, or its only one isn't plainly the timescale. Deadlines come
   * first, in the order in which they hold: the timescale, then those that it replaced. Absent where there are none.
   */
  readonly dates?: readonly DateColumn[];
  /** Dates of next milestones or stages, which aren't the rows' own; absent where there are none. */
  readonly nextSteps?: readonly NextStep[];
  readonly target: number | null;
  readonly unit: number | null;
  /** What the figures of a row count, where another column says what the row is called; absent where none does. */
  readonly measure?: number;
  readonly periods: readonly PeriodColumn[];
  /** A target for each period, oldest first; absent where the table has none. */
  readonly periodTargets?: readonly PeriodColumn[];
  /** The figures of the year before in periods of the same length, oldest first; absent where the table has none. */
  readonly lastYear?: readonly PeriodColumn[];
  /**
   * What is expected after all periods ("April 2025 and after"), where a stated total adds it; absent where there is
   * none.
   */
  readonly after?: readonly PeriodColumn[];
  readonly total: number | null;
  readonly achieved: number | null;
  /** What the total, a rate, is worked out from; absent where it is none. */
  readonly rateOf?: RateOf;
  /**
   * The column of baselines, where the stated percentages are how much of the way from them was gone; absent where
   * they are shares of the target.
   */
  readonly progressFrom?: number;
  /** The share of its target that each row should have reached by now, as a fraction; absent where no column says. */
  readonly shareByNow?: number;
  readonly rag: readonly RagColumn[];
  /** Columns of progress in words ("4. Completed"); absent where there are none. */
  readonly progress?: readonly number[];
  /** These say how the same work stood at several times, earliest first; absent where they don't. */
  readonly progressInTime?: true;
  /** Its cells state by their fills alone, which a key on the sheet explains; absent where none does. */
  readonly filledStatus?: number;
  /** How much of the work is done; absent where no column says. */
  readonly percentComplete?: number;
  readonly commentary: readonly number[];
  /** Those that tell rows of the same words apart, left to right; absent where no words repeat. */
  readonly separating?: readonly number[];
}

/** The columns of what is counted and of what that is out of: neither is set against a target. */
export interface RateOf {
  readonly number: number;
  readonly base: number;
}

/** What says that figures are cumulative: the headings of the periods ("Q1 YTD") or a sentence on the figures, or only a title's word. */
export type Cumulative = 'headings' | 'title';

/**
 * What says that figures are positions so far, of which the last counts: the officer's own formulas, which read the last period
 * alone, or days over them and figures of the size of baseline and target.
 */
export type PositionsSaid = 'formulas' | 'headings';
