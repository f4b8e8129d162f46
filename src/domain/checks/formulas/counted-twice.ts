// A sum over rows among which some are subtotals of the same rows, so that those count twice; a sum that takes its own cell.

import { areaAddress, cellAddress, cellArea, contains, type Area } from '../../model/cell';
import { numberAt, type Grid } from '../../model/grid';
import { andList } from '../../cells/words/word-list';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { formulaRanges, type Place } from '../sums/formula-ranges';
import { readingFirsts, type FormulaCell } from './formula-cells';

/** A formula that adds up one range of its own column, or row, and nothing else. */
interface PlainSum extends Place {
  readonly area: Area;
}

/** SUBTOTAL leaves other subtotals out by itself. */
const plainSum = /^=\+?\s*SUM\([^(),!]+:[^(),!]+\)$/iu;
/** More of them are told by their number. */
const mostNamed = 3;

/** Which way a sum goes, and whether it takes its own cell: both hold for its copies too. */
interface SumForm {
  readonly isDown: boolean;
  readonly takesItself: boolean;
}

export function checkCountedTwice(grid: Grid, formulas: readonly FormulaCell[]): readonly FindingParts[] {
  const formOf = readingFirsts(sumForm);
  const lines = new Map<string, FormulaCell[]>();
  const found: FindingParts[] = [];
  for (const cell of formulas) {
    const form = formOf(cell);
    if (form === null) continue;
    const key = form.isDown ? `column ${String(cell.column)}` : `row ${String(cell.row)}`;
    if (form.takesItself) found.push(...plainSumOf(cell).map((sum) => takesItself(grid, sum)));
    else lines.set(key, addedTo(lines.get(key), cell));
  }
  for (const line of lines.values()) if (line.length > 1) found.push(...countedTwiceIn(grid, line.flatMap(plainSumOf)));
  return found;
}

function addedTo(line: FormulaCell[] | undefined, cell: FormulaCell): FormulaCell[] {
  if (line === undefined) return [cell];
  line.push(cell);
  return line;
}

/** Of sums of one column, or row. */
function countedTwiceIn(grid: Grid, sums: readonly PlainSum[]): readonly FindingParts[] {
  return sums.flatMap((sum) => {
    const within = sums.filter((other) => contains(sum.area, cellArea(other.row, other.column)) && contains(sum.area, other.area));
    return within.length === 0 ? [] : [countsTwice(grid, sum, within)];
  });
}

/** Null: another formula than the sum of one range of its own column, or row. */
function sumForm(cell: FormulaCell): SumForm | null {
  if (!plainSum.test(cell.formula)) return null;
  const [sum] = plainSumOf(cell);
  if (sum === undefined) return null;
  return { isDown: isDown(sum), takesItself: contains(sum.area, cellArea(cell.row, cell.column)) };
}

function plainSumOf({ row, column, formula }: FormulaCell): readonly PlainSum[] {
  const [range] = formulaRanges(formula, { row, column })?.ranges ?? [];
  if (range === undefined) return [];
  const { area } = range;
  const isOfColumn = area.firstColumn === column && area.lastColumn === column;
  return isOfColumn || (area.firstRow === row && area.lastRow === row) ? [{ row, column, area }] : [];
}

function isDown({ column, area }: PlainSum): boolean {
  return area.firstColumn === column && area.lastColumn === column;
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
