// Whether columns may be moved now, and how wide they are. It changes nothing.

import { movedFormula } from '../../domain/cells/formulas/moved-columns';
import { cellAddress, type Area, type SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import type { EditOf } from '../write/edits/group-edits';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { bytesOfRow } from '../batch/bytes';
import { contentsOf, isSameAsExpected } from '../batch/cell-contents';
import { areaOf, extentProperties, rangeOf } from '../batch/ranges';
import { roundTrip, sendInBatches, type BatchRequest } from '../batch/round-trip';
import { saidOfFormulas } from '../read/sheet-formulas';
import type { FormatBefore, MovedColumns } from '../journal/journal';
import { queueFormat } from '../write/formats/cell-formats';
import type { Guard } from '../write/inspected';

type MoveEdit = EditOf<'move-columns'>;

/** A sheet has no column to its right any more. */
const lastColumnOfSheet = 16_383;

/** What the journal says of each edit; it fails where one of them can't be made. */
export async function inspectMoves(edits: readonly MoveEdit[], guards: readonly Guard[]): Promise<Outcome<readonly MovedColumns[]>> {
  const changed = await sendInBatches(guards.map(guardRequest));
  if (!changed.ok) return changed;
  const found = await sendInBatches(edits.map(moveRequest));
  if (!found.ok) return found;
  const others = await unreadReferences(edits, guards);
  if (!others.ok) return others;
  const [refusal] = [...changed.value, ...found.value.map((each) => each.refusal), others.value].flatMap((reason) => reason ?? []);
  if (refusal !== undefined) return fail('nothing-written', refusal);
  return succeed(found.value.flatMap(({ moved }) => moved ?? []));
}

function guardRequest({ sheetId, area, contents }: Guard): BatchRequest<string | null> {
  return {
    bytesSent: 300,
    bytesReceived: contents.reduce((sum, row) => sum + 2 * bytesOfRow(row), 0),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
      const range = rangeOf(sheet, area).load('values,formulas');
      return () => {
        if (sheet.isNullObject || range.isNullObject) return 'A sheet has been removed since the preview. Run Review again.';
        return holds(range, contents) ? null : `“${sheet.name}” has changed since the preview. Run Review again.`;
      };
    },
  };
}

/** Whether a range, which has been read, still holds what it is expected to. */
function holds({ values, formulas }: Excel.Range, expected: readonly (readonly Content[])[]): boolean {
  const found = contentsOf(values, formulas);
  return expected.every((row, i) => row.every((content, j) => isSameAsExpected(found[i]?.[j] ?? null, content)));
}

/** What was found of one edit. */
interface FoundMove {
  readonly refusal: string | null;
  readonly moved: MovedColumns | null;
}

function moveRequest(edit: MoveEdit): BatchRequest<FoundMove> {
  const { sheet: ref, before, columns } = edit;
  return {
    bytesSent: 1_000 + 600 * columns.length,
    bytesReceived: 2_000 + before.contents.reduce((sum, row) => sum + 2 * bytesOfRow(row), 0),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(ref.id).load('name');
      sheet.protection.load('protected');
      sheet.autoFilter.load('isDataFiltered');
      const used = sheet.getUsedRangeOrNullObject(false).load(extentProperties);
      const filled = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
      const range = rangeOf(sheet, before.area).load('values,formulas');
      const widths = columns.map(({ from }) => {
        const area: Area = { firstRow: 0, lastRow: 0, firstColumn: from, lastColumn: from };
        return { area, format: queueFormat(rangeOf(sheet, area), ['columnWidth', 'standardWidth', 'columnHidden'], false) };
      });
      return () => {
        if (sheet.isNullObject) return refused(`The sheet “${ref.name}” has been removed. Run Review again.`);
        if (sheet.protection.protected)
          return refused(`“${sheet.name}” is protected. Unprotect it (Review, Unprotect Sheet), then try again.`);
        if (sheet.autoFilter.isDataFiltered) return refused(`“${sheet.name}” is filtered. Clear the filter (Data, Clear), then try again.`);
        if (!holds(range, before.contents)) return refused(`“${sheet.name}” has changed since the preview. Run Review again.`);
        const spare = used.isNullObject ? before.area.lastColumn + 1 : areaOf(used).lastColumn + 1;
        if (spare >= lastColumnOfSheet)
          return refused(`There is no room to the right of the table on “${sheet.name}”. Make room there, then try again.`);
        const moved = movedColumns(edit, spare, filled.isNullObject ? 0 : areaOf(filled).lastRow);
        return { refusal: null, moved: { ...moved, widths: widths.map(({ area, format }): FormatBefore => ({ area, format: format() })) } };
      };
    },
  };
}

function refused(refusal: string): FoundMove {
  return { refusal, moved: null };
}

function movedColumns(
  { sheet, firstRow, lastRow, headingRow, columns }: MoveEdit,
  spare: number,
  lastRowInUse: number,
): Omit<MovedColumns, 'widths'> {
  return { sheet, firstRow, lastRow, headingRow, columns, spare, lastRowInUse };
}

/** A sheet, and whether anybody sees it. */
interface SheetInWorkbook extends SheetRef {
  readonly isHidden: boolean;
}

/**
 * A review of one sheet hasn't read the others, and none has read the hidden ones, on which formulas may refer to
 * several of the columns at once.
 */
async function unreadReferences(edits: readonly MoveEdit[], guards: readonly Guard[]): Promise<Outcome<string | null>> {
  const sheets = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    return () => worksheets.items.map(({ id, name, visibility }): SheetInWorkbook => ({ id, name, isHidden: visibility !== 'Visible' }));
  });
  if (!sheets.ok) return sheets;
  const unread = sheets.value.filter(({ id }) => guards.every(({ sheetId }) => sheetId !== id));
  return saidOfFormulas(unread, (formula, sheet, row, column) => {
    if (edits.every((edit) => movedFormula(formula, sheet.name, placesOf(edit)) !== null)) return null;
    const address = cellAddress(row, column);
    const next = sheet.isHidden ? 'Show that sheet, then review the whole workbook' : 'Review the whole workbook';
    return `The formula in ${address} on “${sheet.name}” refers to several of the columns that would be put in order. ${next}: then they stay where they are.`;
  });
}

/** As formulas know the columns. */
function placesOf({ sheet, firstRow, lastRow, columns }: MoveEdit) {
  return { sheetName: sheet.name, firstRow, lastRow, places: new Map(columns.map(({ from, to }) => [from, to])) };
}
