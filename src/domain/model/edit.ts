// What a review wants changed, as plain data. Nothing writes to a workbook but the writer of these (src/excel/write).

import type { Area, SheetRef } from './cell';

/** What goes into, or is expected in, one cell. A string is text, whatever it begins with. `null`: an empty cell. */
export type Content = string | number | boolean | { readonly formula: string } | null;

/** A sheet that is there already, or one that an `add-sheet` edit of the same list makes. */
export type EditSheet = SheetRef | { readonly newSheet: string };

/** The name of a sheet that an edit is about. */
export function editSheetName(sheet: EditSheet): string {
  return 'newSheet' in sheet ? sheet.newSheet : sheet.name;
}

/** Lengths in points but for `columnWidth`. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrapText?: boolean;
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'General';
  readonly border?: string;
  /** Where the text couldn't be read on the fill that lies there, as on a backdrop of whole columns, that fill goes. */
  readonly readable?: true;
  /** In characters of the default font, as Excel shows it. */
  readonly columnWidth?: number;
}

/** Accessible colours (domain.md: at least 4.5:1). */
interface FlagColours {
  readonly fontColor: string;
  readonly fill: string;
}

/** A status word and its colours. */
export interface WordFlag extends FlagColours {
  readonly word: string;
}

/** Colours of a cell for which a formula holds; it begins with an equals sign and is written for the area's first row. */
export interface FormulaFlag extends FlagColours {
  readonly when: string;
}

/** What gives a cell its colours. */
export type Flag = WordFlag | FormulaFlag;

/** Contents of an area, row by row; of the area's shape. */
type Contents = readonly (readonly Content[])[];

/**
 * An empty column of the whole sheet; everything on the sheet and all that refers to it moves along. At most one a
 * sheet. Every other edit of the list, wherever it stands, counts that sheet's columns as they are after it.
 * While columns are put in, no cell that holds a formula is written: Excel rewrites those.
 */
interface InsertColumn {
  readonly kind: 'insert-column';
  readonly sheet: SheetRef;
  /** The column goes before the one that stands here now. */
  readonly column: number;
  /** Cells on both sides of the new column, by their places before it, that must still hold this. */
  readonly beside: { readonly area: Area; readonly contents: Contents };
  /** The Excel table that the column goes into. A column that goes through another is refused. */
  readonly table: string | null;
  /** For the preview. */
  readonly what: string;
}

/** A column of ours that changes its place. */
export interface ColumnMove {
  /** By which it is known again. */
  readonly heading: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Columns of ours that change places, in the rows of their table; whatever refers to them follows. Each goes to where
 * another of them was. Every other edit of the list, wherever it stands, counts the sheet's columns as they are after
 * it, and knows formulas as they read then.
 */
interface MoveColumns {
  readonly kind: 'move-columns';
  readonly sheet: SheetRef;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headingRow: number;
  readonly columns: readonly ColumnMove[];
  /** From the first to the last of the columns, before they change places. */
  readonly before: { readonly area: Area; readonly contents: Contents };
  /** For the preview. */
  readonly what: string;
}

/**
 * Formats cell by cell, column widths, and the drop-down of each column whose rows below the headings share one; on a
 * new sheet row heights too. Rows with merged cells are left out on a sheet that was there.
 */
interface CopyLayout {
  readonly kind: 'copy-layout';
  readonly sheet: EditSheet;
  readonly from: { readonly sheet: SheetRef; readonly area: Area };
  /** Of the shape of `from`; only the column or sheet that the same list adds. */
  readonly to: Area;
}

/** Refused where a cell no longer holds `before`. */
interface WriteCells {
  readonly kind: 'cells';
  readonly sheet: EditSheet;
  readonly area: Area;
  readonly before: Contents;
  /** `undefined` leaves the cell alone. */
  readonly after: readonly (readonly (Content | undefined)[])[];
  /** The officer's own words: a cell whose words have more than one look stays, since Excel can't put that back. */
  readonly ownWords?: true;
  /** For the preview. */
  readonly what: string;
}

/** One change to a workbook. `format`, `validation` and `flags` only on cells that the same list writes. */
export type Edit =
  /** The last sheet of all. */
  | { readonly kind: 'add-sheet'; readonly name: string }
  | InsertColumn
  | MoveColumns
  | CopyLayout
  | WriteCells
  | { readonly kind: 'format'; readonly sheet: EditSheet; readonly area: Area; readonly format: CellFormat }
  /** The format of the officer's heading, one cell or merged ones, so that ours look like theirs. */
  | { readonly kind: 'copy-format'; readonly sheet: EditSheet; readonly from: Area; readonly to: Area }
  /** In each column of the area its cells become one. Only where the same list writes the first of them, all else blank. */
  | { readonly kind: 'merge-down'; readonly sheet: EditSheet; readonly area: Area }
  | { readonly kind: 'validation'; readonly sheet: EditSheet; readonly area: Area; readonly options: readonly string[] }
  | { readonly kind: 'flags'; readonly sheet: EditSheet; readonly area: Area; readonly flags: readonly Flag[] }
  /** Last of a sheet's edits: rows grow or shrink to their wrapped text. */
  | { readonly kind: 'fit-rows'; readonly sheet: EditSheet; readonly firstRow: number; readonly lastRow: number }
  /** One column group, collapsed: what is in it is a click away. Only columns that the same list adds, or that are ours. */
  | { readonly kind: 'group-columns'; readonly sheet: EditSheet; readonly firstColumn: number; readonly lastColumn: number }
  /** So that sorting carries the add-in's columns along; so is `extend-filter`. */
  | { readonly kind: 'extend-table'; readonly sheet: EditSheet; readonly table: string; readonly from: Area; readonly to: Area }
  | { readonly kind: 'extend-filter'; readonly sheet: EditSheet; readonly from: Area; readonly to: Area }
  /**
   * How a sheet that the same list adds is printed: landscape, one page wide, this row at the head of every page,
   * "Page 1 of 2" at its foot. `frozen`: the rows down to it stay in view. `filter`: what gets the buttons of a filter.
   */
  | {
      readonly kind: 'page-setup';
      readonly sheet: EditSheet;
      readonly headingRow: number;
      readonly frozen: boolean;
      readonly filter?: Area;
    }
  /** A defined name of the workbook; `refersTo` begins with an equals sign. */
  | { readonly kind: 'name'; readonly name: string; readonly refersTo: string };
