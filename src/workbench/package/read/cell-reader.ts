// The rows and cells inside `<sheetData>`, read tag by tag: a sheet may have millions of cells, so no tree is made of
// them.

import { columnIndex } from '../../workbook/addresses';
import { maxColumns, maxRows, type Cell, type ColumnFormat, type RowFormat } from '../../workbook/model';
import { outlinePlace } from '../../workbook/outline';
import { maxCells } from '../limits';
import { UnreadableFile } from '../problems';
import type { CellLocation, RowLocation } from './cell-locations';
import { cellFrom, styleNumber, type CellContext, type CellSource } from './cell-content';
import type { SharedFormula } from './formula-text';

type Attributes = Readonly<Record<string, string>>;

/** The place of a tag in the text. */
interface TagSpan {
  readonly start: number;
  readonly end: number;
}

/** The row and the cell being read, and what has been read so far. */
interface CellReader {
  readonly context: CellContext;
  /** Also note where each row and cell is: needed for saving only. */
  readonly locate: boolean;
  readonly rows: Map<number, Map<number, Cell>>;
  readonly rowFormats: Map<number, RowFormat>;
  readonly locations: Map<number, RowLocation>;
  /** Known once `<sheetData>` begins: `<cols>` comes before it. */
  columnFormats: Map<number, ColumnFormat> | null;
  readonly sharedFormulas: Map<string, SharedFormula>;
  row: RowLocation | null;
  cell: { readonly location: CellLocation; readonly source: CellSource } | null;
  lastRow: number;
  lastColumn: number;
  /** The part of the cell that text belongs to: its formula, its value or an inline string. */
  textOf: 'formula' | 'value' | 'inline' | null;
  /** Within a phonetic guide, whose text isn't the cell's. */
  inPhonetic: boolean;
  cellCount: number;
}

export function createCellReader(context: CellContext, locate: boolean): CellReader {
  return {
    context,
    locate,
    rows: new Map(),
    rowFormats: new Map(),
    locations: new Map(),
    columnFormats: null,
    sharedFormulas: new Map(),
    row: null,
    cell: null,
    lastRow: -1,
    lastColumn: -1,
    textOf: null,
    inPhonetic: false,
    cellCount: 0,
  };
}

/** An opening tag inside `<sheetData>`; `name` without its prefix. */
export function openTag(reader: CellReader, name: string, attributes: Attributes, span: TagSpan): void {
  if (name === 'row') openRow(reader, attributes, span);
  else if (name === 'c' && reader.row !== null) openCell(reader, attributes, span);
  else if (reader.cell !== null) openInCell(reader, reader.cell, name, attributes, span);
}

function openRow(reader: CellReader, attributes: Attributes, { start, end }: TagSpan): void {
  const row = rowNumber(attributes.r, reader.lastRow);
  reader.lastRow = row;
  reader.lastColumn = -1;
  reader.row = { row, start, openEnd: end, closeStart: end, end, cells: [] };
  const format = rowFormatOf(attributes, reader.context.styleCount);
  if (format !== null) reader.rowFormats.set(row, format);
  if (reader.locate) reader.locations.set(row, reader.row);
}

function openCell(reader: CellReader, attributes: Attributes, { start, end }: TagSpan): void {
  const column = columnNumber(attributes.r, reader.lastColumn);
  reader.lastColumn = column;
  reader.cell = {
    location: { column, start, openEnd: end, end, formula: null, shared: null, master: false, sharedString: null },
    source: { attributes, formula: null, value: null, inline: null },
  };
  reader.cellCount += 1;
  if (reader.cellCount > maxCells) throw new UnreadableFile('too-large');
}

function openInCell(
  reader: CellReader,
  { location, source }: NonNullable<CellReader['cell']>,
  name: string,
  attributes: Attributes,
  span: TagSpan,
): void {
  if (name === 'f') {
    source.formula = { attributes, text: '' };
    location.formula = { ...span };
    reader.textOf = 'formula';
  } else if (name === 'v') {
    source.value = '';
    reader.textOf = 'value';
  } else if (name === 'is') source.inline = '';
  else if (name === 'rPh') reader.inPhonetic = true;
  else if (name === 't' && !reader.inPhonetic && source.inline !== null) reader.textOf = 'inline';
}

/** A closing tag inside `<sheetData>`. */
export function closeTag(reader: CellReader, name: string, { start, end }: TagSpan): void {
  if (name === 'c') closeCell(reader, end);
  else if (name === 'row') closeRow(reader, start, end);
  else if (name === 'f') {
    const formula = reader.cell?.location.formula;
    if (formula) formula.end = end;
    reader.textOf = null;
  } else if (name === 'v' || name === 't') reader.textOf = null;
  else if (name === 'rPh') reader.inPhonetic = false;
}

function closeCell(reader: CellReader, end: number): void {
  const { row, cell: reading } = reader;
  reader.cell = null;
  if (row === null || reading === null) return;
  const { location, source } = reading;
  location.end = end;
  if (reader.locate) row.cells.push(location);
  const cell = cellFrom(source, row.row, location, reader.context, reader.sharedFormulas);
  const inherited = reader.rowFormats.get(row.row)?.style ?? reader.columnFormats?.get(location.column)?.style ?? 0;
  if (cell.value === null && cell.formula === null && cell.style === inherited) return;
  const cells = reader.rows.get(row.row);
  if (cells === undefined) reader.rows.set(row.row, new Map([[location.column, cell]]));
  else cells.set(location.column, cell);
}

function closeRow(reader: CellReader, start: number, end: number): void {
  if (reader.row !== null) {
    reader.row.closeStart = start;
    reader.row.end = end;
  }
  reader.row = null;
}

/** Text inside `<sheetData>`; a parser may give it in pieces. */
export function addText({ cell, textOf }: CellReader, text: string): void {
  if (cell === null || textOf === null) return;
  const { source } = cell;
  if (textOf === 'value') source.value = (source.value ?? '') + text;
  else if (textOf === 'inline') source.inline = (source.inline ?? '') + text;
  else if (source.formula !== null) source.formula.text += text;
}

/** Rows and cells without an address follow the one before. */
function rowNumber(text: string | undefined, last: number): number {
  const row = text === undefined ? last + 1 : Number(text) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= maxRows) throw new UnreadableFile('damaged');
  return row;
}

function columnNumber(address: string | undefined, last: number): number {
  const letters = address === undefined ? null : /^[A-Za-z]{1,3}/.exec(address)?.[0];
  const column = letters === null || letters === undefined ? last + 1 : columnIndex(letters.toUpperCase());
  if (column < 0 || column >= maxColumns) throw new UnreadableFile('damaged');
  return column;
}

function rowFormatOf(attributes: Attributes, styleCount: number): RowFormat | null {
  const { ht, customHeight, hidden, s, customFormat, outlineLevel, collapsed } = attributes;
  const isSet = (text: string | undefined): boolean => text === '1' || text === 'true';
  const height = ht === undefined ? Number.NaN : Number(ht);
  const format = {
    height: Number.isFinite(height) ? height : null,
    custom: isSet(customHeight),
    hidden: isSet(hidden),
    style: s !== undefined && isSet(customFormat) ? styleNumber(s, styleCount) : null,
  };
  if (outlineLevel !== undefined || collapsed !== undefined)
    return { ...format, ...outlinePlace(Number(outlineLevel ?? 0) || 0, isSet(collapsed)) };
  return format.height === null && !format.custom && !format.hidden && format.style === null ? null : format;
}
