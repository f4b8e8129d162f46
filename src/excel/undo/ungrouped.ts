// What of an entry has been ungrouped by a try of Undo that broke off later: kept in the workbook's settings, in the same batch
// as the ungrouping. Excel doesn't tell how deep columns are grouped, and a second time would take a level off a group of the
// officer's around ours.

import { ungroupedKey } from '../history/stored-history';
import { textHash } from '../../domain/cells/texts/text-hash';
import type { GroupedColumns, JournalEntry } from '../journal/journal';

/** What is known of an entry. */
export interface Ungrouped {
  readonly entry: string;
  readonly groups: readonly string[];
}

/** Queues what is known of it. What isn't as it was stored counts for nothing. */
export function queueUngrouped({ settings }: Excel.Workbook, entry: JournalEntry): () => Ungrouped {
  const name = nameOf(entry);
  const stored = settings.getItemOrNullObject(ungroupedKey).load('value');
  return () => {
    const value: unknown = stored.isNullObject ? null : stored.value;
    const [of, ...groups] = typeof value === 'string' ? value.split('\n') : [];
    return { entry: name, groups: of === name ? groups : [] };
  };
}

/** The same of an entry in memory and of one that was read again, whose properties come in another order. */
function nameOf({ sheets }: JournalEntry): string {
  const told = sheets.map(({ sheet: { name }, lastRow, runs, groupedColumns = [] }) => [
    name,
    lastRow,
    runs.map(({ row, column, fingerprints }) => [row, column, fingerprints]),
    groupedColumns.map(({ firstColumn, lastColumn, hidden }) => [firstColumn, lastColumn, hidden]),
  ]);
  return textHash(JSON.stringify(told));
}

/** What a group of a sheet is called. */
export function groupName(sheetName: string, { firstColumn, lastColumn }: GroupedColumns): string {
  return `${sheetName} ${String(firstColumn)}:${String(lastColumn)}`;
}
