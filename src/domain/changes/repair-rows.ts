// Puts comments that slipped into a review column back where they belong. It is previewed and undone like any write.

import type { Edit } from '../model/edit';
import { fail, succeed, type Outcome } from '../model/outcome';
import { cellEdit } from '../propose/cells/cell-edits';
import type { Change, ChangeContext } from './change';
import { contentAt } from '../cells/cell-content';
import { slippedCells } from '../assess/slipped-cells';

/** Refused where no row has slipped. */
export function repairRows({ grid, assessed: { table } }: ChangeContext): Outcome<Change> {
  const slipped = slippedCells(grid, table);
  if (slipped.length === 0)
    return fail('nothing-slipped', 'No comment stands in a review column of this table, so there is nothing to repair.');
  const edits = slipped.flatMap(({ row, from, to }): readonly Edit[] => {
    const [review, comment] = [
      { row, column: from },
      { row, column: to },
    ];
    const text = contentAt(grid, row, from);
    return [...cellEdit(grid, comment, text, 'Comments put back'), ...cellEdit(grid, review, null, 'Review cells emptied')];
  });
  const rows = slipped.length === 1 ? '1 row has' : `${String(slipped.length)} rows have`;
  return succeed({
    edits,
    statements: [`${rows} a comment in a review column. It moves to the comment column, and the review cell is left blank.`],
  });
}
