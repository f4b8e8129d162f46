// The workbook in memory: what the file says, with what has been changed since. Mutable on purpose: it is the
// document.
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

export interface Cell {
  /** Typed, calculated, or saved with the file. */
  value: CellValue;
  /** en-US text with its equals sign; shared formulas are spelled out. */
  formula: string | null;
  /** Index into `Workbook.styles`. */
  style: number;
  /** Typed with an apostrophe, so text whatever it begins with. */
  quotePrefix?: boolean;
  /** Some of its words look different from others: the file has them as formatted runs. */
  severalLooks?: true;
  /** The area of the array formula that is in this cell. */
  arrayArea?: Area;
  /** That area is what the formula spills into: its other cells take what is typed there, and the formula gives #SPILL!. */
  spills?: true;
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
  /** Index in the file's cellXfs; null for a style made since. */
  readonly xf: number | null;
  /** The xf that a style made since comes from, for what the model doesn't know of it (schemes, extensions). */
  readonly basedOn: number | null;
  /** The named style that it is one of; missing: Normal. */
  readonly named?: string;
}

export interface Border {
  /** As the file names it: "thin", "medium", "double", … */
  readonly style: string;
  readonly color: string | null;
}

/** Where a row or column stands in the sheet's outline. */
export interface OutlinePlace {
  /** How many groups it is in; missing: none. */
  outlineLevel?: number;
  /** It shows the [+] of the collapsed group beside it. */
  collapsed?: boolean;
}

export interface RowFormat extends OutlinePlace {
  /** In points; null: the sheet's default. */
  height: number | null;
  /** Set by hand, so Excel doesn't fit it by itself. */
  custom: boolean;
  hidden: boolean;
  style: number | null;
}

export interface ColumnFormat extends OutlinePlace {
  /** In characters of the default font; null: the sheet's default. */
  width: number | null;
  hidden: boolean;
  style: number | null;
}

/** Of a row and of a column that nobody has changed. */
export const plainRow: Readonly<RowFormat> = { height: null, custom: false, hidden: false, style: null };
export const plainColumn: Readonly<ColumnFormat> = { width: null, hidden: false, style: null };

export interface TableColumn {
  id: number;
  name: string;
  calculatedFormula: string | null;
}

/** A ListObject. */
export interface Table {
  /** Its number in the file. */
  readonly id: number;
  name: string;
  /** With the heading row and, where shown, the totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string | null;
  columns: TableColumn[];
  filter: Filter | null;
}

export interface Filter {
  area: Area;
  /** A column's offset in the area → the XML of its filterColumn, as in the file. */
  criteria: Map<number, string>;
}

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  type: 'cellIs' | 'expression' | 'containsText' | 'other';
  operator: string | null;
  /** Without an equals sign, as in the file. */
  formulas: string[];
  text: string | null;
  format: { fontColor: string | null; fill: string | null; bold: boolean | null };
  priority: number;
  stopIfTrue: boolean;
  /** The rule as in the file; null for one made since. */
  xml: string | null;
}

export interface Validation {
  areas: Area[];
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'none';
  operator: string | null;
  /** As in the file: a quoted list, a reference or a formula, without an equals sign. */
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
  /** The rule as in the file; null for one made since. */
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

/** Rows or columns that are inserted or deleted. */
export interface LineShift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  /** Inserted before this line, or deleted from it on; zero-based. */
  readonly first: number;
  readonly count: number;
}

/** Cells that are moved to another place of their sheet, as Cut and Paste moves them. Both areas are of one shape. */
export interface CellMove {
  readonly kind: 'move';
  readonly from: Area;
  readonly to: Area;
}

/** What changes where the cells of a sheet are. */
export type PlaceChange = LineShift | CellMove;

export interface Protection {
  /** The attributes of sheetProtection as in the file: they say what is allowed. */
  readonly options: ReadonlyMap<string, string>;
  /** Unprotecting needs a password. */
  readonly passwordProtected: boolean;
}

/** A cell, and how far right of and below its corner, in points. */
export interface AnchorPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** What a drawing hangs on. Lengths in points. */
export type Anchor =
  | {
      readonly kind: 'two cells';
      readonly from: AnchorPoint;
      readonly to: AnchorPoint;
      /** Whether it moves and grows with its cells, moves only, or does neither. */
      readonly placement: 'TwoCell' | 'OneCell' | 'Absolute';
    }
  | { readonly kind: 'one cell'; readonly from: AnchorPoint; readonly width: number; readonly height: number }
  | { readonly kind: 'absolute'; readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A picture, chart or shape over the cells. */
export interface Drawing {
  readonly kind: 'picture' | 'chart' | 'shape';
  readonly name: string;
  readonly hidden?: true;
  readonly anchor: Anchor;
}

export interface Sheet {
  /** What Office.js shows as Worksheet.id. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Its path in the package; null for a sheet made since. */
  readonly part: string | null;
  /** Row → column → cell: only cells with content or a style are there. */
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
  /** By their anchors when the file was opened: `placeChanges` says where those are now. */
  readonly drawings: readonly Drawing[];
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  pageLayout: PageLayout;
  /** Whether a group's [+] is below or to the right of it, not above or to the left. */
  readonly outlineSummary: { readonly below: boolean; readonly right: boolean };
  showGridlines: boolean;
  tabColor: string | null;
  /** Since the file was opened, in their order: for what the model doesn't know of the sheet. */
  placeChanges: readonly PlaceChange[];
}

export interface DefinedName {
  name: string;
  /** Without an equals sign, as in the file. */
  refersTo: string;
  /** Null: a name of the whole workbook. */
  sheetId: string | null;
  hidden: boolean;
  comment: string | null;
}

/** What charts, pictures and PivotTables show isn't in the model: their parts stay untouched in `original`. */
export interface Workbook {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  readonly styles: Style[];
  /** What Office.js calls workbook.settings. */
  readonly settings: Map<string, unknown>;
  readonly date1904: boolean;
  /** Sheets can't be added, removed, renamed, moved, hidden or shown (Review, Protect Workbook). */
  readonly structureProtected?: boolean;
  activeSheetId: string;
  readonly original: OriginalPackage;
}

/** Excel's limits. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { firstRow: 0, firstColumn: 0, lastRow: maxRows - 1, lastColumn: maxColumns - 1 };
