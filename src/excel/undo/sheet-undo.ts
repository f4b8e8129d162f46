// What undo does with each sheet of an entry. It reads the workbook and changes nothing.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { writtenCount, type GroupedColumns, type JournalEntry, type NameJournal } from '../journal/journal';
import { whyAddedSheetsStay } from './added-sheets';
import { groupsToUndo } from './grouped-columns';
import { columnsToUndo } from './columns-to-undo';
import type { CurrentSheet, CurrentWorkbook } from './undo-inspect';
import { cellKey, whyColumnIsKept } from './undo-insertion';
import type { ColumnUndo } from './rows/undo-plan';

/** What undo does with a sheet. */
export interface SheetUndo {
  readonly current: CurrentSheet;
  readonly columns: readonly ColumnUndo[];
  /** Columns that are shown and ungrouped. */
  readonly groups: readonly GroupedColumns[];
  /** Whether the sheet, which the review added, is deleted. */
  readonly remove: boolean;
  /** Why a sheet that the review added stays; null: it doesn't, or it was there before. */
  readonly whyStays: string | null;
  /** The column that the review inserted. `whyKept` null: it is deleted. */
  readonly insertion: { readonly column: number; readonly whyKept: string | null } | null;
}

/** What undo does with an entry. */
export interface EntryUndo {
  readonly sheets: readonly SheetUndo[];
  /** Names that get back what they referred to. */
  readonly names: readonly NameJournal[];
}

/** Decides for every sheet and name of an entry. */
export async function planUndo(entry: JournalEntry, workbook: CurrentWorkbook): Promise<Outcome<EntryUndo>> {
  const inspected = await sheetUndos(workbook);
  if (!inspected.ok) return inspected;
  const decided = await withInsertions(inspected.value);
  if (!decided.ok) return decided;
  const reasons = await whyAddedSheetsStay(decided.value, entry.names);
  if (!reasons.ok) return reasons;
  const sheets = decided.value.map((undo) => {
    const whyStays = reasons.value.get(undo.current.sheet.id) ?? null;
    return { ...undo, whyStays, remove: undo.remove && whyStays === null };
  });
  const isUndone = sheets.every(({ current, remove }) => remove || !current.journal.added);
  return succeed({ sheets, names: isUndone ? namesToUndo(entry.names, workbook) : [] });
}

async function sheetUndos({ sheets }: CurrentWorkbook): Promise<Outcome<readonly SheetUndo[]>> {
  const undos: SheetUndo[] = [];
  for (const current of sheets) {
    const columns = await columnsToUndo(current);
    if (!columns.ok) return columns;
    const fitting = fits(columns.value) ? current : withCellsAlone(current);
    undos.push({
      current: fitting,
      columns: columns.value,
      groups: groupsToUndo(fitting.journal, columns.value),
      remove: current.journal.added && isAsWritten(current, columns.value),
      whyStays: null,
      insertion: null,
    });
  }
  return succeed(undos);
}

/** A journal of which no cell is as it says isn't believed in anything else either. */
function fits(columns: readonly ColumnUndo[]): boolean {
  return columns.some(({ restored }) => restored.length > 0) || columns.every(({ changed }) => changed.length === 0);
}

function withCellsAlone(current: CurrentSheet): CurrentSheet {
  const { sheet, added, insertion, lastRow, runs } = current.journal;
  const nothing = { formats: [], rowHeights: [], validations: [], flags: [], tables: [], filters: [] };
  return { ...current, tables: [], filters: [], journal: { ...nothing, sheet, added, insertion, lastRow, runs } };
}

/** Which inserted columns are deleted depends on the cells that are restored on every sheet. */
async function withInsertions(sheets: readonly SheetUndo[]): Promise<Outcome<readonly SheetUndo[]>> {
  const restored = new Set(sheets.flatMap(restoredCells));
  const decided: SheetUndo[] = [];
  for (const sheet of sheets) {
    const column = sheet.current.journal.insertion?.column;
    if (column === undefined) {
      decided.push(sheet);
      continue;
    }
    const whyKept = await whyColumnIsKept(sheet.current, sheet.columns, restored);
    if (!whyKept.ok) return whyKept;
    decided.push({ ...sheet, insertion: { column, whyKept: whyKept.value } });
  }
  return succeed(decided);
}

/**
 * Every cell that was written is as it was written, and nothing has been put beside them. An empty sheet is what a write
 * has left that Excel broke off.
 */
function isAsWritten({ journal, used }: CurrentSheet, columns: readonly ColumnUndo[]): boolean {
  if (used === null) return true;
  const written = writtenCount(journal);
  const inPlace = columns.reduce((sum, { restored }) => sum + restored.length, 0);
  const lastRow = Math.max(...journal.runs.map(({ row, before }) => row + before.length - 1));
  const lastColumn = Math.max(...journal.runs.map(({ column }) => column));
  return inPlace === written && used.lastRow <= lastRow && used.lastColumn <= lastColumn;
}

function restoredCells({ current, columns }: SheetUndo): readonly string[] {
  return columns.flatMap(({ column, restored }) => restored.map(({ row }) => cellKey(current.sheet.id, row, column)));
}

function namesToUndo(names: readonly NameJournal[], { names: current }: CurrentWorkbook): readonly NameJournal[] {
  return names.filter(({ name, before, after }) => {
    const now = current.get(name);
    if (before === after || now === undefined || now === null) return false;
    return now === after || (before === null && withoutPlaces(now) === withoutPlaces(after));
  });
}

/** What a name refers to moves where rows and columns are put in; then it goes as well, but has no place to be put back to. */
function withoutPlaces(refersTo: string): string {
  return refersTo.replace(/\$[A-Z]{1,3}\$\d+/gu, '$');
}
