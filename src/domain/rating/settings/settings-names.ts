// The defined names through which a table's formulas reach its row of the Plan settings sheet.

import { columnIndex, columnLetters } from '../../model/cell';
import { settingsSheetName } from '../../model/snapshot';

export const settingKeys = [
  'scheme',
  'yearStart',
  'yearEnd',
  'asAt',
  'elapsed',
  'rules',
  'check',
  'yearOver',
  'rulesLack',
  'figuresTo',
  'longestDraft',
] as const;

/**
 * One cell of a table's settings row. `rules`: those that its RAG formulas were compiled from.
 * `check`: what they all say once the rules are others. `rulesLack`: a threshold or date without which no rule holds.
 * `figuresTo`: the day for which is told what a target expects. `longestDraft`: how long its drafts may be.
 */
export type SettingKey = (typeof settingKeys)[number];

const nameOf: Readonly<Record<SettingKey, string>> = {
  scheme: 'Plan_Scheme',
  yearStart: 'Plan_YearStart',
  yearEnd: 'Plan_YearEnd',
  asAt: 'Plan_AsAt',
  elapsed: 'Plan_Elapsed',
  rules: 'Plan_SchemeRules',
  check: 'Plan_SchemeCheck',
  yearOver: 'Plan_YearOver',
  rulesLack: 'Plan_RulesLack',
  figuresTo: 'Plan_UpTo',
  longestDraft: 'Plan_LongestDraft',
};

/** The name of a setting of table `index` (from 1): "Plan_AsAt", "Plan_AsAt_2". */
export function settingName(key: SettingKey, index: number): string {
  return index === 1 ? nameOf[key] : `${nameOf[key]}_${String(index)}`;
}

/** The cells with the share of each period gone, where a table has targets for periods: "Plan_Shares_2". */
export function periodSharesName(index: number): string {
  return index === 1 ? 'Plan_Shares' : `Plan_Shares_${String(index)}`;
}

/** Which table's settings a formula of ours refers to; null where it refers to none. */
export function settingsIndexIn(formula: string): number | null {
  const found =
    /\bPlan_(?:Scheme|YearStart|YearEnd|AsAt|Elapsed|SchemeRules|SchemeCheck|YearOver|RulesLack|UpTo|LongestDraft)(?:_(\d+))?\b/i.exec(
      formula,
    );
  return found === null ? null : Number(found[1] ?? 1);
}

export interface CellOnSettings {
  readonly row: number;
  readonly column: number;
}

/**
 * What a name refers to: a cell of the settings sheet, something that has been deleted, or something of the officer's.
 */
type NameTarget = { readonly kind: 'settings'; readonly cell: CellOnSettings } | { readonly kind: 'gone' } | { readonly kind: 'elsewhere' };

/** `refersTo` with its equals sign, as Excel gives it. */
export function nameTarget(refersTo: string): NameTarget {
  if (refersTo.includes('#REF!')) return { kind: 'gone' };
  const cells = settingsCells(refersTo);
  return cells?.isSingle === true ? { kind: 'settings', cell: cells.first } : { kind: 'elsewhere' };
}

/** Cells of a row of the settings sheet. */
interface SettingsCells {
  readonly first: CellOnSettings;
  readonly lastColumn: number;
  /** Named as one cell. */
  readonly isSingle: boolean;
}

/** Null where the name is gone, or refers to anything else. */
export function settingsCells(refersTo: string): SettingsCells | null {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?\d+)?$/iu.exec(refersTo);
  const sheet = (found?.[1] ?? found?.[2])?.replaceAll("''", "'");
  if (found === null || sheet?.toLowerCase() !== settingsSheetName.toLowerCase()) return null;
  const first = { row: Number(found[4]) - 1, column: columnIndex(found[3] ?? 'A') };
  return { first, lastColumn: columnIndex(found[5] ?? found[3] ?? 'A'), isSingle: found[5] === undefined };
}

/** The reference that a name of ours is given: ='Plan settings'!$B$10. */
export function settingReference(cell: CellOnSettings): string {
  return `='${settingsSheetName}'!${fixedAddress(cell)}`;
}

/** The same for cells of one row: ='Plan settings'!$M$10:$P$10. */
export function settingsReference(first: CellOnSettings, lastColumn: number): string {
  return `${settingReference(first)}:${fixedAddress({ ...first, column: lastColumn })}`;
}

function fixedAddress({ row, column }: CellOnSettings): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}
