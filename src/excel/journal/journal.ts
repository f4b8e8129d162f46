// What a write changed, so that it can be undone: what each cell held before, and a fingerprint of what was written.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { ColumnMove, Content } from '../../domain/model/edit';

/** Neighbouring cells of one column, from the top down. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly before: readonly Content[];
  /** Of what was written; "" for a cell that was empty and stayed so. */
  readonly fingerprints: readonly string[];
  /** One item where all cells had the same. */
  readonly numberFormats: readonly string[];
}

/** `Inside…`: the lines between rows or columns, of areas that have several only. */
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** A line at the edge of a cell. `weight` is missing in entries of earlier versions. */
export interface EdgeLine {
  readonly style: string;
  readonly color: string;
  readonly weight?: string;
}

/** The format that cells had. A property that wasn't changed, or differed from cell to cell, is missing. */
export interface RangeFormat {
  /** "Normal": the cells had no format of their own. Then nothing else of them is there but the columns' measures. */
  readonly style?: 'Normal';
  /** The cells had no format of their own, but their row's or column's, which Excel has no word for. */
  readonly inherited?: true;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  /** Where a format was copied there; that of cells that were written is in their run. */
  readonly numberFormat?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  /** Null: no fill. */
  readonly fill?: string | null;
  readonly wrapText?: boolean;
  readonly vertical?: string;
  readonly horizontal?: string;
  /** In points. */
  readonly columnWidth?: number;
  readonly standardWidth?: boolean;
  readonly columnHidden?: boolean;
  readonly edges?: Readonly<Partial<Record<Edge, EdgeLine>>>;
}

/** The format of an area before the write. */
export interface FormatBefore {
  readonly area: Area;
  readonly format: RangeFormat;
}

/** A data validation as Excel gives it, to be put back as it is. */
export interface RuleBefore {
  readonly area: Area;
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
}

/** Heights of neighbouring rows. */
export interface RowHeights {
  readonly firstRow: number;
  /** In points. */
  readonly heights: readonly number[];
}

/** A column that was inserted. */
export interface Insertion {
  readonly column: number;
  /** Cells on both sides of the column, by their places before it was inserted. */
  readonly area: Area;
  /** What those cells held. */
  readonly contents: readonly (readonly Content[])[];
}

/** An Excel table or filter that was extended. */
export interface Move {
  readonly from: Area;
  readonly to: Area;
}

/** The texts of one row, by which columns are told. */
export interface Headings {
  readonly row: number;
  readonly firstColumn: number;
  /** One for each column; "" where it has no text. */
  readonly prints: readonly string[];
}

/** The constants of neighbouring rows, by which rows are told. */
export interface RowLabels {
  readonly firstRow: number;
  /** Whose constants they are. */
  readonly columns: readonly number[];
  /** One for each row; "" where it has none. */
  readonly prints: readonly string[];
}

/** Neighbouring columns that were grouped. */
export interface GroupedColumns {
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Those of them that were hidden before. */
  readonly hidden: readonly number[];
}

/** What was changed on one sheet. Columns are counted as they were after an insertion. */
export interface SheetJournal {
  readonly sheet: SheetRef;
  /** Whether the review added the sheet. */
  readonly added: boolean;
  readonly insertion?: Insertion | undefined;
  /** Last row in use before the write: tells how many rows have been inserted since. */
  readonly lastRow: number;
  readonly runs: readonly Run[];
  readonly formats: readonly FormatBefore[];
  /** What of them differed from cell to cell, area by area of like cells; missing in entries of earlier versions. */
  readonly mixedFormats?: readonly FormatBefore[];
  readonly rowHeights: readonly RowHeights[];
  readonly validations: readonly Area[];
  /**
   * What could be entered there before, where all cells of the area had the same rule; missing in entries of earlier
   * versions.
   */
  readonly rulesBefore?: readonly RuleBefore[];
  /** The words that the add-in's conditional formats look for, or their formulas, which begin with an equals sign. */
  readonly flags: readonly { readonly area: Area; readonly words: readonly string[] }[];
  /** Cells that were merged, each merge by itself; missing where none were, and in entries of earlier versions. */
  readonly merges?: readonly Area[];
  readonly tables: readonly (Move & { readonly name: string })[];
  readonly filters: readonly Move[];
  /** Missing where none were grouped, and in entries of earlier versions. */
  readonly groupedColumns?: readonly GroupedColumns[];
  /** As the sheet was before; missing where that isn't known, a column was put in, and in entries of earlier versions. */
  readonly headings?: Headings;
  /** Missing where nothing was written over that belongs to one row, and in entries of earlier versions. */
  readonly labels?: RowLabels;
}

export interface NameJournal {
  readonly name: string;
  /** Null: there was no such name. */
  readonly before: string | null;
  readonly after: string;
}

/** Columns that changed places on a sheet before anything else was written there. */
export interface MovedColumns {
  readonly sheet: SheetRef;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headingRow: number;
  readonly columns: readonly ColumnMove[];
  /** By way of which they went: where the write failed halfway, one of them may be there. */
  readonly spare: number;
  /** Last row in use on the sheet before: tells how many rows have been inserted since. */
  readonly lastRowInUse: number;
  /** Widths of the columns before. */
  readonly widths: readonly FormatBefore[];
}

export interface JournalEntry {
  readonly version: 1;
  readonly sheets: readonly SheetJournal[];
  readonly names: readonly NameJournal[];
  /** Missing where none were moved, and in entries of earlier versions. */
  readonly moves?: readonly MovedColumns[];
}

/** What the workbook's settings are to hold of the journals. Null: nothing; missing: what they hold already. */
export interface JournalTexts {
  /** Of the newest write. */
  readonly newest?: string | null;
  /** Of those before it. */
  readonly earlier?: string | null;
}

/** The journal of one write, while it is made or undone; null where there is nothing to undo. */
export interface Journal {
  last(): JournalEntry | null;
  save(entry: JournalEntry | null): void;
  /** What the workbook's settings are to hold while this is the entry; null: once it is undone. */
  texts(entry: JournalEntry | null): JournalTexts;
}

/** How many cells were written; one that was empty and stayed so wasn't. */
export function writtenCount({ runs }: Pick<SheetJournal, 'runs'>): number {
  return runs.reduce(
    (sum, { fingerprints, before }) => sum + fingerprints.filter((print, i) => print !== '' || before[i] !== null).length,
    0,
  );
}

/** Whether two journals, or edits, are about one sheet: by id, or by name where the file has been opened again. */
export function isSameSheet(one: SheetRef, other: SheetRef): boolean {
  return one.name === other.name || (one.id !== '' && one.id === other.id);
}
