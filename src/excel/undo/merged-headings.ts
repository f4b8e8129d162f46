// Which of the cells that a review merged are still its headings: Undo takes no others apart.

import type { Area } from '../../domain/model/cell';
import type { SheetJournal } from '../journal/journal';
import type { ColumnUndo } from './rows/undo-plan';

/** Those whose heading goes. One that the officer has changed stays as it is. */
export function mergesToUndo({ added, merges = [] }: SheetJournal, columns: readonly ColumnUndo[]): readonly Area[] {
  if (added) return [];
  const restored = new Map(columns.map(({ column, restored: cells }) => [column, new Set(cells.map(({ row }) => row))]));
  return merges.filter(({ firstRow, firstColumn }) => restored.get(firstColumn)?.has(firstRow) === true);
}
