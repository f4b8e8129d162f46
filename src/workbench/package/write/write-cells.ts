// Changed rows and cells, spliced into the text of `<sheetData>`: a row or cell that nobody touched keeps its text.

import { cellAddress, cornerAddress } from '../../workbook/addresses';
import type { Cell, RowFormat, Sheet } from '../../workbook/model';
import { formulaForFile } from '../read/formula-text';
import type { CellSpot, RowSpot } from '../read/read-cells';
import type { LocatedSheet } from '../read/read-sheet';
import type { SharedString } from '../read/read-strings';
import { isSameCell, isSameFormula, isSameRowFormat, isSameValue } from '../../workbook/same-content';
import { elementText, encodeCharacters, escapeText, textElement, withAttributes, type Splice } from '../xml/xml-text';
import { childOf, prefixOf } from '../xml/xml-tree';

export interface CellTools {
  /** Index in cellXfs for a style of the model. */
  readonly xf: (style: number, quotePrefix: boolean) => number;
  /** Index of a shared string for a text in a column; null where there is none. */
  readonly sharedString: (text: string, column: number) => number | null;
}

/** Splices for `<sheetData>`, and whether a formula was taken out of a cell (the calculation chain wants to know). */
export interface CellChanges {
  readonly splices: readonly Splice[];
  readonly formulasGone: readonly { readonly row: number; readonly column: number }[];
}

/** Texts that may be used again: plain ones anywhere, formatted ones in the column they stand in (rows move, columns hardly ever). */
export function sharedStringLookup(
  located: LocatedSheet | null,
  strings: readonly SharedString[],
  plain: ReadonlyMap<string, number>,
): CellTools['sharedString'] {
  const rich = new Map<string, number>();
  for (const { cells } of located?.data.spots.values() ?? []) {
    for (const { column, sharedString } of cells) {
      const string = sharedString === null ? undefined : strings[sharedString];
      if (string?.rich === true && sharedString !== null) rich.set(`${String(column)}:${string.text}`, sharedString);
    }
  }
  return (text, column) => (rich.size === 0 ? undefined : rich.get(`${String(column)}:${text}`)) ?? plain.get(text) ?? null;
}

/** The first index of every text without formatting of its own. */
export function plainStrings(strings: readonly SharedString[]): Map<string, number> {
  const plain = new Map<string, number>();
  strings.forEach(({ text, rich }, index) => {
    if (!rich && !plain.has(text)) plain.set(text, index);
  });
  return plain;
}

/** Compares a sheet with what its part says and gives the splices that make the part say the same. */
export function changedCells(located: LocatedSheet, after: Sheet, tools: CellTools): CellChanges {
  const { sheet: before, data, xml } = located;
  const sheetData = childOf(data.root, 'sheetData');
  const prefix = prefixOf(data.root);
  const broken = brokenShares(located, after);
  const formulasGone: { row: number; column: number }[] = [];
  const splices: Splice[] = [];
  const emptyData: string[] = [];
  const isOpen = sheetData !== undefined && sheetData.openEnd < sheetData.end;
  let insertAt = sheetData?.openEnd ?? 0;
  for (const row of sortedNumbers(data.spots.keys(), after.rows.keys(), after.rowFormats.keys())) {
    const spot = data.spots.get(row);
    const change = changedRow({ xml, prefix, row, spot, before, after, broken, tools }, formulasGone);
    if (change !== null) {
      if (spot !== undefined) splices.push(...change);
      else if (isOpen) splices.push(...change.map(({ text }) => ({ start: insertAt, end: insertAt, text })));
      else emptyData.push(...change.map(({ text }) => text));
    }
    if (spot !== undefined) insertAt = spot.end;
  }
  if (emptyData.length > 0 && sheetData !== undefined) {
    splices.push({ start: sheetData.start, end: sheetData.end, text: elementText(sheetData.tag, {}, emptyData.join('')) });
  }
  return { splices, formulasGone };
}

interface RowWork {
  readonly xml: string;
  readonly prefix: string;
  readonly row: number;
  readonly spot: RowSpot | undefined;
  readonly before: Sheet;
  readonly after: Sheet;
  readonly broken: ReadonlySet<string>;
  readonly tools: CellTools;
}

