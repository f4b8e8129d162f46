// A person's edits on this page, each with a sentence on its result.

import { deleteColumns, deleteRows, insertColumns, insertRows } from '../edit/insert-and-delete';
import { sortRows } from '../edit/sort-rows';
import { typeInCell } from '../edit/type-in-cell';
import type { EditResult, SheetChange } from '../edit/edit-result';
import { columnLetters, isInside } from '../workbook/addresses';
import type { Area, Sheet } from '../workbook/model';
import { tableBody } from '../workbook/tables';
import type { OpenDocument } from './open-document';
import type { Place } from './view/spreadsheet-view';
import type { TypedText } from './view/typing';

export interface UserEdit {
  /** To be reported to the add-in. */
  readonly changes: readonly SheetChange[];
  /** What was done, or why not. */
  readonly sentence: string;
  /** Something wasn't done. */
  readonly refused: boolean;
}

/** Types each text into its cell; those that Excel wouldn't take are left out, and the last of them is explained. */
export function typeTexts({ workbook, calculator }: OpenDocument, texts: readonly TypedText[]): UserEdit {
  const results = texts.map(({ sheetId, row, column, text }) => typeInCell({ workbook, calculator }, { sheetId, row, column }, text));
  const refusal = results.flatMap((result) => (result.done ? [] : [result.sentence])).at(-1);
  return {
    changes: results.flatMap((result) => (result.done ? [result.change] : [])),
    sentence: refusal ?? '',
    refused: refusal !== undefined,
  };
}

export function insertRowAt({ workbook, calculator }: OpenDocument, { sheetId, row }: Place): UserEdit {
  return outcome(insertRows({ workbook, calculator }, sheetId, row, 1), `Row ${String(row + 1)} was inserted.`);
}

export function deleteRowAt({ workbook, calculator }: OpenDocument, { sheetId, row }: Place): UserEdit {
  return outcome(deleteRows({ workbook, calculator }, sheetId, row, 1), `Row ${String(row + 1)} was deleted.`);
}

export function insertColumnAt({ workbook, calculator }: OpenDocument, { sheetId, column }: Place): UserEdit {
  return outcome(insertColumns({ workbook, calculator }, sheetId, column, 1), `Column ${columnLetters(column)} was inserted.`);
}

export function deleteColumnAt({ workbook, calculator }: OpenDocument, { sheetId, column }: Place): UserEdit {
  return outcome(deleteColumns({ workbook, calculator }, sheetId, column, 1), `Column ${columnLetters(column)} was deleted.`);
}

/** Sorts the table or the AutoFilter range that the selected cell is in. */
export function sortByColumn({ workbook, calculator }: OpenDocument, place: Place, order: 'ascending' | 'descending'): UserEdit {
  const sheet = workbook.sheets.find(({ id }) => id === place.sheetId);
  const body = sheet === undefined ? null : sortableBody(sheet, place);
  if (body === null) return { changes: [], sentence: 'Select a cell in a table or in an AutoFilter range, then sort.', refused: true };
  const sorted = sortRows(
    { workbook, calculator },
    { sheetId: place.sheetId, area: body, keyColumn: place.column, ascending: order === 'ascending' },
  );
  return outcome(
    sorted,
    `Rows ${String(body.firstRow + 1)} to ${String(body.lastRow + 1)} were sorted by column ${columnLetters(place.column)}, ${order}.`,
  );
}

/** The rows below the headings; null where the cell is in no table and in no filter range. */
function sortableBody(sheet: Sheet, { row, column }: Place): Area | null {
  const table = sheet.tables.find(({ area }) => isInside(area, row, column));
  if (table !== undefined) return tableBody(table);
  const area = sheet.filter?.area;
  return area !== undefined && isInside(area, row, column) && area.lastRow > area.firstRow
    ? { ...area, firstRow: area.firstRow + 1 }
    : null;
}

function outcome(result: EditResult, sentence: string): UserEdit {
  return result.done ? { changes: [result.change], sentence, refused: false } : { changes: [], sentence: result.sentence, refused: true };
}
