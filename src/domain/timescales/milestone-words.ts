// The date of a milestone in words, as far as it is given.

import { monthName } from './dates/month-names';
import type { PartialDate } from '../model/milestone';

/** "31 March 2012", "March 2012", "2012". */
export function dateWords(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const words = month === undefined ? year : `${monthName(Number(month))} ${year}`;
  return day === undefined ? words : `${String(Number(day))} ${words}`;
}
