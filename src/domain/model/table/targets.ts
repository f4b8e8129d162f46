// What a figure's cell and a target's cell say.

import type { CellError } from '../cell';

/**
 * What a cell in a figure column means.
 * Percentages are fractions. 0, "n/a" and not yet due are three different things.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not applicable'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: CellError };

/** Strict limits, “fewer than 20” and “over 100”, are `less than` and `more than`: the limit itself doesn't meet them. */
export type TargetKind = 'at least' | 'more than' | 'up to' | 'less than' | 'exactly' | 'percent of population';

/**
 * What a ceiling limits: what nobody wants, so that less is better; or wanted work, so that more is, up to the limit.
 */
export type LimitedWork = 'less' | 'more';

/** One of several things that a target asks for at once: "500 councillors", "over 90 % agreeing". */
export interface TargetCondition {
  /** Its part of the target's text. */
  readonly text: string;
  /** A fraction where it is a percentage. */
  readonly figure: number;
  readonly percent: boolean;
  readonly kind: Exclude<TargetKind, 'percent of population'>;
}

/** A target that is a share of a population: 15 % of 350. */
interface TargetShare {
  /** A fraction. */
  readonly share: number;
  /** Null: nobody says how many there are. */
  readonly population: number | null;
  /** How the share itself is compared where figures are shares; absent for "at least". */
  readonly compared?: Exclude<TargetKind, 'percent of population'>;
}

/** A stretch of time that a target in words is for: "6 a quarter". */
export type TargetSpan = 'week' | 'month' | 'quarter' | 'term' | 'year';

/** What a target's cell says. */
export interface Target {
  /**
   * Of a share of a stated population what it comes to in whole things, rounded up; of several conditions the first.
   */
  readonly figure: Figure;
  /** Null where there is no target or it can't be read as a number. */
  readonly kind: TargetKind | null;
  readonly share?: TargetShare;
  /** Two or more, where the target asks for several things. */
  readonly conditions?: readonly TargetCondition[];
  /** It asks for so much more than there was before. */
  readonly further?: true;
  /** Of a ceiling: whether less is wanted of what it limits (fires), or more up to the limit (grants). */
  readonly limited?: LimitedWork;
  /** It is headed as a budget and counts things that it pays for, no money. */
  readonly ofThings?: true;
  /** Its words say that it is for the year, so that what is counted against it adds up in the year. */
  readonly ofYear?: true;
  /** Its words say that it is for each such stretch of time, so that nothing is set against what a row comes to. */
  readonly forEach?: Exclude<TargetSpan, 'year'>;
  /** It is met between two figures, so that neither of them is the figure to reach. */
  readonly band?: true;
  /** Its words hold a figure, and what it asks for isn't certain. */
  readonly unread?: true;
  /** The row has thresholds of its own for its colours. */
  readonly thresholds?: true;
  /** Its evidence speaks both for higher and for lower being better, so only the officer can say. */
  readonly betterOpen?: true;
  /**
   * Which way is better. `nothing`: no word and no evidence says it, so that a figure past the target or short of it may
   * be good or bad. `likely`: only the table's title or its sheet's name says that more is, so that a figure past the
   * target may still be bad. `contradicted`: what is stated beside the figures speaks against its words.
   */
  readonly betterSaid?: 'nothing' | 'likely' | 'contradicted';
}
