// What the cells hold now that the last review wrote. It changes nothing.

import type { Area, SheetRef } from '../../domain/model/cell';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { heightsWithout } from '../history/row-heights';
import { isSameSheet, type JournalEntry, type Move, type SheetJournal } from '../journal/journal';
import { areaOf, extentProperties } from '../batch/ranges';
import { roundTrip } from '../batch/round-trip';
import { withCurrentColumns } from './columns/current-columns';
import { withMovedColumns, type SheetToUndo } from './columns/moved-columns';
import { withInheritingCells, type InheritingCells } from './inheriting-cells';
import { queueUngrouped, type Ungrouped } from './ungrouped';

/** A sheet of the journal as it is now. */
export interface CurrentSheet extends SheetToUndo {
  readonly used: Area | null;
  /** How many rows in use have been added since. */
  readonly insertedRows: number;
  readonly tables: readonly (Move & { readonly name: string; readonly now: Area | null })[];
  readonly filters: readonly (Move & { readonly now: Area | null })[];
  /** Missing: no cell gets its row's format back. */
  readonly inheriting?: InheritingCells;
}

/** The workbook as it is now, as far as the journal is about it. */
export interface CurrentWorkbook {
  readonly sheets: readonly CurrentSheet[];
  readonly deletedSheets: readonly SheetJournal[];
  /** What the names of the journal refer to; null: there is no such name. */
  readonly names: ReadonlyMap<string, string | null>;
  /** By an earlier try of this undo. */
  readonly ungrouped: Ungrouped;
}

/**
 * Inspects every sheet and name of an entry. It fails where one of the sheets can't be written on. `later`: journals of
 * later writes that stay.
 */
export async function inspectForUndo(entry: JournalEntry, later: readonly JournalEntry[]): Promise<Outcome<CurrentWorkbook>> {
  const workbook = await roundTrip((context) => queueWorkbook(context, entry));
  if (!workbook.ok) return workbook;
  const { sheets, names, ungrouped } = workbook.value;
  const found = entry.sheets.map((journal) => ({ journal, sheet: sheetOf(journal, sheets) }));
  const moved = await withMovedColumns(found.flatMap(({ journal, sheet }) => (sheet === undefined ? [] : [{ journal, sheet }])));
  if (!moved.ok) return moved;
  const current = await withCurrentColumns(moved.value);
  if (!current.ok) return current;
  const states = await roundTrip((context) => {
    const queued = current.value.map(({ journal, ...rest }) =>
      queueSheet(context.workbook.worksheets.getItem(rest.sheet.id), rest, besideLater(journal, later)),
    );
    return () => queued.map((read) => read());
  });
  if (!states.ok) return states;
  const refusal = states.value.find((state) => state.refusal !== null)?.refusal;
  if (refusal !== undefined && refusal !== null) return fail('nothing-undone', refusal);
  return succeed({
    sheets: await withInheritingCells(states.value.map(({ now }) => now)),
    deletedSheets: found.flatMap(({ journal, sheet }) => (sheet === undefined ? [journal] : [])),
    names,
    ungrouped,
  });
}

function queueWorkbook(
  { workbook }: Excel.RequestContext,
  entry: JournalEntry,
): () => Pick<CurrentWorkbook, 'names' | 'ungrouped'> & { readonly sheets: readonly SheetRef[] } {
  workbook.worksheets.load('items/id,items/name');
  const names = entry.names.map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load('formula') }));
  const ungrouped = queueUngrouped(workbook, entry);
  return () => ({
    ungrouped: ungrouped(),
    sheets: workbook.worksheets.items.map(({ id, name }) => ({ id, name })),
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
  });
}

/** By id; by name where the file has been reopened and Excel has given new ids, or the review added the sheet. */
function sheetOf({ sheet }: SheetJournal, sheets: readonly SheetRef[]): SheetRef | undefined {
  return sheets.find(({ id }) => id === sheet.id) ?? sheets.find(({ name }) => name === sheet.name);
}

/** A journal beside those of later writes, and the last row in use if nobody has added any. */
function besideLater(journal: SheetJournal, later: readonly JournalEntry[]): { readonly journal: SheetJournal; readonly lastRow: number } {
  const ofSheet = later.flatMap(({ sheets }) => sheets.filter(({ sheet }) => isSameSheet(sheet, journal.sheet)));
  return {
    journal: { ...journal, rowHeights: heightsWithout(journal, later) },
    lastRow: [journal, ...ofSheet].reduce((sum, each) => sum + rowsAddedBy(each), journal.lastRow),
  };
}

/** How many rows a write has put below those in use. */
function rowsAddedBy({ runs, lastRow }: SheetJournal): number {
  const last = (fingerprints: readonly string[]): number => fingerprints.reduce((at, print, i) => (print === '' ? at : i), -1);
  return Math.max(0, ...runs.map(({ row, fingerprints }) => row + last(fingerprints) - lastRow));
}

function queueSheet(
  sheet: Excel.Worksheet,
  found: Omit<SheetToUndo, 'journal'>,
  { journal, lastRow }: ReturnType<typeof besideLater>,
): () => { readonly refusal: string | null; readonly now: CurrentSheet } {
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
  const tables = journal.tables.map((move) => ({
    move,
    range: sheet.tables.getItemOrNullObject(move.name).getRange().load(extentProperties),
  }));
  const filters = journal.filters.map((move) => ({ move, range: sheet.autoFilter.getRangeOrNullObject().load(extentProperties) }));
  return () => {
    const area = used.isNullObject ? null : areaOf(used);
    const columnsMoved = found.shifts?.at(-1)?.by;
    const tablesNow = tables.map(({ move, range }) => moveNow(move, range, columnsMoved));
    const filtersNow = filters.map(({ move, range }) => moveNow(move, range, columnsMoved));
    const belowUse = (area?.lastRow ?? 0) - lastRow;
    // A blank row that a sort has taken to the end isn't in use, but still of its Table or filter.
    const longer = [...tablesNow, ...filtersNow].map(({ now, to }) => (now === null ? 0 : now.lastRow - to.lastRow));
    return {
      refusal: refusalOf(found.sheet.name, sheet),
      now: {
        ...found,
        journal,
        used: area,
        insertedRows: Math.max(0, belowUse > mostInsertedRows ? 0 : belowUse, ...longer),
        tables: tablesNow,
        filters: filtersNow,
      },
    };
  };
}

/** A Table or filter as it is now. One that columns were put in before begins further right. */
function moveNow<T extends Move>(move: T, range: Excel.Range, columnsMoved = 0): T & { readonly now: Area | null } {
  const now = range.isNullObject ? null : areaOf(range);
  const hasMoved = now !== null && columnsMoved !== 0 && now.firstColumn === move.to.firstColumn + columnsMoved;
  const first = <A extends Area>(area: A): A => (hasMoved ? { ...area, firstColumn: area.firstColumn + columnsMoved } : area);
  return { ...move, from: first(move.from), to: first(move.to), now };
}

function refusalOf(name: string, sheet: Excel.Worksheet): string | null {
  if (sheet.protection.protected) return `“${name}” is protected. Unprotect it (Review, Unprotect Sheet), then press Undo again.`;
  const filtered = sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  return filtered ? `“${name}” is filtered. Clear the filter (Data, Clear), then press Undo again.` : null;
}

/** Something that stands further below than so many rows has been put there, and hasn't been moved there by rows put in. */
export const mostInsertedRows = 2_000;
