// The order of day and month in the short date of the officer's system. Only a pattern that is certain counts.

import type { DateOrder } from '../../domain/model/dates';

/**
 * "dd/MM/yyyy" or "M/d/yyyy" as `DatetimeFormatInfo.shortDatePattern` has it; null where the year comes first,
 * or the letters aren't those of English: French users of Excel on the web get "jj/mm/aaaa" (OfficeDev/office-js
 * #2520).
 */
export function orderOfPattern(pattern: string): DateOrder | null {
  const letters = pattern.replace(/'[^']*'/gu, '').toLowerCase();
  const order = [...new Set(letters.replace(/[^\p{L}]/gu, ''))].join('');
  return order === 'dmy' || order === 'mdy' ? order : null;
}
