// Whether columns that were put in or taken out have moved what a review wrote: told by the headings of the sheet and of what
// was written, which are looked for in the same row. Where too few of them are found, nothing counts as moved.

import type { Area, SheetRef } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { succeed, type Outcome } from '../../../domain/model/outcome';
import { contentsOf, isFormula, isSameAsExpected } from '../../batch/cell-contents';
import { columnsOf, columnsOfSheet, rangeOf, rowsOf } from '../../batch/ranges';
import { sendInBatches, type BatchRequest } from '../../batch/round-trip';
import { fingerprint } from '../../journal/fingerprint';
import { headingPrint } from '../../journal/headings';
import type { SheetJournal } from '../../journal/journal';
import { columnNow, shiftsBetween, type ColumnShifts } from './column-shifts';
import { journalNow } from './journal-now';

/** A sheet's journal, and the sheet that it is about as the workbook has it now. */
export interface SheetToUndo {
  readonly journal: SheetJournal;
  readonly sheet: SheetRef;
  /** Where a column was put in that isn't found, and may be there still. */
  readonly lostColumn?: number;
  /** Missing: the columns are where they were. */
  readonly shifts?: ColumnShifts;
}

/** A cell by which a column is told, and whether that holds at another column. */
interface Mark {
  readonly row: number;
  readonly column: number;
  readonly holds: (content: Content, column: number) => boolean;
}

/** So many columns that were put in or taken out are looked for. */
const farthest = 30;
const bytesPerCell = 120;

/** The journals with their columns where they are now. */
export async function withMovedColumns(sheets: readonly SheetToUndo[]): Promise<Outcome<readonly SheetToUndo[]>> {
  const looked = sheets.map((each) => ({ each, marks: marksOf(each.journal) }));
  const asked = looked.filter(({ marks }) => marks.length > 1);
  if (asked.length === 0) return succeed(sheets);
  const answers = await sendInBatches(asked.map(({ each, marks }) => shiftsRequest(each, marks)));
  if (!answers.ok) return answers;
  const found = looked.map(({ each }) => ({ each, shifts: answers.value[asked.findIndex((other) => other.each === each)] ?? [] }));
  const columnIn = (sheetName: string, column: number): number | null => {
    const there = found.find(({ each }) => each.sheet.name.toLowerCase() === sheetName.toLowerCase());
    return there === undefined ? column : columnNow(there.shifts, column);
  };
  const haveMoved = found.some(({ shifts }) => shifts.length > 0);
  return succeed(haveMoved ? found.map(({ each, shifts }) => ({ ...each, journal: journalNow(each.journal, shifts, columnIn), shifts })) : sheets);
}

/** By the places that the journal has, from left to right. */
function marksOf(journal: SheetJournal): readonly Mark[] {
  if (journal.added) return [];
  const marks = journal.insertion === undefined ? [...headingMarks(journal), ...writtenMarks(journal)] : besideMarks(journal);
  return marks.sort((one, other) => one.column - other.column);
}

/** The cells at both sides of a column that was put in. */
function besideMarks({ insertion }: SheetJournal): Mark[] {
  if (insertion === undefined) return [];
  const { area, contents, column: inserted } = insertion;
  return contents.flatMap((row, i) =>
    row.flatMap((content, j) => {
      if (content === null || isFormula(content)) return [];
      const column = area.firstColumn + j;
      const now = column >= inserted ? column + 1 : column;
      return [{ row: area.firstRow + i, column: now, holds: (found: Content) => isSameAsExpected(found, content) }];
    }),
  );
}

/** Texts of the sheet as it was before the write. */
function headingMarks({ headings }: SheetJournal): Mark[] {
  if (headings === undefined) return [];
  const { row, firstColumn, prints } = headings;
  return prints.flatMap((print, j) =>
    print === '' ? [] : [{ row, column: firstColumn + j, holds: (found: Content) => headingPrint(found) === print }],
  );
}

/** The first cell that was blank in each column that isn't told by a heading of before. */
function writtenMarks({ runs, headings }: SheetJournal): Mark[] {
  const first = new Map<number, Mark>();
  for (const { row, column, before, fingerprints } of runs) {
    const at = fingerprints.findIndex((print, i) => print !== '' && before[i] === null);
    const isTold = headings !== undefined && (headings.prints[column - headings.firstColumn] ?? '') !== '';
    if (isTold || at < 0 || (first.get(column)?.row ?? Number.MAX_SAFE_INTEGER) <= row + at) continue;
    const print = fingerprints[at] ?? '';
    const holds = (found: Content, there: number): boolean => found !== null && fingerprint(found, row + at, there) === print;
    first.set(column, { row: row + at, column, holds });
  }
  return [...first.values()];
}

/** None: the columns are where they were, or it can't be told. */
function shiftsRequest({ sheet: { id }, journal }: SheetToUndo, marks: readonly Mark[]): BatchRequest<ColumnShifts> {
  const [rows, columns] = [marks.map(({ row }) => row), marks.map(({ column }) => column)];
  const area: Area = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.max(0, Math.min(...columns) - farthest),
    lastColumn: Math.min(columnsOfSheet - 1, Math.max(...columns) + farthest),
  };
  return {
    bytesSent: 300,
    bytesReceived: rowsOf(area) * columnsOf(area) * bytesPerCell,
    queue: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(id), area).load('values,formulas');
      return () => {
        const contents = contentsOf(range.values, range.formulas);
        const isAt = ({ row, column, holds }: Mark, shift: number): boolean => {
          const there = column + shift;
          return there >= 0 && holds(contents[row - area.firstRow]?.[there - area.firstColumn] ?? null, there);
        };
        if (journal.insertion !== undefined) return alikeShift(marks, isAt);
        return (
          shiftsBetween(
            marks.map((mark) => ({
              column: mark.column,
              places: nearestFirst.filter((shift) => isAt(mark, shift)).map((shift) => mark.column + shift),
            })),
          ) ?? []
        );
      };
    },
  };
}

const nearestFirst = [0, ...Array.from({ length: farthest }, (_, i) => [i + 1, -i - 1]).flat()];

/** The cells beside a column that was put in tell only where all of them have moved alike. */
function alikeShift(marks: readonly Mark[], isAt: (mark: Mark, shift: number) => boolean): ColumnShifts {
  const by = nearestFirst.find((shift) => marks.every((mark) => isAt(mark, shift))) ?? 0;
  const from = Math.min(...marks.map(({ column }) => column));
  return by === 0 ? [] : [{ from, by }];
}
