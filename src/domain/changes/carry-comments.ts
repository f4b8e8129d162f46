// Carries the comments of the last review forward into blank cells, because the officer asks for it: each marked as
// carried, so that it is still listed until somebody has looked at it.

import type { Edit } from '../model/edit';
import { fail, succeed, type Outcome } from '../model/outcome';
import { columnEdit } from '../propose/cells/cell-edits';
import type { Change, ChangeContext } from './change';

/** Refused where no blank comment had one last time. */
export function carryComments({ grid, review, assessed: { table } }: ChangeContext): Outcome<Change> {
  const carried = review.sheets.flatMap(({ carriedComments }) => carriedComments.get(table) ?? []);
  const [first] = carried;
  const rows = carried.map(({ row, after }) => ({ row, content: after }));
  const edit = first === undefined ? null : columnEdit(grid, first.column, rows, 'Comments carried forward');
  if (edit?.kind !== 'cells') {
    return fail('nothing-to-carry', 'No row without a comment had one at the last review. Write the comments, or use the drafts.');
  }
  const { firstRow, lastRow } = edit.area;
  const edits: readonly Edit[] = [
    { ...edit, ownWords: true },
    { kind: 'fit-rows', sheet: grid.sheet, firstRow, lastRow },
  ];
  const count = edit.after.flat().filter((content) => content !== undefined).length;
  const what = count === 1 ? '1 blank comment gets' : `${String(count)} blank comments get`;
  return succeed({ edits, statements: [`${what} the last review’s, marked as carried forward.`] });
}
