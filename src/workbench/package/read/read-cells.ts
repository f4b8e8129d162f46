// Streams a worksheet part: its rows and cells into the model, everything else of it into located elements.

import { columnIndex, parseArea } from '../../workbook/addresses';
import { maxColumns, maxRows, type Area, type Cell, type CellValue, type ColumnFormat, type RowFormat } from '../../workbook/model';
import { formulaFromFile, shareFormula, sharedFormulaAt, type SharedFormula } from './formula-text';
import { maxCells } from '../limits';
import { UnreadableFile } from '../problems';
import { decodeCharacters } from '../xml/xml-text';
import { createTreeBuilder, localName, scanXml, type XmlElement } from '../xml/xml-tree';
import type { SharedString } from './read-strings';
import { readColumns } from './read-columns';
import { dateSerial } from './dates';

/** Where a cell's text stands. `formula`: where its `<f>` does. `shared`: the number of the shared formula it belongs to, `master` where it holds its text. */
export interface CellSpot {
  readonly column: number;
  readonly start: number;
  openEnd: number;
  end: number;
  formula: { readonly start: number; end: number } | null;
  shared: string | null;
  master: boolean;
  sharedString: number | null;
}

export interface RowSpot {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly cells: CellSpot[];
}

/** `root` holds every element of the sheet but what is inside `<sheetData>`. */
export interface SheetData {
  readonly root: XmlElement;
  readonly rows: Map<number, Map<number, Cell>>;
  readonly rowFormats: Map<number, RowFormat>;
  readonly columnFormats: Map<number, ColumnFormat>;
  readonly spots: Map<number, RowSpot>;
}

export interface CellContext {
  readonly strings: readonly SharedString[];
  readonly quotePrefixes: readonly boolean[];
  readonly styleCount: number;
  readonly date1904: boolean;
}

interface Reading {
  row: RowSpot | null;
  cell: CellSpot | null;
  cellAttributes: Readonly<Record<string, string>>;
  formula: { attributes: Readonly<Record<string, string>>; text: string } | null;
  value: string | null;
  inline: string | null;
}

/** Reads a worksheet part. `locate`: also keep where each row and cell stands (needed for saving only). */
export function readSheetData(xml: string, context: CellContext, locate: boolean): SheetData {
  const builder = createTreeBuilder();
  const data = { rows: new Map<number, Map<number, Cell>>(), rowFormats: new Map<number, RowFormat>(), spots: new Map<number, RowSpot>() };
  const columns: { formats: Map<number, ColumnFormat> | null } = { formats: null };
  const shared = new Map<string, SharedFormula>();
  const reading: Reading = { row: null, cell: null, cellAttributes: {}, formula: null, value: null, inline: null };
  let inside = false;
  let depth = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let gathering: 'f' | 'v' | 't' | null = null;
  let phonetic = false;
  let count = 0;

  scanXml(xml, {
    open(tag, attributes, start, end) {
      const name = localName(tag);
      if (!inside) {
        builder.open(tag, attributes, start, end);
        depth++;
        if (name !== 'sheetData' || depth !== 2) return;
        inside = true;
        columns.formats = readColumns(builder.root(), context.styleCount);
        return;
      }
      if (name === 'row') {
        const row = rowNumber(attributes.r, lastRow);
        lastRow = row;
        lastColumn = -1;
        reading.row = { row, start, openEnd: end, closeStart: end, end, cells: [] };
        const format = rowFormatOf(attributes, context.styleCount);
        if (format !== null) data.rowFormats.set(row, format);
        if (locate) data.spots.set(row, reading.row);
      } else if (name === 'c' && reading.row !== null) {
        const column = columnOf(attributes.r, lastColumn);
        lastColumn = column;
        reading.cell = { column, start, openEnd: end, end, formula: null, shared: null, master: false, sharedString: null };
        reading.cellAttributes = attributes;
        reading.formula = null;
        reading.value = null;
        reading.inline = null;
        if (++count > maxCells) throw new UnreadableFile('too-large');
      } else if (reading.cell !== null) {
        if (name === 'f') {
          reading.formula = { attributes, text: '' };
          reading.cell.formula = { start, end };
          gathering = 'f';
        } else if (name === 'v') {
          reading.value = '';
          gathering = 'v';
        } else if (name === 'is') reading.inline = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't' && !phonetic && reading.inline !== null) gathering = 't';
      }
    },
    close(tag, start, end) {
      const name = localName(tag);
      if (!inside) {
        builder.close(tag, start, end);
        depth--;
        return;
      }
      if (name === 'c') {
        if (reading.cell !== null && reading.row !== null) {
          reading.cell.end = end;
          if (locate) reading.row.cells.push(reading.cell);
          const cell = cellFrom(reading, reading.row.row, reading.cell, context, shared);
          const inherited = data.rowFormats.get(reading.row.row)?.style ?? columns.formats?.get(reading.cell.column)?.style ?? 0;
          if (cell.value !== null || cell.formula !== null || cell.style !== inherited)
            putIn(data.rows, reading.row.row, reading.cell.column, cell);
        }
        reading.cell = null;
      } else if (name === 'row') {
        if (reading.row !== null) {
          reading.row.closeStart = start;
          reading.row.end = end;
        }
        reading.row = null;
      } else if (name === 'f') {
        if (reading.cell?.formula) reading.cell.formula.end = end;
        gathering = null;
      } else if (name === 'v' || name === 't') gathering = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'sheetData') {
        inside = false;
        builder.close(tag, start, end);
        depth--;
      }
    },
    text(text) {
      if (!inside) builder.text(text);
      else if (gathering === 'v') reading.value = (reading.value ?? '') + text;
      else if (gathering === 't') reading.inline = (reading.inline ?? '') + text;
      else if (gathering === 'f' && reading.formula !== null) reading.formula.text += text;
    },
  });
  const root = builder.root();
  if (root.name !== 'worksheet') throw new UnreadableFile('damaged');
  return { root, ...data, columnFormats: columns.formats ?? readColumns(root, context.styleCount) };
}

