// A total whose formula stops short of rows of its own block: =SUM(F6:F9) under rows 6 to 10. It is wrong where the
// totals beside it take them; alone it is asked about, for a row may be left out on purpose.

import { areaAddress, cellAddress } from '../../model/cell';
import { formatKind } from '../../cells/number-formats';
import { formulaAt, numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { rowList } from '../../measures/questions';
import { numberText } from '../../commentary/figures-in-words';
import type { FindingParts } from '../finding';
import { sumDown, type SumDown } from './sum-down';

/** A total that was typed at another time is near. */
const nearTotal = 0.02;

/** A sum that leaves out rows, and all sums of its row. */
interface ShortSum {
  readonly sum: SumDown;
  readonly missed: readonly number[];
  readonly sums: readonly SumDown[];
}

/** Findings on the totals among a table's rows, top to bottom. */
export function checkMissedRows(grid: Grid, table: PlanTable): readonly FindingParts[] {
  return table.rows.flatMap((row, index) => (row.kind === 'total' || row.kind === 'subtotal' ? ofTotal(grid, table, row, index) : []));
}

function ofTotal(grid: Grid, table: PlanTable, { row }: PlanRow, index: number): readonly FindingParts[] {
  const sums: SumDown[] = [];
  for (let column = table.area.firstColumn; column <= table.area.lastColumn; column += 1) {
    const sum = sumDown(formulaAt(grid, row, column), column);
    if (sum !== null && sum.last < row) sums.push(sum);
  }
  const block = sums.length === 0 ? [] : blockAbove(table, index);
  return sums.flatMap((sum) => {
    const missed = missedBy(grid, block, sum, cellAddress(row, sum.column));
    return missed.length === 0 || isStatedAbove(grid, row, sum, missed) ? [] : [missing(grid, table, row, { sum, missed, sums })];
  });
}

/** The rows that the total at an index stands under, top to bottom. */
function blockAbove({ rows }: PlanTable, index: number): readonly number[] {
  const block: number[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = rows[at];
    if (above === undefined || above.kind === 'subtotal' || above.kind === 'total' || above.kind === 'theme') break;
    if (isDataKind(above.kind)) block.push(above.row);
  }
  return block.reverse();
}

/** Rows of the block with a figure in the column, right above the sum's range or between it and the total. */
function missedBy(grid: Grid, block: readonly number[], { column, first, last }: SumDown, total: string): readonly number[] {
  const within = block.filter((row) => row >= first && row <= last);
  // A range that reaches past the block, or takes a single row of it, means something else.
  if (within.length < 2 || block[0] === undefined || first < block[0] - 1) return [];
  return block.filter(
    (row) =>
      (row < first || row > last) &&
      (numberAt(grid, row, column) ?? 0) !== 0 &&
      // Behind a blank row another part begins; and what is a sum itself is no row of this one.
      isAdjoining(block, row, { first, last }) &&
      formatKind(numberFormatAt(grid, row, column)) === formatKind(numberFormatAt(grid, first, column)) &&
      sumDown(formulaAt(grid, row, column), column) === null &&
      !restsOnTotal(formulaAt(grid, row, column), total),
  );
}

/** The rows' total, stated over them too: “All schools”. */
function isStatedAbove(grid: Grid, row: number, { column, first }: SumDown, missed: readonly number[]): boolean {
  const [only] = missed;
  const [above, total] = [numberAt(grid, only ?? row, column), numberAt(grid, row, column)];
  if (missed.length !== 1 || only !== first - 1 || above === null || total === null) return false;
  return Math.abs(above - total) <= Math.abs(total) * nearTotal;
}

/** What is worked out from the total can't be a part of it. */
function restsOnTotal(formula: string | null, total: string): boolean {
  const named = (formula ?? '').replaceAll('$', '').toUpperCase();
  return [...named.matchAll(/[A-Z]{1,3}\d+/gu)].some(([cell]) => cell === total);
}

/** Whether every row between a row and the sum's range is of the block. */
function isAdjoining(block: readonly number[], row: number, { first, last }: Pick<SumDown, 'first' | 'last'>): boolean {
  if (row > last) return true;
  for (let between = row + 1; between < first; between += 1) if (!block.includes(between)) return false;
  return true;
}

function missing(grid: Grid, { sheet }: PlanTable, row: number, { sum, missed, sums }: ShortSum): FindingParts {
  const { column } = sum;
  const others = sums.filter((each) => each.column !== column && missed.every((at) => at >= each.first && at <= each.last));
  const stated = numberAt(grid, row, column);
  const left = missed.reduce((total, at) => total + (numberAt(grid, at, column) ?? 0), 0);
  const full = stated === null ? null : stated + left;
  const cells = missed.map((at) => cellAddress(at, column));
  const them = missed.length === 1 ? 'it' : 'them';
  const range = areaAddress({ firstRow: sum.first, lastRow: sum.last, firstColumn: column, lastColumn: column });
  const short = `${cellAddress(row, column)} adds up ${range}, which leaves out ${rowList(missed).toLowerCase()} (${cells.join(', ')}: ${numberText(left)})`;
  const [other] = others;
  const isSure = other !== undefined && others.length * 2 >= sums.length - 1;
  const message = isSure
    ? `${short}; ${cellAddress(row, other.column)} takes ${them}.${full === null ? '' : ` With ${them} it comes to ${numberText(full)}.`}`
    : `${short}. If that isn’t meant, lengthen its range.`;
  const severity = isSure ? 'wrong' : 'ask';
  return { check: 'sum-misses-rows', severity, sheet: sheet.name, row, column, related: cells, message, stated, computed: full };
}
