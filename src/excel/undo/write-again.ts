// Undoing an undo: what was written is written again by the one writer, where the cells hold what they held before and the
// rows and columns of its sheets are where they were.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { Content, Edit, EditSheet } from '../../domain/model/edit';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf } from '../batch/cell-contents';
import { columnsOf, columnsOfSheet, rangeOf, rowsOf, rowsOfSheet, splitSpan } from '../batch/ranges';
import { roundTrip, sendInBatches, type BatchRequest } from '../batch/round-trip';
import type { WrittenEdits } from '../history/history';
import { hasMoved, placesOf, type SheetPlaces } from '../history/places';
import type { Journal } from '../journal/journal';
import { write } from '../moves/write';
import { changedSincePreview } from '../write/write-plan';
import type { Progress, WriteReport } from '../write/write-report';

/** Writes the edits again, and journals them anew. */
export async function writeAgain(
  { edits, places }: WrittenEdits,
  journal: Journal,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<WriteReport>> {
  const found = await roundTrip(({ workbook: { worksheets } }) => {
    worksheets.load('items/id,items/name');
    return () => worksheets.items.map(({ id, name }): SheetRef => ({ id, name }));
  });
  if (!found.ok) return found;
  const sheetNow = (sheet: SheetRef): SheetRef | undefined =>
    found.value.find(({ id }) => id === sheet.id) ?? found.value.find(({ name }) => name === sheet.name);
  const known = [...edits.flatMap(sheetsOfEdit), ...places.map(({ sheet }) => sheet)];
  const removed = known.find((sheet) => sheetNow(sheet) === undefined);
  if (removed !== undefined) return fail('nothing-written', `“${removed.name}” has been removed since. Nothing has been written.`);
  const now = (sheet: SheetRef): SheetRef => sheetNow(sheet) ?? sheet;
  const held = await contentsNow(places.map((each) => ({ ...each, sheet: now(each.sheet) })));
  if (!held.ok) return held;
  const moved = held.value.find(({ before, area, contents }) => hasMoved(before, placesOf(before.sheet, area, contents)));
  if (moved !== undefined) {
    const { name } = moved.before.sheet;
    return fail('nothing-written', `Rows or columns of “${name}” have moved since. Press Review instead. Nothing has been written.`);
  }
  const onSheetsNow = edits.map((edit) => withSheets(edit, now));
  const guards = held.value.map(({ before, area, contents }) => ({ sheetId: before.sheet.id, area, contents }));
  const written = await write(onSheetsNow, journal, onProgress, guards);
  if (!written.ok) return written;
  const leftAlone = written.value.leftAlone.map((each) =>
    each.reason === changedSincePreview ? { ...each, reason: filledSinceReason } : each,
  );
  return succeed({ ...written.value, leftAlone });
}

const filledSinceReason = 'The cell has been changed since the undo.';

/** Sheets of an edit that were there before it. */
function sheetsOfEdit(edit: Edit): readonly SheetRef[] {
  if (!('sheet' in edit)) return [];
  const from = edit.kind === 'copy-layout' ? [edit.from.sheet] : [];
  return 'id' in edit.sheet ? [edit.sheet, ...from] : from;
}

/** The edit on the sheets as the workbook has them now: Excel gives other ids when a file is opened again. */
function withSheets(edit: Edit, now: (sheet: SheetRef) => SheetRef): Edit {
  if (edit.kind === 'add-sheet' || edit.kind === 'name') return edit;
  if (edit.kind === 'insert-column' || edit.kind === 'move-columns') return { ...edit, sheet: now(edit.sheet) };
  const onNow = (sheet: EditSheet): EditSheet => ('id' in sheet ? now(sheet) : sheet);
  if (edit.kind === 'copy-layout') return { ...edit, sheet: onNow(edit.sheet), from: { ...edit.from, sheet: now(edit.from.sheet) } };
  return { ...edit, sheet: onNow(edit.sheet) };
}

/** So many rows and columns more are read than there were: what has moved is found there. */
const margin = 30;
const cellsPerRequest = 20_000;
const bytesPerCell = 120;

/** What a sheet holds where its texts stood. */
interface HeldNow {
  readonly before: SheetPlaces;
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

async function contentsNow(places: readonly SheetPlaces[]): Promise<Outcome<readonly HeldNow[]>> {
  const pieces = places.flatMap((before) => {
    const { firstRow, lastRow, lastColumn } = before.area;
    const area: Area = {
      ...before.area,
      lastRow: Math.min(lastRow + margin, rowsOfSheet - 1),
      lastColumn: Math.min(lastColumn + margin, columnsOfSheet - 1),
    };
    return splitSpan({ first: firstRow, last: area.lastRow }, Math.max(1, Math.floor(cellsPerRequest / columnsOf(area)))).map(
      ({ first, last }) => ({ before, area, part: { ...area, firstRow: first, lastRow: last } }),
    );
  });
  const answers = await sendInBatches(pieces.map(({ before, part }) => contentsRequest(before.sheet, part)));
  if (!answers.ok) return answers;
  return succeed(
    places.map((before) => ({
      before,
      area: pieces.find((piece) => piece.before === before)?.area ?? before.area,
      contents: answers.value.flatMap((rows, i) => (pieces[i]?.before === before ? rows : [])),
    })),
  );
}

function contentsRequest({ id }: SheetRef, area: Area): BatchRequest<readonly (readonly Content[])[]> {
  return {
    bytesSent: 300,
    bytesReceived: rowsOf(area) * columnsOf(area) * bytesPerCell,
    queue: (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(id), area).load('values,formulas');
      return () => contentsOf(range.values, range.formulas);
    },
  };
}
