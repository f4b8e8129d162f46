// Takes back the last review. It restores only cells that still hold what was written, and lists the others.

import { areaAddress, type Area } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { bytesOfContent, shareRows } from '../batch/bytes';
import { isFormula, typed } from '../batch/cell-contents';
import type { Journal, JournalEntry, NameJournal, RuleBefore, SheetJournal } from '../journal/journal';
import { columnsOf, rangeOf, rowsOf, wholeColumn } from '../batch/ranges';
import { bytesPerRoundTrip, roundTrip, type BatchRequest } from '../batch/round-trip';
import { journalKey } from '../journal/stored-journal';
import { cellKey, whyColumnStays } from './undo-insertion';
import { columnsToUndo, inspectForUndo, type SheetNow, type WorkbookNow } from './undo-inspect';
import type { ColumnUndo } from './undo-plan';
import { stepWithoutReply, sendSteps } from '../batch/write-trips';
import { giveHeights } from '../write/write-layout';
import { leftAloneInColumn, type LeftAlone, type WriteReport } from '../write/write-report';
import { applyFormat } from '../write/write-steps';

interface SheetUndo {
  readonly now: SheetNow;
  readonly columns: readonly ColumnUndo[];
  /** Whether the sheet, which the review added, goes again. */
  readonly remove: boolean;
  /** The column that the review put in: it goes again, or stays for this reason. */
  readonly insertion: { readonly column: number; readonly whyStays: string | null } | null;
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
    sheets.push({ now, columns: columns.value, remove: now.journal.added && isAsWritten(now, columns.value), insertion: null });
  }
  const restored = new Set(sheets.flatMap(restoredCells));
  for (const [i, sheet] of sheets.entries()) {
    const column = sheet.now.journal.insertion?.column;
    if (column === undefined) continue;
    const whyStays = await whyColumnStays(sheet.now, sheet.columns, restored);
    if (!whyStays.ok) return whyStays;
    sheets[i] = { ...sheet, insertion: { column, whyStays: whyStays.value } };
  }
  const oursStays = sheets.some(({ now, columns }) => !now.journal.added && columns.some(({ keepsFormula }) => keepsFormula));
  const settled = sheets.map((sheet) => ({ ...sheet, remove: sheet.remove && !oursStays }));
  const names = settled.every(({ now, remove }) => remove || !now.journal.added) && !oursStays ? namesToUndo(entry.names, found.value) : [];

  const stays = settled.filter(({ now }) => !now.journal.added);
  const answer = await sendSteps([
    ...stays.flatMap(({ now, columns, insertion }) => [
      onSheet(now, bytesPerRestore, (sheet) => { restoreAreas(sheet, now); }),
      ...columns.flatMap(stretchesOf).map((stretch) => onSheet(now, stretch.bytes, (sheet) => { restoreColumn(sheet, stretch); })),
      onSheet(now, bytesPerRestore, (sheet) => { restoreLooks(sheet, now, columns); }),
      ...(insertion?.whyStays === null ? [onSheet(now, bytesPerRestore, (sheet) => { takeOut(sheet, insertion.column); })] : []),
    ]),
    stepWithoutReply(bytesPerRestore, bytesReceived, (context) => {
      for (const name of names) restoreName(context, name);
      for (const { now } of settled.filter(({ remove }) => remove)) context.workbook.worksheets.getItem(now.sheet.id).delete();
      if (found.value.stored) context.workbook.settings.getItem(journalKey).delete();
    }),
  ]); // prettier-ignore
  if (!answer.ok) return answer;
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

function restoredCells({ now, columns }: SheetUndo): readonly string[] {
  return columns.flatMap(({ column, restored }) => restored.map(({ row }) => cellKey(now.sheet.id, row, column)));
}

/** Last of all on its sheet: until then everything is where the journal says. */
function takeOut(sheet: Excel.Worksheet, column: number): void {
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete('Left');
}

