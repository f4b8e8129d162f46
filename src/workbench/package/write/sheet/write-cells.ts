// Changed rows and cells, spliced into the text of `<sheetData>`: a row or cell that nobody touched keeps its text.

import type { Cell, RowFormat, Sheet } from '../../../workbook/model';
import { isSameCell, isSameFormula, isSameRowFormat } from '../../../workbook/same-content';
import type { CellLocation, RowLocation } from '../../read/cell-locations';
import type { LocatedSheet } from '../../read/read-sheet';
import type { SharedString } from '../../read/read-strings';
import { elementText, withAttributes, type Splice } from '../../xml/xml-text';
import { childOf, prefixOf, type XmlElement } from '../../xml/xml-tree';
import { changedCellText, newCellText, type CellTools } from './cell-text';

interface Position {
  readonly row: number;
  readonly column: number;
}

export interface CellChanges {
  /** For the part's `<sheetData>`. */
  readonly splices: readonly Splice[];
  /** Cells that had a formula and have none now, for the calculation chain. */
  readonly removedFormulas: readonly Position[];
}

/**
 * Finds the shared string for a text. Plain ones may be used anywhere, formatted ones only in their column: rows
 * move, columns
 * hardly ever.
 */
export function sharedStringLookup(
  located: LocatedSheet | null,
  strings: readonly SharedString[],
  plain: ReadonlyMap<string, number>,
): CellTools['sharedString'] {
  const rich = new Map<string, number>();
  for (const { cells } of located?.data.locations.values() ?? []) {
    for (const { column, sharedString } of cells) {
      const string = sharedString === null ? undefined : strings[sharedString];
      if (string?.rich === true && sharedString !== null) rich.set(`${String(column)}:${string.text}`, sharedString);
    }
  }
  return (text, column) => (rich.size === 0 ? undefined : rich.get(`${String(column)}:${text}`)) ?? plain.get(text) ?? null;
}

/** The first index of every text without formatted runs. */
export function plainStrings(strings: readonly SharedString[]): Map<string, number> {
  const plain = new Map<string, number>();
  strings.forEach(({ text, rich }, index) => {
    if (!rich && !plain.has(text)) plain.set(text, index);
  });
  return plain;
}

/** Compares a sheet with its part and returns the splices that make the part agree. */
export function changedCells(located: LocatedSheet, after: Sheet, tools: CellTools): CellChanges {
  const { sheet: before, data, xml } = located;
  const sheetData = childOf(data.root, 'sheetData');
  const prefix = prefixOf(data.root);
  const brokenShares = brokenSharedFormulas(located, after);
  const removedFormulas: Position[] = [];
  const changes = sortedNumbers(data.locations.keys(), after.rows.keys(), after.rowFormats.keys()).map((row): RowSplices => {
    const location = data.locations.get(row);
    const work = { xml, prefix, row, before, after, brokenShares, tools };
    return { location, splices: changedRow(work, location, removedFormulas) };
  });
  return { splices: sheetData === undefined ? [] : sheetDataSplices(sheetData, changes), removedFormulas };
}

/** The splices of one row. A new row has no location yet, and one splice with its text. */
interface RowSplices {
  readonly location: RowLocation | undefined;
  readonly splices: readonly Splice[];
}

/** New rows go after the row before them; into an empty `<sheetData/>` they go all at once. */
function sheetDataSplices(sheetData: XmlElement, rows: readonly RowSplices[]): readonly Splice[] {
  if (sheetData.openEnd >= sheetData.end) {
    const texts = rows.flatMap(({ splices }) => splices.map(({ text }) => text));
    if (texts.length === 0) return [];
    return [{ start: sheetData.start, end: sheetData.end, text: elementText(sheetData.tag, {}, texts.join('')) }];
  }
  let insertAt = sheetData.openEnd;
  return rows.flatMap(({ location, splices }) => {
    if (location === undefined) return splices.map(({ text }) => ({ start: insertAt, end: insertAt, text }));
    insertAt = location.end;
    return splices;
  });
}

/** A row to compare and to write. */
interface RowWork {
  readonly xml: string;
  readonly prefix: string;
  readonly row: number;
  readonly before: Sheet;
  readonly after: Sheet;
  /** Numbers of the shared formulas that have lost their text. */
  readonly brokenShares: ReadonlySet<string>;
  readonly tools: CellTools;
}

function changedRow(work: RowWork, location: RowLocation | undefined, removedFormulas: Position[]): readonly Splice[] {
  const { row, before, after } = work;
  const cells = new Map(location?.cells.map((cell) => [cell.column, cell]) ?? []);
  const formatChanged = !isSameRowFormat(before.rowFormats.get(row), after.rowFormats.get(row));
  const changed = changedColumns(work, cells, removedFormulas);
  if (changed.length === 0 && !formatChanged) return [];
  if (location === undefined) return newRow(work);
  if ((after.rows.get(row)?.size ?? 0) === 0 && !after.rowFormats.has(row)) return [{ start: location.start, end: location.end, text: '' }];
  return patchedRow(work, { location, cells, changed, formatChanged });
}

