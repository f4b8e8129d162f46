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
 * - `cells`: `before` and `after` have the area's shape; `undefined` in `after` leaves the cell alone. Refused where a cell no longer holds `before`.
 * - `format`, `validation`, `flags`: only on cells that this list writes.
 * - `copy-format`: the format of the officer's own heading cell, so that ours look like theirs.
 * - `fit-rows`: last of a sheet's edits; rows grow or shrink to their wrapped text.
 * - `extend-table`, `extend-filter`: so that sorting carries our columns along.
 * - `name`: a defined name of the workbook; `refersTo` begins with an equals sign.
 */
export type Edit =
  | { readonly kind: 'add-sheet'; readonly name: string }
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
