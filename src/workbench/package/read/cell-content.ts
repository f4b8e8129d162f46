// The texts and attributes of a `<c>` element as a cell of the model.

import { parseArea } from '../../workbook/addresses';
import type { Cell, CellValue } from '../../workbook/model';
import { decodeCharacters } from '../xml/xml-text';
import type { CellLocation } from './cell-locations';
import { dateSerial } from './dates';
import { formulaFromFile, shareFormula, sharedFormulaAt, type SharedFormula } from './formula-text';
import type { SharedString } from './read-strings';

/** What cells refer to elsewhere in the package. */
export interface CellContext {
  readonly strings: readonly SharedString[];
  /** For each style whether its cells were typed with an apostrophe. */
  readonly quotePrefixes: readonly boolean[];
  readonly styleCount: number;
  readonly date1904: boolean;
}

/** A `<c>` element of the file; null for what it doesn't have. */
export interface CellSource {
  readonly attributes: Readonly<Record<string, string>>;
  formula: { readonly attributes: Readonly<Record<string, string>>; text: string } | null;
  value: string | null;
  /** The text of an inline string. */
  inline: string | null;
}

/** The cell; what it shares with others is noted in its location and in `sharedFormulas`. */
export function cellFrom(
  source: CellSource,
  row: number,
  location: CellLocation,
  context: CellContext,
  sharedFormulas: Map<string, SharedFormula>,
): Cell {
  const style = styleNumber(source.attributes.s, context.styleCount);
  const cell: Cell = { value: valueFrom(source, location, context), formula: null, style };
  if (context.quotePrefixes[style] === true) cell.quotePrefix = true;
  if (location.sharedString !== null && context.strings[location.sharedString]?.rich === true) cell.severalLooks = true;
  if (source.formula === null) return cell;
  const { attributes, text } = source.formula;
  const kind = attributes.t;
  if (kind === 'shared' && attributes.si !== undefined) {
    location.shared = attributes.si;
    location.master = text !== '';
    if (text !== '') sharedFormulas.set(location.shared, shareFormula(formulaFromFile(text), row, location.column));
    cell.formula = text === '' ? childFormula(sharedFormulas.get(location.shared), row, location.column) : formulaFromFile(text);
  } else if (kind !== 'dataTable' && text !== '') {
    cell.formula = formulaFromFile(text);
    const area = kind === 'array' && attributes.ref !== undefined ? parseArea(attributes.ref) : null;
    if (area !== null) cell.arrayArea = area;
    if (area !== null && source.attributes.cm !== undefined) cell.spills = true;
  }
  return cell;
}

function childFormula(formula: SharedFormula | undefined, row: number, column: number): string | null {
  return formula === undefined ? null : sharedFormulaAt(formula, row, column);
}

/** The style that an `s` attribute names; the default where it names none that there is. */
export function styleNumber(text: string | undefined, styleCount: number): number {
  const style = text === undefined ? 0 : Number(text);
  return Number.isInteger(style) && style >= 0 && style < styleCount ? style : 0;
}

function valueFrom(source: CellSource, location: CellLocation, context: CellContext): CellValue {
  const kind = source.attributes.t ?? 'n';
  if (kind === 'inlineStr') return source.inline === null ? source.value : decodeCharacters(source.inline);
  const { value } = source;
  if (value === null) return null;
  if (kind === 's') {
    location.sharedString = Number(value);
    return context.strings[location.sharedString]?.text ?? null;
  }
  if (kind === 'str') return decodeCharacters(value);
  if (value.trim() === '') return null;
  if (kind === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (kind === 'e') return { error: value.trim() };
  if (kind === 'd') return dateSerial(value.trim(), context.date1904) ?? value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}
