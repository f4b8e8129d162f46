// Edits as they are kept outside the pane's memory, so that a write that was undone can be made again. What is found
// there is data: edits that don't have the shape that they should have aren't used.

import type { Edit } from '../../domain/model/edit';
import {
  hasProperties,
  isAbsentOr,
  isBoolean,
  isNullOr,
  isNumber,
  isOneOf,
  isSheetRef,
  isText,
  isWhole,
  listOf,
  type Check,
} from '../batch/settings-checks';
import { isArea, isContent } from '../journal/stored-journal';
import type { WrittenEdits } from './history';
import type { SheetPlaces } from './places';

/** JSON has no `undefined`: a cell that an edit leaves alone. */
const leftAlone = { leave: true } as const;

/** What was written, fit for JSON. */
export function storedWritten({ edits, places }: WrittenEdits): object {
  return { edits: edits.map(storedEdit), places };
}

function storedEdit(edit: Edit): object {
  if (edit.kind !== 'cells') return edit;
  return { ...edit, after: edit.after.map((row) => row.map((content) => (content === undefined ? leftAlone : content))) };
}

/** Null where what is found isn't what was stored. */
export function writtenEdits(found: unknown): WrittenEdits | null {
  if (!isStored(found)) return null;
  const edits = found.edits.map(editOf);
  return edits.every(isEdit) ? { edits, places: found.places } : null;
}

interface Stored {
  readonly edits: readonly unknown[];
  readonly places: readonly SheetPlaces[];
}

function isStored(found: unknown): found is Stored {
  return hasProperties(found, { edits: Array.isArray, places: listOf(isPlaces) });
}

const isPlaces: Check = (found) => hasProperties(found, { sheet: isSheetRef, area: isArea, rows: listOf(isText), columns: listOf(isText) });

/** The edit with `undefined` where it leaves a cell alone. */
function editOf(found: unknown): unknown {
  if (typeof found !== 'object' || found === null || !('after' in found) || !Array.isArray(found.after)) return found;
  const rows: readonly unknown[] = found.after;
  const after = rows.map((row) => {
    if (!Array.isArray(row)) return row;
    const cells: readonly unknown[] = row;
    return cells.map((content) => (hasProperties(content, { leave: isBoolean }) ? undefined : content));
  });
  return { ...found, after };
}

const isContents = listOf(listOf(isContent));
const isEditSheet: Check = (found) => isSheetRef(found) || hasProperties(found, { newSheet: isText });
const onSheet = { sheet: isEditSheet };
const beforeInArea = (found: unknown): boolean => hasProperties(found, { area: isArea, contents: isContents });

const isCellFormat: Check = (found) =>
  hasProperties(found, {
    numberFormat: isAbsentOr(isText),
    bold: isAbsentOr(isBoolean),
    italic: isAbsentOr(isBoolean),
    fontColor: isAbsentOr(isText),
    fill: isAbsentOr(isText),
    wrapText: isAbsentOr(isBoolean),
    vertical: isAbsentOr(isOneOf('Top', 'Center', 'Bottom')),
    horizontal: isAbsentOr(isOneOf('Left', 'Center', 'Right', 'General')),
    border: isAbsentOr(isText),
    readable: isAbsentOr(isOneOf(true)),
    columnWidth: isAbsentOr(isNumber),
  });

const isFlag: Check = (found) =>
  hasProperties(found, { fontColor: isText, fill: isText }) &&
  (hasProperties(found, { word: isText }) || hasProperties(found, { when: isText }));

/** What each kind of edit has. The compiler asks for those that are new. */
const fieldsOf: Readonly<Record<Edit['kind'], Readonly<Record<string, Check>>>> = {
  'add-sheet': { name: isText },
  'insert-column': { sheet: isSheetRef, column: isWhole, beside: beforeInArea, table: isNullOr(isText), what: isText },
  'move-columns': {
    sheet: isSheetRef,
    firstRow: isWhole,
    lastRow: isWhole,
    headingRow: isWhole,
    columns: listOf((column) => hasProperties(column, { heading: isText, from: isWhole, to: isWhole })),
    before: beforeInArea,
    what: isText,
  },
  'copy-layout': { ...onSheet, from: (from) => hasProperties(from, { sheet: isSheetRef, area: isArea }), to: isArea },
  cells: {
    ...onSheet,
    area: isArea,
    before: isContents,
    after: listOf(listOf(isAbsentOr(isContent))),
    ownWords: isAbsentOr(isOneOf(true)),
    what: isText,
  },
  format: { ...onSheet, area: isArea, format: isCellFormat },
  'copy-format': { ...onSheet, from: isArea, to: isArea },
  'merge-down': { ...onSheet, area: isArea },
  validation: { ...onSheet, area: isArea, options: listOf(isText) },
  flags: { ...onSheet, area: isArea, flags: listOf(isFlag) },
  'fit-rows': { ...onSheet, firstRow: isWhole, lastRow: isWhole },
  'group-columns': { ...onSheet, firstColumn: isWhole, lastColumn: isWhole },
  'extend-table': { ...onSheet, table: isText, from: isArea, to: isArea },
  'extend-filter': { ...onSheet, from: isArea, to: isArea },
  'page-setup': { ...onSheet, headingRow: isWhole, frozen: isBoolean, filter: isAbsentOr(isArea) },
  name: { name: isText, refersTo: isText },
};

function isEdit(found: unknown): found is Edit {
  return Object.entries(fieldsOf).some(([kind, fields]) => hasProperties(found, { kind: isOneOf(kind), ...fields }));
}
