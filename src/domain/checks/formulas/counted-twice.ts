// A sum over rows among which some are subtotals of the same rows, so that those count twice; a sum that takes its own cell.

import { areaAddress, cellAddress, cellArea, contains, type Area } from '../../model/cell';
import { numberAt, type Grid } from '../../model/grid';
import { andList } from '../../cells/words/word-list';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { formulaRanges, type Place } from '../sums/formula-ranges';
import type { FormulaCell } from './formula-cells';

/** A formula that adds up one range of its own column, or row, and nothing else. */
interface PlainSum extends Place {
  readonly area: Area;
}

/** SUBTOTAL leaves other subtotals out by itself. */
const plainSum = /^=\+?\s*SUM\([^(),!]+:[^(),!]+\)$/iu;
/** More of them are told by their number. */
const mostNamed = 3;

export function checkCountedTwice(grid: Grid, formulas: readonly FormulaCell[]): readonly FindingParts[] {
  const sums = formulas.flatMap(plainSumOf);
  const down = linesOf(sums.filter(isDown), ({ column }) => column);
  const across = linesOf(
    sums.filter((sum) => !isDown(sum)),
    ({ row }) => row,
  );
  return sums.flatMap((sum) => {
    if (contains(sum.area, cellArea(sum.row, sum.column))) return [takesItself(grid, sum)];
    const line = isDown(sum) ? down.get(sum.column) : across.get(sum.row);
    const within = (line ?? []).filter(
      (other) => other !== sum && contains(sum.area, cellArea(other.row, other.column)) && contains(sum.area, other.area),
    );
    return within.length === 0 ? [] : [countsTwice(grid, sum, within)];
  });
}

function plainSumOf({ row, column, formula }: FormulaCell): readonly PlainSum[] {
  if (!plainSum.test(formula)) return [];
  const [range] = formulaRanges(formula, { row, column })?.ranges ?? [];
  if (range === undefined) return [];
  const { area } = range;
  const isOfColumn = area.firstColumn === column && area.lastColumn === column;
  return isOfColumn || (area.firstRow === row && area.lastRow === row) ? [{ row, column, area }] : [];
}

function isDown({ column, area }: PlainSum): boolean {
  return area.firstColumn === column && area.lastColumn === column;
}

function linesOf(sums: readonly PlainSum[], lineOf: (sum: PlainSum) => number): ReadonlyMap<number, readonly PlainSum[]> {
  const lines = new Map<number, PlainSum[]>();
  for (const sum of sums) {
    const line = lines.get(lineOf(sum));
    if (line === undefined) lines.set(lineOf(sum), [sum]);
    else line.push(sum);
  }
  return lines;
}

function countsTwice(grid: Grid, sum: PlainSum, within: readonly PlainSum[]): FindingParts {
  const { row, column } = sum;
  const [first = sum] = within;
  const cells = within.map((each) => cellAddress(each.row, each.column));
  const named = within.length > mostNamed ? `${cells[0] ?? ''} and ${String(within.length - 1)} others` : andList(cells);
  const already = within.length === 1 ? `adds up ${areaAddress(first.area)}` : 'add up parts of it';
  const advice = 'Those cells count twice. Add up the cells or their subtotals, not both.';
  const message = `${cellAddress(row, column)} adds up ${areaAddress(sum.area)}, in which ${named} already ${already}. ${advice}`;
  const counts = within.some((each) => numberAt(grid, each.row, each.column) !== 0);
  const alike = {
    key: `${String(sum.area.firstRow)} ${String(sum.area.lastRow)}`,
    message: (rows: readonly number[]) => `${rowList([...new Set(rows)])}: sums take cells and their subtotals. ${advice}`,
  };
  const at = { check: 'counted-twice', severity: counts ? 'ask' : 'note', sheet: grid.sheet.name, row, column } as const;
  return { ...at, related: cells, message, stated: numberAt(grid, row, column), alike };
}

function takesItself(grid: Grid, { row, column, area }: PlainSum): FindingParts {
  const cell = cellAddress(row, column);
  const message = `${cell} adds up ${areaAddress(area)}, and so itself: Excel can’t work it out. Take ${cell} out of its range.`;
  return { check: 'sum-takes-itself', severity: 'wrong', sheet: grid.sheet.name, row, column, message };
}
