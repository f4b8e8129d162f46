// Undoes a write. It restores only cells that still hold what was written, and lists the others.

import { runsOf } from '../../domain/cells/number-runs';
import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { succeed, type CellsInDoubt, type Outcome } from '../../domain/model/outcome';
import { bytesOfContent, chunkRows } from '../batch/bytes';
import { cellInput, isFormula } from '../batch/cell-contents';
import { rangeOf } from '../batch/ranges';
import { bytesPerRoundTrip, roundTrip, type BatchRequest } from '../batch/round-trip';
import { isRefusalOfOneAction, sendSteps, stepWithoutReply, type Sent } from '../batch/send-steps';
import type { GroupedColumns, Journal, JournalEntry, NameJournal, RowHeights, RuleBefore } from '../journal/journal';
import { queueForgotten, queueKnownUngrouped, queueUngroupedForgotten } from '../write/contents/write-journal';
import { restoreVisibility, ungroupColumns } from '../write/column-groups/write-column-groups';
import { fitSteps, type Heights } from '../write/formats/write-fitted-heights';
import { setRowHeights } from '../write/formats/write-formats';
import type { UndoReport } from '../write/write-report';
import { cellsOfEntry, undoBrokenOff } from './in-doubt';
import { mergesToUndo } from './merged-headings';
import { moveBack, planMovesBack, type MovesBack } from './undo-moves';
import { hasFlags, removeFlags } from './undo-flags';
import { formatSteps, withInsertedRows } from './undo-formats';
import { planUndo, type EntryUndo, type SheetUndo } from './sheet-undo';
import { inspectForUndo, type CurrentSheet, type CurrentWorkbook } from './undo-inspect';
import type { ColumnUndo } from './rows/undo-plan';
import { hasSameColumns, undoReport } from './undo-report';
import { groupName, type Ungrouped } from './ungrouped';

/** Entries beside the one that is undone. */
interface OtherEntries {
  /** Later writes that stay, none of which rests on this one. */
  readonly later: readonly JournalEntry[];
  /** What the same press has put back before it: where this one fails, all of them are named. */
  readonly putBack: readonly JournalEntry[];
}

/**
 * Undoes an entry, and forgets it where that succeeded. After a failure it can be tried again: restored cells are
 * left as they are.
 */
export async function undo(
  entry: JournalEntry,
  journal: Journal,
  { later, putBack }: OtherEntries = { later: [], putBack: [] },
): Promise<Outcome<UndoReport>> {
  const allCells = (): readonly CellsInDoubt[] => [...putBack, entry].flatMap(cellsOfEntry);
  const planned = await planAll(entry, later);
  if (!planned.ok) return putBack.length === 0 ? planned : undoBrokenOff(planned, allCells());
  const { workbook, undos, moves } = planned.value;
  const { sheets } = undos;
  let anythingChanged = putBack.length > 0;
  for (const part of [
    // First, while everything is where the journal has it.
    ...ungroupParts(sheets, workbook.ungrouped),
    ...sheets.flatMap(({ current }) => (hasFlags(current) ? [() => removeFlags(current)] : [])),
    () => sendSteps(stepsOf(undos)),
    () => moveBack(moves),
    () => restoreRowHeights(sheets),
  ]) {
    const sent = await part();
    if (!sent.ok) return undoBrokenOff(sent, anythingChanged || sent.extent !== 'none' ? allCells() : []);
    anythingChanged = true;
  }
  await forget(journal);
  journal.save(null);
  const report = undoReport(undos, workbook);
  return succeed({ ...report, leftAlone: [...report.leftAlone, ...moves.leftAlone] });
}

/** The workbook as it is, and what is done with it. */
interface Planned {
  readonly workbook: CurrentWorkbook;
  readonly undos: EntryUndo;
  readonly moves: MovesBack;
}

/** It changes nothing. */
async function planAll(entry: JournalEntry, later: readonly JournalEntry[]): Promise<Outcome<Planned>> {
  const workbook = await inspectForUndo(entry, later);
  if (!workbook.ok) return workbook;
  const undos = await planUndo(entry, workbook.value);
  if (!undos.ok) return undos;
  const moves = await planMovesBack(entry.moves ?? []);
  return moves.ok ? succeed({ workbook: workbook.value, undos: undos.value, moves: moves.value }) : moves;
}

/** Last of all: until then a pane that is closed and opened again can go on. Once more where it fails: twice does no harm. */
async function forget(journal: Journal): Promise<void> {
  const queue = (context: Excel.RequestContext): (() => null) => {
    queueForgotten(context, journal);
    queueUngroupedForgotten(context.workbook);
    return () => null;
  };
  const forgotten = await roundTrip(queue);
  if (!forgotten.ok) await roundTrip(queue);
}

