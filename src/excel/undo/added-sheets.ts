// Why a sheet that the write added stays: somebody has put something of theirs on it, or formulas that stay refer to it,
// which Excel would turn into #REF! with the sheet. It changes nothing.

import type { Area, SheetRef } from '../../domain/model/cell';
import { referencesIn } from '../../domain/cells/formulas/formula-references';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { isFormula, looksLikeFormula } from '../batch/cell-contents';
import { areaOf, columnsOf, extentProperties, rangeOf, splitSpan } from '../batch/ranges';
import { isTooLarge } from '../batch/excel-errors';
import { roundTrip, sendInBatches, type BatchRequest } from '../batch/round-trip';
import type { NameJournal } from '../journal/journal';
import type { CurrentSheet } from './undo-inspect';
import type { ColumnUndo } from './rows/undo-plan';

const changedReason = 'The sheet stays: it has been changed since the review.';
const referencedReason = 'The sheet stays: formulas refer to it.';

/** A sheet of the entry, before it is decided which of those that were added go. */
interface DecidedSheet {
  readonly current: CurrentSheet;
  readonly columns: readonly ColumnUndo[];
  /** Every cell that was written is as it was written. */
  readonly remove: boolean;
}

/** A sheet and the cells that are in use there. */
interface UsedSheet {
  readonly sheet: SheetRef;
  readonly used: Area | null;
}

/** What goes with an undo. */
interface Going {
  readonly sheets: readonly SheetRef[];
  /** In lower case. */
  readonly names: readonly string[];
}

