// The columns that an earlier review wrote beside a table: known by their exact headings, and never read as the
// officer's.

import { formulaAt, valueAt, type Grid } from '../../model/grid';
import { isBlank } from '../sheet/sheet-view';
import { addInColumnHeadings, addInColumnOrder, type AddInColumn } from '../../model/table/add-in-columns';

const byHeading: ReadonlyMap<string, AddInColumn> = new Map(addInColumnOrder.map((key) => [addInColumnHeadings[key], key]));

/** Which of our columns a heading is; undefined for the officer's own headings. */
export function addInColumnOf(heading: string): AddInColumn | undefined {
  return byHeading.get(heading.trim());
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
