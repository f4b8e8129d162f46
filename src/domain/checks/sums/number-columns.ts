// The columns of numbers of a table, read once for all checks that compare them row by row.

import { roundTo, decimalsOf } from '../../cells/rounding';
import { formatKind } from '../../cells/number-formats';
import { numberText } from '../../commentary/figures-in-words';
import { cellAddress } from '../../model/cell';
import { numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/** A column with its numbers by row; null where a cell holds none. */
export interface NumberColumn {
  readonly column: number;
  readonly numbers: readonly (number | null)[];
  /** Places that its figures are typed with, and one hundred where they are shown as percentages. */
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** `rows`: those that count; the numbers of each column are in their order. */
export interface TableNumbers {
  readonly rows: readonly number[];
  readonly columns: readonly NumberColumn[];
}

/** With fewer rows columns may agree by chance. */
export const fewestRows = 6;
/** Of a figure as typed: more of them are the noise of binary fractions. */
export const mostPlaces = 6;

/** Columns of a table with figures in enough of its rows, without dates and the add-in's own. */
export function numbersOf(grid: Grid, table: PlanTable): TableNumbers {
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  return { rows, columns: rows.length < fewestRows ? [] : columnsOf(grid, table, rows) };
}

function columnsOf(grid: Grid, { area, addInColumns }: PlanTable, rows: readonly number[]): readonly NumberColumn[] {
  const ours = new Set(Object.values(addInColumns));
  const found: NumberColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (ours.has(column)) continue;
    const numbers = rows.map((row) => numberAt(grid, row, column));
    const filled = numbers.filter((number) => number !== null);
    if (filled.length < fewestRows) continue;
    const formats = new Set(rows.flatMap((row, index) => (numbers[index] === null ? [] : numberFormatAt(grid, row, column))));
    const kinds = new Set([...formats].map(formatKind));
    if (!kinds.has('date')) found.push({ column, numbers, isPercent: kinds.has('percent'), decimals: placesOf(filled) });
  }
  return found;
}

/** The most places that one of these figures is typed with. */
function placesOf(figures: readonly number[]): number {
  let most = 0;
  for (const figure of figures) {
    if (most === mostPlaces) break;
    if (!Number.isInteger(figure)) most = Math.max(most, decimalsOf(roundTo(figure, mostPlaces)));
  }
  return most;
}

/** “F7 (10,240)”. `index`: of the row among the column's numbers. */
export function cellWithNumber(row: number, index: number, { column, numbers }: NumberColumn): string {
  return `${cellAddress(row, column)} (${numberText(numbers[index] ?? 0)})`;
}
