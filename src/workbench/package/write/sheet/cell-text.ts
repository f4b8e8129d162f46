// The text of one `<c>` element: new, or that of the file with what changed in it.

import { cellAddress, cornerAddress } from '../../../workbook/addresses';
import type { Cell } from '../../../workbook/model';
import { isSameFormula, isSameValue } from '../../../workbook/same-content';
import type { CellLocation } from '../../read/cell-locations';
import { formulaForFile } from '../../read/formula-text';
import { elementText, encodeCharacters, escapeText, textElement, withAttributes } from '../../xml/xml-text';

/** What cells are written with. */
export interface CellTools {
  /** Index in cellXfs for a style of the model. */
  readonly xf: (style: number, quotePrefix: boolean) => number;
  /** Index of a shared string for a text in a column; null where there is none. */
  readonly sharedString: (text: string, column: number) => number | null;
}

/** The cell to write. */
interface CellPlace {
  /** Of the file's elements: "x:" or nothing. */
  readonly prefix: string;
  readonly row: number;
  readonly column: number;
  readonly tools: CellTools;
}

/** A cell of the file, as it was and as it is now. */
interface ChangedCell {
  /** The text of the worksheet part. */
  readonly xml: string;
  readonly location: CellLocation;
  readonly before: Cell;
  readonly after: Cell;
  /** The shared formula of the cell has lost its text, so the cell gets the whole formula. */
  readonly spellOut: boolean;
}

/** Put together in one go: a review makes hundreds of thousands. */
export function newCellText(place: CellPlace, cell: Cell): string {
  const formula = formulaText(place.prefix, cell);
  const { type, content } = valueText(place, cell, formula !== '');
  const xf = place.tools.xf(cell.style, cell.quotePrefix ?? false);
  const attributes = `${xf === 0 ? '' : ` s="${String(xf)}"`}${type === null ? '' : ` t="${type}"`}`;
  return wrapped(place, `<${place.prefix}c r="${cellAddress(place.row, place.column)}"${attributes}`, formula + content);
}

/** A style alone changes one attribute; a value keeps the formula's text as it is. */
export function changedCellText(place: CellPlace, { xml, location, before, after, spellOut }: ChangedCell): string {
  const { prefix, tools } = place;
  const open = xml.slice(location.start, location.openEnd);
  const sameValue = isSameValue(before.value, after.value);
  const sameFormula = isSameFormula(before, after) && !spellOut;
  if (sameValue && sameFormula) {
    const style = tools.xf(after.style, after.quotePrefix ?? false);
    return withAttributes(open, { s: style || null }) + xml.slice(location.openEnd, location.end);
  }
  const formula =
    sameFormula && location.formula !== null ? xml.slice(location.formula.start, location.formula.end) : formulaText(prefix, after);
  // Metadata of a formula or a value goes with it.
  const stale = { ...(sameFormula ? {} : { cm: null }), ...(sameValue ? {} : { vm: null }) };
  return cellText(place, withAttributes(open, stale), after, formula);
}

function formulaText(prefix: string, cell: Cell): string {
  if (cell.formula === null) return '';
  const array = cell.arrayArea === undefined ? {} : { t: 'array', ref: cornerAddress(cell.arrayArea) };
  return elementText(`${prefix}f`, array, escapeText(formulaForFile(cell.formula)));
}

function cellText(place: CellPlace, open: string, cell: Cell, formula: string): string {
  const { type, content } = valueText(place, cell, formula !== '');
  const tag = withAttributes(open, { s: place.tools.xf(cell.style, cell.quotePrefix ?? false) || null, t: type });
  return wrapped(place, tag.endsWith('/>') ? tag.slice(0, -2).trimEnd() : tag.slice(0, -1), formula + content);
}

/** `opened`: the tag as far as its last attribute. */
function wrapped({ prefix }: CellPlace, opened: string, inner: string): string {
  return inner === '' ? `${opened}/>` : `${opened}>${inner}</${prefix}c>`;
}

/** The `t` attribute and the content that go with a value. */
interface ValueText {
  readonly type: string | null;
  readonly content: string;
}

function valueText({ prefix, column, tools }: CellPlace, { value }: Cell, calculated: boolean): ValueText {
  const inValue = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, content: '' };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { type: null, content: inValue(String(value)) } : { type: 'e', content: inValue('#NUM!') };
  if (typeof value === 'boolean') return { type: 'b', content: inValue(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', content: inValue(escapeText(value.error)) };
  if (calculated) return { type: 'str', content: inValue(escapeText(encodeCharacters(value))) };
  const shared = tools.sharedString(value, column);
  if (shared !== null) return { type: 's', content: inValue(String(shared)) };
  return { type: 'inlineStr', content: `<${prefix}is>${textElement(`${prefix}t`, value)}</${prefix}is>` };
}
