// Edits written and taken back through the real client, for tests that expect either to go through.

import type { Edit } from '../../src/domain/model/edit';
import { createJournal, type Journal } from '../../src/excel/journal/journal';
import { undo } from '../../src/excel/undo/undo';
import { write } from '../../src/excel/moves/write';
import type { WriteReport } from '../../src/excel/write/write-report';
import { must } from '../main-job/reviewed';

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
