// The words by which a cell is known wherever it has moved to: those of its row, and the heading of its column.

import { oneLine } from '../../cells/whitespace';
import { rowKeyOf } from '../../ledger/row-key';
import { columnLetters } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import type { Cell } from './cells-of-address';

/** A sheet with the tables that were read from it. */
export interface SheetOfFinding {
  readonly grid: Grid;
  readonly tables: readonly PlanTable[];
}

/** The words of a sheet's cells. */
export interface CellWords {
  readonly ofRow: (row: number) => string;
  readonly ofColumn: (cell: Cell) => string;
}

/** Rows of the same words have their place among those behind them: sorted, another's figures stand there, and neither is taken for the other. */
export function wordsOfCells(sheet: SheetOfFinding): CellWords {
  const words = wordsOfRows(sheet);
  return {
    ofRow: (row) => words.get(row) ?? `row ${String(row)}`,
    ofColumn: (cell) => columnWords(sheet, cell),
  };
}

function wordsOfRows({ grid, tables }: SheetOfFinding): ReadonlyMap<number, string> {
  const keys = new Map(
    tables.flatMap((table, index) =>
      table.rows.flatMap((each) => {
        const key = rowKeyOf(grid, table, each);
        return key === null ? [] : [[each.row, `${String(index)} ${key.toLowerCase()}`] as const];
      }),
    ),
  );
  const counts = new Map<string, number>();
  const words = new Map<number, string>();
  for (let row = grid.area.firstRow; row <= grid.area.lastRow; row += 1) {
    const key = keys.get(row) ?? firstText(grid, row);
    if (key === '') continue;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    words.set(row, `${key} ${String(count)}`);
  }
  return words;
}

function firstText(grid: Grid, row: number): string {
  for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== '') return oneLine(text).toLowerCase();
  }
  return '';
}

/** The table that a cell stands in or beside; null where none does. */
export function tableAt(tables: readonly PlanTable[], { row, column }: Cell): PlanTable | null {
  const beside = tables.filter(({ area }) => row >= area.firstRow && row <= area.lastRow);
  return beside.find(({ area }) => column >= area.firstColumn && column <= area.lastColumn) ?? beside[0] ?? null;
}

/** Where columns have the same heading, with their place among those. */
function columnWords({ grid, tables }: SheetOfFinding, cell: Cell): string {
  const table = tableAt(tables, cell);
  const heading = table === null ? '' : oneLine(headingAt(table, cell.column)).toLowerCase();
  if (table === null || heading === '') return textAbove(grid, cell);
  const before = table.roles.filter((role) => role.column < cell.column && oneLine(role.heading).toLowerCase() === heading).length;
  return `${heading} ${String(before)}`;
}

function textAbove(grid: Grid, { row, column }: Cell): string {
  for (let above = row - 1; above >= grid.area.firstRow; above -= 1) {
    const text = textAt(grid, above, column);
    if (text !== '') return oneLine(text).toLowerCase();
  }
  return columnLetters(column);
}
