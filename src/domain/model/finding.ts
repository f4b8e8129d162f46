// What a check found: one plain sentence, with the address of the cell that it is about.

/** `wrong`: to be corrected. `ask`: only the officer knows. `note`: worth knowing. */
export type Severity = 'wrong' | 'ask' | 'note';

/** The fields are those of the review JSON. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address on `sheet`; null where the finding is about a table or the sheet as a whole. */
  readonly cell: string | null;
  /** A1 addresses on `sheet` of other cells that it is about. */
  readonly related: readonly string[];
  readonly message: string;
  /** Null where it doesn't apply. */
  readonly stated: number | string | null;
  /** Null where it doesn't apply. */
  readonly computed: number | string | null;
}
