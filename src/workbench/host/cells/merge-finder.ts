// Which merge covers a cell: asked for many cells of a sheet that may have many merges, so they are indexed once.

import { intersection, isInside } from '../../workbook/addresses';
import type { Area, Sheet } from '../../workbook/model';

/** Merges over more rows than this are few, and looked at for every cell. */
const tall = 100;

/**
 * Finds the merge over a cell of an area; null where none is. Holds as long as the sheet's merges stay as they
 * are.
 */
export function mergeFinder(sheet: Sheet, area: Area): (row: number, column: number) => Area | null {
  const tallest: Area[] = [];
  const byRow = new Map<number, Area[]>();
  for (const merge of sheet.merges) {
    const shared = intersection(merge, area);
    if (shared === null) continue;
    if (shared.lastRow - shared.firstRow > tall) {
      tallest.push(merge);
      continue;
    }
    for (let row = shared.firstRow; row <= shared.lastRow; row += 1) {
      const merges = byRow.get(row);
      if (merges === undefined) byRow.set(row, [merge]);
      else merges.push(merge);
    }
  }
  return (row, column) => {
    const covers = (merge: Area): boolean => isInside(merge, row, column);
    return byRow.get(row)?.find(covers) ?? tallest.find(covers) ?? null;
  };
}
