// What kind of figures a row holds. Only actuals are ever called delivered, and only they have a status.

/**
 * `last year`: of any earlier year. `scenario`: what would be, were something else to happen. `difference`: between
 * two of the others.
 */
export type FigureKind = 'actual' | 'plan' | 'budget' | 'forecast' | 'last year' | 'scenario' | 'difference';

/** Any kind but what was done. */
export type OtherThanActual = Exclude<FigureKind, 'actual'>;

/** What a row's figures are, where they are no actuals, and what says so. */
export interface RowFigureKind {
  readonly kind: OtherThanActual;
  /** Where it is said: in the row's words, in a cell of a column of kinds, over the rows, over the whole table, or in the period that the row is of. */
  readonly saidBy: 'row' | 'column' | 'theme' | 'title' | 'date';
}
