// The cells by which the columns of a sheet are told at Undo, by the places that the journal has.

import type { Content } from '../../../domain/model/edit';
import { isFormula, isSameAsExpected } from '../../batch/cell-contents';
import { fingerprint } from '../../journal/fingerprint';
import { headingPrint } from '../../journal/headings';
import type { SheetJournal } from '../../journal/journal';

interface MarkedCell {
  readonly row: number;
  /** Whether a content found in a column is what is expected there. */
  readonly holds: (content: Content, column: number) => boolean;
}

/** A column is at a place where most of its marked cells are as expected. */
export interface ColumnMark {
  readonly column: number;
  readonly cells: readonly MarkedCell[];
}

/** From left to right; none of a sheet that was added. */
export function columnMarks(journal: SheetJournal): readonly ColumnMark[] {
  if (journal.added) return [];
  const { insertion } = journal;
  const marks =
    insertion === undefined
      ? [...headingMarks(journal), ...writtenMarks(journal)]
      : [...besideMarks(insertion), ...writtenMarks(journal).filter(({ column }) => column === insertion.column)];
  return marks.sort((one, other) => one.column - other.column);
}

/** The columns at both sides of one that was put in. */
function besideMarks({ area, contents, column: inserted }: NonNullable<SheetJournal['insertion']>): readonly ColumnMark[] {
  return (contents[0] ?? []).flatMap((_, j) => {
    const column = area.firstColumn + j;
    const cells = contents.flatMap((row, i): readonly MarkedCell[] => {
      const content = row[j] ?? null;
      if (content === null || isFormula(content)) return [];
      return [{ row: area.firstRow + i, holds: (found) => isSameAsExpected(found, content) }];
    });
    return cells.length === 0 ? [] : [{ column: column >= inserted ? column + 1 : column, cells }];
  });
}

/** Texts of the sheet as it was before the write. */
function headingMarks({ headings }: SheetJournal): readonly ColumnMark[] {
  if (headings === undefined) return [];
  const { row, firstColumn, prints } = headings;
  return prints.flatMap((print, j) =>
    print === '' ? [] : [{ column: firstColumn + j, cells: [{ row, holds: (found: Content) => headingPrint(found) === print }] }],
  );
}

/** The first cell that was blank in each column that isn't told by a heading of before. */
function writtenMarks({ runs, headings }: SheetJournal): readonly ColumnMark[] {
  const first = new Map<number, MarkedCell>();
  for (const { row, column, before, fingerprints } of runs) {
    const at = fingerprints.findIndex((print, i) => print !== '' && before[i] === null);
    const isTold = headings !== undefined && (headings.prints[column - headings.firstColumn] ?? '') !== '';
    if (isTold || at < 0 || (first.get(column)?.row ?? Number.MAX_SAFE_INTEGER) <= row + at) continue;
    const print = fingerprints[at] ?? '';
    first.set(column, { row: row + at, holds: (found, there) => found !== null && fingerprint(found, row + at, there) === print });
  }
  return [...first].map(([column, cell]) => ({ column, cells: [cell] }));
}
