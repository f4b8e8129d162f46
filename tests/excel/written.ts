// Edits written and taken back through the real client, for tests that expect either to go through.

import type { Edit } from '../../src/domain/model/edit';
import { createHistory, newRecord } from '../../src/excel/history/history';
import { recordWrite } from '../../src/excel/history/recording';
import { historyIn } from '../../src/excel/history/stored-history';
import type { Journal, JournalEntry } from '../../src/excel/journal/journal';
import { storedEntry } from '../../src/excel/journal/stored-journal';
import { undo } from '../../src/excel/undo/undo';
import { write } from '../../src/excel/moves/write';
import type { WriteReport } from '../../src/excel/write/write-report';
import { must } from '../main-job/reviewed';

/** The journal of a write of its own. */
export function createJournal(): Journal {
  return recordWrite(createHistory(), newRecord('review', null), null);
}

/** The journal as a workbook keeps it. */
export function packedJournal(entry: JournalEntry): string {
  return JSON.stringify(storedEntry(entry));
}

/** The journal in a text that a workbook keeps; null where it isn't one. */
export function unpackedJournal(text: unknown): JournalEntry | null {
  return historyIn(text, null)[0]?.journal ?? null;
}

/** Fails the test where the write is refused. */
export async function written(edits: readonly Edit[], journal: Journal = createJournal()): Promise<WriteReport> {
  return must(await write(edits, journal, () => undefined));
}

/** Takes back what was written last. Fails the test where there is nothing, or it is refused. */
export async function undone(journal: Journal): Promise<WriteReport> {
  const entry = journal.last();
  if (entry === null) throw new Error('There is nothing to undo.');
  return must(await undo(entry, journal));
}
