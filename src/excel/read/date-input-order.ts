// What the short date of the officer's system says of days and months: only a pattern that is understood for certain counts.

import type { DateOrder } from '../../domain/model/dates';

/**
 * "dd/MM/yyyy" or "M/d/yyyy" as `DatetimeFormatInfo.shortDatePattern` has it; null where the year goes first, or the letters aren't those of English:
 * Excel on the web gives "jj/mm/aaaa" to the French (OfficeDev/office-js #2520).
 */
export function orderOfPattern(pattern: string): DateOrder | null {
  const letters = pattern.replace(/'[^']*'/gu, '').toLowerCase();
  const order = [...new Set(letters.replace(/[^\p{L}]/gu, ''))].join('');
  return order === 'dmy' || order === 'mdy' ? order : null;
}
