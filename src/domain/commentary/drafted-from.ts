// "Drafted from": the figures that a draft was written from, and a hash
// of its words, so that a later review knows both.

import { type CellValue, isCellError } from '../model/cell';
import { roundTo } from '../cells/rounding';
import type { IsoDate } from '../model/dates';

/** Figures of "Drafted from" are kept to four decimals: smaller ones are written as powers of ten by some engines. */
export const draftedDecimals = 4;

/** What the cell says, in three parts. */
export interface DraftedFrom {
  /** The cells behind the draft, in the order in which the check formula joins them. */
  readonly figures: string;
  /** "" where none was known. */
  readonly asAt: string;
  /** Of the draft's words. */
  readonly hash: string;
}

const separator = ' | ';

/** A cell's value as the check formula turns it into text. Null for an error, from which nothing is drafted. */
export function draftedPart(value: CellValue): string | null {
  if (value === null) return '';
  if (isCellError(value)) return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(roundTo(value, draftedDecimals)) : value;
}

/** What the figures' part of the cell says; a decimal comma reads as a point, as in the check formula. */
export function draftedFigures(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(',', '.') + separator).join('');
}

/** "At least 100 | 18 | 13 |  |  | 31 | Sum | 2015-09-30 | #k3f9a2". */
export function draftedFromText(figures: string, asAt: IsoDate | null, draft: string): string {
  return `${figures}${asAt ?? ''}${separator}#${hashOf(draft)}`;
}

/** Null where the cell isn't one that we wrote. */
export function readDraftedFrom(value: CellValue): DraftedFrom | null {
  if (typeof value !== 'string') return null;
  const found = /^(.* \| )?(\d{4}-\d\d-\d\d)? \| (#[0-9a-z]+)$/s.exec(value);
  return found === null ? null : { figures: found[1] ?? '', asAt: found[2] ?? '', hash: found[3] ?? '' };
}

/** Whether a draft is still the text that "Drafted from" was made for. */
export function isUntouched(draft: CellValue, drafted: DraftedFrom): boolean {
  return typeof draft === 'string' && `#${hashOf(draft)}` === drafted.hash;
}

/** FNV-1a over the text's code units, 32 bits, base 36. Line ends count as one, since Excel turns them round. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replaceAll('\r\n', '\n')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
