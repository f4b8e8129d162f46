// A sheet's journal with its columns counted as they are now, and its formulas as Excel has kept them in step.

import type { Area } from '../../../domain/model/cell';
import { withColumnsPutIn, type ColumnNow } from '../../../domain/cells/formulas/columns-put-in';
import type { Content } from '../../../domain/model/edit';
import { isFormula } from '../../batch/cell-contents';
import type { GroupedColumns, Move, SheetJournal } from '../../journal/journal';
import { columnNow, type ColumnShifts } from './column-shifts';
import { countedAnew } from './counted-anew';

/** `columnIn`: where columns of any sheet are now. */
export function journalNow(journal: SheetJournal, shifts: ColumnShifts, columnIn: ColumnNow): SheetJournal {
  const formulaNow = (formula: string): string => withColumnsPutIn(formula, journal.sheet.name, columnIn);
  const contentNow = (content: Content): Content => (isFormula(content) ? { formula: formulaNow(content.formula) } : content);
  const { insertion } = journal;
  const counted = countedAnew(journal, shifts, {
    move: (move) => moveOfColumns(move, journal, shifts),
    group: (group) => groupNow(group, shifts),
  });
  return {
    ...counted,
    ...(insertion && {
      insertion: { ...insertion, area: spanNow(shifts, insertion.area), column: nearestNow(shifts, insertion.column) },
    }),
    runs: counted.runs.map((run) => ({ ...run, before: run.before.map(contentNow) })),
    flags: counted.flags.map(({ area, words }) => ({
      area,
      words: [...new Set(words.flatMap((word) => (word.startsWith('=') ? [word, formulaNow(word)] : [word])))],
    })),
  };
}

/** The column; where it was taken out, the next to the left that is there. */
function nearestNow(shifts: ColumnShifts, column: number): number {
  for (let at = column; at >= 0; at -= 1) {
    const now = columnNow(shifts, at);
    if (now !== null) return now;
  }
  return column;
}

/** The area with the columns that were put into it. */
function spanNow(shifts: ColumnShifts, area: Area): Area {
  return { ...area, firstColumn: nearestNow(shifts, area.firstColumn), lastColumn: nearestNow(shifts, area.lastColumn) };
}

/** Without headings of the officer's nothing tells where before ours a column was put in: it was in the Table or filter. */
function moveOfColumns({ from, to }: Move, { headings }: SheetJournal, shifts: ColumnShifts): Move {
  if (headings !== undefined) return { from: spanNow(shifts, from), to: spanNow(shifts, to) };
  const by = shifts.at(-1)?.by ?? 0;
  const longer = (area: Area): Area => ({ ...area, lastColumn: area.lastColumn + by });
  return { from: longer(from), to: longer(to) };
}

function groupNow({ firstColumn, lastColumn, hidden }: GroupedColumns, shifts: ColumnShifts): GroupedColumns {
  return {
    firstColumn: nearestNow(shifts, firstColumn),
    lastColumn: nearestNow(shifts, lastColumn),
    hidden: hidden.flatMap((column) => columnNow(shifts, column) ?? []),
  };
}
