// Whether next year's sheet, empty as it is, would be read as the plan that it
// was made from: the officer is told before it is written.

import type { CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import type { Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { recogniseSheet } from '../recognise/recognise-sheet';

/** `contents`: the sheet from its first row and column on. Looks and merged cells are this year's. */
export function isReadAlike(grid: Grid, table: PlanTable, contents: readonly (readonly Content[])[]): boolean {
  const width = Math.max(...contents.map((row) => row.length));
  const rows = contents.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const { firstRow, firstColumn } = grid.area;
  const next: Grid = {
    ...grid,
    area: { firstRow: 0, firstColumn: 0, lastRow: rows.length - 1, lastColumn: width - 1 },
    values: rows.map((row) => row.map(valueOf)),
    formulas: rows.map((row) => row.map((content) => (typeof content === 'object' && content !== null ? content.formula : null))),
    numberFormats: rows.map((row, i) => row.map((_, j) => grid.numberFormats[i - firstRow]?.[j - firstColumn] ?? 'General')),
    tables: [],
    filter: null,
  };
  const [read, ...others] = recogniseSheet(next, []).tables;
  return read !== undefined && others.length === 0 && shapeOf(read) === shapeOf(table);
}

/** Formulas have nothing to count yet. */
function valueOf(content: Content): CellValue {
  return typeof content === 'object' && content !== null ? null : content;
}

/**
 * What a review computes from: which rows are what, and where figures are.
 * A review column is known again by the first status in it.
 */
function shapeOf({ rows, columns }: PlanTable): string {
  const { theme, outcome, project, description, target, periods, total, achieved } = columns;
  const places = [theme, outcome, project, description, target, total, achieved, ...periods.map(({ column }) => column)];
  return JSON.stringify([places, rows.map(({ row, kind }) => [row, kind])]);
}
