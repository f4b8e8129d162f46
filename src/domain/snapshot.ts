// What was read from a workbook for one review.

import type { SheetRef } from './cell';
import type { Grid } from './grid';
import type { Mapping } from './mapping';

/**
 * `grids`: the sheets to review, in workbook order, without the settings sheet. An empty sheet has a one-cell area.
 * `settings`: the "Plan settings" sheet of an earlier review; null where there is none.
 * `names`: the workbook's defined names and what they refer to, with the equals sign.
 * `sheets`: every sheet of the workbook.
 * `mappings`: what officers have said their columns are; empty where nobody has.
 */
export interface Snapshot {
  readonly grids: readonly Grid[];
  readonly settings: Grid | null;
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly SheetRef[];
  readonly mappings: readonly Mapping[];
}

export const settingsSheetName = 'Plan settings';
