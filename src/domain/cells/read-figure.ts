// What a cell in a figure column means. Only what is certain becomes a number;
// 0, "n/a" and blank stay three different things.

import { isCellError, type CellValue } from '../model/cell';
import { decimalsIn, formatInfo } from './number-formats';
import type { Figure } from '../model/table/targets';

const notApplicable = /^(?:n\/?a|n\.a\.?|not applicable|-{1,3}|–|—|\.{2,3}|…|:|\[?[xz:]\]?|does not apply)$/iu;
const zeroWords = /^(?:nil|zero)$/iu;
const plainNumber = /^([+-]?)\s*(£|€|\$)?\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|per ?cent|m|mn|million|bn|billion|k|thousand)?$/iu;

/**
 * Of the texts that begin with a letter only words for none or nought are
 * short enough to be more than words: "does not apply".
 */
const longestNone = 16;

function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

/** No figure and no word for none begins like this: spares the rest for the many cells of prose. */
const surelyWords = /^\p{L}{2}\p{L}*[ ,;]\p{L}+[ ,;.]\p{L}/u;

/** What a word or a letter behind a number multiplies it by, in small letters. */
export const scales: Readonly<Record<string, number>> = { m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9, k: 1e3, thousand: 1e3 };

const small: readonly Figure[] = Array.from({ length: 1000 }, (_, value) => ({ kind: 'number', value }));

/** The figure of a number. Small whole numbers stand in many cells and share one figure each. */
export function numberFigure(value: number): Figure {
  const shared = value >= 0 && value < small.length && Number.isInteger(value) ? small[value] : undefined;
  return shared ?? { kind: 'number', value };
}

/** The figure in a cell. */
export function readFigure(value: CellValue): Figure {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') return numberFigure(value);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (isCellError(value)) return { kind: 'error', error: value };
  return readTypedFigure(value);
}

function isProse(text: string): boolean {
  return (text.length > longestNone && beginsWithLetter(text)) || surelyWords.test(text);
}

/** The first letters of the words for none and nought. */
const lettersOfNone = 'ndxz';

/**
 * Whether a text needs a look at whether it is a figure, or a word or sign for none: false for nearly all prose and
 * names. A letter alone gets the look.
 */
export function mayBeFigure(text: string): boolean {
  if (text.length > 1 && beginsWithLetter(text) && !lettersOfNone.includes(text.charAt(0).toLowerCase())) return false;
  return !isProse(text);
}

/**
 * The figure in a text: numbers stored as text, percentages, pounds, thousands. "1.5m" is a number only with a
 * currency
 * sign or the whole word.
 */
export function readTypedFigure(text: string): Figure {
  if (isProse(text)) return { kind: 'text', text: text.trim() };
  const typed = text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();
  if (typed === '') return { kind: 'blank' };
  if (notApplicable.test(typed)) return { kind: 'not applicable', text: typed };
  if (zeroWords.test(typed)) return { kind: 'number', value: 0 };
  const value = numberIn(typed);
  return value === null ? { kind: 'text', text: typed } : { kind: 'number', value };
}

function numberIn(typed: string): number | null {
  const match = plainNumber.exec(typed);
  if (match === null) return null;
  const [, before, currency, after, whole, decimals, suffix] = match;
  if (before !== '' && after !== '') return null;
  const digits = Number(`${(whole ?? '').replaceAll(',', '')}${decimals ?? ''}`);
  const signed = before === '-' || after === '-' ? -digits : digits;
  const unit = suffix?.toLowerCase();
  if (unit === undefined) return signed;
  // Divided as text, so that 68.3 % is 0.683 and not 0.6829999….
  if (unit === '%' || unit.startsWith('per')) return Number(`${String(signed)}e-2`);
  if (unit.length < 4 && currency === undefined) return null;
  const scale = scales[unit];
  return scale === undefined ? null : Number((signed * scale).toPrecision(15));
}

/**
 * Decimal places that a percentage is shown with, by its number format or
 * its own text; null where it isn't shown as a percentage.
 */
export function percentDecimals(value: CellValue, numberFormat: string): number | null {
  if (typeof value === 'number') return formatInfo(numberFormat).decimals;
  if (typeof value !== 'string' || !value.trim().endsWith('%')) return null;
  return decimalsIn(value);
}
