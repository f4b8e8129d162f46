// What number formats make of a number: a date, a percentage, how many decimals. A sheet has few formats and many
// cells, so each is looked at once.

import { isDateFormat, isPercentFormat } from 'numfmt';

/** How a format shows a number. */
export type FormatKind = 'date' | 'percent' | 'number';

/** What a number format makes of a number. */
interface FormatInfo {
  readonly kind: FormatKind;
  /** Places that a percentage is shown with; null for other kinds. */
  readonly decimals: number | null;
}

const known = new Map<string, FormatInfo>([['General', { kind: 'number', decimals: null }]]);
const most = 2000;

/** What a format makes of a number. */
export function formatInfo(numberFormat: string): FormatInfo {
  const found = known.get(numberFormat);
  if (found !== undefined) return found;
  const kind = isDateFormat(numberFormat) ? 'date' : isPercentFormat(numberFormat) ? 'percent' : 'number';
  const info: FormatInfo = { kind, decimals: kind === 'percent' ? decimalsIn(numberFormat.split(';')[0] ?? '') : null };
  if (known.size >= most) known.clear();
  known.set(numberFormat, info);
  return info;
}

export function formatKind(numberFormat: string): FormatKind {
  return formatInfo(numberFormat).kind;
}

/** Decimal places in a number format, or in a number as typed. */
export function decimalsIn(text: string): number {
  return /\.([0#?]+|\d+)/u.exec(text)?.[1]?.length ?? 0;
}
