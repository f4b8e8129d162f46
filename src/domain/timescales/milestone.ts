// What a timescale comes to once it is read: milestones that keep the words they were read from.

import type { IsoDate } from '../model/plan';

/** A date as far as it is said: "2012", "2012-03" or "2012-03-31". */
export type PartialDate = string;

/**
 * - deadline: to be done by `date`. A bare date is one; a month means its last day.
 * - start: begins at `date`; a month means its first day.
 * - event: the text says that it has happened.
 * - period: goes on from `from` to `to`; either is null where it isn't said.
 * - ongoing: has no end, or is done whenever it is needed. recurring: comes back ("monthly").
 * - unreadable: no date can be read; `reason` says why.
 */
export type MilestoneKind = 'deadline' | 'start' | 'event' | 'period' | 'ongoing' | 'recurring' | 'unreadable';

/**
 * `text`: the part of the cell that says it, as typed.
 * `date`: as typed where that is a day, a month or a year. Of any other stretch ("Q2", "early 2012", "April to June") it is the month that
 * it ends with, or its last day where it ends within a month; for a start, the month that it begins in. Null where there is none.
 * `from`, `to`: first and last day of what the date names, both counted.
 * `label`: what the milestone is of, "Cohort 13"; null where only the date is said.
 * `isDone`: the text says that it is done ("launched in June 2011").
 * `slippedFrom`: the date that it was moved from ("was due July 2011, now Oct 2011").
 * `reason`: one sentence on why no date, or no whole period, can be read; else null.
 * `couldBe`: the dates between which only the officer can choose, in words; empty where there is no such choice.
 */
export interface Milestone {
  readonly text: string;
  readonly kind: MilestoneKind;
  readonly date: PartialDate | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly label: string | null;
  readonly isDone: boolean;
  readonly slippedFrom: PartialDate | null;
  readonly reason: string | null;
  readonly couldBe: readonly string[];
}

/**
 * Where a milestone stands at the as-at date, by its own words and dates alone:
 * - complete: the text says that it is done.
 * - ongoing: begun and not at its end, or without an end.
 * - due: the as-at date lies in what the date names ("March 2012" in March 2012).
 * - overdue: what the date names has passed, and the text doesn't say that it is done.
 * - not yet due: it has yet to come.
 * - unreadable: no date can be read.
 */
export type MilestoneState = 'complete' | 'ongoing' | 'due' | 'overdue' | 'not yet due' | 'unreadable';

/** A milestone at an as-at date. `state` is null where it hangs on an as-at date that nobody has given. */
export interface MilestoneAt extends Milestone {
  readonly state: MilestoneState | null;
}

/** A milestone with the column that it was read from. */
export interface RowMilestone extends MilestoneAt {
  readonly column: number;
}

/** The milestones of a sheet's rows by zero-based row; rows without any are left out. */
export type MilestonesByRow = ReadonlyMap<number, readonly RowMilestone[]>;
