// Takes back the last review. It restores only cells that still hold what was written, and lists the others.

import { areaAddress, type Area } from '../domain/cell';
import { succeed, type Outcome } from '../domain/outcome';
import { isFormula, typed } from './contents';
import type { Journal, JournalEntry, NameJournal, RuleBefore, SheetJournal } from './journal';
import { columnsOf, rangeOf, rowsOf } from './ranges';
import { roundTrip } from './round-trip';
import { journalKey } from './stored-journal';
import { columnsToUndo, inspectForUndo, type SheetNow, type WorkbookNow } from './undo-inspect';
import type { ColumnUndo } from './undo-plan';
import { turnEventsOn } from './write';
import { leftAloneInColumn, type LeftAlone, type WriteReport } from './write-report';
import { giveLook } from './write-steps';

interface SheetUndo {
  readonly now: SheetNow;
  readonly columns: readonly ColumnUndo[];
  /** Whether the sheet, which the review added, goes again. */
  readonly remove: boolean;
}

const changedReason = 'The cell has been changed since the review.';

/** Undoes an entry, and forgets it where that succeeded. After a failure it can be tried again: what is restored already is left as it is. */
export async function undo(entry: JournalEntry, journal: Journal): Promise<Outcome<WriteReport>> {
  const found = await inspectForUndo(entry);
  if (!found.ok) return found;
  const sheets: SheetUndo[] = [];
  for (const now of found.value.sheets) {
    const columns = await columnsToUndo(now);
    if (!columns.ok) return columns;
    sheets.push({ now, columns: columns.value, remove: now.journal.added && isAsWritten(now, columns.value) });
  }
  const oursStays = sheets.some(({ now, columns }) => !now.journal.added && columns.some(({ keepsFormula }) => keepsFormula));
  const settled = sheets.map((sheet) => ({ ...sheet, remove: sheet.remove && !oursStays }));
  const names = settled.every(({ now, remove }) => remove || !now.journal.added) && !oursStays ? namesToUndo(entry.names, found.value) : [];

  const answer = await roundTrip((context) => {
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of settled.filter(({ now }) => !now.journal.added))
      restoreSheet(context.workbook.worksheets.getItem(sheet.now.sheet.id), sheet);
    for (const name of names) restoreName(context, name);
    for (const { now } of settled.filter(({ remove }) => remove)) context.workbook.worksheets.getItem(now.sheet.id).delete();
    if (found.value.stored) context.workbook.settings.getItem(journalKey).delete();
    context.runtime.enableEvents = true;
    return () => null;
  });
  if (!answer.ok) {
    await turnEventsOn();
    return answer;
  }
  const heights = await restoreRowHeights(settled);
  if (!heights.ok) return heights;
  journal.keep(null);
  return succeed({
    cells: settled.reduce((sum, sheet) => sum + cellsOf(sheet), 0),
    leftAlone: [...found.value.gone.map(goneSheet), ...settled.flatMap((sheet) => leftAloneOn(sheet, oursStays))],
  });
}

/** Every cell that was written is as it was written, and nothing else has been put on the sheet. */
function isAsWritten({ journal, used }: SheetNow, columns: readonly ColumnUndo[]): boolean {
  const written = journal.runs.reduce(
    (sum, { prints, before }) => sum + prints.filter((print, i) => print !== '' || before[i] !== null).length,
    0,
  );
  const inPlace = columns.reduce((sum, { restored }) => sum + restored.length, 0);
  const lastRow = Math.max(...journal.runs.map(({ row, before }) => row + before.length - 1));
  const lastColumn = Math.max(...journal.runs.map(({ column }) => column));
  return inPlace === written && (used === null || (used.lastRow <= lastRow && used.lastColumn <= lastColumn));
}

function namesToUndo(names: readonly NameJournal[], { names: now }: WorkbookNow): readonly NameJournal[] {
  return names.filter(({ name, before, after }) => now.get(name) === after && before !== after);
}

function restoreName(context: Excel.RequestContext, { name, before }: NameJournal): void {
  const item = context.workbook.names.getItem(name);
  if (before === null) item.delete();
  else item.formula = before;
}

/** The table gives our columns back before they are emptied: a heading inside a table can't be empty. */
function restoreSheet(sheet: Excel.Worksheet, { now, columns }: SheetUndo): void {
  for (const { name, now: area, from, to } of now.tables) {
    if (area !== null && sameColumns(area, to)) sheet.tables.getItem(name).resize(rangeOf(sheet, withColumnsOf(area, from)));
  }
  for (const { now: area, from, to } of now.filters) {
    if (area !== null && sameColumns(area, to)) sheet.autoFilter.apply(rangeOf(sheet, withColumnsOf(area, from)));
  }
  for (const { area, id } of now.flags) rangeOf(sheet, area).conditionalFormats.getItem(id).delete();
  for (const area of now.journal.validations) rangeOf(sheet, longer(area, now.inserted)).dataValidation.clear();
  for (const before of now.journal.rulesBefore ?? []) restoreRule(rangeOf(sheet, longer(before.area, now.inserted)), before);
  for (const column of columns) restoreColumn(sheet, column);
  const kept = new Set(columns.filter(({ changed }) => changed.length > 0).map(({ column }) => column));
  for (const { area, look } of now.journal.looks) {
    if (!kept.has(area.firstColumn)) giveLook(rangeOf(sheet, longer(area, now.inserted)), look);
  }
}

