// One block of heading rows over a table, with what each column is called.

export interface HeadingBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly number[];
  /** For each column, what each heading row says over it, top to bottom, repeats left out. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** Columns that only have the name of a heading merged over them from the left. */
  readonly covered: ReadonlySet<number>;
}

/** The combined name of a column: its bands, then its own heading. */
export function nameOf(block: HeadingBlock, column: number): string {
  return (block.names.get(column) ?? []).join(' ');
}
