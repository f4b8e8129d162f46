// What number formats make of a number: a date, a percentage, how many decimals. A sheet has few formats and many
// cells, so each is looked at once.

import { memoizeTexts } from './words/memoize-texts';
import { isDateFormat, isPercentFormat } from 'numfmt';

/** How a format shows a number. */
export type FormatKind = 'date' | 'percent' | 'number';

/** What a number format makes of a number. */
interface FormatInfo {
  readonly kind: FormatKind;
  /** Places that a percentage is shown with; null for other kinds. */
  readonly decimals: number | null;
  /** Places that a number is shown with; 0 for other kinds. */
  readonly places: number;
}

/** What a format makes of a number. */
export const formatInfo = memoizeTexts(infoOf, 2000);

function infoOf(numberFormat: string): FormatInfo {
  const kind = isDateFormat(numberFormat) ? 'date' : isPercentFormat(numberFormat) ? 'percent' : 'number';
  const decimals = kind === 'percent' ? decimalsIn(numberFormat.split(';')[0] ?? '') : null;
  return { kind, decimals, places: kind === 'number' ? decimalsIn(numberFormat) : 0 };
}

export function formatKind(numberFormat: string): FormatKind {
  return formatInfo(numberFormat).kind;
}

/** Decimal places in a number format, or in a number as typed. */
export function decimalsIn(text: string): number {
  return /\.([0#?]+|\d+)/u.exec(text)?.[1]?.length ?? 0;
}
