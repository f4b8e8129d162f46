// Where everything is on the Plan summary sheet: the groups with their answers, how statuses read, the list of rows.

import { cellAddress, columnLetters } from '../model/cell';
import type { CountedStatus } from '../rating/roll-up-order';

/** First words of the sheet. */
export const summaryTitle = 'Plan summary';

/** Columns of the groups. One for each status follows, best first, then the rows that aren't rated. */
export const groupColumns = {
  group: 0,
  level: 1,
  table: 2,
  worst: 3,
  majority: 4,
  weighted: 5,
  score: 6,
  asAt: 7,
  rows: 8,
  firstStatus: 9,
} as const;

export const groupHeadings = ['Group', 'Level', 'Table', 'Worst', 'Majority', 'Weighted', 'Score', 'As at', 'Rows'] as const;

/** Columns of the readings: what a status cell says, what that is, what it counts of 100. A blank table: every table. */
export const readingColumns = { says: 0, status: 1, score: 2, table: 3, number: 4 } as const;

export const readingHeadings = ['A status cell says', 'Reads as', 'Score', 'Table', 'Number'] as const;

/**
 * Columns of the list of rows. `reading`: which reading its status cell has, 0 for none.
 * `says`: what is in that cell; last, so that long words aren't cut. To its right: what is stated in a row that is rated
 * too, and reviews that one cell has no room for.
 */
export const listColumns = {
  description: 0,
  theme: 1,
  outcome: 2,
  table: 3,
  status: 4,
  weight: 5,
  score: 6,
  reading: 7,
  says: 8,
} as const;

export const listHeadings = ['Deliverable', 'Theme', 'Outcome', 'Table', 'Status', 'Weight', 'Score', 'Reading', 'Says'] as const;

/** Over the column that has what is stated in rows that a scheme rates too. */
export const statedHeading = 'Stated';

/** Over a column in which the look for a row's latest status goes on. */
export const earlierReviewsHeading = 'Earlier reviews';

export const notRatedWord = 'Not rated';

/** What stands in place of a roll-up where a row has a status of which nothing says how good it is. */
export const noOrderWord = 'No order';

/** What stands in place of a roll-up while rows’ statuses wait for an answer: an answer may make it another. */
export const askedWord = 'Asked';

/** What stands in place of a mean where words are no colours, or nothing has a weight. */
export const noMeanWord = 'No mean';

/**
 * In place of a score: of a word without an order and of one that is no colour, which both keep a mean from
 * being said, and of what is left out of it.
 */
export const scoreMarks = { unordered: '?', unrated: '? no score', leftOut: '–' } as const;

/** What both begin with that keep a mean from being said. */
export const noScore = '?';

/** Rows of a part of the sheet, zero-based. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Where the sheet's parts are. */
export interface SummaryPlaces {
  /** Of the groups. */
  readonly headingRow: number;
  readonly groups: Rows;
  readonly readings: Rows;
  readonly items: Rows;
  /** Those that have a column, best first; those that nothing puts in order stand last. */
  readonly statuses: readonly CountedStatus[];
  /** Whether a reading has no score, so that a row may keep a group from having a mean. */
  readonly hasNoScores: boolean;
}

/** The column of the rows that aren't rated: the last of the groups'. */
export function notRatedColumn({ statuses }: Pick<SummaryPlaces, 'statuses'>): number {
  return groupColumns.firstStatus + statuses.length;
}

/** A column of a part, for every row's formula: $E$30:$E$35. */
export function columnOf({ first, last }: Rows, column: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}

/** A cell of the formula's row: $C8. */
export function cellInRow(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}