function changedRow(work: RowWork, formulasGone: { row: number; column: number }[]): Splice[] | null {
  const { row, spot, before, after, broken } = work;
  const cellsBefore = before.rows.get(row);
  const cellsAfter = after.rows.get(row);
  const spots = new Map(spot?.cells.map((cell) => [cell.column, cell]) ?? []);
  const formatChanged = !isSameRowFormat(before.rowFormats.get(row), after.rowFormats.get(row));
  const changed: number[] = [];
  for (const column of new Set([...(cellsBefore?.keys() ?? []), ...(cellsAfter?.keys() ?? [])])) {
    const one = said(before, row, column, cellsBefore?.get(column));
    const other = said(after, row, column, cellsAfter?.get(column));
    if (one?.formula !== undefined && one.formula !== null && (other?.formula ?? null) === null) formulasGone.push({ row, column });
    const share = spots.get(column)?.shared ?? null;
    const mustSpellOut = share !== null && broken.has(share) && other !== undefined;
    if (mustSpellOut || (one === undefined || other === undefined ? one !== other : !isSameCell(one, other))) changed.push(column);
  }
  if (changed.length === 0 && !formatChanged) return null;
  if (spot === undefined) return freshRow(work);
  if ((cellsAfter?.size ?? 0) === 0 && !after.rowFormats.has(row)) return [{ start: spot.start, end: spot.end, text: '' }];
  return patchedRow(
    work,
    spot,
    spots,
    changed.sort((one, other) => one - other),
    formatChanged,
  );
}

/** A cell that says nothing beyond its row's or column's style is as good as absent. */
export function said(sheet: Sheet, row: number, column: number, cell: Cell | undefined): Cell | undefined {
  if (cell?.value !== null || cell.formula !== null) return cell;
  return cell.style === (sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0) ? undefined : cell;
}

function freshRow(work: RowWork): Splice[] | null {
  const { row, after, prefix, tools } = work;
  const cells = [...(after.rows.get(row) ?? [])]
    .filter(([column, cell]) => said(after, row, column, cell) !== undefined)
    .sort(([one], [other]) => one - other);
  const format = after.rowFormats.get(row);
  if (cells.length === 0 && format === undefined) return null;
  const open = withAttributes(`<${prefix}row r="${String(row + 1)}"/>`, rowAttributes(format, tools));
  const content = cells.map(([column, cell]) => freshCell(prefix, row, column, cell, tools)).join('');
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
    customHeight: format?.custom === true ? '1' : null,
  };
}

function patchedRow(
  work: RowWork,
  spot: RowSpot,
  spots: ReadonlyMap<number, CellSpot>,
  changed: readonly number[],
  formatChanged: boolean,
): Splice[] {
  const { xml, prefix, row, before, after, broken, tools } = work;
  const splices: Splice[] = [];
  const fresh: string[] = [];
  const isEmpty = spot.openEnd === spot.end;
  for (const column of changed) {
    const cell = said(after, row, column, after.rows.get(row)?.get(column));
    const cellSpot = spots.get(column);
    if (cellSpot === undefined) {
      if (cell === undefined) continue;
      const text = freshCell(prefix, row, column, cell, tools);
      fresh.push(text);
      const at = spot.cells.find((other) => other.column > column)?.start ?? spot.closeStart;
      if (!isEmpty) splices.push({ start: at, end: at, text });
    } else {
      const old = before.rows.get(row)?.get(column);
      const text =
        cell === undefined
          ? ''
          : old === undefined
            ? freshCell(prefix, row, column, cell, tools)
            : patchedCell(work, cellSpot, old, cell, cellSpot.shared !== null && broken.has(cellSpot.shared));
      splices.push({ start: cellSpot.start, end: cellSpot.end, text });
    }
  }
  const open = xml.slice(spot.start, spot.openEnd);
  const format = formatChanged ? rowAttributes(after.rowFormats.get(row), tools) : {};
  const newOpen = withAttributes(open, { ...format, ...widerSpans(open, changed) });
  if (isEmpty && fresh.length > 0)
    return [{ start: spot.start, end: spot.end, text: `${newOpen.slice(0, -2).trimEnd()}>${fresh.join('')}</${prefix}row>` }];
  if (newOpen !== open) splices.unshift({ start: spot.start, end: spot.openEnd, text: newOpen });
  return splices;
}

