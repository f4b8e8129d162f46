// What is known of a row, and of the table it stands in, before the row is given a kind.

/** What the marks of a row say, the same for all rows of one shape. `labelColumn`: that of its first words. */
export interface ShapeEvidence {
  readonly labelColumn: number | null;
  /** A cell stands in the description's column. */
  readonly isDescribed: boolean;
  /**
   * How many columns hold something an officer typed or that isn't nought: not placeholders, formulas that give 0 or
   * "", errors of formulas.
   */
  readonly telling: number;
  readonly hasFigures: boolean;
  /** Numbers alone stand beside its first words. */
  readonly isFiguresBeside: boolean;
  /** Its words are all a template's requests: "Please select an option". */
  readonly asksToBeFilled: boolean;
  readonly hasTimescaleOrStatus: boolean;
  /** A figure is in one of its periods, or in its target. */
  readonly hasPeriodOrTarget: boolean;
  /** Words stand in most of its periods, its total and its target, and no figure in any. */
  readonly hasWordsForFigures: boolean;
}

/** What is known of a row before it is given a kind. `label`: its first text. */
export interface RowEvidence {
  readonly row: number;
  readonly shape: ShapeEvidence;
  readonly label: string;
  /** Its label may be that of a sum (total-rows.ts). */
  readonly mayBeSum: boolean;
  readonly description: string;
  readonly isMergedAcross: boolean;
  /** Its only words are merged over nearly all of the table, whatever the column they stand in. */
  readonly isAcrossTable: boolean;
  readonly isHidden: boolean;
  /** It is hidden, and numbers its columns: 1, 2, 3 … */
  readonly isNumbering: boolean;
  /** Its figures are noughts, as a template has them. */
  readonly isAllNoughts: boolean;
  /** Where the others have a status it says how one is given, and it has no figures. */
  readonly isRule: boolean;
  readonly repeatsHeadings: boolean;
}

/**
 * What is known of the table. `heads`: columns of themes, outcomes and projects other than the description's.
 * `isStillHead`: nothing but hidden
 * rows and placeholders so far. `addsUp`: whether a row's figures are formulas over rows above it in the same column,
 * or add up the rows above it.
 */
export interface RowContext {
  readonly description: number;
  readonly commentary: readonly number[];
  readonly heads: readonly number[];
  readonly rowsAreProjects: boolean;
  readonly isFiltered: boolean;
  readonly isStillHead: boolean;
  readonly inheritsDescription: boolean;
  readonly addsUp: (row: number) => 'section' | 'table' | null;
}