function putIn(rows: Map<number, Map<number, Cell>>, row: number, column: number, cell: Cell): void {
  const cells = rows.get(row);
  if (cells === undefined) rows.set(row, new Map([[column, cell]]));
  else cells.set(column, cell);
}

/** Rows and cells without an address follow the one before. */
function rowNumber(text: string | undefined, last: number): number {
  const row = text === undefined ? last + 1 : Number(text) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= maxRows) throw new UnreadableFile('damaged');
  return row;
}

function columnOf(address: string | undefined, last: number): number {
  const letters = address === undefined ? null : /^[A-Za-z]{1,3}/.exec(address)?.[0];
  const column = letters === null || letters === undefined ? last + 1 : columnIndex(letters.toUpperCase());
  if (column < 0 || column >= maxColumns) throw new UnreadableFile('damaged');
  return column;
}

function rowFormatOf(attributes: Readonly<Record<string, string>>, styleCount: number): RowFormat | null {
  const { ht, customHeight, hidden, s, customFormat } = attributes;
  const set = (text: string | undefined): boolean => text === '1' || text === 'true';
  const height = ht === undefined ? Number.NaN : Number(ht);
  const format = {
    height: Number.isFinite(height) ? height : null,
    custom: set(customHeight),
    hidden: set(hidden),
    style: s !== undefined && set(customFormat) ? styleNumber(s, styleCount) : null,
  };
  return format.height === null && !format.custom && !format.hidden && format.style === null ? null : format;
}

function styleNumber(text: string | undefined, styleCount: number): number {
  const style = text === undefined ? 0 : Number(text);
  return Number.isInteger(style) && style >= 0 && style < styleCount ? style : 0;
}

function cellFrom(reading: Reading, row: number, spot: CellSpot, context: CellContext, shared: Map<string, SharedFormula>): Cell {
  const style = styleNumber(reading.cellAttributes.s, context.styleCount);
  const cell: Cell = { value: valueFrom(reading, spot, context), formula: null, style };
  if (context.quotePrefixes[style] === true) cell.quotePrefix = true;
  if (reading.formula === null) return cell;
  const { attributes, text } = reading.formula;
  const kind = attributes.t;
  if (kind === 'shared' && attributes.si !== undefined) {
    spot.shared = attributes.si;
    spot.master = text !== '';
    cell.formula = text === '' ? childFormula(shared.get(spot.shared), row, spot.column) : formulaFromFile(text);
    if (text !== '') shared.set(spot.shared, shareFormula(formulaFromFile(text), row, spot.column));
  } else if (kind !== 'dataTable' && text !== '') {
    cell.formula = formulaFromFile(text);
    const area = kind === 'array' ? arrayArea(attributes.ref) : null;
    if (area !== null) cell.arrayArea = area;
  }
  return cell;
}

function childFormula(formula: SharedFormula | undefined, row: number, column: number): string | null {
  return formula === undefined ? null : sharedFormulaAt(formula, row, column);
}

function arrayArea(ref: string | undefined): Area | null {
  return ref === undefined ? null : parseArea(ref);
}

function valueFrom(reading: Reading, spot: CellSpot, context: CellContext): CellValue {
  const kind = reading.cellAttributes.t ?? 'n';
  if (kind === 'inlineStr') return reading.inline === null ? reading.value : decodeCharacters(reading.inline);
  const { value } = reading;
  if (value === null) return null;
  if (kind === 's') {
    spot.sharedString = Number(value);
    return context.strings[spot.sharedString]?.text ?? null;
  }
  if (kind === 'str') return decodeCharacters(value);
  if (value.trim() === '') return null;
  if (kind === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (kind === 'e') return { error: value.trim() };
  if (kind === 'd') return dateSerial(value.trim(), context.date1904) ?? value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}
