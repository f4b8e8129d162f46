// Whether columns that were put in or taken out at the left have moved what a review wrote, and the journal with its columns
// counted as they are now. Only where all of it has moved alike and what tells it can't be a copy: the headings of several
// columns of ours, or the officer's cells at both sides of a column that was put in.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf, isFormula, isSameAsExpected } from '../batch/cell-contents';
import { columnsOf, columnsOfSheet, rangeOf, rowsOf } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import { fingerprint } from '../journal/fingerprint';
import type { Move, SheetJournal } from '../journal/journal';

/** A sheet's journal, and the sheet that it is about as the workbook has it now. */
export interface SheetToUndo {
  readonly journal: SheetJournal;
  readonly sheet: SheetRef;
  /** Where a column was put in that isn't found, and may be there still. */
  readonly lostColumn?: number;
  /** How many columns the journal was moved to the right; missing: none. */
  readonly columnsMoved?: number;
}

/** Columns that have moved, `from` the first of them on, but for those that are known to be where they were. */
interface Shift {
  readonly by: number;
  readonly from: number;
  readonly inPlace: ReadonlySet<number>;
}

/** A cell by which it is told, and whether it holds at a place what is expected there. */
interface Mark {
  /** Whether all of these must have moved alike; the others may also be where they were. */
  readonly tells: boolean;
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
  const answers = await sendInBatches(asked.map(({ each, marks }) => shiftRequest(each.sheet, marks)));
  if (!answers.ok) return answers;
  return succeed(
    looked.map(({ each }) => {
      const shift = answers.value[asked.findIndex((other) => other.each === each)];
      return shift === undefined || shift.by === 0 ? each : { ...each, journal: movedBy(each.journal, shift), columnsMoved: shift.by };
    }),
  );
}

/** By the places that the journal has. */
function marksOf({ added, insertion, runs }: SheetJournal): readonly Mark[] {
  if (added) return [];
  if (insertion !== undefined) {
    const { area, contents, column: inserted } = insertion;
    return contents.flatMap((row, i) =>
      row.flatMap((content, j) => {
        if (content === null || isFormula(content)) return [];
        const column = area.firstColumn + j;
        const now = column >= inserted ? column + 1 : column;
        return [{ tells: true, row: area.firstRow + i, column: now, holds: (found: Content) => isSameAsExpected(found, content) }];
      }),
    );
  }
  const first = new Map<number, Mark>();
  for (const { row, column, before, fingerprints } of runs) {
    const at = fingerprints.findIndex((print, i) => print !== '' && before[i] === null);
    if (at < 0 || (first.get(column)?.row ?? Number.MAX_SAFE_INTEGER) <= row + at) continue;
    const print = fingerprints[at] ?? '';
    const holds = (found: Content, there: number): boolean => found !== null && fingerprint(found, row + at, there) === print;
    first.set(column, { tells: true, row: row + at, column, holds });
  }
  const heading = Math.min(...[...first.values()].map(({ row }) => row));
  return [...first.values()].map((mark) => ({ ...mark, tells: mark.row === heading }));
}

/** By 0: they are where they were, or it can't be told. */
function shiftRequest({ id }: SheetRef, marks: readonly Mark[]): BatchRequest<Shift> {
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
        const telling = marks.filter(({ tells }) => tells);
        const by = telling.length < 2 ? 0 : (nearestFirst.find((shift) => telling.every((mark) => isAt(mark, shift))) ?? 0);
        const inPlace = new Set(marks.filter((mark) => !mark.tells && isAt(mark, 0)).map(({ column }) => column));
        return { by, from: Math.min(...telling.map(({ column }) => column)), inPlace };
      };
    },
  };
}

const nearestFirst = [0, ...Array.from({ length: farthest }, (_, i) => [i + 1, -i - 1]).flat()];

function movedBy(journal: SheetJournal, { by, from, inPlace }: Shift): SheetJournal {
  const isMoved = (column: number): boolean => column >= from && !inPlace.has(column);
  const at = (column: number): number => (isMoved(column) ? column + by : column);
  const area = (old: Area): Area => ({ ...old, firstColumn: at(old.firstColumn), lastColumn: at(old.lastColumn) });
  const inArea = <T extends { readonly area: Area }>(item: T): T => ({ ...item, area: area(item.area) });
  // Whether the first column has moved too is told by the Table or filter itself.
  const movedWhole = (old: Area): Area => ({ ...old, lastColumn: old.lastColumn + by });
  const move = <T extends Move>(item: T): T => ({ ...item, from: movedWhole(item.from), to: movedWhole(item.to) });
  const { insertion, runs, formats, mixedFormats, validations, rulesBefore, flags, merges, tables, filters, groupedColumns } = journal;
  return {
    ...journal,
    insertion: insertion && { ...inArea(insertion), column: at(insertion.column) },
    runs: runs.map((run) => ({ ...run, column: at(run.column) })),
    formats: formats.map(inArea),
    ...(mixedFormats && { mixedFormats: mixedFormats.map(inArea) }),
    validations: validations.map(area),
    ...(rulesBefore && { rulesBefore: rulesBefore.map(inArea) }),
    flags: flags.map(inArea),
    ...(merges && { merges: merges.map(area) }),
    tables: tables.map(move),
    filters: filters.map(move),
    ...(groupedColumns && {
      groupedColumns: groupedColumns.map(({ firstColumn, lastColumn, hidden }) => ({
        firstColumn: at(firstColumn),
        lastColumn: at(lastColumn),
        hidden: hidden.map(at),
      })),
    }),
  };
}
