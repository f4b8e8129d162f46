// What was read from a workbook for one review.

import type { SheetRef } from './cell';
import type { Grid } from './grid';
import type { Mapping } from './mapping';

/** A sheet that the add-in keeps for itself: never reviewed. */
export type AddInSheet = 'settings' | 'ledger' | 'summary';

export const addInSheetNames: Readonly<Record<AddInSheet, string>> = {
  settings: 'Plan settings',
  ledger: 'Plan ledger',
  summary: 'Plan summary',
};

/**
 * `grids`: the sheets to review, in workbook order, without the add-in's own. An empty sheet has a one-cell area.
 * `settings`, `ledger`, `summary`: the add-in's own sheets as they stand; null where there is none.
 * `names`: the workbook's defined names and what they refer to, with the equals sign.
 * `sheets`: every sheet of the workbook.
 * `mappings`: what officers have said their columns are; empty where nobody has.
 */
export interface Snapshot {
  readonly grids: readonly Grid[];
  readonly settings: Grid | null;
  readonly ledger: Grid | null;
  readonly summary: Grid | null;
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly SheetRef[];
  readonly mappings: readonly Mapping[];
}

export const settingsSheetName = addInSheetNames.settings;
export const ledgerSheetName = addInSheetNames.ledger;
export const summarySheetName = addInSheetNames.summary;

/** Which of the add-in's own sheets has this name, in any case; null where it is one of the officer's. */
export function addInSheetCalled(name: string): AddInSheet | null {
  const wanted = name.toLowerCase();
  const keys: readonly AddInSheet[] = ['settings', 'ledger', 'summary'];
  return keys.find((key) => addInSheetNames[key].toLowerCase() === wanted) ?? null;
}
