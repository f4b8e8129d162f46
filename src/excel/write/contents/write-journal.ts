// Puts the journals into the workbook's settings.

import type { Outcome } from '../../../domain/model/outcome';
import { roundTrip, type BatchRequest } from '../../batch/round-trip';
import { queueMarkRemoval, stepWithoutReply } from '../../batch/send-steps';
import { historyKey, journalKey, ungroupedKey } from '../../history/stored-history';
import type { Journal, JournalEntry } from '../../journal/journal';

/**
 * The step that puts an entry into the settings: before what it is about, so that a pane which is closed meanwhile can
 * take that back. An older entry must not pass for the newest where that is too large to be saved.
 */
export function storeStep(journal: Journal, entry: JournalEntry): BatchRequest<readonly never[]> {
  const { newest, earlier } = journal.texts(entry);
  return stepWithoutReply(600 + ((newest?.length ?? 0) + (earlier?.length ?? 0)) * 2, 200, ({ workbook }) => {
    if (earlier !== null) queueEarlier(workbook.settings, earlier);
    queueNewest(workbook.settings, newest);
  });
}

/** Null: the setting goes; undefined: it holds what it is to hold. */
type Stored = string | null | undefined;

function queueNewest(settings: Excel.SettingCollection, text: Stored): void {
  if (text === null) settings.getItemOrNullObject(journalKey).delete();
  else if (text !== undefined) settings.add(journalKey, text);
}

function queueEarlier(settings: Excel.SettingCollection, text: Stored): void {
  if (text === null) settings.getItemOrNullObject(historyKey).delete();
  else if (text !== undefined) settings.add(historyKey, text);
}

/** Queues that the settings hold what is still to be undone once the journal's own write is. */
export function queueForgotten(context: Excel.RequestContext, journal: Journal): void {
  const { settings } = context.workbook;
  const { newest, earlier } = journal.texts(null);
  queueNewest(settings, newest);
  queueEarlier(settings, earlier);
  queueMarkRemoval(context);
}

/** Queues what an undo has ungrouped: the entry that it is about, and the groups. */
export function queueKnownUngrouped(
  { settings }: Excel.Workbook,
  { entry, groups }: { readonly entry: string; readonly groups: readonly string[] },
): void {
  settings.add(ungroupedKey, [entry, ...groups].join('\n'));
}

/** Once the entry is undone. */
export function queueUngroupedForgotten({ settings }: Excel.Workbook): void {
  settings.getItemOrNullObject(ungroupedKey).delete();
}

/** Takes the journals of all writes out of the settings: nothing can be undone any more, and nothing else changes. */
export async function clearStoredHistory(): Promise<Outcome<null>> {
  return roundTrip((context) => {
    const { settings } = context.workbook;
    queueNewest(settings, null);
    queueEarlier(settings, null);
    queueUngroupedForgotten(context.workbook);
    queueMarkRemoval(context);
    return () => null;
  });
}
