// Whether a formula in a cell is one that the add-in wrote: told by how each of them begins, and by what it refers to.

import { cellAddress, isEmptyValue } from '../model/cell';
import { formulaAt, valueAt, type Grid } from '../model/grid';
import type { AddInColumns } from '../model/table/add-in-columns';

/** How the formulas begin that are looked for again; they are written with these words (propose/formulas). */
export const formulaBeginnings = {
  total: '=IFERROR(CHOOSE(MATCH(LEFT(',
  achieved: '=IFERROR(IF(AND(ISNUMBER(',
  targetFigure: '=IFERROR(IF(',
} as const;

/** How a total of an earlier version began. */
const earlierTotal = '=IFERROR(IF(ISERROR(SUM(';

/** As far as formulas of every version of the add-in begin alike. */
const everyTotal = '=IFERROR(';
const everyAchieved = '=IFERROR(';

/**
 * Whether a cell of the officer's Total column holds our formula: one
 * that obeys the counting method typed in the same row.
 */
export function isOurTotal(grid: Grid, row: number, total: number, { method }: AddInColumns): boolean {
  if (method === undefined) return false;
  const formula = formulaAt(grid, row, total);
  return formula?.startsWith(everyTotal) === true && refersTo(formula, row, method);
}

/**
 * Whether a cell of the officer's % achieved column holds our formula: one
 * on the total of the same row, beside columns of ours.
 */
export function isOurPercentage(grid: Grid, row: number, achieved: number, total: number | null, addInColumns: AddInColumns): boolean {
  const formula = formulaAt(grid, row, achieved);
  if (formula === null || !formula.startsWith(everyAchieved) || Object.keys(addInColumns).length === 0) return false;
  return [total, addInColumns.total].some((column) => column !== null && column !== undefined && refersTo(formula, row, column));
}

function refersTo(formula: string, row: number, column: number): boolean {
  const address = cellAddress(row, column);
  const [letters, digits] = [address.replace(/\d+$/u, ''), address.replace(/^\D+/u, '')];
  return new RegExp(`(?<![A-Z$!])\\$?${letters}\\$?${digits}(?!\\d)`, 'u').test(formula);
}

/** What a cell holds that one of our formulas stands in or may go into. */
type Filling = 'blank' | 'ours' | 'typed';

/** What a cell of the officer's Total column holds. */
export function totalFilling(grid: Grid, row: number, column: number): Filling {
  return fillingAt(grid, row, column, 'total');
}

/** What a cell of the officer's % achieved column holds. */
export function achievedFilling(grid: Grid, row: number, column: number): Filling {
  return fillingAt(grid, row, column, 'achieved');
}

function fillingAt(grid: Grid, row: number, column: number, kind: keyof typeof formulaBeginnings): Filling {
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return beginsAsOurs(formula, kind) ? 'ours' : 'typed';
  return isEmptyValue(valueAt(grid, row, column)) ? 'blank' : 'typed';
}

function beginsAsOurs(formula: string, kind: keyof typeof formulaBeginnings): boolean {
  return formula.startsWith(formulaBeginnings[kind]) || (kind === 'total' && formula.startsWith(earlierTotal));
}

/** Whether a cell of "Target figure" holds our formula, not a figure that was taken from words or typed. */
export function isOurTargetFigure(grid: Grid, row: number, column: number): boolean {
  return formulaAt(grid, row, column)?.startsWith(formulaBeginnings.targetFigure) === true;
}
