// What a cell holds as an edit writes it: its formula where it has one, else its value.

import type { Area, CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import { formulaAt, valueAt, type Grid } from '../model/grid';
import { isSameFormula } from './same-formula';

/** A cell as an edit expects it: its formula where it has one. */
export function contentAt(grid: Grid, row: number, column: number): Content {
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return { formula };
  return contentOfValue(valueAt(grid, row, column));
}

/** What is in a cell that shows this value and has no formula. */
export function contentOfValue(value: CellValue): Content {
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** The contents of an area, row by row. Null: a sheet that isn't there yet. */
export function contentsIn(grid: Grid | null, { firstRow, firstColumn, lastRow, lastColumn }: Area): readonly (readonly Content[])[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_cell, column) =>
      grid === null ? null : contentAt(grid, firstRow + row, firstColumn + column),
    ),
  );
}

/** Formulas as Excel compares them: it writes them in its own way. */
export function isSameContent(one: Content, other: Content): boolean {
  if (typeof one === 'object' && one !== null)
    return typeof other === 'object' && other !== null && isSameFormula(one.formula, other.formula);
  return one === other;
}
