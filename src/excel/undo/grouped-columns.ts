// Which of the columns that a review grouped are still where the journal has them: Undo ungroups no others.

import type { GroupedColumns, SheetJournal } from '../journal/journal';
import type { ColumnUndo } from './rows/undo-plan';

/**
 * A column is still there if one of its cells still holds what the review wrote, or the review wrote nothing into it.
 * What lies between two that are there is there too.
 */
export function groupsToUndo({ added, groupedColumns = [] }: SheetJournal, columns: readonly ColumnUndo[]): readonly GroupedColumns[] {
  if (added) return [];
  const lost = new Set(columns.filter(({ restored }) => restored.length === 0).map(({ column }) => column));
  return groupedColumns.flatMap(({ firstColumn, lastColumn, hidden }) => {
    const there = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i).filter((column) => !lost.has(column));
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ firstColumn: first, lastColumn: last, hidden: hidden.filter((column) => first <= column && column <= last) }];
  });
}
