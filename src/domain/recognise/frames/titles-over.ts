// Which of the lines above a table are said of it. Of tables side by side each has the titles over its own columns: the
// unit, the year or the date of the one isn't its neighbour's.

import { rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { TableFrame } from './table-extent';

/** The filled rows from `from` up to a table's headings, each with the cells that are said of it; rows without any are left out. */
export function titlesOver(view: SheetView, frame: TableFrame, from = 0): readonly FilledRow[] {
  const above = rowsBetween(view, Math.max(0, from), frame.block.firstRow);
  if (frame.beside !== true) return above;
  return above.flatMap((row) => {
    const columns = saidOf(frame.columns, row.columns);
    return columns.length === 0 ? [] : [{ ...row, columns }];
  });
}

/** A title stands over the table, or one column left of it; one alone in its row further left is of all tables. */
function saidOf(table: readonly number[], titles: readonly number[]): readonly number[] {
  const [first, last] = [table[0] ?? 0, table.at(-1) ?? 0];
  const over = titles.filter((column) => column >= first - 1 && column <= last);
  if (over.length > 0) return over;
  return titles.length === 1 ? titles.filter((column) => column < first) : [];
}
