// What "Drafted from" held before the figures stood beside it in one number: every figure in words. A draft that an
// earlier version wrote is told by it until the next review.

import { type CellValue, isCellError } from '../model/cell';
import { roundTo } from '../cells/rounding';
import { draftedWords } from './drafted-from';

/** Its figures were kept to four decimals. */
const keptDecimals = 4;

/**
 * "At least | 100 | 18 | 13 |  |  | 31 | Sum | ": target as it reads, its figure, periods, stated total, method. Null
 * where one is an error, from which nothing was drafted.
 */
export function earlierDraftedWords(parts: readonly CellValue[]): string | null {
  const texts = parts.map(textOf).filter((part) => part !== null);
  return texts.length < parts.length ? null : draftedWords(texts.map((text) => text.replaceAll(',', '.')));
}

function textOf(value: CellValue): string | null {
  if (value === null) return '';
  if (isCellError(value)) return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(roundTo(value, keptDecimals)) : value;
}