function namesToUndo(names: readonly NameJournal[], { names: now }: WorkbookNow): readonly NameJournal[] {
  return names.filter(({ name, before, after }) => now.get(name) === after && before !== after);
}

function restoreName(context: Excel.RequestContext, { name, before }: NameJournal): void {
  const item = context.workbook.names.getItem(name);
  if (before === null) item.delete();
  else item.formula = before;
}

const bytesPerRestore = 20_000;
const bytesReceived = 500;

function onSheet({ sheet: { id } }: SheetNow, sent: number, act: (sheet: Excel.Worksheet) => void): BatchRequest<readonly never[]> {
  return stepWithoutReply(sent, bytesReceived, (context) => {
    act(context.workbook.worksheets.getItem(id));
  });
}

/** The table gives our columns back before they are emptied: a heading inside a table can't be empty. */
function restoreAreas(sheet: Excel.Worksheet, now: SheetNow): void {
  for (const { name, now: area, from, to } of now.tables) {
    if (area !== null && sameColumns(area, to)) sheet.tables.getItem(name).resize(rangeOf(sheet, withColumnsOf(area, from)));
  }
  for (const { now: area, from, to } of now.filters) {
    if (area !== null && sameColumns(area, to)) sheet.autoFilter.apply(rangeOf(sheet, withColumnsOf(area, from)));
  }
  for (const { area, id } of now.flags) rangeOf(sheet, area).conditionalFormats.getItem(id).delete();
  for (const area of now.journal.validations) rangeOf(sheet, longer(area, now.inserted)).dataValidation.clear();
  for (const before of now.journal.rulesBefore ?? []) restoreRule(rangeOf(sheet, longer(before.area, now.inserted)), before);
}

function restoreLooks(sheet: Excel.Worksheet, now: SheetNow, columns: readonly ColumnUndo[]): void {
  const kept = new Set(columns.filter(({ changed }) => changed.length > 0).map(({ column }) => column));
  for (const { area, look } of now.journal.looks) {
    if (!kept.has(area.firstColumn)) applyFormat(rangeOf(sheet, longer(area, now.inserted)), look);
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
    for (const { id, firstRow, heights } of different) giveHeights(context.workbook.worksheets.getItem(id), firstRow, heights);
    return () => null;
  });
}

/** Cells of one column that go back in one request, by rising row. */
interface Stretch {
  readonly column: number;
  readonly restored: ColumnUndo['restored'];
  readonly bytes: number;
}

/** A row between two restored ones takes "[null]," in each of three matrices. */
const bytesPerRow = 21;

function stretchesOf({ column, restored }: ColumnUndo): readonly Stretch[] {
  const bytesOfRows = restored.map(({ row, content, numberFormat }, i) => {
    const rows = row - (restored[i - 1]?.row ?? row) + 1;
    return rows * bytesPerRow + bytesOfContent(content) + bytesOfContent(numberFormat);
  });
  return shareRows(bytesOfRows, bytesPerRoundTrip / 2).map(({ from, count, bytes }) => ({
    column,
    restored: restored.slice(from, from + count),
    bytes: bytes + 1_000,
  }));
}

function restoreColumn(sheet: Excel.Worksheet, { column, restored }: Stretch): void {
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

function leftAloneOn({ now, columns, remove, insertion }: SheetUndo, oursStays: boolean): readonly LeftAlone[] {
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
  const whole = insertion?.whyStays == null ? [] : [{ sheet: name, address: wholeColumn(insertion.column), reason: insertion.whyStays }];
  return [...columns.flatMap(({ column, changed }) => leftAloneInColumn(name, column, changed, changedReason)), ...tables, ...whole];
}

function goneSheet({ sheet }: { readonly sheet: { readonly name: string } }): LeftAlone {
  return { sheet: sheet.name, address: 'A1', reason: 'The sheet has been removed since the review.' };
}
