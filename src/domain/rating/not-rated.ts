// Why a row has no colour. The live formulas say the same words.

/** Put before every reason. */
export const notRatedPrefix = 'Not rated: ';

/**
 * Said in every RAG cell of a table from when a rule or its scheme is
 * changed on the settings sheet until the next review.
 */
export const schemeChanged = 'Review again: the scheme has changed';

/** Said there once the as-at date has reached periods that the last review left out as still to come. */
export const dateMoved = 'Review again: the as-at date has moved on';

export const notRated = {
  error: 'Not rated: error in figures',
  noTarget: 'Not rated: no target',
  zeroTarget: 'Not rated: target is zero',
  negativeTarget: 'Not rated: target is below zero',
  /** Of a target that no figure can be set against; `words`: as "Target reads as" has it. */
  readsAs: (words: string): string => `${notRatedPrefix}target reads as ${words.toLowerCase()}`,
  notActual: 'Not rated: not an actual',
  /** The officers say that there is no status (“–”, “n/a”), and nobody has chosen a scheme beside theirs. */
  leftUnrated: 'Not rated: left unrated',
  /** What is spent of a budget says nothing of the work until the budget is passed. */
  withinBudget: 'Not rated: within budget',
  /** Readings that are still open differ in what they would show. */
  asked: 'Not rated: asked',
  noFigures: 'Not rated: no figures',
  noTotal: 'Not rated: no total',
  noThresholds: 'Not rated: no thresholds',
  /** The row has no tolerance, or its table no column of them. */
  noTolerance: 'Not rated: no tolerance',
  noAsAt: 'Not rated: no as-at date',
  notStarted: 'Not rated: not started',
  unreadableScheme: 'Not rated: the scheme is unclear',
  /** What a profile cell says where there is no profile. */
  because: (reason: string): string => notRatedPrefix + reason,
} as const;

/** A reason as it stands in the workings. */
export function withoutPrefix(reason: string): string {
  return reason.slice(notRatedPrefix.length);
}

/** Why there is no profile, as the cells say it. */
export const noProfile = {
  noAsAt: 'no as-at date',
  noYear: 'no dates for the year',
  outOfOrder: 'dates out of order',
  otherwise: 'no profile',
} as const;

/** Whether a computed cell gives a reason instead of a colour. */
export function isNotRated(computed: string): boolean {
  return computed.startsWith(notRatedPrefix);
}
