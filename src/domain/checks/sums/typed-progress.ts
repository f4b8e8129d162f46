// A typed share of the way from a start to a goal, (now − start) ÷ (goal − start): where nearly all rows agree, the one that
// doesn't is asked about. Which columns these are says only the arithmetic.

import { roundTo } from '../../cells/rounding';
import { numberText } from '../../commentary/figures-in-words';
import { cellAddress, columnLetters } from '../../model/cell';
import { formulaAt, textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { FindingParts } from '../finding';
import { isCoarse, isTelling, isTyped, numberColumns, type NumberColumn } from './typed-ratios';

/** The columns that a share of the way is worked out from. */
interface Way {
  readonly start: NumberColumn;
  readonly now: NumberColumn;
  readonly goal: NumberColumn;
  readonly times: 1 | 100;
  /** Places in the lists of numbers. */
  readonly fits: readonly number[];
  readonly misfits: readonly number[];
}

const [fewestRows, mostMisfits] = [6, 2];
const leastFit = 0.8;
/** More columns of numbers are periods, not a start, a goal and what lies between. */
const mostColumns = 12;
const saysShare = /%|\bper ?cent|\bshare\b|\bprogress\b|\bway\b|\bachieved\b/iu;

/** One finding for each row that doesn't fit. */
export function checkTypedProgress(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  if (rows.length < fewestRows) return [];
  const columns = numberColumns(grid, table, rows);
  if (columns.length < 4 || columns.length > mostColumns) return [];
  return columns.flatMap((result) => {
    const isShare = result.isPercent || table.headerRows.some((row) => saysShare.test(textAt(grid, row, result.column)));
    if (!isShare || !isTyped(grid, rows, result) || isCoarse(result)) return [];
    const others = columns.filter((column) => column !== result);
    const [best, ...more] = waysOf(result, others);
    // Two ways that both explain the results leave it open which one was meant.
    if (best === undefined || more.length > 0) return [];
    return best.misfits.flatMap((index) => misfitAt(grid, table, rows[index] ?? 0, index, { ...best, result }));
  });
}

function waysOf(result: NumberColumn, columns: readonly NumberColumn[]): readonly Way[] {
  const found: Way[] = [];
  for (const start of columns) {
    for (const now of columns) {
      for (const goal of columns) {
        if (start === now || start === goal || now === goal) continue;
        for (const times of [1, 100] as const) {
          const way = wayOf(result, { start, now, goal, times });
          if (way !== null) found.push(way);
        }
      }
    }
  }
  const most = Math.max(0, ...found.map(({ fits }) => fits.length));
  return found.filter(({ fits }) => fits.length === most);
}

function wayOf(result: NumberColumn, columns: Omit<Way, 'fits' | 'misfits'>): Way | null {
  const fits: number[] = [];
  const misfits: number[] = [];
  for (let index = 0; index < result.numbers.length; index += 1) {
    const exact = shareAt(index, columns);
    const stated = result.numbers[index] ?? null;
    if (exact === null || stated === null) continue;
    if (Math.abs(exact - stated) <= 0.5 * 10 ** -result.decimals + 1e-9) fits.push(index);
    else misfits.push(index);
    if (misfits.length > mostMisfits) return null;
  }
  const compared = fits.length + misfits.length;
  // A start of nought throughout is no start: now ÷ goal is compared elsewhere.
  const isWay = compared >= fewestRows && fits.length >= compared * leastFit && isTelling(columns.start, fits) && isTelling(result, fits);
  return isWay ? { ...columns, fits, misfits } : null;
}

function shareAt(index: number, { start, now, goal, times }: Omit<Way, 'fits' | 'misfits'>): number | null {
  const [from, at, to] = [start, now, goal].map(({ numbers }) => numbers[index] ?? null);
  if (from === null || from === undefined || at === null || at === undefined || to === null || to === undefined || to === from) return null;
  return ((at - from) / (to - from)) * times;
}

function misfitAt(
  grid: Grid,
  { sheet }: PlanTable,
  row: number,
  index: number,
  way: Way & { readonly result: NumberColumn },
): readonly FindingParts[] {
  const { result, start, now, goal, fits } = way;
  const [stated, exact] = [result.numbers[index] ?? null, shareAt(index, way)];
  // A last place that was cut off or rounded the other way is no mistake.
  if (stated === null || exact === null || Math.abs(exact - stated) <= 10 ** -result.decimals + 1e-9) return [];
  if (formulaAt(grid, row, result.column) !== null) return [];
  const computed = roundTo(exact, result.decimals);
  const shown = (value: number): string =>
    result.isPercent ? `${numberText(roundTo(value * 100, Math.max(0, result.decimals - 2)))}%` : numberText(value);
  const of = (column: NumberColumn): string => `${cellAddress(row, column.column)} (${numberText(column.numbers[index] ?? 0)})`;
  const letters = (column: NumberColumn): string => columnLetters(column.column);
  const rule = `(${letters(now)} − ${letters(start)}) ÷ (${letters(goal)} − ${letters(start)})`;
  const message = `${cellAddress(row, result.column)} says ${shown(stated)}, but from ${of(start)} to ${of(goal)}, ${of(now)} is ${shown(computed)} of the way. In ${String(fits.length)} other rows ${letters(result)} is ${rule}, so one of the four cells may be mistyped.`;
  const related = [start, now, goal].map(({ column }) => cellAddress(row, column));
  return [{ check: 'typed-progress', severity: 'ask', sheet: sheet.name, row, column: result.column, related, message, stated, computed }];
}
