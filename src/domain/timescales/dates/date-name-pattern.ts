// One way to type a date: where it may stand in a text, and what it names there.

import type { DateContext, DateName } from './date-name';

/** A place where the pattern fits. */
interface PatternPlace {
  /** What its brackets caught, in order. */
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
}

/** A date that a pattern has found. */
export interface PatternMatch {
  readonly name: DateName;
  /** Where the date ends, its year included. */
  readonly end: number;
  /** It names its first and last day. */
  readonly isRange?: true;
}

/** One way to write a date. */
export interface DatePattern {
  readonly pattern: RegExp;
  /** Null where it is no date after all. */
  readonly read: (place: PatternPlace, text: string, context: DateContext) => PatternMatch | null;
}
