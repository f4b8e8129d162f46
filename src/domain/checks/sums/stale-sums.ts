// A sum that shows another figure than its cells add up to: Excel hasn't calculated it since they changed, as where calculation is manual.

import { valueAt, type Grid } from '../../model/grid';
import { areaAddress, cellAddress, type Area } from '../../model/cell';
import { numberText } from '../../commentary/figures-in-words';
import type { FindingParts } from '../finding';
import { formulaCells, type FormulaCell } from '../formulas/formula-cells';
import { formulaRanges } from './formula-ranges';

/** One range of its own sheet, and nothing else: what it comes to leaves no room for doubt. */
const plainSum = /^=SUM\(\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}\)$/u;

/** Longer ranges are left, so that looking takes no longer than reading. */
const mostCells = 400;

/** More than the noise of binary fractions, which Excel shows nobody. */
const leastDifference = 1e-6;

/** One for a column of such sums: they come of one cause. */
export function checkStaleSums(grid: Grid): readonly FindingParts[] {
  return formulaCells(grid, noColumns).flatMap((cell) => staleSum(grid, cell));
}

const noColumns: ReadonlySet<number> = new Set();

function staleSum(grid: Grid, cell: FormulaCell): readonly FindingParts[] {
  const { row, column } = cell;
  const area = summedBy(cell);
  const shown = valueAt(grid, row, column);
  const sum = area === null ? null : sumOf(grid, area);
  if (area === null || sum === null || typeof shown !== 'number') return [];
  if (Math.abs(sum - shown) <= leastDifference * Math.max(1, Math.abs(sum), Math.abs(shown))) return [];
  const how = 'Excel hasn’t calculated it again: press F9, then look again.';
  return [
    {
      check: 'stale-sum',
      severity: 'ask',
      sheet: grid.sheet.name,
      row,
      column,
      related: [areaAddress(area)],
      message: `${cellAddress(row, column)} shows ${numberText(shown)}, but the cells that it adds up come to ${numberText(sum)}. ${how}`,
      stated: shown,
      computed: sum,
      alike: { key: 'stale', message: (rows) => `${String(rows.length)} sums show other figures than their cells add up to. ${how}` },
    },
  ];
}

function summedBy(cell: FormulaCell): Area | null {
  const area = plainSum.test(cell.formula) ? (formulaRanges(cell.formula, cell)?.ranges[0]?.area ?? null) : null;
  if (area === null) return null;
  const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  return cells > 0 && cells <= mostCells ? area : null;
}

/** As Excel adds up: numbers alone. Null where a cell shows an error, which the sum would show too. */
function sumOf(grid: Grid, { firstRow, firstColumn, lastRow, lastColumn }: Area): number | null {
  let sum = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'number') sum += value;
      else if (typeof value === 'object' && value !== null) return null;
    }
  }
  return sum;
}
