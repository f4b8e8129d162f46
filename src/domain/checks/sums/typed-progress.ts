// A typed share of the way from a start to a goal, (now − start) ÷ (goal − start): where nearly all rows agree, the one that
// doesn't is asked about. Which columns these are says only the arithmetic.

import { cellAddress, columnLetters } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { FindingParts } from '../finding';
import { cellWithNumber, type NumberColumn, type TableNumbers } from './number-columns';
import { fitOf, isTelling, isTypedResult, misfitOf, onlyBest, type Fit } from './typed-results';

/** The columns that a share of the way is worked out from. */
interface WayColumns {
  readonly start: NumberColumn;
  readonly now: NumberColumn;
  readonly goal: NumberColumn;
  readonly times: 1 | 100;
}

interface Way extends WayColumns, Fit {
  readonly result: NumberColumn;
}

/** More columns of numbers are periods, not a start, a goal and what lies between. */
const mostColumns = 12;
const saysShare = /%|\bper ?cent|\bshare\b|\bprogress\b|\bway\b|\bachieved\b/iu;

/** One finding for each row that doesn't fit. */
export function checkTypedProgress(grid: Grid, table: PlanTable, { rows, columns }: TableNumbers): readonly FindingParts[] {
  if (columns.length < 4 || columns.length > mostColumns) return [];
  return columns.flatMap((result) => {
    const isShare = result.isPercent || table.headerRows.some((row) => saysShare.test(textAt(grid, row, result.column)));
    if (!isShare || !isTypedResult(grid, rows, result)) return [];
    const best = onlyBest(
      waysFrom(columns.filter((column) => column !== result)).flatMap((way): readonly Way[] => {
        const fit = fitOf(result, (index) => shareAt(index, way));
        // A start of nought throughout is no start: now ÷ goal is compared elsewhere.
        return fit !== null && isTelling(way.start, fit.fits) ? [{ ...way, result, ...fit }] : [];
      }),
    );
    return best?.misfits.flatMap((index) => misfitAt(grid, table, rows[index] ?? 0, index, best)) ?? [];
  });
}

function waysFrom(columns: readonly NumberColumn[]): readonly WayColumns[] {
  const ways: WayColumns[] = [];
  for (const start of columns) {
    for (const now of columns) {
      for (const goal of columns) {
        if (start === now || start === goal || now === goal) continue;
        ways.push({ start, now, goal, times: 1 }, { start, now, goal, times: 100 });
      }
    }
  }
  return ways;
}

function shareAt(index: number, { start, now, goal, times }: WayColumns): number | null {
  const [from, at, to] = [start.numbers[index] ?? null, now.numbers[index] ?? null, goal.numbers[index] ?? null];
  return from === null || at === null || to === null || to === from ? null : ((at - from) / (to - from)) * times;
}

function misfitAt(grid: Grid, { sheet }: PlanTable, row: number, index: number, way: Way): readonly FindingParts[] {
  const { result, start, now, goal, fits } = way;
  const misfit = misfitOf(grid, row, index, result, shareAt(index, way));
  if (misfit === null) return [];
  const { stated, computed, says, comesTo } = misfit;
  const of = (column: NumberColumn): string => cellWithNumber(row, index, column);
  const letters = (column: NumberColumn): string => columnLetters(column.column);
  const rule = `(${letters(now)} − ${letters(start)}) ÷ (${letters(goal)} − ${letters(start)})`;
  const message = `${cellAddress(row, result.column)} says ${says}, but from ${of(start)} to ${of(goal)}, ${of(now)} is ${comesTo} of the way. In ${String(fits.length)} other rows ${letters(result)} is ${rule}, so one of the four cells may be mistyped.`;
  const related = [start, now, goal].map(({ column }) => cellAddress(row, column));
  return [{ check: 'typed-progress', severity: 'ask', sheet: sheet.name, row, column: result.column, related, message, stated, computed }];
}
