// Months within which a row's work is done, as its own note says: "Runs May to July", "Window: April–October". Outside them
// nothing is expected, and the end of the year isn't when it is due.

import { monthOf, monthPattern } from './dates/month-names';

const month = `(?:early |mid |late |the end of |end of |start of )?(${monthPattern})\\b\\.?(?: 20\\d\\d)?`;
const months = `(?:from |between |in )?${month}\\s*(?:to|until|till|through|and|[–—-])\\s*${month}`;
const opens = '(?:runs?|running|is open|opens?|open|takes? place|happens?|only|is (?:only )?delivered|seasonal)';
const named = '(?:window|season|seasonal|term|fieldwork|programme|activity)';
const patterns = [
  `\\b${opens}\\b[\\s:,(]*(?:each year |every year |only |always )*${months}`,
  `\\b${named}\\b[\\s:,(–—-]*(?:(?:is|runs?|opens?|open|lasts|goes)\\b\\s*)?${months}`,
  `${months}(?: is the)?\\s*(?:\\)|,)?\\s*(?:only|window|season)\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

const wholeYear = 12;

/** Whether a text with a month says that the work is done in some months of the year only. What is said as past is no window. */
export function saysWindow(text: string): boolean {
  return patterns.some((pattern) => {
    const [, first, last] = pattern.exec(text) ?? [];
    const [from, to] = [monthOf(first ?? ''), monthOf(last ?? '')];
    return from !== null && to !== null && ((to.month - from.month + wholeYear) % wholeYear) + 1 < wholeYear;
  });
}
