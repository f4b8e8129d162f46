// The history as texts: in the workbook's settings, where it travels with the file as far as it is small enough, and in
// the browser's store. What is found in either is data: an entry that isn't one is left out.

import type { Outcome } from '../../domain/model/outcome';
import { roundTrip } from '../batch/round-trip';
import { hasProperties, isNullOr, isNumber, isOneOf, isText, jsonForSettings, parsedJson, type Check } from '../batch/settings-checks';
import { textHash } from '../../domain/cells/texts/text-hash';
import type { JournalTexts } from '../journal/journal';
import { journalEntry, storedEntry } from '../journal/stored-journal';
import { cellsIn, mostEntries, type EntryRecord, type HistoryAction, type HistoryEntry } from './history';
import { storedWritten, writtenEdits } from './stored-edits';

/** The key in the workbook's settings of the newest write, as earlier versions of the add-in know it too. */
export const journalKey = 'programmePlan.lastReview';

/** The key of the writes before it. */
export const historyKey = 'programmePlan.history';

/** The key of what an undo that broke off has ungrouped. */
export const ungroupedKey = 'programmePlan.ungrouped';

/** Of both together: Excel's settings take 1 to 2 MB a workbook, and others use them too. */
const maxCharacters = 500_000;

const version = 1;

/**
 * What the settings hold of these writes, oldest first: of the newest as many as there is room for, of the others what
 * they are called.
 */
export function settingsTexts(writes: readonly HistoryEntry[]): Required<JournalTexts> {
  const last = writes.at(-1);
  const newest = last === undefined ? null : newestText(last);
  let room = maxCharacters - (newest?.length ?? 0);
  const newestFirst = [...(newest === null ? writes : writes.slice(0, -1))].reverse();
  const others = newestFirst.map((entry) => {
    const text = jsonForSettings(storedItem(entry, false));
    if (text.length > room) return jsonForSettings(storedItem({ ...entry, journal: null }, false));
    room -= text.length;
    return text;
  });
  return { newest, earlier: others.length === 0 ? null : wholeText(others.reverse()) };
}

/** Null where it would be too long. */
function newestText({ id, at, action, undoes, journal }: HistoryEntry): string | null {
  if (journal === null) return null;
  const record: EntryRecord = { id, at, action, undoes };
  const text = jsonForSettings({ ...storedEntry(journal), record });
  return text.length <= maxCharacters ? text : null;
}

/** The history with all that is known of it. */
export function packedHistory(entries: readonly HistoryEntry[]): string {
  return wholeText(entries.map((entry) => jsonForSettings(storedItem(entry, true))));
}

function wholeText(items: readonly string[]): string {
  return `{"version":${String(version)},"entries":[${items.join(',')}]}`;
}

function storedItem({ journal, written, ...record }: HistoryEntry, whole: boolean): object {
  return {
    ...record,
    journal: journal === null ? null : storedEntry(journal),
    ...(whole && written !== null ? { written: storedWritten(written) } : {}),
  };
}

/** The writes that the workbook carries, oldest first. */
export async function readHistory(): Promise<Outcome<readonly HistoryEntry[]>> {
  return roundTrip(({ workbook }) => {
    const newest = workbook.settings.getItemOrNullObject(journalKey).load('value');
    const earlier = workbook.settings.getItemOrNullObject(historyKey).load('value');
    return () => historyIn(newest.isNullObject ? null : newest.value, earlier.isNullObject ? null : earlier.value);
  });
}

/**
 * From the two texts. A write that broke off may have left one entry in both.
 * @internal exported for its test
 */
export function historyIn(newest: unknown, earlier: unknown): readonly HistoryEntry[] {
  const last = newestEntry(newest);
  const others = unpackedHistory(earlier);
  return last === null ? others : [...others.filter(({ id }) => id !== last.id), last];
}

function newestEntry(text: unknown): HistoryEntry | null {
  const found = parsedJson(text);
  const journal = journalEntry(found);
  if (journal === null || typeof text !== 'string') return null;
  const record = recordIn(found) ?? { id: `earlier-${textHash(text)}`, at: '', action: null, undoes: null };
  return { ...record, kind: 'write', cells: cellsIn(journal), journal, written: null };
}

function recordIn(found: unknown): EntryRecord | null {
  return typeof found === 'object' && found !== null && 'record' in found ? entryRecord(found.record) : null;
}

/** The newest entries of a text, as many as a history keeps; none where it isn't one of this version. */
export function unpackedHistory(text: unknown): readonly HistoryEntry[] {
  const found = parsedJson(text);
  return isStored(found) ? found.entries.slice(-mostEntries).flatMap((item) => entryOf(item) ?? []) : [];
}

interface Stored {
  readonly entries: readonly unknown[];
}

function isStored(found: unknown): found is Stored {
  return hasProperties(found, { version: isOneOf(version), entries: Array.isArray });
}

interface StoredItem extends EntryRecord, Pick<HistoryEntry, 'kind' | 'cells'> {
  readonly journal: unknown;
  readonly written?: unknown;
}

function entryOf(item: unknown): HistoryEntry | null {
  if (!isItem(item)) return null;
  const record = entryRecord(item);
  if (record === null) return null;
  const { kind, cells } = item;
  if (kind === 'undo') return { ...record, kind, cells, journal: null, written: null };
  return { ...record, kind, cells, journal: journalEntry(item.journal), written: writtenEdits(item.written) };
}

function isItem(found: unknown): found is StoredItem {
  return hasProperties(found, { kind: isOneOf('write', 'undo'), cells: (cells) => isNumber(cells) && Number(cells) >= 0 });
}

/** The actions that this version knows. */
const actions: Readonly<Record<HistoryAction, true>> = {
  review: true,
  'put-back': true,
  override: true,
  'end-override': true,
  freeze: true,
  'start-review': true,
  'repair-rows': true,
  'use-drafts': true,
  'carry-comments': true,
  'set-scheme': true,
  'new-year': true,
  explain: true,
  reopen: true,
  'list-checks': true,
  summary: true,
  'house-style': true,
};

const isAction = (found: unknown): found is HistoryAction => typeof found === 'string' && Object.hasOwn(actions, found);
const isTime: Check = (found) => found === '' || (isText(found) && !Number.isNaN(Date.parse(String(found))));

function isRecord(found: unknown): found is EntryRecord {
  return hasProperties(found, { id: isText, at: isTime, undoes: isNullOr(isText) });
}

/** What an entry is called; an action of a later version isn't known. */
function entryRecord(found: unknown): EntryRecord | null {
  if (!isRecord(found) || found.id === '') return null;
  const { id, at, undoes, action } = found;
  return { id, at, undoes, action: isAction(action) ? action : null };
}
