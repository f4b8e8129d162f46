// What was read from a workbook for one review.

import type { SheetRef } from './cell';
import type { Grid } from './grid';
import type { Mapping } from './mapping';

/** A sheet that the add-in keeps for itself: never reviewed. */
export type AddInSheet = 'settings' | 'ledger' | 'summary' | 'checks';

export const addInSheetNames: Readonly<Record<AddInSheet, string>> = {
  settings: 'Plan settings',
  ledger: 'Plan ledger',
  summary: 'Plan summary',
  checks: 'Plan checks',
};

/** A workbook as read. */
export interface Snapshot {
  /** The sheets to review, in workbook order, without the add-in's sheets. An empty sheet has a one-cell area. */
  readonly grids: readonly Grid[];
  /** The sheet "Plan settings"; null where there is none. */
  readonly settings: Grid | null;
  /** The sheet "Plan ledger"; null where there is none. */
  readonly ledger: Grid | null;
  /** The sheet "Plan summary"; null where there is none. */
  readonly summary: Grid | null;
  /** The sheet "Plan checks"; absent or null where there is none. */
  readonly checks?: Grid | null;
  /** The workbook's defined names, and what each refers to, with the equals sign. */
  readonly names: ReadonlyMap<string, string>;
  /** Every sheet of the workbook. */
  readonly sheets: readonly SheetRef[];
  /** What officers have confirmed of their tables. */
  readonly mappings: readonly Mapping[];
}

/** In characters, as Excel allows. */
export const longestSheetName = 31;

export const settingsSheetName = addInSheetNames.settings;
export const ledgerSheetName = addInSheetNames.ledger;
export const summarySheetName = addInSheetNames.summary;

/** Which of the add-in's sheets has this name, in any case; null where it is one of the officer's. */
export function addInSheetCalled(name: string): AddInSheet | null {
  const wanted = name.toLowerCase();
  const keys: readonly AddInSheet[] = ['settings', 'ledger', 'summary', 'checks'];
  return keys.find((key) => addInSheetNames[key].toLowerCase() === wanted) ?? null;
}
