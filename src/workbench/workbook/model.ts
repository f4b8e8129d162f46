// The workbook as the workbench holds it: what a file said, and what has been changed since. Mutable on purpose: it is the document.
// Rows and columns are zero-based and absolute. It knows workbooks, not plans.

import type { OriginalPackage } from './original-package';

/** An error value in a cell: "#DIV/0!", "#REF!", … */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * One cell. `formula` is en-US text with its equals sign, shared formulas already spelled out; `value` is then the calculated (or saved) value.
 * `quotePrefix`: typed with an apostrophe, so text whatever it begins with. `arrayArea`: the cell is the anchor of an array formula over that area.
 * `style` is an index into `Workbook.styles`.
 */
export interface Cell {
  value: CellValue;
  formula: string | null;
  style: number;
  quotePrefix?: boolean;
  arrayArea?: Area;
}

/** Colours are "#RRGGBB" (themes and tints already resolved) or null for automatic or none. Sizes in points. */
export interface Style {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    readonly color: string | null;
  };
  readonly fill: string | null;
  readonly borders: {
    readonly left: Border | null;
    readonly right: Border | null;
    readonly top: Border | null;
    readonly bottom: Border | null;
  };
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly indent: number;
  readonly textRotation: number;
  readonly locked: boolean;
  /** Index in the file's cellXfs; null for a style made since. A changed style keeps `basedOn`, so that what the model doesn't hold (schemes, extensions) stays. */
  readonly xf: number | null;
  readonly basedOn: number | null;
}

/** `style` as the file names it: "thin", "medium", "double", … */
export interface Border {
  readonly style: string;
  readonly color: string | null;
}

/** Height in points; null: the sheet's default. `custom`: set by hand, so Excel doesn't fit it by itself. */
export interface RowFormat {
  height: number | null;
  custom: boolean;
  hidden: boolean;
  style: number | null;
}

/** Width in characters of the default font; null: the sheet's default. */
export interface ColumnFormat {
  width: number | null;
  hidden: boolean;
  style: number | null;
}

export interface TableColumn {
  id: number;
  name: string;
  calculatedFormula: string | null;
}

/** A ListObject. `area` includes the heading row and, where shown, the totals row. `id` is the number in the file. */
export interface Table {
  readonly id: number;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string | null;
  columns: TableColumn[];
  filter: Filter | null;
}

/** `criteria` maps a column's offset in the area to the XML of its filterColumn, kept as found. */
export interface Filter {
  area: Area;
  criteria: Map<number, string>;
}

/** `xml` holds the rule as found in the file; null for one made since. Formulas begin without an equals sign, as in the file. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  type: 'cellIs' | 'expression' | 'containsText' | 'other';
  operator: string | null;
  formulas: string[];
  text: string | null;
  format: { fontColor: string | null; fill: string | null; bold: boolean | null };
  priority: number;
  stopIfTrue: boolean;
  xml: string | null;
}

/** `formula1` as in the file: a quoted list, a reference or a formula, without an equals sign. `xml` as for conditional formats. */
export interface Validation {
  areas: Area[];
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'none';
  operator: string | null;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  showDropDown: boolean;
  errorStyle: 'stop' | 'warning' | 'information';
  showError: boolean;
  errorTitle: string | null;
  error: string | null;
  promptTitle: string | null;
  prompt: string | null;
  xml: string | null;
}

export interface Comment {
  row: number;
  column: number;
  author: string;
  text: string;
}

export interface PageLayout {
  orientation: 'portrait' | 'landscape';
  paperSize: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  scale: number | null;
  printArea: Area[] | null;
  printTitleRows: { readonly first: number; readonly last: number } | null;
  printTitleColumns: { readonly first: number; readonly last: number } | null;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number } | null;
  header: string | null;
  footer: string | null;
}

/** `count` rows or columns are put in before `first`, or those from `first` to `first + count - 1` are taken out. Zero-based. */
export interface LineShift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly first: number;
  readonly count: number;
}

/** `options` holds the sheetProtection attributes as found, so that what is allowed is known. `passwordProtected`: unprotecting needs a word we haven't got. */
export interface Protection {
  readonly options: ReadonlyMap<string, string>;
  readonly passwordProtected: boolean;
}

/** `id` is what Office.js shows as Worksheet.id. `rows` maps row → column → cell: only cells with content or a style are there. `part` is the sheet's path in the package; null for a sheet made since. `shifts`: rows and columns put in and taken out since the file was opened, for what the model doesn't hold. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly part: string | null;
  readonly rows: Map<number, Map<number, Cell>>;
  readonly rowFormats: Map<number, RowFormat>;
  readonly columnFormats: Map<number, ColumnFormat>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  merges: Area[];
  tables: Table[];
  filter: Filter | null;
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  comments: Comment[];
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  pageLayout: PageLayout;
  showGridlines: boolean;
  tabColor: string | null;
  shifts: readonly LineShift[];
}

/** `refersTo` without an equals sign, as in the file. `sheetId` null: the whole workbook. */
export interface DefinedName {
  name: string;
  refersTo: string;
  sheetId: string | null;
  hidden: boolean;
  comment: string | null;
}

/** Charts, pictures, pivots and the like aren't in the model: their parts stay in `original` untouched. `settings` is what Office.js calls workbook.settings. */
export interface Workbook {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  readonly styles: Style[];
  readonly settings: Map<string, unknown>;
  readonly date1904: boolean;
  /** Sheets can't be added, removed, renamed, moved, hidden or shown (Review, Protect Workbook). */
  readonly structureProtected?: boolean;
  activeSheetId: string;
  readonly original: OriginalPackage;
}

/** Excel's own limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { firstRow: 0, firstColumn: 0, lastRow: maxRows - 1, lastColumn: maxColumns - 1 };
