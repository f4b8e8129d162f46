// What a statement of a row of a programme plan or a narrative is written from: its dates, its status and its progress.

import type { IsoDate } from '../../model/dates';
import type { RowMilestone } from '../../model/milestone';
import type { SettledProgress } from '../../timescales/settled-progress';

/** What a review says of the row. */
export interface ReviewedStatus {
  /** The status, or the words that stand in its place; "" where the cell is blank. */
  readonly words: string;
  /** The words are a status that we know, not a remark or "n/a". */
  readonly isStatus: boolean;
  /** As in `RagColumn`. */
  readonly date: string | null;
}

/** How the row is rated. */
export interface StatusOfRow {
  /** Whether the table has a column of statuses or of progress: else nothing can be said of there being none. */
  readonly isAsked: boolean;
  /** By the last review that says anything; null where none does. */
  readonly now: ReviewedStatus | null;
  /** By the review before it; null where the two can't be compared. */
  readonly before: ReviewedStatus | null;
}

/** A date in figures that can be read two ways, while nothing says which. */
export interface OpenDate {
  readonly text: string;
  /** In words. */
  readonly couldBe: readonly string[];
}

/** What a statement is written from. */
export interface PlanRowToDraft {
  /** What the row is about, as typed; "" where it says nothing. */
  readonly about: string;
  /** Where it stands, as its officer says it; null where no column tells it, or the cell is blank. */
  readonly said: string | null;
  /** What the heading of a narrative calls what the row is about: "Target". */
  readonly aimName: string;
  readonly milestones: readonly RowMilestone[];
  /** Whether the table has a column of dates. */
  readonly hasDates: boolean;
  readonly openDates: readonly OpenDate[];
  readonly status: StatusOfRow;
  /** Words of progress as typed, but for those that say done or given up. */
  readonly progress: readonly string[];
  /** The words by which the row is given up; null where none say it. */
  readonly givenUp: string | null;
  /** What all that speaks of progress comes to; null where nothing does. */
  readonly settled: SettledProgress | null;
  readonly asAt: IsoDate | null;
}
