// Grids for tests, written as rows of cells the way a sheet looks.

import type { Area, CellValue } from '../../../src/domain/model/cell';
import type { Grid } from '../../../src/domain/model/grid';
import type { DateOrder } from '../../../src/domain/model/dates';

/** A value; a value with its number format; or what a formula gives. */
export type TestCell =
  CellValue | { readonly shown: number; readonly as: string } | { readonly formula: string; readonly gives: CellValue };

/** `at`: where the first cell stands, zero-based row and column. `merges`: relative to it, as [first row, first column, last row, last column]. */
export interface GridOptions {
  readonly at?: readonly [number, number];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows?: readonly number[];
  readonly filter?: readonly [number, number, number, number];
  readonly filtered?: boolean;
  readonly table?: readonly [number, number, number, number];
  readonly showTotals?: boolean;
  readonly sheet?: string;
  readonly dateSystem?: 1900 | 1904;
  readonly dateOrder?: DateOrder;
}

export function gridOf(rows: readonly (readonly TestCell[])[], options: GridOptions = {}): Grid {
  const [top, left] = options.at ?? [0, 0];
  const width = Math.max(1, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const areaOf = ([a, b, c, d]: readonly [number, number, number, number]): Area => ({
    firstRow: a + top,
    firstColumn: b + left,
    lastRow: c + top,
    lastColumn: d + left,
  });
  return {
    sheet: { id: 'sheet-1', name: options.sheet ?? 'Sheet1' },
    area: areaOf([0, 0, Math.max(0, rows.length - 1), width - 1]),
    values: full.map((row) => row.map(valueOf)),
    formulas: full.map((row) => row.map((cell) => (isObject(cell) && 'formula' in cell ? cell.formula : null))),
    numberFormats: full.map((row) => row.map((cell) => (isObject(cell) && 'as' in cell ? cell.as : 'General'))),
    merges: (options.merges ?? []).map(areaOf),
    hiddenRows: new Set((options.hiddenRows ?? []).map((row) => row + top)),
    hiddenColumns: new Set(),
    dateSystem: options.dateSystem ?? 1900,
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
    tables: options.table === undefined ? [] : [{ name: 'Table1', area: areaOf(options.table), showTotals: options.showTotals ?? false }],
    filter: options.filter === undefined ? null : { area: areaOf(options.filter), filtered: options.filtered ?? false },
    protected: false,
  };
}

/** A number shown as a percentage. */
export function percent(fraction: number, as = '0%'): TestCell {
  return { shown: fraction, as };
}

function valueOf(cell: TestCell): CellValue {
  if (!isObject(cell)) return cell;
  if ('shown' in cell) return cell.shown;
  return 'gives' in cell ? cell.gives : cell;
}

function isObject(cell: TestCell): cell is Exclude<TestCell, string | number | boolean | null> {
  return typeof cell === 'object' && cell !== null;
}