function restoreRule({ dataValidation }: Excel.Range, { rule, ignoreBlanks, errorAlert, prompt }: RuleBefore): void {
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  dataValidation.errorAlert = errorAlert;
  dataValidation.prompt = prompt;
}

/** Rows to give their heights back; none where rows have come since. */
function heightsOf({ now, remove }: SheetUndo): SheetJournal['rowHeights'] {
  return remove || now.journal.added || now.inserted > 0 ? [] : now.journal.rowHeights;
}

/**
 * Fits the rows again, then sets the heights that differ from that: a row that Excel fitted by itself goes on doing so.
 * The two are two trips, as what the first gives isn't known before.
 */
async function restoreRowHeights(sheets: readonly SheetUndo[]): Promise<Outcome<null>> {
  const wanted = sheets.flatMap((sheet) => heightsOf(sheet).map((rows) => ({ id: sheet.now.sheet.id, ...rows })));
  if (wanted.length === 0) return succeed(null);
  const areaOfRows = (firstRow: number, count: number): Area => ({
    firstRow,
    lastRow: firstRow + count - 1,
    firstColumn: 0,
    lastColumn: 0,
  });
  const fitted = await roundTrip((context) => {
    const asked = wanted.map(({ id, firstRow, heights }) => {
      const range = rangeOf(context.workbook.worksheets.getItem(id), areaOfRows(firstRow, heights.length));
      range.getEntireRow().format.autofitRows();
      return range.getRowProperties({ format: { rowHeight: true } });
    });
    return () => asked.map((rows) => rows.value.map(({ format }) => format?.rowHeight ?? null));
  });
  if (!fitted.ok) return fitted;
  const different = wanted.map((rows, i) => ({
    ...rows,
    heights: rows.heights.map((height, j) => (fitted.value[i]?.[j] === height ? null : height)),
  }));
  if (different.every(({ heights }) => heights.every((height) => height === null))) return succeed(null);
  return roundTrip((context) => {
    for (const { id, firstRow, heights } of different) restoreHeights(context.workbook.worksheets.getItem(id), firstRow, heights);
    return () => null;
  });
}

function restoreColumn(sheet: Excel.Worksheet, { column, restored }: ColumnUndo): void {
  const [first, last] = [restored[0], restored.at(-1)];
  if (first === undefined || last === undefined) return;
  const range = rangeOf(sheet, { firstRow: first.row, lastRow: last.row, firstColumn: column, lastColumn: column });
  const rows = Array.from({ length: last.row - first.row + 1 }, (): (string | number | boolean | null)[] => [null]);
  const constants = [...rows];
  const formulas = [...rows];
  const numberFormats = [...rows];
  for (const { row, content, numberFormat } of restored) {
    (isFormula(content) ? formulas : constants)[row - first.row] = [typed(content)];
    numberFormats[row - first.row] = [numberFormat];
  }
  if (formulas.some(([cell]) => cell !== null)) range.formulas = formulas;
  if (constants.some(([cell]) => cell !== null)) range.values = constants;
  range.numberFormat = numberFormats;
}

/** Neighbours of one height together; null leaves a row as it is. */
function restoreHeights(sheet: Excel.Worksheet, firstRow: number, heights: readonly (number | null)[]): void {
  let from = 0;
  for (let i = 1; i <= heights.length; i += 1) {
    const height = heights[from];
    if (height === undefined || heights[i] === height) continue;
    if (height !== null)
      rangeOf(sheet, { firstRow: firstRow + from, lastRow: firstRow + i - 1, firstColumn: 0, lastColumn: 0 }).format.rowHeight = height;
    from = i;
  }
}

function sameColumns(one: Area, other: Area): boolean {
  return one.firstColumn === other.firstColumn && columnsOf(one) === columnsOf(other);
}

function withColumnsOf(rows: Area, columns: Area): Area {
  return { ...rows, firstColumn: columns.firstColumn, lastColumn: columns.lastColumn };
}

/** Rows inserted into an area have made it longer. A heading of one row stays as it is. */
function longer(area: Area, inserted: number): Area {
  return rowsOf(area) === 1 ? area : { ...area, lastRow: area.lastRow + inserted };
}

function cellsOf({ now, columns, remove }: SheetUndo): number {
  if (now.journal.added && !remove) return 0;
  return columns.reduce((sum, { restored }) => sum + restored.length, 0);
}

function leftAloneOn({ now, columns, remove }: SheetUndo, oursStays: boolean): readonly LeftAlone[] {
  const { name } = now.sheet;
  if (remove) return [];
  if (now.journal.added) {
    const reason = oursStays
      ? 'The sheet stays: formulas that you have kept refer to it.'
      : 'The sheet stays: it has been changed since the review.';
    return [{ sheet: name, address: now.used === null ? 'A1' : areaAddress(now.used), reason }];
  }
  const tables = now.tables
    .filter(({ now: area, to }) => area === null || !sameColumns(area, to))
    .map(({ to }) => ({ sheet: name, address: areaAddress(to), reason: 'The table has been changed since the review.' }));
  return [...columns.flatMap(({ column, changed }) => leftAloneInColumn(name, column, changed, changedReason)), ...tables];
}

function goneSheet({ sheet }: { readonly sheet: { readonly name: string } }): LeftAlone {
  return { sheet: sheet.name, address: 'A1', reason: 'The sheet has been removed since the review.' };
}
