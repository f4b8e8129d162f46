// Puts a journal into the workbook's settings.

import type { BatchRequest } from '../../batch/round-trip';
import { stepWithoutReply } from '../../batch/send-steps';
import type { JournalEntry } from '../../journal/journal';
import { journalKey, packedJournal } from '../../journal/stored-journal';

/**
 * The step that puts an entry into the settings: before what it is about, so that a pane which is closed meanwhile can
 * take that back. An older entry must not outlive a review whose entry is too large to be saved.
 */
export function storeStep(entry: JournalEntry): BatchRequest<readonly never[]> {
  const text = packedJournal(entry) ?? '';
  return stepWithoutReply(300 + text.length * 2, 100, (context) => {
    context.workbook.settings.add(journalKey, text);
  });
}
