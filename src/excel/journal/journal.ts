// What the last review changed, so that it can be undone: what stood in each cell before, and a fingerprint of what was written.
// The last entry is kept in memory, and in the workbook's settings where it is small enough to travel with the file.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';

/** Cells of one column, one below the other: written ones, and with the print "" such as were empty and stayed so. `numberFormats` has one item where all cells had the same. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly before: readonly Content[];
  readonly prints: readonly string[];
  readonly numberFormats: readonly string[];
}

/** `InsideHorizontal`: the lines between rows, of areas of several rows only. */
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal';

/** How cells looked; a property that wasn't changed, or differed from cell to cell, is missing. Lengths in points; `fill` null: none. */
export interface RangeFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string | null;
  readonly wrapText?: boolean;
  readonly vertical?: string;
  readonly horizontal?: string;
  readonly columnWidth?: number;
  readonly standardWidth?: boolean;
  readonly columnHidden?: boolean;
  readonly edges?: Readonly<Partial<Record<Edge, { readonly style: string; readonly color: string }>>>;
}

export interface FormatBefore {
  readonly area: Area;
  readonly look: RangeFormat;
}

/** A data validation as Excel tells it, to be handed back as it is. */
export interface RuleBefore {
  readonly area: Area;
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
}

/** Points, from `firstRow` on. */
export interface RowHeights {
  readonly firstRow: number;
  readonly heights: readonly number[];
}

/** `area` and `contents`: cells on both sides of the column, by their places before it was put in. */
export interface Insertion {
  readonly column: number;
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** `lastRow`: last row in use before the write, so that rows inserted since can be told. `flags`: the words that rules of ours look for. */
export interface SheetJournal {
  readonly sheet: SheetRef;
  readonly added: boolean;
  /** The column that was put in; all of this counts columns as they were after it. */
  readonly insertion?: Insertion | undefined;
  readonly lastRow: number;
  readonly runs: readonly Run[];
  readonly looks: readonly FormatBefore[];
  readonly rowHeights: readonly RowHeights[];
  readonly validations: readonly Area[];
  /** What could be entered there before, where all cells of the area had the same rule; missing in entries of earlier versions. */
  readonly rulesBefore?: readonly RuleBefore[];
  readonly flags: readonly { readonly area: Area; readonly words: readonly string[] }[];
  readonly tables: readonly { readonly name: string; readonly from: Area; readonly to: Area }[];
  readonly filters: readonly { readonly from: Area; readonly to: Area }[];
}

/** `before` null: there was no such name. */
export interface NameJournal {
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
}

export interface JournalEntry {
  readonly version: 1;
  readonly sheets: readonly SheetJournal[];
  readonly names: readonly NameJournal[];
}

/** Holds the last review's entry; null where there is nothing to undo. */
export interface Journal {
  last(): JournalEntry | null;
  keep(entry: JournalEntry | null): void;
}

export function createJournal(): Journal {
  let entry: JournalEntry | null = null;
  return {
    last: () => entry,
    keep: (next) => {
      entry = next;
    },
  };
}
