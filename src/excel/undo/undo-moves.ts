// Undoing that columns changed places: they go back to where they were, as far as each of them can still be told by its
// heading.

import type { Content } from '../../domain/model/edit';
import type { SheetRef } from '../../domain/model/cell';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf } from '../batch/cell-contents';
import { areaOf, columnsAddress, extentProperties, rangeOf } from '../batch/ranges';
import { roundTrip, type BatchRequest } from '../batch/round-trip';
import { sendSteps, type Sent } from '../batch/send-steps';
import type { MovedColumns } from '../journal/journal';
import { moveStep } from '../moves/write-moves';
import type { SingleMove } from '../moves/move-sequence';
import type { LeftAlone } from '../write/write-report';

/** Columns that go back. */
interface MoveBack {
  readonly moved: MovedColumns;
  readonly sheet: SheetRef;
  readonly lastRow: number;
  readonly columns: readonly SingleMove[];
}

/** What undo does with the columns that changed places. */
export interface MovesBack {
  readonly back: readonly MoveBack[];
  readonly leftAlone: readonly LeftAlone[];
}

/** Where the columns are now. It fails where one of the sheets can't be written on, and changes nothing. */
export async function planMovesBack(moves: readonly MovedColumns[]): Promise<Outcome<MovesBack>> {
  if (moves.length === 0) return succeed({ back: [], leftAlone: [] });
  const sheets = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    return () => worksheets.items.map(({ id, name }): SheetRef => ({ id, name }));
  });
  if (!sheets.ok) return sheets;
  const found = moves.map((moved) => ({
    moved,
    sheet: sheets.value.find(({ id }) => id === moved.sheet.id) ?? sheets.value.find(({ name }) => name === moved.sheet.name),
  }));
  const states = await roundTrip((context) => {
    const queued = found.flatMap(({ moved, sheet }) =>
      sheet === undefined ? [] : [queueColumns(context.workbook.worksheets.getItem(sheet.id), moved, sheet)],
    );
    return () => queued.map((read) => read());
  });
  if (!states.ok) return states;
  const [refusal] = states.value.flatMap((state) => state.refusal ?? []);
  if (refusal !== undefined) return fail('nothing-undone', refusal);
  return succeed({
    back: states.value.flatMap(({ back }) => back ?? []),
    leftAlone: states.value.flatMap(({ back, moved, sheet }) => (back === null ? [stayed(moved, sheet)] : [])),
  });
}

/** The steps that move them, and give the columns the widths that they had. */
export async function moveBack({ back }: MovesBack): Promise<Sent<never>> {
  return sendSteps(
    back.map(({ moved, sheet, lastRow, columns }): BatchRequest<readonly never[]> =>
      moveStep({ ...moved, sheetKey: sheet.id, lastRow, columns, widths: moved.widths }),
    ),
  );
}

/** `back` null: not all of the columns are where they were put. */
interface ColumnsNow {
  readonly refusal: string | null;
  readonly moved: MovedColumns;
  readonly sheet: SheetRef;
  readonly back: MoveBack | null;
}

function queueColumns(sheet: Excel.Worksheet, moved: MovedColumns, ref: SheetRef): () => ColumnsNow {
  const { columns, spare, headingRow, lastRow } = moved;
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
  const heading = rangeOf(sheet, { firstRow: headingRow, lastRow: headingRow, firstColumn: 0, lastColumn: spare }).load('values,formulas');
  const below = rangeOf(sheet, { firstRow: lastRow + 1, lastRow: lastRow + mostRowsInserted, firstColumn: 0, lastColumn: spare });
  below.load('values,formulas');
  return () => {
    const headings = contentsOf(heading.values, heading.formulas)[0] ?? [];
    const places = columns.map(({ from, heading: text }) => ({ from: placeOf(headings, text, moved), to: from }));
    const known = places.flatMap(({ from, to }) => (from === null ? [] : [{ from, to }]));
    const inserted = Math.max(0, (used.isNullObject ? 0 : areaOf(used).lastRow) - moved.lastRowInUse);
    const filled = contentsOf(below.values, below.formulas).findIndex((row) => columns.every(({ to }) => row[to] === null));
    const grown = Math.min(inserted, filled < 0 ? mostRowsInserted : filled);
    return {
      refusal: refusalOf(ref.name, sheet),
      moved,
      sheet: ref,
      back: known.length < columns.length ? null : { moved, sheet: ref, lastRow: lastRow + grown, columns: known },
    };
  };
}

/** So many rows that an officer has inserted since go back with the others. */
const mostRowsInserted = 200;

/** Where a heading is now, among the columns that changed places. */
function placeOf(headings: readonly Content[], text: string, { columns, spare }: MovedColumns): number | null {
  const places = [...columns.map(({ to }) => to), spare].filter((column) => headings[column] === text);
  return places.length === 1 ? (places[0] ?? null) : null;
}

function refusalOf(name: string, sheet: Excel.Worksheet): string | null {
  if (sheet.protection.protected) return `“${name}” is protected. Unprotect it (Review, Unprotect Sheet), then press Undo again.`;
  return sheet.autoFilter.isDataFiltered ? `“${name}” is filtered. Clear the filter (Data, Clear), then press Undo again.` : null;
}

function stayed({ columns }: MovedColumns, sheet: SheetRef): LeftAlone {
  const places = columns.map(({ to }) => to);
  const address = columnsAddress({ firstColumn: Math.min(...places), lastColumn: Math.max(...places) });
  return { sheet: sheet.name, address, reason: 'The columns stay in their new order: they have been changed since the review.' };
}
