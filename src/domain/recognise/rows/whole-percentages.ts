// A % achieved column typed in whole numbers: 68 stands for 68 %, so that it is the fraction 0.68. Whether it is so is
// told from all its rows.

import { numberFormatAt, valueAt } from '../../model/grid';
import { decimalsIn } from '../../cells/number-formats';
import type { SheetView } from '../sheet/sheet-view';
import type { Figure } from '../../model/table/targets';
import type { PlanRow } from '../../model/table/rows';

/**
 * Shares above this are rare enough that a column full of them is one of whole percentages, where no target says
 * otherwise.
 */
const highShare = 2;
const mostDecimals = 6;

/** The rows with percentages as fractions: those typed as "68 %" are so already. */
export function withFractions(view: SheetView, rows: readonly PlanRow[], achieved: number): readonly PlanRow[] {
  if (!isInHundredths(rows)) return rows;
  return rows.map((row) => {
    if (!isPlainNumber(row) || row.achieved.kind !== 'number') return row;
    const value = Number((row.achieved.value / 100).toPrecision(15));
    return { ...row, achieved: { kind: 'number', value }, achievedDecimals: decimalsShown(view, row, achieved) };
  });
}

function isPlainNumber({ achieved, achievedDecimals }: PlanRow): boolean {
  return achieved.kind === 'number' && achievedDecimals === null;
}

/** More rows agree with their target so than as fractions; where none tells, most are too high for fractions. */
function isInHundredths(rows: readonly PlanRow[]): boolean {
  let [hundredths, fractions, high, low] = [0, 0, 0, 0];
  for (const row of rows) {
    if (!isPlainNumber(row) || row.achieved.kind !== 'number' || row.achieved.value === 0) continue;
    const { value } = row.achieved;
    const shares = possibleShares(row);
    if (shares.some((share) => Math.abs(share * 100 - value) <= 0.5)) hundredths += 1;
    if (shares.some((share) => Math.abs(share - value) <= 0.005)) fractions += 1;
    if (value > highShare) high += 1;
    else low += 1;
  }
  return hundredths === fractions ? high > low : hundredths > fractions;
}

/** What the row may have achieved: by its total, and by its periods in each way to count them. */
function possibleShares({ target, total, actuals }: PlanRow): readonly number[] {
  const [of] = numberIn(target.figure);
  if (of === undefined || of === 0) return [];
  const figures = actuals.flatMap(numberIn);
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const counted = figures.length === 0 ? [] : [sum, figures.at(-1) ?? 0, Math.max(...figures), sum / figures.length];
  return [...numberIn(total), ...counted].map((done) => done / of);
}

function numberIn(figure: Figure): readonly number[] {
  return figure.kind === 'number' ? [figure.value] : [];
}

function decimalsShown({ grid }: SheetView, { row }: PlanRow, column: number): number {
  const format = numberFormatAt(grid, row, column);
  const value = valueAt(grid, row, column);
  const typed = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const shown = format === 'General' ? typed : (format.split(';')[0] ?? '');
  return Math.min(decimalsIn(shown), mostDecimals);
}
