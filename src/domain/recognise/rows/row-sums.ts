// Whether a row adds up the rows above it, as totals and subtotals do.

import { columnLetters } from '../../model/cell';
import { formulaAt, numberAt, valueAt, type Grid } from '../../model/grid';

/** Sums of each column, in the order of the columns; undefined before a column's first figure. */
type Sums = (number | undefined)[];

/** Rows are summed only when a row is asked about: most tables have few totals. */
export interface RunningSums {
  /** Adds a deliverable's row. */
  readonly add: (row: number) => void;
  /** Begins a section: after a theme or a subtotal. */
  readonly beginSection: () => void;
  /**
   * Whether a row's figures are the sums of its section, of the table, or formulas over rows above it in the same
   * column.
   */
  readonly addsUp: (row: number) => 'section' | 'table' | null;
  /** Whether in each of at least three columns the row is the sum of all rows: so many don't agree by chance. */
  readonly addsUpInEach: (row: number) => boolean;
}

const fewestInEach = 3;

/** Running sums of these columns, since the top and since the last section began, over at most so many rows. */
export function runningSums(grid: Grid, columns: readonly number[], mostRows: number): RunningSums {
  const added = new Int32Array(mostRows);
  let count = 0;
  const table: Sums = [];
  let section: Sums = [];
  let [tableTo, sectionTo, sectionFrom] = [0, 0, 0];
  const bringUp = (): void => {
    for (const row of added.subarray(tableTo, count)) addRow(grid, columns, row, table);
    for (const row of added.subarray(Math.max(sectionTo, sectionFrom), count)) addRow(grid, columns, row, section);
    tableTo = count;
    sectionTo = count;
  };
  return {
    add: (row) => {
      added[count] = row;
      count += 1;
    },
    beginSection: () => {
      sectionFrom = count;
      section = [];
    },
    addsUp: (row) => {
      bringUp();
      return addsUp(grid, columns, row, section, table);
    },
    addsUpInEach: (row) => {
      bringUp();
      const values = columns.map((column) => numberAt(grid, row, column));
      if (values.filter((value) => value !== null && value !== 0).length < fewestInEach) return false;
      return values.every((value, index) => (value === null ? table[index] === undefined : isSame(table[index], value)));
    },
  };
}

function addRow(grid: Grid, columns: readonly number[], row: number, sums: Sums): void {
  columns.forEach((column, index) => {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') sums[index] = (sums[index] ?? 0) + value;
  });
}

function addsUp(grid: Grid, columns: readonly number[], row: number, section: Sums, table: Sums): 'section' | 'table' | null {
  const filled = columns.flatMap((column, index) => {
    const value = valueAt(grid, row, column);
    return typeof value === 'number' ? [{ column, index, value }] : [];
  });
  if (filled.length === 0) return null;
  const equals = (totals: Sums): boolean =>
    filled.some(({ value }) => value !== 0) && filled.every(({ index, value }) => isSame(totals[index], value));
  if (equals(table)) return 'table';
  if (equals(section)) return 'section';
  const down = filled.filter(({ column }) => addsDown(formulaAt(grid, row, column), row, column));
  return down.length * 2 > filled.length ? 'section' : null;
}

function isSame(sum: number | undefined, value: number): boolean {
  return sum !== undefined && Math.abs(sum - value) < 1e-6 * Math.max(1, Math.abs(value));
}

/** Whether a formula refers to cells above it in its own column. */
function addsDown(formula: string | null, row: number, column: number): boolean {
  if (formula === null) return false;
  const letters = columnLetters(column);
  const above = [...formula.matchAll(new RegExp(`(?<![A-Z$!])\\$?${letters}\\$?(\\d+)(?!\\d)`, 'gu'))].filter(
    ([, digits]) => Number(digits) - 1 < row,
  );
  return above.length >= 2;
}
