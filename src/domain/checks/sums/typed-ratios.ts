// A result that is typed beside the two figures that it is worked out from: 8,620 of 10,240 and 84.2. Where nearly all rows
// agree, the one that doesn't is asked about with both figures. Which columns these are says only the arithmetic.

import { roundTo, decimalsOf } from '../../cells/rounding';
import { formatInfo } from '../../cells/number-formats';
import { numberText } from '../../commentary/figures-in-words';
import { cellAddress, columnLetters } from '../../model/cell';
import { formulaAt, numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { FindingParts } from '../finding';

/** A column with its numbers by row; null where a cell holds none. */
export interface NumberColumn {
  readonly column: number;
  readonly numbers: readonly (number | null)[];
  /** Places that its figures are typed with, and one hundred where they are shown as percentages. */
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** Three columns of which one is worked out from the others in nearly every row. */
interface Ratio {
  readonly result: NumberColumn;
  readonly part: NumberColumn;
  readonly whole: NumberColumn;
  /** 100 where "84.2" stands for 0.842. */
  readonly times: 1 | 100;
  /** Places in the lists of numbers. */
  readonly fits: readonly number[];
  readonly misfits: readonly number[];
}

/** With fewer rows, or more that don't fit, three columns may agree by chance. */
const [fewestRows, mostMisfits] = [6, 2];
const leastFit = 0.8;
/** A result of one or two digits in all agrees with too much: half of its last place is at most so much of it. */
const coarsest = 0.02;
/** More columns of numbers are no table of a number, what it is out of and a result. */
const mostColumns = 24;
const fewestDistinct = 4;
/** More of them are the noise of binary fractions. */
const mostPlaces = 6;

/** One finding for each row that doesn't fit. */
export function checkTypedRatios(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  if (rows.length < fewestRows) return [];
  const columns = numberColumns(grid, table, rows);
  if (columns.length < 3 || columns.length > mostColumns) return [];
  return columns.flatMap((result) => {
    if (!isTyped(grid, rows, result) || isCoarse(result)) return [];
    const ratios = columns.flatMap((part) =>
      columns.flatMap((whole) => (isComparedByRow(table, result, part, whole) ? [] : ratioOf(result, part, whole))),
    );
    const most = Math.max(0, ...ratios.map(({ fits }) => fits.length));
    const [best, ...others] = ratios.filter(({ fits }) => fits.length === most);
    // Two ways that both explain the results leave it open which one was meant.
    if (best === undefined || others.length > 0) return [];
    return best.misfits.flatMap((index) => misfitAt(grid, table, rows[index] ?? 0, index, best));
  });
}

/** Columns of a table with figures in most of these rows, without dates and the add-in's own. */
export function numberColumns(grid: Grid, { area, addInColumns }: PlanTable, rows: readonly number[]): readonly NumberColumn[] {
  const ours = new Set(Object.values(addInColumns));
  const found: NumberColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (ours.has(column)) continue;
    const numbers = rows.map((row) => numberAt(grid, row, column));
    const filled = numbers.filter((number) => number !== null);
    if (filled.length < fewestRows) continue;
    const kinds = new Set(rows.map((row, index) => (numbers[index] === null ? null : formatInfo(numberFormatAt(grid, row, column)).kind)));
    if (kinds.has('date')) continue;
    const isPercent = kinds.has('percent');
    found.push({ column, numbers, isPercent, decimals: Math.max(...filled.map((number) => decimalsOf(roundTo(number, mostPlaces)))) });
  }
  return found;
}

/** Whether a column's figures are typed in some of these rows. */
export function isTyped(grid: Grid, rows: readonly number[], { column, numbers }: NumberColumn): boolean {
  return rows.some((row, index) => numbers[index] !== null && formulaAt(grid, row, column) === null);
}

/** Whether a column's figures are so few or so short that they agree with anything. */
export function isCoarse({ numbers, decimals }: NumberColumn): boolean {
  const sizes = numbers.flatMap((number) => (number === null || number === 0 ? [] : [Math.abs(number)])).sort((one, other) => one - other);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return new Set(sizes).size < fewestDistinct || 0.5 * 10 ** -decimals > middle * coarsest;
}

function ratioOf(result: NumberColumn, part: NumberColumn, whole: NumberColumn): readonly Ratio[] {
  // 604 visits of £16.40 cost £9,904: what is worked out is the figure with more places.
  if (part === whole || part === result || whole === result || result.decimals < whole.decimals) return [];
  return ([1, 100] as const).flatMap((times) => {
    const fits: number[] = [];
    const misfits: number[] = [];
    for (let index = 0; index < result.numbers.length; index += 1) {
      const exact = ratioAt(index, part, whole, times);
      const stated = result.numbers[index] ?? null;
      if (exact === null || stated === null) continue;
      if (Math.abs(exact - stated) <= 0.5 * 10 ** -result.decimals + 1e-9) fits.push(index);
      else misfits.push(index);
      if (misfits.length > mostMisfits) return [];
    }
    const compared = fits.length + misfits.length;
    const isRatio = compared >= fewestRows && fits.length >= compared * leastFit && isTelling(whole, fits) && isTelling(result, fits);
    return isRatio ? [{ result, part, whole, times, fits, misfits }] : [];
  });
}

/** What is achieved of a target is compared with it row by row. */
function isComparedByRow({ columns }: PlanTable, result: NumberColumn, part: NumberColumn, whole: NumberColumn): boolean {
  return result.column === columns.achieved && part.column === columns.total && whole.column === columns.target;
}

function ratioAt(index: number, part: NumberColumn, whole: NumberColumn, times: number): number | null {
  const [above, below] = [part.numbers[index] ?? null, whole.numbers[index] ?? null];
  return above === null || below === null || below === 0 ? null : (above / below) * times;
}

/** Rows that are all alike agree by chance. */
export function isTelling({ numbers }: NumberColumn, fits: readonly number[]): boolean {
  return new Set(fits.map((index) => numbers[index])).size >= fewestDistinct;
}

function misfitAt(grid: Grid, { sheet }: PlanTable, row: number, index: number, ratio: Ratio): readonly FindingParts[] {
  const { result, part, whole, times, fits } = ratio;
  const [stated, exact] = [result.numbers[index] ?? null, ratioAt(index, part, whole, times)];
  const step = 10 ** -result.decimals;
  // A last place that was cut off or rounded the other way is no mistake.
  if (stated === null || exact === null || Math.abs(exact - stated) <= step + 1e-9 || formulaAt(grid, row, result.column) !== null)
    return [];
  const computed = roundTo(exact, result.decimals);
  const shown = (value: number): string =>
    result.isPercent ? `${numberText(roundTo(value * 100, Math.max(0, result.decimals - 2)))}%` : numberText(value);
  const of = (column: NumberColumn): string => `${cellAddress(row, column.column)} (${numberText(column.numbers[index] ?? 0)})`;
  const others = `In ${String(fits.length)} other rows ${columnLetters(result.column)} is ${columnLetters(part.column)} ÷ ${columnLetters(whole.column)}`;
  const message = `${cellAddress(row, result.column)} says ${shown(stated)}, but ${of(part)} ÷ ${of(whole)} is ${shown(computed)}. ${others}, so one of the three cells may be mistyped.`;
  const related = [part, whole].map(({ column }) => cellAddress(row, column));
  return [{ check: 'typed-ratio', severity: 'ask', sheet: sheet.name, row, column: result.column, related, message, stated, computed }];
}
