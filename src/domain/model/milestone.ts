// What a timescale comes to once it is read: milestones that keep the words they were read from.

import type { DateSpan, IsoDate } from './dates';

/** A date as far as the text gives it: "2012", "2012-03" or "2012-03-31". */
export type PartialDate = string;

/**
 * - deadline: to be done by `date`. A bare date is one; a month means its last day.
 * - start: begins at `date`; a month means its first day.
 * - event: the text says that it has happened.
 * - period: goes on from `from` to `to`; either is null where the text doesn't give it.
 * - ongoing: has no end, or is done whenever it is needed. recurring: comes back ("monthly").
 * - unreadable: no date can be read; `reason` says why.
 */
export type MilestoneKind = 'deadline' | 'start' | 'event' | 'period' | 'ongoing' | 'recurring' | 'unreadable';

/** When something was done; `typed` where that is no day, month or year ("Spring 2012"), else absent. */
export interface DoneOn extends DateSpan {
  readonly typed?: string;
}

/** One milestone of a timescale. */
export interface Milestone {
  /** The part of the cell that it was read from, as typed. */
  readonly text: string;
  readonly kind: MilestoneKind;
  /**
   * As typed where that is a day, a month or a year; null where there is none.
   * Of any other span ("Q2", "April to June") the month that it ends with, or its last day where it ends within a
   * month; for a start, its first month.
   */
  readonly date: PartialDate | null;
  /**
   * As typed, where that is no day, month or year: "Summer 2012", "2026/27", "Q2". Sentences say it so, since `date` is
   * only what it is compared by. Else absent.
   */
  readonly span?: string;
  /** First day of what the date names, counted. */
  readonly from: IsoDate | null;
  /** Last day of what the date names, counted. */
  readonly to: IsoDate | null;
  /** What the milestone is of, "Cohort 13"; null where only the date is given. */
  readonly label: string | null;
  /** The text says that it is done ("launched in June 2011"). */
  readonly isDone: boolean;
  /** The date that it was moved from ("was due July 2011, now Oct 2011"). */
  readonly slippedFrom: PartialDate | null;
  /** That date as typed, where it is no day, month or year; else absent. */
  readonly slippedFromSpan?: string;
  /** One sentence on why no date, or no whole period, can be read; else null. */
  readonly reason: string | null;
  /** The dates between which only the officer can choose, in words; empty where there is no such choice. */
  readonly couldBe: readonly string[];
}

/** What a milestone says of which nothing is known. */
export const blankMilestone = {
  date: null,
  from: null,
  to: null,
  label: null,
  isDone: false,
  slippedFrom: null,
  reason: null,
  couldBe: [],
} as const;

/**
 * Where a milestone stands at the as-at date, by its words and dates alone:
 * - complete: the text says that it is done.
 * - ongoing: begun and not at its end, or without an end.
 * - due: the as-at date lies in what the date names ("March 2012" in March 2012); a start in "2026/27" may still come.
 * - overdue: what the date names has passed, and the text doesn't say that it is done.
 * - not yet due: it has yet to come.
 * - unreadable: no date can be read.
 *
 * Beside words and dates the row's progress counts: what is done is complete whatever its date.
 * - closed: the row says that, and nothing says whether it was done or given up.
 * - cancelled: the row says that it is given up.
 * - asked: its date has passed, and the row's cells leave open whether it is done.
 */
export type MilestoneState = 'complete' | 'closed' | 'ongoing' | 'due' | 'overdue' | 'not yet due' | 'unreadable' | 'cancelled' | 'asked';

/** A milestone at an as-at date. */
export interface MilestoneAt extends Milestone {
  /** Null where it depends on an as-at date that nobody has given. */
  readonly state: MilestoneState | null;
}

/** A milestone with the column that it was read from. */
export interface RowMilestone extends MilestoneAt {
  readonly column: number;
  /** Done after its deadline, where both dates are known; the days are null where one of them is no day. Else absent. */
  readonly late?: { readonly days: number | null };
  /**
   * When it was done, as the row says, and the last day by which it was to be: null where that isn't known. Absent where
   * the row doesn't say when.
   */
  readonly finished?: { readonly on: DoneOn; readonly due: IsoDate | null };
  /**
   * What only the officer can say of whether it is done, and the column of the cell; absent where nothing is open.
   * `ofAll`: what is asked of many rows alike, after their numbers; absent where it is the usual question.
   * `said`: the words that may say so, and those against them; absent where it isn't words that leave it open.
   * `heading`: of its dates, where that doesn't say whether they are deadlines; absent where it isn't that.
   * `ofColumn`: a question about the column as a whole asks it too.
   */
  readonly asks?: {
    readonly question: string;
    readonly column: number;
    readonly ofAll?: string;
    readonly heading?: string;
    readonly ofColumn?: true;
    readonly said?: { readonly done: string; readonly against: string | null };
  };
  /** The words in place of an actual date, where its own has passed; absent where there are none. */
  readonly insteadOfDate?: string;
  /** The words in place of a forecast of its date ("tbc"): nobody says that the date set still holds. Else absent. */
  readonly insteadOfForecast?: string;
  /**
   * When it is expected, where another date was set: that date, which moves no deadline. `daysLater`: after the date set,
   * fewer than none where it is before it; null where one of them is no day.
   */
  readonly forecast?: Pick<Milestone, 'span'> & {
    readonly date: PartialDate;
    readonly to: IsoDate;
    readonly daysLater: number | null;
  };
  /**
   * It is the next thing on the row's way, by its heading ("Next milestone"), and not the row's own date: its label names it.
   * Absent of all others.
   */
  readonly isNextStep?: true;
  /** It is closed, and its comment says that it was stopped. */
  readonly stopped?: true;
  /** Its date can't be meant, and is to be checked: nothing is told of it. "19 January 2025, before 3 November 2025 …". */
  readonly toCheck?: string;
  /** The row gives no date where nearly all others of its table have one: there is none to read. Absent of all others. */
  readonly isMissing?: true;
  /** It was to begin by now, and the row says that it hasn't. */
  readonly notStarted?: true;
}

/** The milestones of a sheet's rows by zero-based row; rows without any are left out. */
export type MilestonesByRow = ReadonlyMap<number, readonly RowMilestone[]>;