/** Columns whose cell differs from the file, in order. */
function changedColumns(work: RowWork, cells: ReadonlyMap<number, CellLocation>, removedFormulas: Position[]): readonly number[] {
  const { row, before, after, brokenShares } = work;
  const [cellsBefore, cellsAfter] = [before.rows.get(row), after.rows.get(row)];
  const changed: number[] = [];
  const note = (column: number): void => {
    const one = cellInFile(before, row, column, cellsBefore?.get(column));
    const other = cellInFile(after, row, column, cellsAfter?.get(column));
    if ((one?.formula ?? null) !== null && (other?.formula ?? null) === null) removedFormulas.push({ row, column });
    const share = cells.get(column)?.shared ?? null;
    const mustSpellOut = share !== null && brokenShares.has(share) && other !== undefined;
    if (mustSpellOut || (one === undefined || other === undefined ? one !== other : !isSameCell(one, other))) changed.push(column);
  };
  for (const column of cellsBefore?.keys() ?? []) note(column);
  for (const column of cellsAfter?.keys() ?? []) if (cellsBefore?.has(column) !== true) note(column);
  return changed.sort((one, other) => one - other);
}

/** The cell if the file needs an element for it: an empty one in the style of its row or column needs none. */
export function cellInFile(sheet: Sheet, row: number, column: number, cell: Cell | undefined): Cell | undefined {
  if (cell?.value !== null || cell.formula !== null) return cell;
  return cell.style === (sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0) ? undefined : cell;
}

function newRow({ row, after, prefix, tools }: RowWork): readonly Splice[] {
  const cells = [...(after.rows.get(row) ?? [])]
    .filter(([column, cell]) => cellInFile(after, row, column, cell) !== undefined)
    .sort(([one], [other]) => one - other);
  const format = after.rowFormats.get(row);
  if (cells.length === 0 && format === undefined) return [];
  const open = withAttributes(`<${prefix}row r="${String(row + 1)}"/>`, rowAttributes(format, tools));
  const content = cells.map(([column, cell]) => newCellText({ prefix, row, column, tools }, cell)).join('');
  const text = content === '' ? open : `${open.slice(0, -2)}>${content}</${prefix}row>`;
  return [{ start: 0, end: 0, text }];
}

function rowAttributes(format: RowFormat | undefined, tools: CellTools): Record<string, string | number | null> {
  const style = format?.style ?? null;
  return {
    s: style === null ? null : tools.xf(style, false),
    customFormat: style === null ? null : '1',
    ht: format?.height ?? null,
    hidden: format?.hidden === true ? '1' : null,
    outlineLevel: format?.outlineLevel ?? null,
    collapsed: format?.collapsed === true ? '1' : null,
    customHeight: format?.custom === true ? '1' : null,
  };
}

/** A row of the file with changes in it. */
interface RowChange {
  readonly location: RowLocation;
  /** Its cells in the file, by column. */
  readonly cells: ReadonlyMap<number, CellLocation>;
  readonly changed: readonly number[];
  readonly formatChanged: boolean;
}

function patchedRow(work: RowWork, change: RowChange): readonly Splice[] {
  const { xml, prefix, row, after, tools } = work;
  const { location, changed, formatChanged } = change;
  const splices = changed.flatMap((column) => cellSplice(work, change, column));
  const open = xml.slice(location.start, location.openEnd);
  const format = formatChanged ? rowAttributes(after.rowFormats.get(row), tools) : {};
  const newOpen = withAttributes(open, { ...format, ...widerSpans(open, changed) });
  const isEmpty = location.openEnd === location.end;
  if (isEmpty && splices.length > 0) {
    const content = splices.map(({ text }) => text).join('');
    return [{ start: location.start, end: location.end, text: `${newOpen.slice(0, -2).trimEnd()}>${content}</${prefix}row>` }];
  }
  return newOpen === open ? splices : [{ start: location.start, end: location.openEnd, text: newOpen }, ...splices];
}

/** Puts a cell in its place in the row, changes it or takes it out. */
function cellSplice(work: RowWork, { location, cells }: RowChange, column: number): readonly Splice[] {
  const { xml, prefix, row, before, after, brokenShares, tools } = work;
  const place = { prefix, row, column, tools };
  const cell = cellInFile(after, row, column, after.rows.get(row)?.get(column));
  const inFile = cells.get(column);
  if (inFile === undefined) {
    const at = location.cells.find((other) => other.column > column)?.start ?? location.closeStart;
    return cell === undefined ? [] : [{ start: at, end: at, text: newCellText(place, cell) }];
  }
  const { start, end, shared } = inFile;
  const old = before.rows.get(row)?.get(column);
  if (cell === undefined) return [{ start, end, text: '' }];
  if (old === undefined) return [{ start, end, text: newCellText(place, cell) }];
  const spellOut = shared !== null && brokenShares.has(shared);
  return [{ start, end, text: changedCellText(place, { xml, location: inFile, before: old, after: cell, spellOut }) }];
}

/** `spans` is only a hint for readers, but a wrong one misleads them. */
function widerSpans(open: string, columns: readonly number[]): Record<string, string> {
  const spans = /\sspans="(\d+):(\d+)"/.exec(open);
  if (spans === null || columns.length === 0) return {};
  const first = Math.min(Number(spans[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(spans[2]), ...columns.map((column) => column + 1));
  return { spans: `${String(first)}:${String(last)}` };
}

/** Shared formulas whose first cell no longer has their text: the other cells must spell theirs out. */
function brokenSharedFormulas(located: LocatedSheet, after: Sheet): Set<string> {
  const broken = new Set<string>();
  for (const { row, cells } of located.data.locations.values()) {
    for (const { column, shared, master } of cells) {
      if (!master || shared === null) continue;
      const before = located.sheet.rows.get(row)?.get(column);
      const now = after.rows.get(row)?.get(column);
      if (before === undefined || now === undefined || !isSameFormula(before, now)) broken.add(shared);
    }
  }
  return broken;
}

function sortedNumbers(...lists: readonly Iterable<number>[]): number[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort((one, other) => one - other);
}
