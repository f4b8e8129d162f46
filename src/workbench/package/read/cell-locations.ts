// Where rows and cells are in the text of a worksheet part, so that a change can be spliced in.

export interface CellLocation {
  readonly column: number;
  readonly start: number;
  openEnd: number;
  end: number;
  /** The place of its `<f>`. */
  formula: { readonly start: number; end: number } | null;
  /** The number of the shared formula that the cell belongs to. */
  shared: string | null;
  /** The cell with the shared formula's text. */
  master: boolean;
  /** The number of its shared string. */
  sharedString: number | null;
}

export interface RowLocation {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly cells: CellLocation[];
}
