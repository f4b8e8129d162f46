// The requests by which a sheet or name is inspected before a write. They change nothing.

import { cellAddress, type Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { bytesOfRow, chunkRows } from '../batch/bytes';
import { contentByFormula, contentsOf, isSameAsExpected } from '../batch/cell-contents';
import { areaOf, extentProperties, rangeOf, sameArea, splitSpan } from '../batch/ranges';
import { mapped, type BatchRequest } from '../batch/round-trip';
import { sheetOrNullIn } from '../batch/sheets';
import { layoutRequest } from './copied-layouts';
import type { EditOf, SheetGroup } from './edits/group-edits';
import { areaBefore } from './edits/inserted-column';
import {
  emptyBlock,
  formatsToRead,
  queueBlock,
  queueColumnsHidden,
  queueFormatBefore,
  queueFormatToCopy,
  queueMixed,
  queueRowHeights,
  queueRule,
} from './inspect-cells';
import { queueTablesCrossed } from './inspect-structure';
import { readsBelow } from './contents/blank-below';
import { blocksToBeBlank, bytesOfBlanks, queueBlanks } from './contents/blank-blocks';
import { bytesPerCellWithLook, bytesPerMixedCell, type MixedColumn } from './formats/mixed-formats';
import { queueNormalLook } from './formats/plain-cells';
import type { Guard, InspectionPart } from './inspected';

type InspectionRequest = BatchRequest<InspectionPart>;

/** Bytes of a sheet that one request reads: two such requests fit in a round trip. */
const maxBytesPerRequest = 1_900_000;

/** Rows whose heights one request reads. */
const maxRowsPerRequest = 40_000;

/** About what a row's height takes in an answer. */
const bytesPerRowHeight = 45;

/** Everything that must be known of a sheet before the group's edits are written on it. */
export function requestsOfGroup(group: SheetGroup, guards: readonly Guard[]): readonly InspectionRequest[] {
  const layouts = group.layouts.map((edit) => mapped(layoutRequest(group, edit), (layout): InspectionPart => ({ layouts: [layout] })));
  if (group.isNew) return [{ bytesSent: 500, bytesReceived: 200, queue: (context) => queueNewSheet(context, group) }, ...layouts];
  const { insertion } = group;
  const toBeBlank = blocksToBeBlank(group);
  return [
    onSheet(group, 1_000, (sheet) => queueState(sheet, group)),
    ...(insertion === null
      ? []
      : [
          ifThere(
            group,
            500,
            (sheet) => queueTablesCrossed(sheet, insertion),
            (refusal) => ({ refusal }),
          ),
        ]),
    ...layouts,
    ...[...guards, ...guardsBeside(group)].flatMap((guard) => guardRequests(group, guard)),
    ...blankRequests(group, toBeBlank),
    ...group.cells.filter((edit) => !toBeBlank.includes(edit)).flatMap((edit) => blockRequests(group, edit)),
    ...formatRequests(group),
    ...group.validations.map(({ area }) =>
      ifThere(
        group,
        600,
        (sheet) => queueRule(sheet, group, area),
        (rulesBefore) => ({ rulesBefore }),
      ),
    ),
    ...group.fits.flatMap((edit) => heightRequests(group, edit)),
    ...group.columnGroups.map((edit) =>
      ifThere(
        group,
        100 * (edit.lastColumn - edit.firstColumn + 1),
        (sheet) => queueColumnsHidden(sheet, group, edit),
        (hiddenColumns) => ({ hiddenColumns }),
      ),
    ),
  ];
}

/** What a name refers to now. */
export function nameRequest(edit: EditOf<'name'>): InspectionRequest {
  return {
    bytesSent: 300,
    bytesReceived: 200,
    queue: (context) => {
      const item = context.workbook.names.getItemOrNullObject(edit.name).load('formula');
      return () => ({ name: { edit, refersTo: item.isNullObject ? null : String(item.formula) } });
    },
  };
}

/** A request on the sheet of a group, which may be a null object. */
function onSheet({ key }: SheetGroup, bytesReceived: number, queue: (sheet: Excel.Worksheet) => () => InspectionPart): InspectionRequest {
  return { bytesSent: 500, bytesReceived, queue: (context) => queue(sheetOrNullIn(context, key)) };
}

/** The same, finding nothing on a sheet that has been deleted. */
function ifThere<T>(
  group: SheetGroup,
  bytesReceived: number,
  queue: (sheet: Excel.Worksheet) => () => T,
  part: (found: T) => InspectionPart,
): InspectionRequest {
  return onSheet(group, bytesReceived, (sheet) => {
    const read = queue(sheet);
    return () => (sheet.isNullObject ? {} : part(read()));
  });
}

/** The cells beside a new column must be those that it was meant for. */
function guardsBeside({ key, insertion }: SheetGroup): readonly Guard[] {
  return insertion === null ? [] : [{ sheetId: key, ...insertion.beside }];
}

/** Formulas say it alone: those of cells without one are their contents. */
function guardRequests(group: SheetGroup, guard: Guard): readonly InspectionRequest[] {
  return chunkRows(guard.contents.map(bytesOfRow), maxBytesPerRequest).map(({ from, count, bytes }) =>
    onSheet(group, bytes, (sheet) => queueGuard(sheet, someRows(guard, from, count))),
  );
}

/** Looks again at contents that seem to have changed, with their values: text may look like a formula. */
export function doubtRequests(group: SheetGroup, guard: Guard): readonly InspectionRequest[] {
  return chunkRows(guard.contents.map(bytesReadOfRow), maxBytesPerRequest).map(({ from, count, bytes }) =>
    onSheet(group, bytes, (sheet) => queueDoubt(sheet, group, someRows(guard, from, count))),
  );
}

function blankRequests(group: SheetGroup, edits: readonly EditOf<'cells'>[]): readonly InspectionRequest[] {
  if (edits.length === 0) return [];
  return [
    ifThere(
      group,
      bytesOfBlanks(edits),
      (sheet) => queueBlanks(sheet, edits),
      ({ blank, unread }) => ({ blocks: blank.map(emptyBlock), unread }),
    ),
  ];
}

/** Reads the cells of an edit. */
export function blockRequests(group: SheetGroup, edit: EditOf<'cells'>): readonly InspectionRequest[] {
  return chunkRows(edit.before.map(bytesReadOfRow), maxBytesPerRequest).map(({ bytes, ...rows }) =>
    ifThere(
      group,
      bytes,
      (sheet) => queueBlock(sheet, group, edit, rows),
      (block) => ({ blocks: [block] }),
    ),
  );
}

function formatRequests(group: SheetGroup): readonly InspectionRequest[] {
  const toRead = formatsToRead(group);
  return [
    ...(toRead.length === 0 ? [] : [normalLookRequest]),
    ...toRead.map(({ area, properties }) =>
      ifThere(
        group,
        400,
        (sheet) => queueFormatBefore(sheet, group, area, properties),
        (found) => found,
      ),
    ),
    ...group.copies.map((edit) =>
      ifThere(
        group,
        500,
        (sheet) => queueFormatToCopy(sheet, group, edit),
        (format) => ({ toCopy: [format] }),
      ),
    ),
  ];
}

const normalLookRequest: InspectionRequest = {
  bytesSent: 500,
  bytesReceived: 400,
  queue: ({ workbook }) => {
    const read = queueNormalLook(workbook);
    return () => ({ normalLook: read() });
  },
};

/** Reads the cells of a column that differ in their format, once it is known that they do. */
export function mixedRequests(group: SheetGroup, column: MixedColumn, normalLook: string | null): readonly InspectionRequest[] {
  const { area } = column;
  const bytesPerCell = column.looks !== null ? bytesPerCellWithLook : bytesPerMixedCell;
  return splitSpan({ first: area.firstRow, last: area.lastRow }, Math.floor(maxBytesPerRequest / bytesPerCell)).map(({ first, last }) =>
    ifThere(
      group,
      (last - first + 1) * bytesPerCell,
      (sheet) => queueMixed(sheet, group, { ...column, area: { ...area, firstRow: first, lastRow: last } }, normalLook),
      (mixedFormats) => ({ mixedFormats }),
    ),
  );
}

/** Reads what is blank below the blocks of a sheet with Tables, once it is known that it has some. */
export function belowRequests(group: SheetGroup, lastRowInUse: number): readonly InspectionRequest[] {
  return readsBelow(group, lastRowInUse).map(({ bytes, queue }) => ifThere(group, bytes, queue, (blankBelow) => ({ blankBelow })));
}

function heightRequests(group: SheetGroup, { firstRow, lastRow }: EditOf<'fit-rows'>): readonly InspectionRequest[] {
  return splitSpan({ first: firstRow, last: lastRow }, maxRowsPerRequest).map(({ first, last }) =>
    ifThere(
      group,
      (last - first + 1) * bytesPerRowHeight,
      (sheet) => queueRowHeights(sheet, { firstRow: first, lastRow: last }),
      (heights) => ({ rowHeights: [heights] }),
    ),
  );
}

/** A constant comes back twice, as value and as formula, and a number format with it, mostly "General". */
function bytesReadOfRow(row: readonly Content[]): number {
  return 2 * bytesOfRow(row) + 11 * row.length;
}

function someRows({ sheetId, area, contents }: Guard, from: number, count: number): Guard {
  const firstRow = area.firstRow + from;
  return { sheetId, area: { ...area, firstRow, lastRow: firstRow + count - 1 }, contents: contents.slice(from, from + count) };
}

function queueNewSheet(context: Excel.RequestContext, group: SheetGroup): () => InspectionPart {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  const there = worksheets.getItemOrNullObject(group.name).load('name');
  return () => {
    if (!there.isNullObject) return { refusal: `There is a sheet “${group.name}” now. Run Review again.` };
    return protection.protected
      ? { refusal: 'The workbook’s structure is protected. Unprotect it (Review, Protect Workbook), then try again.' }
      : {};
  };
}

/** Whether the sheet may be written on at all. */
function queueState(sheet: Excel.Worksheet, group: SheetGroup): () => InspectionPart {
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true).load(extentProperties);
  const moves = [
    ...group.tables.map((edit) => ({
      from: edit.from,
      range: sheet.tables.getItemOrNullObject(edit.table).getRange().load(extentProperties),
    })),
    ...group.filters.map((edit) => ({ from: edit.from, range: sheet.autoFilter.getRangeOrNullObject().load(extentProperties) })),
  ];
  return () => {
    if (sheet.isNullObject) return { refusal: `The sheet “${group.name}” has been removed. Run Review again.` };
    if (sheet.protection.protected)
      return { refusal: `“${sheet.name}” is protected. Unprotect it (Review, Unprotect Sheet), then try again.` };
    if (sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered)) {
      return {
        refusal: `“${sheet.name}” is filtered, and Excel may misplace what is written between hidden rows. Clear the filter (Data, Clear), then try again.`,
      };
    }
    const moved = moves.some(
      ({ from, range }) => range.isNullObject || !isUnmoved(areaOf(range), areaBefore(from, group.insertion?.column ?? null)),
    );
    if (moved) return { refusal: changedSentence(sheet.name, null) };
    return { lastRow: used.isNullObject ? 0 : areaOf(used).lastRow, hasTables: sheet.tables.items.length > 0 };
  };
}

