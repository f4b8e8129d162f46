// The journal as it travels with the file, in the workbook's settings. What is found there is checked before it is believed.

import type { Outcome } from '../../domain/model/outcome';
import type { JournalEntry } from './journal';
import { roundTrip } from '../batch/round-trip';
import { has, isAbsentOr, isNumber, isSheetRef, isText, isTruth, listOf, type Check } from '../batch/settings-checks';

/** The key in the workbook's settings. */
export const journalKey = 'programmePlan.lastReview';

/** Excel's settings take 1 to 2 MB a workbook, and others use them too. */
const mostCharacters = 500_000;

/** Text for the settings; null where it would be too long. */
export function packed(entry: JournalEntry): string | null {
  const text = JSON.stringify(entry);
  return text.length <= mostCharacters ? text : null;
}

/** The entry that the workbook carries; null where there is none, or none that we can read. */
export async function readStoredJournal(): Promise<Outcome<JournalEntry | null>> {
  return roundTrip((context) => {
    const setting = context.workbook.settings.getItemOrNullObject(journalKey).load('value');
    return () => (setting.isNullObject ? null : unpacked(setting.value));
  });
}

/** Null where the text isn't an entry of this version. */
export function unpacked(text: unknown): JournalEntry | null {
  if (typeof text !== 'string') return null;
  try {
    const found: unknown = JSON.parse(text);
    return isEntry(found) ? found : null;
  } catch {
    return null;
  }
}

function isEntry(found: unknown): found is JournalEntry {
  return has(found, { version: (version) => version === 1, sheets: listOf(isSheetJournal), names: listOf(isNameJournal) });
}

const isArea: Check = (found) => has(found, { firstRow: isNumber, firstColumn: isNumber, lastRow: isNumber, lastColumn: isNumber });
const isMove: Check = (found) => has(found, { from: isArea, to: isArea });
const isContent: Check = (found) => found === null || isText(found) || isNumber(found) || isTruth(found) || has(found, { formula: isText });
const isNameJournal: Check = (found) => has(found, { name: isText, before: (before) => before === null || isText(before), after: isText });

const isRecord: Check = (found) => typeof found === 'object' && found !== null;
const isRuleBefore: Check = (found) =>
  has(found, { area: isArea, rule: isRecord, ignoreBlanks: isTruth, errorAlert: isRecord, prompt: isRecord });

const isInsertion: Check = (found) => has(found, { column: isNumber, area: isArea, contents: listOf(listOf(isContent)) });

const isSheetJournal: Check = (found) =>
  has(found, {
    sheet: isSheetRef,
    added: isTruth,
    insertion: isAbsentOr(isInsertion),
    lastRow: isNumber,
    runs: listOf((run) =>
      has(run, { row: isNumber, column: isNumber, before: listOf(isContent), prints: listOf(isText), numberFormats: listOf(isText) }),
    ),
    looks: listOf((look) => has(look, { area: isArea, look: isRecord })),
    rowHeights: listOf((heights) => has(heights, { firstRow: isNumber, heights: listOf(isNumber) })),
    validations: listOf(isArea),
    rulesBefore: isAbsentOr(listOf(isRuleBefore)),
    flags: listOf((flag) => has(flag, { area: isArea, words: listOf(isText) })),
    tables: listOf((table) => has(table, { name: isText }) && isMove(table)),
    filters: listOf(isMove),
  });