/** Reasons by the ids of the sheets that the write added; one without a reason goes. */
export async function whyAddedSheetsStay(
  undos: readonly DecidedSheet[],
  names: readonly NameJournal[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const added = undos.filter(({ current }) => current.journal.added);
  if (added.length === 0) return succeed(new Map());
  const changed = await changedSheets(added);
  if (!changed.ok) return changed;
  const going: Going = {
    sheets: added.map(({ current }) => current.sheet).filter(({ id }) => !changed.value.has(id)),
    names: names.filter(({ before, after }) => before === null && after !== '').map(({ name }) => name.toLowerCase()),
  };
  const referenced = going.sheets.length === 0 ? succeed(new Set<string>()) : await referencedSheets(undos, going);
  if (!referenced.ok) return referenced;
  return succeed(
    new Map([
      ...[...changed.value].map((id) => [id, changedReason] as const),
      // What stays of them may refer to the others.
      ...(referenced.value.size > 0 ? going.sheets : []).map(({ id }) => [id, referencedReason] as const),
    ]),
  );
}

/** Ids of the added sheets that hold something that the write hasn't put there, or don't hold any more what it has. */
async function changedSheets(added: readonly DecidedSheet[]): Promise<Outcome<ReadonlySet<string>>> {
  const floating = await roundTrip(({ workbook }) => {
    const lists = added.map(({ current: { sheet } }) => {
      const { comments, shapes, charts } = workbook.worksheets.getItem(sheet.id);
      return [comments.load('items/id'), shapes.load('items/id'), charts.load('items/id')];
    });
    return () => lists.map((each) => each.some(({ items }) => items.length > 0));
  });
  if (!floating.ok) return floating;
  const asWritten = added.filter(({ remove }, i) => remove && floating.value[i] === false);
  const filled = await inFewestTrips((cells) => asWritten.flatMap((undo) => filledRequests(undo, cells)));
  if (!filled.ok) return filled;
  const isAsWritten = ({ current: { sheet }, columns }: DecidedSheet): boolean =>
    filled.value.reduce((sum, { id, cells }) => (id === sheet.id ? sum + cells : sum), 0) ===
    columns.reduce((sum, { restored }) => sum + restored.length, 0);
  return succeed(new Set(added.filter((undo) => !asWritten.includes(undo) || !isAsWritten(undo)).map(({ current }) => current.sheet.id)));
}

/** About how many bytes a cell's formula takes. */
const bytesPerFormula = 150;
const usualCells = 10_000;
/** As many as an answer holds of the longest texts. */
const fewestCells = 75;

/** Reads what `make` asks for of so many cells at a time: of fewer where their texts are too long for one answer. */
async function inFewestTrips<T>(make: (cells: number) => readonly BatchRequest<T>[]): Promise<Outcome<readonly T[]>> {
  const read = await sendInBatches(make(usualCells));
  return !read.ok && isTooLarge(read.problem) ? sendInBatches(make(fewestCells)) : read;
}

interface FilledCells {
  readonly id: string;
  readonly cells: number;
}

function filledRequests({ current: { sheet, used } }: DecidedSheet, atMost: number): readonly BatchRequest<FilledCells>[] {
  return formulasOf({ id: sheet.id, areas: used === null ? [] : [used], atMost }, (formulas) => ({
    id: sheet.id,
    cells: formulas.filter((formula) => formula !== '').length,
  }));
}

/** Areas of a sheet, of which at most so many cells are read at once. */
interface AreasToRead {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly atMost: number;
}

/** What is told of the formulas of areas, some rows at a time. */
function formulasOf<T>({ id, areas, atMost }: AreasToRead, told: (formulas: readonly unknown[]) => T): readonly BatchRequest<T>[] {
  return areas.flatMap((area) =>
    splitSpan({ first: area.firstRow, last: area.lastRow }, Math.max(1, Math.floor(atMost / columnsOf(area)))).map(
      ({ first, last }): BatchRequest<T> => ({
        bytesSent: 300,
        bytesReceived: (last - first + 1) * columnsOf(area) * bytesPerFormula,
        queue: (context) => {
          const range = rangeOf(context.workbook.worksheets.getItem(id), { ...area, firstRow: first, lastRow: last }).load('formulas');
          return () => told(range.formulas.flat());
        },
      }),
    ),
  );
}

/** Ids of those of the sheets that formulas or names which stay refer to, be it by a name that goes. */
async function referencedSheets(undos: readonly DecidedSheet[], going: Going): Promise<Outcome<ReadonlySet<string>>> {
  const found = await roundTrip(({ workbook }) => {
    workbook.worksheets.load('items/id,items/name');
    workbook.names.load('items/name,items/formula');
    return () => ({
      sheets: workbook.worksheets.items.map(({ id, name }): SheetRef => ({ id, name })),
      names: workbook.names.items.map(({ name, formula }) => ({ name: name.toLowerCase(), formula: String(formula) })),
    });
  });
  if (!found.ok) return found;
  const staying = found.value.sheets.filter(({ id }) => going.sheets.every((sheet) => sheet.id !== id));
  const used = await roundTrip(({ workbook }) => {
    const ranges = staying.map(({ id }) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(extentProperties));
    return () => staying.map((sheet, i): UsedSheet => ({ sheet, used: areaOrNull(ranges[i]) }));
  });
  if (!used.ok) return used;
  const read = await inFewestTrips((atMost) =>
    used.value.flatMap(({ sheet, used: area }) =>
      formulasOf(
        {
          id: sheet.id,
          areas:
            area === null
              ? []
              : notWritten(
                  area,
                  undos.find(({ current }) => current.sheet.id === sheet.id),
                ),
          atMost,
        },
        (formulas) => formulas.flatMap((formula) => (looksLikeFormula(formula) ? referredTo(formula, sheet.name, going) : [])),
      ),
    ),
  );
  if (!read.ok) return read;
  const kept = undos.flatMap(({ current, columns }) =>
    columns.flatMap(({ changed }) =>
      changed.flatMap(({ now }) => (isFormula(now) ? referredTo(now.formula, current.sheet.name, going) : [])),
    ),
  );
  const named = found.value.names.flatMap(({ name, formula }) => (going.names.includes(name) ? [] : referredTo(formula, '', going)));
  return succeed(new Set([...read.value.flat(), ...kept, ...named]));
}

function areaOrNull(range: Excel.Range | undefined): Area | null {
  return range === undefined || range.isNullObject ? null : areaOf(range);
}

/** The area but for the rows of columns that the write wrote into: which of those stay is known. */
function notWritten(area: Area, undo: DecidedSheet | undefined): readonly Area[] {
  const runs = undo?.current.journal.runs ?? [];
  const areas: Area[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const own = runs.filter((run) => run.column === column);
    const first = Math.min(...own.map(({ row }) => row));
    const last = Math.max(...own.map(({ row, before }) => row + before.length - 1)) + (undo?.current.insertedRows ?? 0);
    const parts =
      own.length === 0
        ? [area]
        : [
            { ...area, lastRow: first - 1 },
            { ...area, firstRow: last + 1 },
          ];
    for (const part of parts.filter(({ firstRow, lastRow }) => firstRow <= lastRow)) {
      const beside = areas.findIndex(
        (each) => each.lastColumn === column - 1 && each.firstRow === part.firstRow && each.lastRow === part.lastRow,
      );
      if (beside < 0) areas.push({ ...part, firstColumn: column, lastColumn: column });
      else areas[beside] = { ...part, firstColumn: areas[beside]?.firstColumn ?? column, lastColumn: column };
    }
  }
  return areas;
}

/** Ids of the sheets that a formula refers to: all of them where it has a name that goes. Most have neither word in them. */
function referredTo(formula: string, home: string, { sheets, names }: Going): readonly string[] {
  const text = formula.toLowerCase();
  if (!names.some((name) => text.includes(name)) && !sheets.some(({ name }) => text.includes(name.toLowerCase().replaceAll("'", "''"))))
    return [];
  const { cells, names: used } = referencesIn(formula, home);
  const isNamed = names.some((name) => used.has(name));
  return sheets.filter(({ name }) => isNamed || cells.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())).map(({ id }) => id);
}
