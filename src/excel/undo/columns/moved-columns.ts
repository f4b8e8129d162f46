// Whether columns that were put in or taken out have moved what a review wrote: told by the headings of the sheet and of what
// was written, which are looked for in the same row. Where too few of them are found, nothing counts as moved.

import type { Area, SheetRef } from '../../../domain/model/cell';
import { succeed, type Outcome } from '../../../domain/model/outcome';
import { contentsOf } from '../../batch/cell-contents';
import { columnsOf, columnsOfSheet, rangeOf, rowsOf } from '../../batch/ranges';
import { sendInBatches, type BatchRequest } from '../../batch/round-trip';
import type { SheetJournal } from '../../journal/journal';
import { columnNow, shiftsBetween, type ColumnShifts } from './column-shifts';
import { columnMarks, type ColumnMark } from './column-marks';
import { insertionIn, type Whereabouts } from './inserted-column-found';
import { journalNow } from './journal-now';
import { withoutInsertion } from './without-insertion';

/** A sheet's journal, and the sheet that it is about as the workbook has it now. */
export interface SheetToUndo {
  readonly journal: SheetJournal;
  readonly sheet: SheetRef;
  /** Where a column was put in that isn't found, and may be there still. */
  readonly lostColumn?: number;
  /** Whether the column that was put in is known to be where the journal has it. */
  readonly isInsertionFound?: boolean;
  /** Missing: the columns are where they were. */
  readonly shifts?: ColumnShifts;
}

/** So many columns that were put in or taken out are looked for. */
const farthest = 30;
const bytesPerCell = 120;

/** The journals with their columns where they are now. */
export async function withMovedColumns(sheets: readonly SheetToUndo[]): Promise<Outcome<readonly SheetToUndo[]>> {
  const looked = sheets.map((each) => ({ each, marks: columnMarks(each.journal) }));
  const asked = looked.filter(({ marks }) => marks.length > 1);
  if (asked.length === 0) return succeed(sheets);
  const answers = await sendInBatches(asked.map(({ each, marks }) => movedRequest(each, marks)));
  if (!answers.ok) return answers;
  const found = looked.map(({ each }) => {
    const { shifts = [], inserted } = answers.value[asked.findIndex((other) => other.each === each)] ?? {};
    return { each: inserted === undefined ? each : withInsertion(each, inserted), shifts };
  });
  const columnIn = (sheetName: string, column: number): number | null => {
    const there = found.find(({ each }) => each.sheet.name.toLowerCase() === sheetName.toLowerCase());
    return there === undefined ? column : columnNow(there.shifts, column);
  };
  const haveMoved = found.some(({ shifts }) => shifts.length > 0);
  if (!haveMoved) return succeed(found.map(({ each }) => each));
  return succeed(found.map(({ each, shifts }) => ({ ...each, journal: journalNow(each.journal, shifts, columnIn), shifts })));
}

/** The journal without a column that was put in and isn't there any more. */
function withInsertion(sheet: SheetToUndo, inserted: Whereabouts): SheetToUndo {
  const { journal } = sheet;
  if (inserted.kind === 'there' || journal.insertion === undefined) return { ...sheet, isInsertionFound: true };
  const { column } = journal.insertion;
  return { ...sheet, journal: withoutInsertion(journal, column), ...(inserted.kind === 'lost' ? { lostColumn: inserted.column } : {}) };
}

/** Where the columns of a sheet are; null: where they were, or it can't be told. */
interface Found {
  readonly shifts: ColumnShifts;
  /** Of the journal's column that was put in; missing: it has none. */
  readonly inserted?: Whereabouts;
}

function movedRequest({ sheet: { id }, journal }: SheetToUndo, marks: readonly ColumnMark[]): BatchRequest<Found | null> {
  const rows = marks.flatMap(({ cells }) => cells.map(({ row }) => row));
  const columns = marks.map(({ column }) => column);
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
        const isAt = ({ cells }: ColumnMark, column: number): boolean => {
          const holding = cells.filter(({ row, holds }) =>
            holds(contents[row - area.firstRow]?.[column - area.firstColumn] ?? null, column),
          );
          return holding.length * 2 > cells.length;
        };
        const all = Array.from({ length: columnsOf(area) }, (_, i) => area.firstColumn + i);
        const found = marks.map((mark) => ({ column: mark.column, places: all.filter((at) => isAt(mark, at)) }));
        if (journal.insertion !== undefined) return insertionIn(found, journal.insertion.column);
        const shifts = shiftsBetween(found);
        return shifts === null ? null : { shifts };
      };
    },
  };
}
