// A journal as if its column hadn't been put in: the write failed before, or somebody has taken the column out.

import type { Area } from '../../../domain/model/cell';
import type { GroupedColumns, Move, SheetJournal } from '../../journal/journal';
import { areaBefore } from '../../write/edits/inserted-column';
import { countedAnew } from './counted-anew';

/** Its columns are counted as before that column. */
export function withoutInsertion(journal: SheetJournal, inserted: number): SheetJournal {
  const before = (area: Area): Area | null => areaBefore(area, inserted);
  const moveBefore = (move: Move): Move | null => {
    const [from, to] = [before(move.from), before(move.to)];
    return from === null || to === null ? null : { from, to };
  };
  const groupBefore = ({ firstColumn, lastColumn, hidden }: GroupedColumns): GroupedColumns | null => {
    const area = before({ firstRow: 0, lastRow: 0, firstColumn, lastColumn });
    if (area === null) return null;
    const hiddenBefore = hidden.map((column) => (column > inserted ? column - 1 : column));
    return { firstColumn: area.firstColumn, lastColumn: area.lastColumn, hidden: hiddenBefore };
  };
  const shifts = [{ from: inserted + 1, by: -1 }];
  return { ...countedAnew(journal, shifts, { move: moveBefore, group: groupBefore }), insertion: undefined };
}
