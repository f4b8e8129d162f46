// The history of earlier sessions, of this computer and of others. The workbook's settings say which writes are in the
// workbook; the store on this computer knows more of each.

import { type HistoryEntry, undoerOf } from '../../excel/history/history';

/**
 * The history of a workbook that is opened. A write that the workbook doesn't know of was never saved with it. One that
 * the store takes for undone and the workbook doesn't is there again: the workbook was closed without saving.
 */
export function restoredHistory(inWorkbook: readonly HistoryEntry[], inStore: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const there = new Map(inWorkbook.map((entry) => [entry.id, entry]));
  const known = inStore.flatMap((entry): readonly HistoryEntry[] => {
    const same = there.get(entry.id);
    if (same !== undefined) return [{ ...same, journal: same.journal ?? entry.journal, written: entry.written }];
    const isOver = entry.kind === 'undo' ? !there.has(entry.undoes ?? '') : undoerOf(entry, inStore) !== null;
    return isOver ? [entry] : [];
  });
  return withOthers(
    known.filter(({ undoes }, i) => undoes === null || known.slice(0, i).some(({ id }) => id === undoes)),
    inWorkbook,
  );
}

/** The entries with those that another pane or another person has added meanwhile. */
export function withOthers(entries: readonly HistoryEntry[], inWorkbook: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return inWorkbook.filter(({ id }) => !ids.has(id)).reduce(inserted, entries);
}

/** After those that are older; where its time isn't known it is the newest. */
function inserted(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const older = entry.at === '' ? entries.length : entries.filter(({ at }) => at <= entry.at).length;
  return [...entries.slice(0, older), entry, ...entries.slice(older)];
}
