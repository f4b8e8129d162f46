// A result that is typed beside the two figures that it is worked out from: 8,620 of 10,240 and 84.2. Where nearly all rows
// agree, the one that doesn't is asked about with both figures. Which columns these are says only the arithmetic.

import { cellAddress, columnLetters } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { FindingParts } from '../finding';
import { cellWithNumber, type NumberColumn, type TableNumbers } from './number-columns';
import { fitOf, isTelling, isTypedResult, misfitOf, onlyBest, type Fit } from './typed-results';

/** Three columns of which one is worked out from the others in nearly every row. */
interface Ratio extends Fit {
  readonly result: NumberColumn;
  readonly part: NumberColumn;
  readonly whole: NumberColumn;
  /** 100 where "84.2" stands for 0.842. */
  readonly times: 1 | 100;
}

/** Shares that are rounded to whole percentages. */
const nearShare = 0.01;

/** More columns of numbers are no table of a number, what it is out of and a result. */
const mostColumns = 24;

/** One finding for each row that doesn't fit. */
export function checkTypedRatios(grid: Grid, table: PlanTable, { rows, columns }: TableNumbers): readonly FindingParts[] {
  if (columns.length < 3 || columns.length > mostColumns) return [];
  return columns.flatMap((result) => {
    if (!isTypedResult(grid, rows, result)) return [];
    const best = onlyBest(columns.flatMap((part) => columns.flatMap((whole) => ratioOf(result, part, whole))));
    return best?.misfits.flatMap((index) => misfitAt(grid, table, rows[index] ?? 0, index, best)) ?? [];
  });
}

function ratioOf(result: NumberColumn, part: NumberColumn, whole: NumberColumn): readonly Ratio[] {
  // 604 visits of £16.40 cost £9,904: what is worked out is the figure with more places.
  if (part === whole || part === result || whole === result || result.decimals < whole.decimals) return [];
  return ([1, 100] as const).flatMap((times) => {
    const fit = fitOf(result, (index) => ratioAt(index, part, whole, times));
    return fit !== null && isTelling(whole, fit.fits) ? [{ result, part, whole, times, ...fit }] : [];
  });
}

/** What is achieved of a target: a row's own checks tell it, where they know which way is better. */
function isComparedByRow({ columns }: PlanTable, result: NumberColumn, part: NumberColumn, whole: NumberColumn): boolean {
  return result.column === columns.achieved && part.column === columns.total && whole.column === columns.target;
}

function ratioAt(index: number, part: NumberColumn, whole: NumberColumn, times: number): number | null {
  const [above, below] = [part.numbers[index] ?? null, whole.numbers[index] ?? null];
  return above === null || below === null || below === 0 ? null : (above / below) * times;
}

/** Less is better, so the target is the part; or no more than all is told. */
function mayBeMeant(stated: number, exact: number | null, times: number): boolean {
  if (exact === null || exact === 0) return true;
  const [share, reached] = [stated / times, exact / times];
  return Math.abs(share - 1 / reached) <= nearShare || (reached >= 1 && Math.abs(share - 1) <= nearShare);
}

function misfitAt(grid: Grid, table: PlanTable, row: number, index: number, ratio: Ratio): readonly FindingParts[] {
  const { result, part, whole, times, fits } = ratio;
  const misfit = misfitOf(grid, row, index, result, ratioAt(index, part, whole, times));
  if (
    misfit === null ||
    (isComparedByRow(table, result, part, whole) && mayBeMeant(misfit.stated, ratioAt(index, part, whole, times), times))
  )
    return [];
  const { stated, computed, says, comesTo } = misfit;
  const of = (column: NumberColumn): string => cellWithNumber(row, index, column);
  const others = `In ${String(fits.length)} other rows ${columnLetters(result.column)} is ${columnLetters(part.column)} ÷ ${columnLetters(whole.column)}`;
  const message = `${cellAddress(row, result.column)} says ${says}, but ${of(part)} ÷ ${of(whole)} is ${comesTo}. ${others}, so one of the three cells may be mistyped.`;
  const related = [part, whole].map(({ column }) => cellAddress(row, column));
  return [
    { check: 'typed-ratio', severity: 'ask', sheet: table.sheet.name, row, column: result.column, related, message, stated, computed },
  ];
}
