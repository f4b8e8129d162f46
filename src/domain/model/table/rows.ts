// The rows of a table as read: what each is, and what its cells say.

import type { CountedMethod } from '../counting-method';
import type { AddInColumn } from './add-in-columns';
import type { RowFigureKind } from './figure-kind';
import type { ProgressState, StatedProgress } from './progress';
import type { Figure, Target } from './targets';

export type RowKind = 'theme' | 'deliverable' | 'project' | 'subtotal' | 'total' | 'note' | 'placeholder' | 'hidden-example';

/** One status typed in a review column. Blank cells are not reviews. */
export interface StatedStatus {
  readonly column: number;
  /** The review's date, as in `RagColumn`. */
  readonly date: string | null;
  /** As in `RagColumn`. */
  readonly place?: number;
  readonly before?: true;
  readonly part?: string;
  /** It says how the milestone of its own period went, and not how the row stands. */
  readonly ofOnePeriod?: true;
  /** As typed. */
  readonly text: string;
  /** Null where the text is no status that we know. */
  readonly status: string | null;
  /** What a letter says of progress, by a key on the sheet or as it mostly does: “C”. Absent where the text says it. */
  readonly progress?: ProgressState;
  /** What a key says of a number that is no colour ("Done" of “1”), of a sign or of a word that says nothing itself; else absent. */
  readonly says?: string;
  /** The words of a key on the sheet in its order, in lower case, where it lists this one; else absent. */
  readonly key?: readonly string[];
}

/** Null of a figure that isn't shown as a percentage. `total`: of the stated one, else of the latest period. */
export interface PercentPlaces {
  readonly target: number | null;
  readonly total: number | null;
}

/** One row. What is in its cells is the officer's, never our formulas. */
export interface PlanRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly theme: string | null;
  readonly outcome: string | null;
  readonly project: string | null;
  readonly description: string;
  /** The figures aren't what was done: never called delivered, never rated. Absent for actuals. */
  readonly figureKind?: RowFigureKind;
  /** What tells it apart from rows described alike: area, year, partner. Absent where no other row is called so. */
  readonly apart?: string;
  /** What its figures count ("Schools converted"); absent where its description says it. */
  readonly measure?: string;
  readonly timescale: string | null;
  readonly unit: string | null;
  readonly target: Target;
  /** In the order of `columns.periods`. */
  readonly actuals: readonly Figure[];
  /** As stated by the officer. */
  readonly total: Figure;
  /** As stated by the officer. */
  readonly achieved: Figure;
  /** Decimal places that the stated percentage is shown with; null where none is stated. */
  readonly achievedDecimals: number | null;
  /** Decimal places of those figures that the sheet shows as percentages; absent where it shows neither so. */
  readonly percentPlaces?: PercentPlaces;
  readonly reviews: readonly StatedStatus[];
  /** What its cells say of how far the work is, apart from its dates; absent where none does. */
  readonly progress?: readonly StatedProgress[];
  readonly comment: string | null;
  /** How its periods make its total, as a column of the table says; absent where none does. */
  readonly countedAs?: CountedMethod;
  /** The way by which its periods make what a column holds that nothing is read from; absent where none does. */
  readonly totalBeside?: CountedMethod;
  /** Its words or its comment give its work some months of the year. Absent where neither does. */
  readonly ofSomeMonths?: true;
  /**
   * What a roll-up counts in its place: the same row on another sheet, or that of a later period in a list with a row for
   * each. Absent of all rows that count themselves.
   */
  readonly countedBy?: 'other sheet' | 'later period';
  /**
   * What is in the add-in's columns from an earlier review; a key is missing
   * where the cell is blank or there is no such column.
   */
  readonly addInTexts: Readonly<Partial<Record<AddInColumn, string>>>;
}

/** A row below a table, to which an officer may lengthen it. */
export interface RowBelow {
  readonly row: number;
  /** Its first words. */
  readonly words: string;
  /** How many rows under the headings begin so before it. */
  readonly occurrence: number;
  /** How it is described. */
  readonly description: string;
}
