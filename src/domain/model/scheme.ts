// A RAG scheme as data (domain.md, "RAG schemes"): the statuses, and the ordered rules by which a row comes to one.

/** Best first. Blue is delivered; the halves of the five-point scheme stand between the three. */
export const statusesBestFirst = ['Blue', 'Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'] as const;

/** A scheme's word for how a row stands. */
export type Status = (typeof statusesBestFirst)[number];

/** All five, in the order in which they are offered. "own": rules that the officer writes. */
export const schemeNames = ['delivered', 'pace', 'four-colour', 'five-point', 'own'] as const;

export type SchemeName = (typeof schemeNames)[number];

export const measures = [
  'met',
  'over',
  'value',
  'share',
  'pace',
  'short of target',
  'short',
  'tolerance of target',
  'tolerance',
  'variance',
  'date',
] as const;

/**
 * What a rule looks at.
 * - met: whether the target is met. over: whether the year is over.
 * - short: how far the total is from its profile on the worse side, as a share of it; nought where it isn't worse.
 * - short of target: the same of its whole target.
 * - tolerance, tolerance of target: whether it is no further than the row's own tolerance allows.
 * - value: the total. share: total ÷ target. pace: total ÷ profile. variance: total − profile.
 * - date: the as-at date.
 */
export type Measure = (typeof measures)[number];

export const comparisons = ['yes', 'no', 'at least', 'above', 'at most', 'below', 'exactly'] as const;

/** `yes` and `no` go with `met`, `over` and the tolerances only, the others with every other measure. */
export type Comparison = (typeof comparisons)[number];

/** One rule of a scheme. */
export interface Rule {
  /** The rule's place in its scheme; its threshold's defined name ends on it. */
  readonly place: string;
  readonly when: Measure;
  readonly is: Comparison;
  /**
   * A fraction for `share`, `pace` and what is short, a serial number for `date`.
   * Null for `yes` and `no`, and where the cell holds no number.
   */
  readonly threshold: number | null;
  readonly then: Status;
}

/** The first rule that holds gives the status. */
export interface Scheme {
  readonly name: SchemeName;
  readonly rules: readonly Rule[];
  /** The status where no rule holds. */
  readonly otherwise: Status;
}
