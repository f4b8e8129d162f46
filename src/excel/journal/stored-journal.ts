// A journal as it is kept outside the pane's memory. What is found there is data: it is checked before it is used.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { isStoredList, listOfStored, storedList, type StoredList } from './repeated-items';
import type { JournalEntry, RangeFormat, Run, SheetJournal } from './journal';
import { mostLabelColumns } from './row-labels';
import {
  hasProperties,
  isAbsentOr,
  isColumn,
  isNullOr,
  isNumber,
  isRow,
  isSheetRef,
  isText,
  isBoolean,
  listOf,
  type Check,
} from '../batch/settings-checks';

/** A run with the field names that workbooks hold. */
interface StoredRun extends Omit<Run, 'before' | 'fingerprints'> {
  readonly before: StoredList<Content>;
  readonly prints: StoredList<string>;
}

/** A sheet's journal with the field names that workbooks hold. */
interface StoredSheet extends Omit<SheetJournal, 'runs' | 'formats'> {
  readonly runs: readonly StoredRun[];
  readonly looks: readonly { readonly area: Area; readonly look: RangeFormat }[];
}

interface StoredEntry extends Omit<JournalEntry, 'sheets'> {
  readonly sheets: readonly StoredSheet[];
}

/** An entry with the field names that workbooks hold. */
export function storedEntry(entry: JournalEntry): object {
  const stored: StoredEntry = { ...entry, sheets: entry.sheets.map(storedSheet) };
  return stored;
}

/** The entry that was stored; null where what is found isn't one of this version. */
export function journalEntry(found: unknown): JournalEntry | null {
  return isStoredEntry(found)
    ? {
        version: 1,
        sheets: found.sheets.map(sheetJournal),
        names: found.names,
        ...(found.moves === undefined ? {} : { moves: found.moves }),
      }
    : null;
}

function storedSheet({ sheet, added, insertion, lastRow, runs, formats, ...rest }: SheetJournal): StoredSheet {
  return {
    sheet,
    added,
    ...(insertion === undefined ? {} : { insertion }),
    lastRow,
    runs: runs.map(({ row, before, fingerprints, numberFormats, column }) => ({
      row,
      before: storedList(before),
      prints: storedList(fingerprints),
      numberFormats,
      column,
    })),
    looks: formats.map(({ area, format }) => ({ area, look: format })),
    ...rest,
  };
}

function sheetJournal({ runs, looks, ...rest }: StoredSheet): SheetJournal {
  return {
    ...rest,
    runs: runs.map(({ prints, before, ...run }) => ({ ...run, before: listOfStored(before), fingerprints: listOfStored(prints) })),
    formats: looks.map(({ area, look }) => ({ area, format: look })),
  };
}

function isStoredEntry(found: unknown): found is StoredEntry {
  return hasProperties(found, {
    version: (version) => version === 1,
    sheets: listOf(isSheetJournal),
    names: listOf(isNameJournal),
    moves: isAbsentOr(listOf(isMovedColumns)),
  });
}

/** An area of a sheet. */
export const isArea: Check = (found) =>
  hasProperties(found, { firstRow: isRow, firstColumn: isColumn, lastRow: isRow, lastColumn: isColumn });
const isMove: Check = (found) => hasProperties(found, { from: isArea, to: isArea });
/** What a cell may hold. */
export const isContent: Check = (found) =>
  found === null || isText(found) || isNumber(found) || isBoolean(found) || hasProperties(found, { formula: isText });
const isNameJournal: Check = (found) => hasProperties(found, { name: isText, before: isNullOr(isText), after: isText });

const isRecord: Check = (found) => typeof found === 'object' && found !== null;
const isRuleBefore: Check = (found) =>
  hasProperties(found, { area: isArea, rule: isRecord, ignoreBlanks: isBoolean, errorAlert: isRecord, prompt: isRecord });

const isMovedColumns: Check = (found) =>
  hasProperties(found, {
    sheet: isSheetRef,
    firstRow: isRow,
    lastRow: isRow,
    headingRow: isRow,
    columns: listOf((column) => hasProperties(column, { heading: isText, from: isColumn, to: isColumn })),
    spare: isColumn,
    lastRowInUse: isRow,
    widths: listOf((width) => hasProperties(width, { area: isArea, format: isRecord })),
  });

const isInsertion: Check = (found) => hasProperties(found, { column: isColumn, area: isArea, contents: listOf(listOf(isContent)) });

const isGroupedColumns: Check = (found) => hasProperties(found, { firstColumn: isColumn, lastColumn: isColumn, hidden: listOf(isColumn) });

const areLabelColumns: Check = (found) =>
  Array.isArray(found) && found.length > 0 && found.length <= mostLabelColumns && found.every(isColumn);

const isSheetJournal: Check = (found) =>
  hasProperties(found, {
    sheet: isSheetRef,
    added: isBoolean,
    insertion: isAbsentOr(isInsertion),
    lastRow: isRow,
    runs: listOf((run) =>
      hasProperties(run, {
        row: isRow,
        column: isColumn,
        before: isStoredList(isContent),
        prints: isStoredList(isText),
        numberFormats: listOf(isText),
      }),
    ),
    looks: listOf((look) => hasProperties(look, { area: isArea, look: isRecord })),
    mixedFormats: isAbsentOr(listOf((mixed) => hasProperties(mixed, { area: isArea, format: isRecord }))),
    rowHeights: listOf((heights) => hasProperties(heights, { firstRow: isRow, heights: listOf(isNumber) })),
    validations: listOf(isArea),
    rulesBefore: isAbsentOr(listOf(isRuleBefore)),
    flags: listOf((flag) => hasProperties(flag, { area: isArea, words: listOf(isText) })),
    merges: isAbsentOr(listOf(isArea)),
    tables: listOf((table) => hasProperties(table, { name: isText }) && isMove(table)),
    filters: listOf(isMove),
    groupedColumns: isAbsentOr(listOf(isGroupedColumns)),
    labels: isAbsentOr((found) => hasProperties(found, { firstRow: isRow, columns: areLabelColumns, prints: listOf(isText) })),
    headings: isAbsentOr((found) => hasProperties(found, { row: isRow, firstColumn: isColumn, prints: listOf(isText) })),
  });
