// Clears what the workbook's settings hold of the history: nothing can be undone any more, and nothing else changes.

import type { Outcome } from '../../domain/model/outcome';
import { queueMarkRemoval } from '../batch/send-steps';
import { roundTrip } from '../batch/round-trip';
import { historyKey, journalKey } from '../history/stored-history';
import { queueUngroupedForgotten } from './ungrouped';

/** Takes the journals of all writes out of the settings. */
export async function clearStoredHistory(): Promise<Outcome<null>> {
  return roundTrip((context) => {
    const { settings } = context.workbook;
    for (const key of [journalKey, historyKey]) settings.getItemOrNullObject(key).delete();
    queueUngroupedForgotten(context.workbook);
    queueMarkRemoval(context);
    return () => null;
  });
}
