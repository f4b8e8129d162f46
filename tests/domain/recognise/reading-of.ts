// A reading in few words, for tests: Excel's letters for columns, row kinds with the rows' numbers in the test's own grid.

import { columnLetters } from '../../../src/domain/model/cell';
import type { PlanTable } from '../../../src/domain/model/plan';
import { recogniseSheet } from '../../../src/domain/recognise/recognise-sheet';
import { gridOf, type GridOptions, type TestCell } from './grid-of';

/** The tables of a sheet. */
export function tablesOf(rows: readonly (readonly TestCell[])[], options: GridOptions = {}): readonly PlanTable[] {
  return recogniseSheet(gridOf(rows, options)).tables;
}

/** The only table of a sheet; an error with the reason where there is none or another. */
export function tableOf(rows: readonly (readonly TestCell[])[], options: GridOptions = {}): PlanTable {
  const { tables, reason } = recogniseSheet(gridOf(rows, options));
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${String(tables.length)} tables: ${reason ?? ''}`);
  return table;
}

/** "theme A, description B, target C, periods DEF, total G": roles that the table has, in that order. */
export function rolesIn({ columns }: PlanTable): string {
  const one = (name: string, column: number | null): readonly string[] => (column === null ? [] : [`${name} ${columnLetters(column)}`]);
  const many = (name: string, all: readonly number[]): readonly string[] =>
    all.length === 0 ? [] : [`${name} ${all.map(columnLetters).join('')}`];
  return [
    ...one('theme', columns.theme),
    ...one('outcome', columns.outcome),
    ...one('project', columns.project),
    ...one('description', columns.description),
    ...one('timescale', columns.timescale),
    ...one('target', columns.target),
    ...one('unit', columns.unit),
    ...many(
      'periods',
      columns.periods.map(({ column }) => column),
    ),
    ...one('total', columns.total),
    ...one('achieved', columns.achieved),
    ...many(
      'rag',
      columns.rag.map(({ column }) => column),
    ),
    ...many('progress', columns.progress ?? []),
    ...many('commentary', columns.commentary),
  ].join(', ');
}

/** Row kinds by row, zero-based: "1 theme, 2 deliverable". */
export function kindsIn(table: PlanTable): string {
  return table.rows.map(({ row, kind }) => `${String(row)} ${kind}`).join(', ');
}
