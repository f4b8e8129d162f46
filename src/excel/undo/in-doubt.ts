// What an undo that broke off may have put back, or not yet: pressing Undo again goes on with it.

import { areaAddress } from '../../domain/model/cell';
import { fail, type CellsInDoubt, type Outcome, type Problem } from '../../domain/model/outcome';
import { addressFromColumn, columnsAddress, rowsAddress } from '../batch/ranges';
import type { BrokenOff } from '../batch/send-steps';
import type { JournalEntry, SheetJournal } from '../journal/journal';
import { cellsOfMoves, cellsOfNames } from '../write/in-doubt';

/** An undo that changed nothing says so; of another, `inDoubt` says what it may have changed. */
export function undoBrokenOff(
  { problem: { code, sentence } }: Pick<BrokenOff, 'problem'>,
  inDoubt: readonly CellsInDoubt[],
): Outcome<never> {
  return inDoubt.length === 0
    ? fail(code, `${sentence} Nothing has been put back.`)
    : fail(code, `${sentence} Some cells may not be put back yet: press Undo again.`, inDoubt);
}

/** One of several undos of one press failed and changed nothing, but those before it are done: their cells are named. */
export function brokenOffAfterOthers({ code, sentence }: Problem, undone: readonly JournalEntry[]): Problem {
  const why = sentence.replace(/ Nothing has been (?:written|put back)\.$/u, '');
  const inDoubt = undone.flatMap(cellsOfEntry);
  return { code, sentence: `${why} What was done after it has been undone already, and stands in the history.`, inDoubt };
}

/** All that the entry is about. */
export function cellsOfEntry({ sheets, names, moves = [] }: JournalEntry): readonly CellsInDoubt[] {
  const known = [...sheets.flatMap(cellsOfSheet), ...cellsOfMoves(moves)];
  return known.length > 0 ? known : cellsOfNames(names);
}

function cellsOfSheet(journal: SheetJournal): readonly CellsInDoubt[] {
  const { sheet, added, insertion, runs, formats, mixedFormats = [], validations, flags, merges = [] } = journal;
  const named = (address: string): CellsInDoubt => ({ sheet: sheet.name, address });
  if (added) return [named(addressFromColumn(0))];
  if (insertion !== undefined) return [named(addressFromColumn(insertion.column))];
  const addresses = [
    ...formats.filter(({ format }) => format.columnWidth !== undefined).map(({ area }) => columnsAddress(area)),
    ...(journal.groupedColumns ?? []).map(columnsAddress),
    ...journal.rowHeights.map(({ firstRow, heights }) => rowsAddress({ firstRow, lastRow: firstRow + heights.length - 1 })),
    ...runs.map(({ row, column, before }) =>
      areaAddress({ firstRow: row, lastRow: row + before.length - 1, firstColumn: column, lastColumn: column }),
    ),
    ...[...formats, ...mixedFormats, ...flags].map(({ area }) => areaAddress(area)),
    ...[...validations, ...merges, ...journal.tables.map(({ to }) => to), ...journal.filters.map(({ to }) => to)].map(areaAddress),
  ];
  return [...new Set(addresses)].map(named);
}