/** One for each group that an earlier try hasn't ungrouped. */
function ungroupParts(sheets: readonly SheetUndo[], ungrouped: Ungrouped): readonly (() => Promise<Sent<unknown>>)[] {
  const all = sheets.flatMap(({ current: { sheet }, groups }) =>
    groups.map((columns) => ({ sheetId: sheet.id, columns, name: groupName(sheet.name, columns) })),
  );
  const left = all.filter(({ name }) => !ungrouped.groups.includes(name));
  return left.map(({ sheetId, columns }, i) => () => {
    const known = { ...ungrouped, groups: [...ungrouped.groups, ...left.slice(0, i + 1).map(({ name }) => name)] };
    return ungroup(sheetId, columns, ({ workbook }) => queueKnownUngrouped(workbook, known));
  });
}

/** Columns that an officer has ungrouped stay so, and are shown all the same. */
async function ungroup(
  sheetId: string,
  columns: GroupedColumns,
  ungrouped: (context: Excel.RequestContext) => void,
): Promise<Sent<unknown>> {
  const sent = await ungroupColumns(sheetId, columns, ungrouped);
  return sent.ok || !isRefusalOfOneAction(sent) ? sent : { ok: true, value: [] };
}

type Step = BatchRequest<readonly never[]>;

const bytesPerRestore = 20_000;
const bytesReceived = 500;

/** Sheets that the review added and that stay aren't touched. */
function stepsOf({ sheets, names }: EntryUndo): readonly Step[] {
  return [
    ...sheets.filter(({ current }) => !current.journal.added).flatMap(stepsOnSheet),
    stepWithoutReply(bytesPerRestore, bytesReceived, (context) => {
      for (const name of names) restoreName(context, name);
      for (const { current } of sheets.filter(({ remove }) => remove)) context.workbook.worksheets.getItem(current.sheet.id).delete();
    }),
  ];
}

/**
 * Columns are shown first: none is emptied while it is hidden.
 * The inserted column is deleted last: until then everything is where the journal has it.
 */
function stepsOnSheet({ current, columns, groups, insertion }: SheetUndo): readonly Step[] {
  const onSheet = (bytes: number, act: (sheet: Excel.Worksheet) => void): Step =>
    stepWithoutReply(bytes, bytesReceived, (context) => {
      act(context.workbook.worksheets.getItem(current.sheet.id));
    });
  return [
    ...groups.map((grouped) => onSheet(500, (sheet) => { restoreVisibility(sheet, grouped); })),
    onSheet(bytesPerRestore, (sheet) => { restoreAreas(sheet, current, columns); }),
    ...formatSteps(current, columns).map(({ bytes, act }) => onSheet(bytes, act)),
    ...columns.flatMap((column) => restoreChunksOf(column, isBesideTable(current, column))).map((chunk) => onSheet(chunk.bytes, (sheet) => { restoreCells(sheet, chunk); })),
    ...(insertion?.whyKept === null ? [onSheet(bytesPerRestore, (sheet) => { deleteColumn(sheet, insertion.column); })] : []),
  ]; // prettier-ignore
}

function deleteColumn(sheet: Excel.Worksheet, column: number): void {
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete('Left');
}

function restoreName(context: Excel.RequestContext, { name, before }: NameJournal): void {
  const item = context.workbook.names.getItem(name);
  if (before === null) item.delete();
  else item.formula = before;
}

/** The table is shortened before the add-in's columns are emptied: a heading inside a table can't be empty. */
function restoreAreas(
  sheet: Excel.Worksheet,
  { tables, filters, journal, insertedRows }: CurrentSheet,
  columns: readonly ColumnUndo[],
): void {
  for (const merge of mergesToUndo(journal, columns)) rangeOf(sheet, merge).unmerge();
  for (const { name, now, from, to } of tables) {
    if (now !== null && hasSameColumns(now, to)) sheet.tables.getItem(name).resize(rangeOf(sheet, withColumnsOf(now, from)));
  }
  for (const { now, from, to } of filters) {
    if (now !== null && hasSameColumns(now, to)) sheet.autoFilter.apply(rangeOf(sheet, withColumnsOf(now, from)));
  }
  for (const area of journal.validations) rangeOf(sheet, withInsertedRows(area, insertedRows)).dataValidation.clear();
  for (const before of journal.rulesBefore ?? []) restoreRule(rangeOf(sheet, withInsertedRows(before.area, insertedRows)), before);
}

function restoreRule({ dataValidation }: Excel.Range, { rule, ignoreBlanks, errorAlert, prompt }: RuleBefore): void {
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  dataValidation.errorAlert = errorAlert;
  dataValidation.prompt = prompt;
}

/** Heights of rows on a sheet. */
interface SheetRowHeights extends RowHeights {
  readonly id: string;
}

