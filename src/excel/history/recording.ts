// The journal of one write as the history keeps it: the entry is there from before the write is sent, and goes where
// nothing of it took effect.

import type { Journal, JournalEntry, JournalTexts } from '../journal/journal';
import {
  cellsIn,
  entryCalled,
  type EntryRecord,
  type History,
  type HistoryEntry,
  writesAfter,
  writesInForce,
  type WrittenEdits,
} from './history';
import { withHeightsBefore } from './row-heights';
import { settingsTexts } from './stored-history';

/** The journal of a write that begins. `written`: null where it isn't known how to make it again. */
export function recordWrite(history: History, record: EntryRecord, written: WrittenEdits | null): Journal {
  // What the settings hold already isn't sent again: a journal is mostly the same before a write and after it.
  let held: Required<JournalTexts> | null = null;
  const after = (journal: JournalEntry | null): readonly HistoryEntry[] =>
    withEntry(
      history.entries(),
      record.id,
      journal === null ? null : { ...record, kind: 'write', cells: cellsIn(journal), journal, written },
    );
  return {
    last: () => entryCalled(history.entries(), record.id)?.journal ?? null,
    save: (journal) => history.replace(after(journal)),
    texts: (journal) => {
      const texts = settingsTexts(writesInForce(after(journal)));
      const before = held;
      held = texts;
      return before === null ? texts : changedTexts(before, texts);
    },
  };
}

function changedTexts(before: Required<JournalTexts>, now: Required<JournalTexts>): JournalTexts {
  return {
    ...(now.newest === before.newest ? {} : { newest: now.newest }),
    ...(now.earlier === before.earlier ? {} : { earlier: now.earlier }),
  };
}

/** The journal of a write that is undone: once it is, the undo is an entry of the history. */
export function recordUndo(history: History, entry: HistoryEntry, record: EntryRecord): Journal {
  const undo: HistoryEntry = { ...record, kind: 'undo', cells: entry.cells, journal: null, written: null };
  const after = (journal: JournalEntry | null): readonly HistoryEntry[] =>
    journal === null ? withUndo(history.entries(), entry, undo) : withEntry(history.entries(), entry.id, { ...entry, journal });
  return {
    last: () => entryCalled(history.entries(), entry.id)?.journal ?? null,
    save: (journal) => history.replace(after(journal)),
    texts: (journal) => settingsTexts(writesInForce(after(journal))),
  };
}

/** The entries with one that is new, or in place of the one of that id; null: without it. */
function withEntry(entries: readonly HistoryEntry[], id: string, entry: HistoryEntry | null): readonly HistoryEntry[] {
  if (entry === null) return entries.filter((each) => each.id !== id);
  return entries.some((each) => each.id === id) ? entries.map((each) => (each.id === id ? entry : each)) : [...entries, entry];
}

/** Later writes know from then on how it was before the one that is undone. */
function withUndo(entries: readonly HistoryEntry[], { id, journal }: HistoryEntry, undo: HistoryEntry): readonly HistoryEntry[] {
  const later = new Set(writesAfter(id, entries));
  const others = entries.map((each) =>
    journal === null || each.journal === null || !later.has(each) ? each : { ...each, journal: withHeightsBefore(each.journal, journal) },
  );
  return [...others, undo];
}
