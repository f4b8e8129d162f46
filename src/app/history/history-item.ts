// What the pane shows of an entry of the history.

import type { SheetRef } from '../../domain/model/cell';
import { canBeUndone, entryCalled, type HistoryAction, type HistoryEntry, undoerOf } from '../../excel/history/history';

/** One write or undo. */
export interface HistoryItem {
  readonly id: string;
  /** As `Date.toISOString` gives it; "" where it isn't known. */
  readonly at: string;
  /** The button; of an undo that of what was undone. Null where it isn't known. */
  readonly action: HistoryAction | null;
  /** `again`: an undo was undone. */
  readonly kind: 'write' | 'undo' | 'again';
  /** How many were written, or put back. */
  readonly cells: number;
  /** Where it wrote; none where that isn't known any more. */
  readonly sheets: readonly SheetRef[];
  readonly isUndone: boolean;
  readonly canUndo: boolean;
}

export type { HistoryAction };

/** The item of an entry. */
export function historyItem(entry: HistoryEntry, entries: readonly HistoryEntry[]): HistoryItem {
  const { id, at, action, kind, undoes, cells } = entry;
  const isAgain = kind === 'write' && entryCalled(entries, undoes) !== null;
  return {
    id,
    at,
    action,
    kind: isAgain ? 'again' : kind,
    cells,
    sheets: entry.journal?.sheets.map(({ sheet }) => sheet) ?? [],
    isUndone: undoerOf(entry, entries) !== null,
    canUndo: canBeUndone(entry, entries),
  };
}