/** Heights to restore; none where rows have been inserted since. A row that was hidden had none, and wasn't fitted. */
function heightsToRestore({ current: { journal, sheet, insertedRows }, remove }: SheetUndo): readonly SheetRowHeights[] {
  if (remove || journal.added || insertedRows > 0) return [];
  return journal.rowHeights.flatMap(({ firstRow, heights }) =>
    runsOf(heights.flatMap((height, i) => (height > 0 ? [i] : []))).map((indices) => ({
      id: sheet.id,
      firstRow: firstRow + (indices[0] ?? 0),
      heights: indices.map((i) => heights[i] ?? 0),
    })),
  );
}

/**
 * Fits the rows again, then sets the heights that differ from that: a row that Excel fitted by itself goes on doing
 * so. It takes two round trips, as the fitted heights aren't known before.
 */
async function restoreRowHeights(sheets: readonly SheetUndo[]): Promise<Sent<never>> {
  const wanted = sheets.flatMap(heightsToRestore);
  const fitted = await sendSteps(
    wanted.flatMap(({ id, firstRow, heights }) =>
      fitSteps(id, { first: firstRow, last: firstRow + heights.length - 1 }, (now): readonly Heights[] => [now]),
    ),
  );
  if (!fitted.ok) return fitted;
  const different = wanted.map((rows, i) => ({
    ...rows,
    heights: rows.heights.map((height, j) => (fitted.value[i]?.[j] === height ? null : height)),
  }));
  return sendSteps(
    different
      .filter(({ heights }) => heights.some((height) => height !== null))
      .map(({ id, firstRow, heights }) =>
        stepWithoutReply(60 * heights.length + 500, 100, (context) => {
          setRowHeights(context.workbook.worksheets.getItem(id), firstRow, heights);
        }),
      ),
  );
}

/** A cell to restore; without a content only its number format is. */
interface CellToRestore {
  readonly row: number;
  readonly content?: Content;
  readonly numberFormat: string;
}

/** Cells of one column that one request restores, by rising row. */
interface RestoreChunk {
  readonly column: number;
  readonly cells: readonly CellToRestore[];
  readonly bytes: number;
}

/** A row between two restored ones takes "[null]," in each of three matrices. */
const bytesPerRow = 21;

/** Whether a Table was made longer to take the column in. */
function isBesideTable({ tables }: CurrentSheet, { column }: ColumnUndo): boolean {
  return tables.some(({ from, to }) => column > from.lastColumn && column <= to.lastColumn);
}

/** None goes over a cell that was changed, nor beside a Table over any that stays: the Table might take it for written. */
function restoreChunksOf(undo: ColumnUndo, besideTable: boolean): readonly RestoreChunk[] {
  const all: readonly CellToRestore[] = [...undo.restored, ...undo.formatted].sort((one, other) => one.row - other.row);
  const ends = [...(besideTable ? undo.staying : undo.changed.map(({ row }) => row)), Number.POSITIVE_INFINITY];
  return ends.flatMap((end, i) =>
    chunksOfCells(
      undo.column,
      all.filter(({ row }) => row < end && row > (ends[i - 1] ?? -1)),
    ),
  );
}

function chunksOfCells(column: number, all: readonly CellToRestore[]): readonly RestoreChunk[] {
  const bytesOfRows = all.map(({ row, content = null, numberFormat }, i) => {
    const rows = row - (all[i - 1]?.row ?? row) + 1;
    return rows * bytesPerRow + bytesOfContent(content) + bytesOfContent(numberFormat);
  });
  return chunkRows(bytesOfRows, bytesPerRoundTrip / 2).map(({ from, count, bytes }) => ({
    column,
    cells: all.slice(from, from + count),
    bytes: bytes + 1_000,
  }));
}

function restoreCells(sheet: Excel.Worksheet, { column, cells }: RestoreChunk): void {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return;
  const range = rangeOf(sheet, { firstRow: first.row, lastRow: last.row, firstColumn: column, lastColumn: column });
  const rows = Array.from({ length: last.row - first.row + 1 }, (): (string | number | boolean | null)[] => [null]);
  const constants = [...rows];
  const formulas = [...rows];
  const numberFormats = [...rows];
  for (const { row, content, numberFormat } of cells) {
    if (content !== undefined) (isFormula(content) ? formulas : constants)[row - first.row] = [cellInput(content)];
    numberFormats[row - first.row] = [numberFormat];
  }
  if (formulas.some(([cell]) => cell !== null)) range.formulas = formulas;
  if (constants.some(([cell]) => cell !== null)) range.values = constants;
  range.numberFormat = numberFormats;
}

function withColumnsOf(rows: Area, columns: Area): Area {
  return { ...rows, firstColumn: columns.firstColumn, lastColumn: columns.lastColumn };
}