function queueGuard(sheet: Excel.Worksheet, guard: Guard): () => InspectionPart {
  const range = rangeOf(sheet, guard.area).load('formulas');
  return () => {
    const isChanged =
      !range.isNullObject &&
      firstDifference(
        range.formulas.map((row) => row.map(contentByFormula)),
        guard.contents,
      ) !== null;
    return isChanged ? { doubted: [guard] } : {};
  };
}

function queueDoubt(sheet: Excel.Worksheet, group: SheetGroup, guard: Guard): () => InspectionPart {
  const range = rangeOf(sheet, guard.area).load('values,formulas');
  return () => {
    if (range.isNullObject) return {};
    const found = contentsOf(range.values, range.formulas);
    const changed = firstDifference(found, guard.contents);
    return changed === null
      ? {}
      : { refusal: changedSentence(group.name, cellAddress(guard.area.firstRow + changed.row, guard.area.firstColumn + changed.column)) };
  };
}

/** `address` null: more than one cell. */
function changedSentence(sheet: string, address: string | null): string {
  return `“${sheet}” has changed since the preview${address === null ? '' : ` (${address})`}. Run Review again.`;
}

function firstDifference(
  found: readonly (readonly Content[])[],
  expected: readonly (readonly Content[])[],
): { readonly row: number; readonly column: number } | null {
  for (const [row, contents] of expected.entries()) {
    const column = contents.findIndex((content, i) => !isSameAsExpected(found[row]?.[i] ?? null, content));
    if (column >= 0) return { row, column };
  }
  return null;
}

function isUnmoved(now: Area, expected: Area | null): boolean {
  return expected !== null && sameArea(now, expected);
}
