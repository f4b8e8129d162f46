// Which columns a formula of an Excel table names by their headings: `[@Target]`, `Table1[@[Q1]:[Q4]]`.

import { parseStructRef } from '@borgar/fx';
import { isCellError, isEmptyValue, type Area } from '../model/cell';
import { valueAt, type Grid, type GridTable } from '../model/grid';
import { oneLine } from './whitespace';

/** An Excel table, with its columns by heading: one line each, in lower case, as Excel compares them. */
interface NamedTable {
  readonly area: Area;
  readonly columns: ReadonlyMap<string, number>;
}

/** The tables that a formula can name. */
export interface NamedTables {
  /** In which the formula itself stands; it is meant where no table is named. */
  readonly around: NamedTable | null;
  /** Those of its sheet, by name in lower case. */
  readonly byName: ReadonlyMap<string, NamedTable>;
}

/** What a structured reference names, seen from a row. */
export type NamedCells =
  /** Cells of this row; `columns` is null where which of them isn’t known. */
  | { readonly kind: 'own row'; readonly columns: { readonly first: number; readonly last: number } | null }
  /** A heading or a figure of the totals row, the same for every row. */
  | { readonly kind: 'fixed' }
  | { readonly kind: 'other rows' };

export const noTables: NamedTables = { around: null, byName: new Map() };

/** A grid never changes, so its headings are read once. */
const ofGrid = new WeakMap<Grid, ReadonlyMap<GridTable | null, NamedTables>>();

/** The tables that a formula in a cell can name. */
export function namedTablesAt(grid: Grid, row: number, column: number): NamedTables {
  if (grid.tables.length === 0) return noTables;
  const known = ofGrid.get(grid) ?? namedTablesOf(grid);
  ofGrid.set(grid, known);
  return known.get(grid.tables.find(({ area }) => isInside(area, row, column)) ?? null) ?? noTables;
}

function namedTablesOf(grid: Grid): ReadonlyMap<GridTable | null, NamedTables> {
  const named = grid.tables.map((table) => ({ table, headed: { area: table.area, columns: columnsOf(grid, table) } }));
  const byName = new Map(named.map(({ table, headed }) => [table.name.toLowerCase(), headed]));
  const inTables = named.map(({ table, headed }) => [table, { around: headed, byName }] as const);
  return new Map<GridTable | null, NamedTables>([[null, { around: null, byName }], ...inTables]);
}

function columnsOf(grid: Grid, { area }: GridTable): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const heading = valueAt(grid, area.firstRow, column);
    if (!isCellError(heading) && !isEmptyValue(heading)) columns.set(headingKey(String(heading)), column);
  }
  return columns;
}

function headingKey(heading: string): string {
  return oneLine(heading).toLowerCase();
}

function isInside({ firstRow, lastRow, firstColumn, lastColumn }: Area, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** `text`: as it stands in the formula. Whole columns, and tables of other sheets, are other rows. */
export function namedCells(text: string, row: number, tables: NamedTables): NamedCells {
  const found = parseStructRef(text);
  if (found === undefined || (found.context ?? []).length > 0) return { kind: 'other rows' };
  const { table: name = '', columns = [], sections = [] } = found;
  const table = name === '' ? tables.around : tables.byName.get(name.toLowerCase());
  const [section] = sections;
  if (sections.length !== 1 || table === undefined) return { kind: 'other rows' };
  // No table is named and none was read around the formula, though Excel takes such a formula only inside one.
  if (table === null) return section === 'this row' ? { kind: 'own row', columns: null } : { kind: 'other rows' };
  if (section === 'headers' || section === 'totals') return columns.length === 1 ? { kind: 'fixed' } : { kind: 'other rows' };
  if (section !== 'this row' || row <= table.area.firstRow || row > table.area.lastRow) return { kind: 'other rows' };
  const places = columns.map((heading) => table.columns.get(headingKey(heading)));
  const [first, last = first] = places;
  return { kind: 'own row', columns: first === undefined || last === undefined || places.includes(undefined) ? null : { first, last } };
}
