// What a statement of figures is written from.

import type { Forecast } from '../measures/forecast';
import type { TargetReading } from '../measures/row-figures';
import type { TargetNow } from '../measures/targets/paired-targets';
import type { CountingMethod } from '../model/counting-method';
import type { DateSpan, IsoDate } from '../model/dates';
import type { TargetCondition } from '../model/table/targets';
import type { Unit } from './figures-in-words';

/** One period of the row. */
export interface PeriodFigure {
  readonly name: string;
  /** Null where it holds no number. */
  readonly value: number | null;
  /** What is there where it is no number ("n/a"); "" where it is blank. */
  readonly text: string;
}

/** What a draft is written from. The figures are those of `AssessedRow`. */
export interface DraftFigures {
  readonly method: CountingMethod;
  readonly total: number;
  /** The figure to reach. */
  readonly target: number | null;
  /** Where the figure to reach is that of one period: whose, and the last one's; null where it is the year's. */
  readonly targetNow?: TargetNow | null;
  /** What is in the target's cell where no figure is set against it and it is no number; "" else. */
  readonly targetText: string;
  /** Whether the table has a column of targets: else nothing can be said of there being none. */
  readonly hasTargetColumn: boolean;
  readonly targetKind: TargetReading;
  /** What the target's heading calls a budget. */
  readonly budgetName?: 'budget' | 'allocation';
  /** "Up to" so many of what is wanted: no limit that somebody breaks, but all that there is to give. */
  readonly isOffer: boolean;
  /** Everything that the target asks for, where that is several things. */
  readonly conditions: readonly TargetCondition[];
  readonly achieved: number | null;
  /** Where the percentage is how much of the way from a baseline was gone; null where it is a share of the target. */
  readonly way: { readonly from: number; readonly gone: number } | null;
  /** The figures are known to add up, so that a straight line means something. */
  readonly addsUp: boolean;
  /** The total is as stated and adds up actuals and forecasts, so that it can't be called delivered. */
  readonly includesForecasts: boolean;
  /** What the figures count, in the plural; "" where neither the row's words nor its unit name it (counted-thing.ts). */
  readonly thing: string;
  /** What was done with it: carried out, spent, trained (verbs.ts); null where nothing says. */
  readonly verb: string | null;
  /** What the row's comment says of the total that isn't done yet: "booked" (not-yet-done.ts); null where it doesn't. */
  readonly notYet: string | null;
  /** Which months the figure is of, where it isn't this year's: "in the latest 12 months". Null or absent of all others. */
  readonly rolling?: string | null;
  /** What earlier years brought, among the total; null where the table has no such column. */
  readonly carriedForward: number | null;
  /** Null where there is nothing to compute from. */
  readonly profile: number | null;
  /** The sheet says itself what is expected by now: else the profile is the target spread evenly over the time. */
  readonly isProfileStated: boolean;
  readonly forecast: Forecast | null;
  /** What the plan itself expects; null where it doesn't say. */
  readonly ownForecast: number | null;
  /** Oldest first; of all that there are, only the last few are told. */
  readonly periods: readonly PeriodFigure[];
  /** Periods before these have figures too, which aren't told; absent where none has. */
  readonly hasEarlierPeriods?: boolean;
  readonly unit: Unit;
  readonly year: DateSpan | null;
  /** How the year is named where nothing shows on which day it ends, and none is told; null or absent where one is. */
  readonly yearNamed?: string | null;
  /** The target is of the row's own period ("Q1 2025/26"), which is then its year: nothing is due at the end of any other. */
  readonly isOfOwnPeriod?: boolean;
  /**
   * Words the row's own deadline, which goes before the year's end: "" where nothing more of it is to be told. Asked for only
   * where it is told. Null or absent where the row has none.
   */
  readonly deadline?: (() => string) | null;
  readonly asAt: IsoDate | null;
  /** The day for which the profile stands: of the last period with figures, at most the as-at date. */
  readonly figuresTo: IsoDate | null;
}
