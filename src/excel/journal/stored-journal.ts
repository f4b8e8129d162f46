// The journal in the workbook's settings, where it travels with the file. What is found there is checked before it is
// used.

import type { Area } from '../../domain/model/cell';
import type { Outcome } from '../../domain/model/outcome';
import type { JournalEntry, RangeFormat, Run, SheetJournal } from './journal';
import { roundTrip } from '../batch/round-trip';
import { hasProperties, isAbsentOr, isNumber, isSheetRef, isText, isBoolean, listOf, type Check } from '../batch/settings-checks';

/** The key in the workbook's settings. */
export const journalKey = 'programmePlan.lastReview';

/** Excel's settings take 1 to 2 MB a workbook, and others use them too. */
const maxCharacters = 500_000;

/** A run with the field names that workbooks hold. */
interface StoredRun extends Omit<Run, 'fingerprints'> {
  readonly prints: readonly string[];
}

/** A sheet's journal with the field names that workbooks hold. */
interface StoredSheet extends Omit<SheetJournal, 'runs' | 'formats'> {
  readonly runs: readonly StoredRun[];
  readonly looks: readonly { readonly area: Area; readonly look: RangeFormat }[];
}

interface StoredEntry extends Omit<JournalEntry, 'sheets'> {
  readonly sheets: readonly StoredSheet[];
}

/**
 * Text for the settings; null where it would be too long.
 * @internal exported for its test
 */
export function packedJournal(entry: JournalEntry): string | null {
  const stored: StoredEntry = { ...entry, sheets: entry.sheets.map(storedSheet) };
  const text = JSON.stringify(stored);
  return text.length <= maxCharacters ? text : null;
}

/** The entry that the workbook carries; null where there is none, or none that we can read. */
export async function readStoredJournal(): Promise<Outcome<JournalEntry | null>> {
  return roundTrip((context) => {
    const setting = context.workbook.settings.getItemOrNullObject(journalKey).load('value');
    return () => (setting.isNullObject ? null : unpackedJournal(setting.value));
  });
}

/**
 * Null where the text isn't an entry of this version.
 * @internal exported for its test
 */
export function unpackedJournal(text: unknown): JournalEntry | null {
  if (typeof text !== 'string') return null;
  try {
    const found: unknown = JSON.parse(text);
    return isStoredEntry(found) ? { ...found, sheets: found.sheets.map(sheetJournal) } : null;
  } catch {
    return null;
  }
}

function storedSheet({ sheet, added, insertion, lastRow, runs, formats, ...rest }: SheetJournal): StoredSheet {
  return {
    sheet,
    added,
    ...(insertion === undefined ? {} : { insertion }),
    lastRow,
    runs: runs.map(({ row, before, fingerprints, numberFormats, column }) => ({
      row,
      before,
      prints: fingerprints,
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
    runs: runs.map(({ prints, ...run }) => ({ ...run, fingerprints: prints })),
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

const isArea: Check = (found) =>
  hasProperties(found, { firstRow: isNumber, firstColumn: isNumber, lastRow: isNumber, lastColumn: isNumber });
const isMove: Check = (found) => hasProperties(found, { from: isArea, to: isArea });
const isContent: Check = (found) =>
  found === null || isText(found) || isNumber(found) || isBoolean(found) || hasProperties(found, { formula: isText });
const isNameJournal: Check = (found) =>
  hasProperties(found, { name: isText, before: (before) => before === null || isText(before), after: isText });

const isRecord: Check = (found) => typeof found === 'object' && found !== null;
const isRuleBefore: Check = (found) =>
  hasProperties(found, { area: isArea, rule: isRecord, ignoreBlanks: isBoolean, errorAlert: isRecord, prompt: isRecord });

const isMovedColumns: Check = (found) =>
  hasProperties(found, {
    sheet: isSheetRef,
    firstRow: isNumber,
    lastRow: isNumber,
    headingRow: isNumber,
    columns: listOf((column) => hasProperties(column, { heading: isText, from: isNumber, to: isNumber })),
    spare: isNumber,
    lastRowInUse: isNumber,
    widths: listOf((width) => hasProperties(width, { area: isArea, format: isRecord })),
  });

const isInsertion: Check = (found) => hasProperties(found, { column: isNumber, area: isArea, contents: listOf(listOf(isContent)) });

const isGroupedColumns: Check = (found) => hasProperties(found, { firstColumn: isNumber, lastColumn: isNumber, hidden: listOf(isNumber) });

const isSheetJournal: Check = (found) =>
  hasProperties(found, {
    sheet: isSheetRef,
    added: isBoolean,
    insertion: isAbsentOr(isInsertion),
    lastRow: isNumber,
    runs: listOf((run) =>
      hasProperties(run, {
        row: isNumber,
        column: isNumber,
        before: listOf(isContent),
        prints: listOf(isText),
        numberFormats: listOf(isText),
      }),
    ),
    looks: listOf((look) => hasProperties(look, { area: isArea, look: isRecord })),
    mixedFormats: isAbsentOr(listOf((mixed) => hasProperties(mixed, { area: isArea, format: isRecord }))),
    rowHeights: listOf((heights) => hasProperties(heights, { firstRow: isNumber, heights: listOf(isNumber) })),
    validations: listOf(isArea),
    rulesBefore: isAbsentOr(listOf(isRuleBefore)),
    flags: listOf((flag) => hasProperties(flag, { area: isArea, words: listOf(isText) })),
    merges: isAbsentOr(listOf(isArea)),
    tables: listOf((table) => hasProperties(table, { name: isText }) && isMove(table)),
    filters: listOf(isMove),
    groupedColumns: isAbsentOr(listOf(isGroupedColumns)),
  });
