// The cells that an address of a finding names.

import { columnIndex } from '../../model/cell';
import type { Grid } from '../../model/grid';

/** Zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** "D6" or "D6:G9": its cells, from the top, as far as they are on the sheet; none where it is no such address. */
export function cellsOfAddress(address: string, { area }: Pick<Grid, 'area'>): readonly Cell[] {
  const [first, last] = address.split(':').map(cellOf);
  if (first === undefined || first === null || last === null) return [];
  if (last === undefined) return [first];
  const rows = numbersBetween(first.row, Math.min(last.row, area.lastRow));
  const columns = numbersBetween(first.column, Math.min(last.column, area.lastColumn));
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

function cellOf(address: string): Cell | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(address) ?? [];
  return letters === undefined || digits === undefined ? null : { row: Number(digits) - 1, column: columnIndex(letters) };
}

function numbersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
