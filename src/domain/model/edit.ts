// What a review wants changed, as plain data. Nothing writes to a workbook but the writer of these (src/excel/write.ts).

import type { Area, SheetRef } from './cell';

/** What goes into, or is expected in, one cell. A string is text, whatever it begins with. `null`: an empty cell. */
export type Content = string | number | boolean | { readonly formula: string } | null;

/** A sheet that is there already, or one that an `add-sheet` edit of the same list makes. */
export type EditSheet = SheetRef | { readonly newSheet: string };

/** Lengths in points but for `columnWidth`, which is in characters of the default font, as Excel shows it. Colours are "#RRGGBB". */
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
  readonly columnWidth?: number;
}

/** A status word and its accessible colours (domain.md: at least 4.5:1). */
export interface Flag {
  readonly word: string;
  readonly fontColor: string;
  readonly fill: string;
}

/**
 * - `add-sheet`: after the sheet that it names, else last.
 * - `insert-column`: an empty column of the whole sheet, before the column that stands at `column` now; everything on the sheet and all that refers to
 *   it moves along. At most one a sheet. Every other edit of the list, wherever it stands, counts that sheet's columns as they are after it.
 *   `beside`: cells, by their places before it, that must still stand so; with cells on both sides of the new column. `table`: the Excel table that the
 *   column goes into; one that goes through another is refused. While columns are put in, no cell that holds a formula is written: Excel rewrites those.
 * - `copy-layout`: formats cell by cell, column widths, and the drop-down of each column whose rows below the headings share one; on a new sheet row heights too. Only onto
 *   the column or sheet that the same list adds. `to` has the shape of `from`. Rows with merged cells are left out on a sheet that was there.
 * - `cells`: `before` and `after` have the area's shape; `undefined` in `after` leaves the cell alone. Refused where a cell no longer holds `before`.
 * - `format`, `validation`, `flags`: only on cells that this list writes.
 * - `copy-format`: the format of the officer's own heading cell, so that ours look like theirs.
 * - `fit-rows`: last of a sheet's edits; rows grow or shrink to their wrapped text.
 * - `extend-table`, `extend-filter`: so that sorting carries our columns along.
 * - `name`: a defined name of the workbook; `refersTo` begins with an equals sign.
 */
export type Edit =
  | { readonly kind: 'add-sheet'; readonly name: string; readonly after?: SheetRef }
  | {
      readonly kind: 'insert-column';
      readonly sheet: SheetRef;
      readonly column: number;
      readonly beside: { readonly area: Area; readonly contents: readonly (readonly Content[])[] };
      readonly table: string | null;
      readonly what: string;
    }
  | {
      readonly kind: 'copy-layout';
      readonly sheet: EditSheet;
      readonly from: { readonly sheet: SheetRef; readonly area: Area };
      readonly to: Area;
    }
  | {
      readonly kind: 'cells';
      readonly sheet: EditSheet;
      readonly area: Area;
      readonly before: readonly (readonly Content[])[];
      readonly after: readonly (readonly (Content | undefined)[])[];
      readonly what: string;
    }
  | { readonly kind: 'format'; readonly sheet: EditSheet; readonly area: Area; readonly format: CellFormat }
  | { readonly kind: 'copy-format'; readonly sheet: EditSheet; readonly from: Area; readonly to: Area }
  | { readonly kind: 'validation'; readonly sheet: EditSheet; readonly area: Area; readonly options: readonly string[] }
  | { readonly kind: 'flags'; readonly sheet: EditSheet; readonly area: Area; readonly flags: readonly Flag[] }
  | { readonly kind: 'fit-rows'; readonly sheet: EditSheet; readonly firstRow: number; readonly lastRow: number }
  | { readonly kind: 'extend-table'; readonly sheet: EditSheet; readonly table: string; readonly from: Area; readonly to: Area }
  | { readonly kind: 'extend-filter'; readonly sheet: EditSheet; readonly from: Area; readonly to: Area }
  | { readonly kind: 'name'; readonly name: string; readonly refersTo: string };
