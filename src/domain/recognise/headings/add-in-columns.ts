// The columns that an earlier review wrote beside a table: known by their exact headings, and never read as the officer's.

import { cellAddress } from '../../model/cell';
import { formulaAt, valueAt, type Grid } from '../../model/grid';
import { isBlank } from '../sheet/sheet-view';
import { addInColumnHeadings, addInColumnOrder, type AddInColumn, type AddInColumns } from '../../model/table/add-in-columns';

const byHeading: ReadonlyMap<string, AddInColumn> = new Map(addInColumnOrder.map((key) => [addInColumnHeadings[key], key]));

/** Which of our columns a heading is; undefined for the officer's own headings. */
export function addInColumnOf(heading: string): AddInColumn | undefined {
  return byHeading.get(heading.trim());
}

/** Whether a cell of the officer's Total column holds our formula: one that obeys the counting method typed in the same row. */
export function isOurTotal(grid: Grid, row: number, total: number, own: AddInColumns): boolean {
  if (own.method === undefined) return false;
  const formula = formulaAt(grid, row, total);
  return formula?.startsWith('=IFERROR(IF(') === true && refersTo(formula, row, own.method);
}

/** Whether a cell of the officer's % achieved column holds our formula: one on the total of the same row, beside columns of ours. */
export function isOurPercentage(grid: Grid, row: number, achieved: number, total: number | null, own: AddInColumns): boolean {
  const formula = formulaAt(grid, row, achieved);
  if (formula === null || !formula.startsWith('=IFERROR(') || Object.keys(own).length === 0) return false;
  return [total, own.total].some((column) => column !== null && column !== undefined && refersTo(formula, row, column));
}

/** Whether a column is ours throughout: in every one of these rows that isn't blank there, and in one at least. */
export function isOursThroughout(grid: Grid, rows: readonly number[], column: number, isOurs: (row: number) => boolean): boolean {
  let isFilled = false;
  for (const row of rows) {
    if (formulaAt(grid, row, column) === null && isBlank(valueAt(grid, row, column))) continue;
    if (!isOurs(row)) return false;
    isFilled = true;
  }
  return isFilled;
}

function refersTo(formula: string, row: number, column: number): boolean {
  const address = cellAddress(row, column);
  const [letters, digits] = [address.replace(/\d+$/u, ''), address.replace(/^\D+/u, '')];
  return new RegExp(`(?<![A-Z$!])\\$?${letters}\\$?${digits}(?!\\d)`, 'u').test(formula);
}
