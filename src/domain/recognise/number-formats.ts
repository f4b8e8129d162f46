// Which number formats show dates and which percentages. A sheet has few formats and many cells, so each is looked at once.

import { isDateFormat, isPercentFormat } from 'numfmt';

/** How a format shows a number. */
export type FormatKind = 'date' | 'percent' | 'number';

const known = new Map<string, FormatKind>([['General', 'number']]);
const most = 2000;

/** What a format makes of a number. */
export function formatKind(numberFormat: string): FormatKind {
  const found = known.get(numberFormat);
  if (found !== undefined) return found;
  const kind = isDateFormat(numberFormat) ? 'date' : isPercentFormat(numberFormat) ? 'percent' : 'number';
  if (known.size >= most) known.clear();
  known.set(numberFormat, kind);
  return kind;
}