/** `spans` is only a hint for readers, but a wrong one misleads them. */
function widerSpans(open: string, columns: readonly number[]): Record<string, string> {
  const spans = /\sspans="(\d+):(\d+)"/.exec(open);
  if (spans === null || columns.length === 0) return {};
  const first = Math.min(Number(spans[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(spans[2]), ...columns.map((column) => column + 1));
  return { spans: `${String(first)}:${String(last)}` };
}

function freshCell(prefix: string, row: number, column: number, cell: Cell, tools: CellTools): string {
  const open = `<${prefix}c r="${cellAddress(row, column)}"/>`;
  return cellText(open, prefix, column, cell, formulaText(prefix, cell), tools);
}

/** The cell's text with what changed in it: a style alone changes one attribute, a value keeps the formula's text as it is. */
function patchedCell(work: RowWork, spot: CellSpot, before: Cell, after: Cell, spellOut: boolean): string {
  const { xml, prefix, tools } = work;
  const open = xml.slice(spot.start, spot.openEnd);
  const sameValue = isSameValue(before.value, after.value);
  const sameFormula = isSameFormula(before, after) && !spellOut;
  if (sameValue && sameFormula) {
    return withAttributes(open, { s: tools.xf(after.style, after.quotePrefix ?? false) || null }) + xml.slice(spot.openEnd, spot.end);
  }
  const formula = sameFormula && spot.formula !== null ? xml.slice(spot.formula.start, spot.formula.end) : formulaText(prefix, after);
  const stale = { cm: sameFormula ? undefined : null, vm: sameValue ? undefined : null };
  const kept = withAttributes(
    open,
    Object.fromEntries(Object.entries(stale).filter((entry): entry is [string, null] => entry[1] === null)),
  );
  return cellText(kept, prefix, spot.column, after, formula, tools);
}

function formulaText(prefix: string, cell: Cell): string {
  if (cell.formula === null) return '';
  const array = cell.arrayArea === undefined ? {} : { t: 'array', ref: cornerAddress(cell.arrayArea) };
  return elementText(`${prefix}f`, array, escapeText(formulaForFile(cell.formula)));
}

function cellText(open: string, prefix: string, column: number, cell: Cell, formula: string, tools: CellTools): string {
  const { kind, content } = valueText(prefix, column, cell, formula !== '', tools);
  const tag = withAttributes(open, { s: tools.xf(cell.style, cell.quotePrefix ?? false) || null, t: kind });
  const inner = formula + content;
  const opened = tag.endsWith('/>') ? tag.slice(0, -2).trimEnd() : tag.slice(0, -1);
  return inner === '' ? `${opened}/>` : `${opened}>${inner}</${prefix}c>`;
}

function valueText(
  prefix: string,
  column: number,
  { value }: Cell,
  calculated: boolean,
  tools: CellTools,
): { readonly kind: string | null; readonly content: string } {
  const inValue = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { kind: null, content: '' };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { kind: null, content: inValue(String(value)) } : { kind: 'e', content: inValue('#NUM!') };
  if (typeof value === 'boolean') return { kind: 'b', content: inValue(value ? '1' : '0') };
  if (typeof value === 'object') return { kind: 'e', content: inValue(escapeText(value.error)) };
  if (calculated) return { kind: 'str', content: inValue(escapeText(encodeCharacters(value))) };
  const shared = tools.sharedString(value, column);
  if (shared !== null) return { kind: 's', content: inValue(String(shared)) };
  return { kind: 'inlineStr', content: `<${prefix}is>${textElement(`${prefix}t`, value)}</${prefix}is>` };
}

/** Shared formulas whose first cell no longer holds them: the cells that lean on it must spell theirs out. */
function brokenShares(located: LocatedSheet, after: Sheet): Set<string> {
  const broken = new Set<string>();
  for (const { row, cells } of located.data.spots.values()) {
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
