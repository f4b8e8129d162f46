// Cells as the fewest areas that go down their columns, adjacent columns of the same rows as one.

import type { Area } from '../../workbook/model';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells in no order; each may come more than once. */
export function areasOfCells(cells: readonly Place[]): readonly Area[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const areas: Area[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last?.lastColumn === column && row <= last.lastRow + 1) areas.splice(-1, 1, { ...last, lastRow: row });
    else areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return joinedColumns(areas);
}

/** `areas` of one column each. */
function joinedColumns(areas: readonly Area[]): readonly Area[] {
  const joined = new Map<string, Area>();
  const done: Area[] = [];
  for (const area of areas) {
    const rows = `${String(area.firstRow)} ${String(area.lastRow)}`;
    const before = joined.get(rows);
    if (before?.lastColumn === area.firstColumn - 1) joined.set(rows, { ...before, lastColumn: area.lastColumn });
    else {
      if (before !== undefined) done.push(before);
      joined.set(rows, area);
    }
  }
  return [...done, ...joined.values()];
}
