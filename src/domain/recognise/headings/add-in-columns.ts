// The columns that an earlier review wrote beside a table: known by their exact headings, and never read as the
// officer's.

import { formulaAt, valueAt, type Grid } from '../../model/grid';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { isBlank } from '../sheet/sheet-view';
import { addInColumnHeadings, addInColumnOrder, type AddInColumn } from '../../model/table/add-in-columns';

const byHeading: ReadonlyMap<string, AddInColumn> = new Map(addInColumnOrder.map((key) => [addInColumnHeadings[key], key]));

/** Which of our columns a heading is; undefined for the officer's own headings. */
export function addInColumnOf(heading: string): AddInColumn | undefined {
  return byHeading.get(heading.trim());
}

/** Whether a column is ours throughout: in every row that counts and isn't blank there, and in one at least. */
export function isOursThroughout(
  grid: Grid,
  rows: readonly Pick<PlanRow, 'row' | 'kind'>[],
  column: number,
  isOurs: (row: number) => boolean,
): boolean {
  let isFilled = false;
  for (const { row, kind } of rows) {
    if (!isDataKind(kind)) continue;
    if (formulaAt(grid, row, column) === null && isBlank(valueAt(grid, row, column))) continue;
    if (!isOurs(row)) return false;
    isFilled = true;
  }
  return isFilled;
}
