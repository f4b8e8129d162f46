// Which formulas of a sheet rest on a cell, so that what follows from a mistake is told with it and not as a mistake of its own.

import { andList } from '../../cells/words/word-list';
import { cellAddress, columnIndex } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { Place } from './formula-ranges';

const references = /(?<![\w.$!])\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?(?![\w(!.])/gu;
/** A list of more would say less than none. */
const mostNamed = 5;
/** What is written by rule beside a table is longer; it follows by itself. */
const longest = 160;

/** “ D9 and D12 rest on D5.”, with a space before it; empty where nothing rests on the cell, or too much. */
export function restsOn(grid: Grid, cell: Place): string {
  const resting = cellsRestingOn(grid, cell);
  if (resting.length === 0) return '';
  return ` ${andList(resting)} ${resting.length === 1 ? 'rests' : 'rest'} on ${cellAddress(cell.row, cell.column)}.`;
}

/** Addresses on the same sheet, row by row. Formulas that rest on it through others are among them. */
function cellsRestingOn(grid: Grid, cell: Place): readonly string[] {
  const { firstRow, firstColumn } = grid.area;
  const resting: Place[] = [];
  const open = [cell];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const [down, cells] of grid.formulas.entries()) {
      for (const [across, formula] of cells.entries()) {
        if (formula === null || formula.length > longest || !takes(formula, source)) continue;
        const place = { row: firstRow + down, column: firstColumn + across };
        if (isAt(place, cell) || resting.some((each) => isAt(each, place))) continue;
        resting.push(place);
        open.push(place);
        if (resting.length > mostNamed) return [];
      }
    }
  }
  return resting.sort((one, other) => one.row - other.row || one.column - other.column).map(({ row, column }) => cellAddress(row, column));
}

function isAt(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

function takes(formula: string, { row, column }: Place): boolean {
  for (const [, left = '', top = '', right = left, bottom = top] of formula.matchAll(references)) {
    if (row < Number(top) - 1 || row > Number(bottom) - 1) continue;
    if (column >= columnIndex(left) && column <= columnIndex(right)) return true;
  }
  return false;
}
