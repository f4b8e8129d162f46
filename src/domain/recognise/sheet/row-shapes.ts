// Rows that are filled alike: what can be told from the marks of a row alone need be told only once for all rows with
// the same marks.

/** Rows with the same marks in every column. `columns`: those filled, ascending, absolute. */
export interface RowShape {
  readonly columns: readonly number[];
}

interface KnownShape extends RowShape {
  readonly start: number;
}

/** The look of a row before its first filled cell. Rows that look alike mostly are; `rowShapes` makes sure. */
export const emptyRowHash = 0x811c9dc5 | 0;

/** The look of a row with one more filled cell: FNV-1a, 32 bits. */
export function withCell(look: number, offset: number, found: number): number {
  return Math.imul(look ^ ((offset << 5) | found), 0x01000193);
}

/**
 * Shapes of rows of so many columns, by where a row starts among the marks and by its look. Only marks already there
 * are looked at.
 */
export function rowShapes(marks: Uint8Array, width: number, firstColumn: number): (start: number, look: number) => RowShape {
  const byLook = new Map<number, KnownShape[]>();
  return (start, look) => {
    const alike = byLook.get(look) ?? [];
    for (const shape of alike) if (isSame(marks, shape.start, start, width)) return shape;
    const shape = { start, columns: filledColumns(marks, start, width, firstColumn) };
    byLook.set(look, [...alike, shape]);
    return shape;
  };
}

function isSame(marks: Uint8Array, one: number, other: number, width: number): boolean {
  for (let offset = 0; offset < width; offset += 1) if (marks[one + offset] !== marks[other + offset]) return false;
  return true;
}

function filledColumns(marks: Uint8Array, start: number, width: number, firstColumn: number): readonly number[] {
  const columns: number[] = [];
  for (let offset = 0; offset < width; offset += 1) if (marks[start + offset] !== 0) columns.push(firstColumn + offset);
  return columns;
}
