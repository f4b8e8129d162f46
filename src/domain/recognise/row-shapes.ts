// Rows that are filled alike: what can be told from the marks of a row alone need be told only once for all rows with the same marks.

/** Rows with the same marks in every column. `columns`: those filled, ascending, absolute. */
export interface RowShape {
  readonly columns: readonly number[];
}

interface KnownShape extends RowShape {
  readonly start: number;
}

/** Shapes of rows of so many columns, by where a row starts among the marks. Only marks already there are looked at. */
export function rowShapes(marks: Uint8Array, width: number, firstColumn: number): (start: number) => RowShape {
  const byHash = new Map<number, KnownShape[]>();
  return (start) => {
    const hash = hashOf(marks, start, width);
    const alike = byHash.get(hash) ?? [];
    for (const shape of alike) if (isSame(marks, shape.start, start, width)) return shape;
    const shape = { start, columns: filledColumns(marks, start, width, firstColumn) };
    byHash.set(hash, [...alike, shape]);
    return shape;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(marks: Uint8Array, start: number, width: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + width; at += 1) hash = Math.imul(hash ^ (marks[at] ?? 0), 0x01000193);
  return hash;
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
