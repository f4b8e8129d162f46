// A sum that shows another figure than its cells add up to: Excel hasn't calculated it since they changed, as where calculation is manual.

import { formulaAt, valueAt, type Grid } from '../../model/grid';
import { areaAddress, cellAddress, columnIndex, type Area } from '../../model/cell';
import { numberText } from '../../commentary/figures-in-words';
import type { FindingParts } from '../finding';

/** One range of its own sheet, and nothing else: what it comes to leaves no room for doubt. */
const plainSum = /^=SUM\(\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})\)$/u;

/** Longer ranges are left, so that looking takes no longer than reading. */
const mostCells = 400;

/** More than the noise of binary fractions, which Excel shows nobody. */
const leastDifference = 1e-6;

/** One for a column of such sums: they come of one cause. */
export function checkStaleSums(grid: Grid): readonly FindingParts[] {
  const { firstRow, firstColumn } = grid.area;
  return grid.formulas.flatMap((formulas, i) =>
    formulas.flatMap((formula, j) => (formula === null ? [] : staleSum(grid, { row: firstRow + i, column: firstColumn + j }))),
  );
}

function staleSum(grid: Grid, { row, column }: { readonly row: number; readonly column: number }): readonly FindingParts[] {
  const area = summedBy(formulaAt(grid, row, column) ?? '');
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

function summedBy(formula: string): Area | null {
  const [, left, top, right, bottom] = plainSum.exec(formula) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const area = { firstRow: Number(top) - 1, firstColumn: columnIndex(left), lastRow: Number(bottom) - 1, lastColumn: columnIndex(right) };
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
