// One way to type a date: where it may stand in a text, and what it names there.

import type { DateContext, DateName } from './date-name';

/** A place where the pattern fits. `groups`: what its brackets caught, in order. */
export interface PatternPlace {
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
}

/** `end`: where the date ends, its year included. `isRange`: it says its own first and last day. */
export interface PatternMatch {
  readonly name: DateName;
  readonly end: number;
  readonly isRange?: true;
}

/** `read` gives null where it is no date after all. */
export interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (place: PatternPlace, text: string, context: DateContext) => PatternMatch | null;
}
