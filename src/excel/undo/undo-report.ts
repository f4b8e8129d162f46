// What an undo restored and what it left alone, with the reason.

import { areaAddress, columnIndex, columnLetters, type Area } from '../../domain/model/cell';
import { columnAddress, columnsOf } from '../batch/ranges';
import type { SheetJournal } from '../journal/journal';
import {
  changedSinceReason,
  leftAloneInColumn,
  type DeletedColumn,
  type KeptCell,
  type LeftAlone,
  type UndoReport,
} from '../write/write-report';
import type { EntryUndo, SheetUndo } from './sheet-undo';
import type { CurrentWorkbook } from './undo-inspect';

/** The report of an undo that succeeded. */
export function undoReport({ sheets }: EntryUndo, { deletedSheets }: CurrentWorkbook): UndoReport {
  const kept = sheets.flatMap(keptCells);
  const deletedColumns = sheets.flatMap(({ current, insertion }) =>
    insertion?.whyKept === null ? [{ sheet: current.sheet.name, column: insertion.column }] : [],
  );
  const report: UndoReport = {
    ...(kept.length === 0 ? {} : { kept }),
    ...(deletedColumns.length === 0 ? {} : { deletedColumns }),
    cells: sheets.reduce((sum, sheet) => sum + restoredCount(sheet), 0),
    // A sheet that the review added and that is gone is as it was before.
    leftAlone: [...deletedSheets.filter(({ added }) => !added).map(deletedSheet), ...sheets.flatMap(leftAloneOn)],
  };
  return deletedColumns.reduce(withoutColumn, report);
}

/** Whether an area has the columns that it was given: then nobody has changed the table or filter since. */
export function hasSameColumns(one: Area, other: Area): boolean {
  return one.firstColumn === other.firstColumn && columnsOf(one) === columnsOf(other);
}

function restoredCount({ current, columns, remove }: SheetUndo): number {
  if (current.journal.added && !remove) return 0;
  return columns.reduce((sum, { restored }) => sum + restored.length, 0);
}

function leftAloneOn({ current, columns, remove, whyStays, insertion }: SheetUndo): readonly LeftAlone[] {
  const { name } = current.sheet;
  if (remove) return [];
  if (whyStays !== null) return [{ sheet: name, address: current.used === null ? 'A1' : areaAddress(current.used), reason: whyStays }];
  const tables = current.tables
    .filter(({ now, from, to }) => now === null || !(hasSameColumns(now, to) || hasSameColumns(now, from)))
    .map(({ to }) => ({ sheet: name, address: areaAddress(to), reason: 'The table has been changed since the review.' }));
  const { lostColumn } = current;
  const lost = lostColumn === undefined ? [] : [{ sheet: name, address: columnAddress(lostColumn), reason: lostReason }];
  const kept = insertion?.whyKept == null ? [] : [{ sheet: name, address: columnAddress(insertion.column), reason: insertion.whyKept }];
  return [
    ...columns.flatMap(({ column, changed, lost }) => {
      const rows = (cells: typeof changed): readonly number[] => cells.map(({ row }) => row);
      return [
        ...leftAloneInColumn(name, column, rows(changed.filter(({ isRowInDoubt }) => isRowInDoubt !== true)), changedSinceReason),
        ...leftAloneInColumn(name, column, rows([...changed.filter(({ isRowInDoubt }) => isRowInDoubt), ...lost]), rowInDoubtReason),
      ];
    }),
    ...tables,
    ...kept,
    ...lost,
  ];
}

const lostReason = 'A column was put in here and isn’t found: columns have moved since. If it is still there, delete it yourself.';

const rowInDoubtReason = 'Rows have moved, and the row that this belongs to isn’t found. If you know it, put it back yourself.';

/** Of sheets that were there before: one that the write added stays whole. */
function keptCells({ current: { sheet, journal }, columns }: SheetUndo): readonly KeptCell[] {
  if (journal.added) return [];
  return columns.flatMap(({ column, changed, lost }) =>
    [...changed, ...lost].map(({ row, now, before }) => ({ row, now, before, sheet, column })),
  );
}

function deletedSheet({ sheet }: SheetJournal): LeftAlone {
  return { sheet: sheet.name, address: 'A1', reason: 'The sheet has been removed since the review.' };
}

/** The reports of several undos of one press as one, as the sheets are after the last. `next`: of the undo that came after. */
export function joinedReports(report: UndoReport, next: UndoReport): UndoReport {
  const moved = (next.deletedColumns ?? []).reduce(withoutColumn, report);
  const kept = [...(moved.kept ?? []), ...(next.kept ?? [])];
  return {
    cells: report.cells + next.cells,
    leftAlone: [...moved.leftAlone, ...next.leftAlone],
    ...(kept.length === 0 ? {} : { kept }),
  };
}

/** The report once a column is deleted: what is right of it is one column further left. */
function withoutColumn(report: UndoReport, { sheet, column }: DeletedColumn): UndoReport {
  const left = (at: number): number => (at > column ? at - 1 : at);
  const address = (old: string): string => old.replace(/[A-Z]{1,3}(?=\d|:|$)/gu, (letters) => columnLetters(left(columnIndex(letters))));
  return {
    ...report,
    leftAlone: report.leftAlone.map((each) => (each.sheet === sheet ? { ...each, address: address(each.address) } : each)),
    ...(report.kept && { kept: report.kept.map((each) => (each.sheet.name === sheet ? { ...each, column: left(each.column) } : each)) }),
  };
}
