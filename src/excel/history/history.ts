// What has been done to the workbook, write by write: what, when, and how to take each of them back. An undo is an entry
// too, and so can be undone.

import type { ChangeRequest } from '../../domain/changes/request';
import type { Edit } from '../../domain/model/edit';
import { writtenCount, type JournalEntry } from '../journal/journal';
import type { SheetPlaces } from './places';

/** The button that a write was asked for with. `put-back`: one cell, after an undo left it alone. */
export type HistoryAction = 'review' | 'put-back' | ChangeRequest['kind'];

/** What a write wrote, so that it can be written again once it was undone. */
export interface WrittenEdits {
  readonly edits: readonly Edit[];
  /** Where the texts of its sheets stood before it. */
  readonly places: readonly SheetPlaces[];
}

/** What an entry is called. */
export interface EntryRecord {
  /** No other entry's, of this workbook or another. */
  readonly id: string;
  /** When it began, as `Date.toISOString` gives it; "" where that isn't known. */
  readonly at: string;
  /** Of an undo: what was undone. Null: an earlier version of the add-in didn't say. */
  readonly action: HistoryAction | null;
  /** Of an undo the entry that it took back; of a write that took an undo back, that undo. */
  readonly undoes: string | null;
}

/** A write that was begun, or an undo that is done. */
export interface HistoryEntry extends EntryRecord {
  readonly kind: 'write' | 'undo';
  /** How many were written, or put back. */
  readonly cells: number;
  /** Null: of an undo, and where it was too large to be kept. */
  readonly journal: JournalEntry | null;
  /** Null: of an undo, and where they aren't known. */
  readonly written: WrittenEdits | null;
}

/** The entries of one workbook, oldest first. */
export interface History {
  entries(): readonly HistoryEntry[];
  replace(entries: readonly HistoryEntry[]): void;
}

/** Older ones are forgotten. */
export const mostEntries = 50;

/** `onChange` is told of each change. */
export function createHistory(onChange: () => void = () => undefined): History {
  let entries: readonly HistoryEntry[] = [];
  return {
    entries: () => entries,
    replace: (next) => {
      entries = next.slice(-mostEntries);
      onChange();
    },
  };
}

let made = 0;

/** What a new entry is called; it begins now. */
export function newRecord(action: HistoryAction | null, undoes: string | null): EntryRecord {
  made += 1;
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${made.toString(36)}`;
  return { id, at: new Date().toISOString(), action, undoes };
}

/** How many cells a write has written. */
export function cellsIn({ sheets }: JournalEntry): number {
  return sheets.reduce((sum, sheet) => sum + writtenCount(sheet), 0);
}

export function entryCalled(entries: readonly HistoryEntry[], id: string | null): HistoryEntry | null {
  return entries.find((entry) => entry.id === id) ?? null;
}

/** The entry that took this one back; null: what it did is there still. */
export function undoerOf({ id }: HistoryEntry, entries: readonly HistoryEntry[]): HistoryEntry | null {
  return entries.find(({ undoes }) => undoes === id) ?? null;
}

/** Writes that are there still, oldest first. */
export function writesInForce(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.filter((entry) => entry.kind === 'write' && undoerOf(entry, entries) === null);
}

/** Writes after the entry that are there still, oldest first. */
export function writesAfter(id: string, entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const place = entries.findIndex((entry) => entry.id === id);
  return writesInForce(entries).filter((entry) => entries.indexOf(entry) > place);
}

/** The write that an entry is about: itself, or the one that it took back. */
export function writeOf(entry: HistoryEntry, entries: readonly HistoryEntry[]): HistoryEntry | null {
  return entry.kind === 'write' ? entry : entryCalled(entries, entry.undoes);
}

/** Whether an entry can be undone: it is in force, and it is known what to do for it. */
export function canBeUndone(entry: HistoryEntry, entries: readonly HistoryEntry[]): boolean {
  if (undoerOf(entry, entries) !== null) return false;
  if (entry.kind === 'write') return entry.journal !== null;
  return writeOf(entry, entries)?.written != null;
}
