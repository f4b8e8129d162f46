// A period's short name for a sentence: "Q1" of "Number delivered per quarter Q1 Apr - June".

import { isRollingInWords, monthsNamed } from '../cells/words/level-words';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b';
const months = new RegExp(`\\b${month}(?:\\s?(?:to|-|–)\\s?${month})?(?:[\\s'’-]{1,2}(?:20)?\\d\\d\\b)?`, 'i');

/** "Delivered up to 30 June 2024" isn't what was done in June, nor is "Achieved to 31 March 2024" what was in March. */
const runsUpTo =
  /\b(?:up to(?: and including)?|until|before|prior to|to)(?: the)?(?: end)?(?: of)?\s*(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?\s*)?$/i;

/** "Spring term 2026 Target" of a band of terms over what each has. */
const ofTerm = /^(.*\bterm\b.*?),? (?:actuals?|targets?)$/iu;

/**
 * Quarters and halves by their number, months by their name and year where given, anything else as headed, cut short.
 */
export function shortPeriodName(heading: string): string {
  const text = heading.replace(/\s+/g, ' ').replace(ofTerm, '$1').trim();
  const quarter = /\b(?:q|qtr|quarter)\s?([1-4])\b/i.exec(text);
  if (quarter?.[1] !== undefined) return `Q${quarter[1]}`;
  const half = /\b(?:h|half)\s?([12])\b/i.exec(text);
  if (half?.[1] !== undefined) return `H${half[1]}`;
  const found = months.exec(text);
  if (found !== null && isRollingInWords(text)) return `${monthsNamed(text) ?? '12'} months to ${found[0]}`;
  // "2022/23" of "Delivered in year 2022/23": the year's own name is the short one.
  const year = found === null ? /(?<![\d/])(?:20)?\d\d ?[/–-] ?(?:20)?\d\d(?![\d/])|(?<![\d/.-])20\d\d(?![\d/.-])/u.exec(text) : null;
  if (year !== null && text.length > 24) return year[0];
  const name = found === null ? text : runsUpTo.test(text.slice(0, found.index)) ? `to ${found[0]}` : found[0];
  return name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name;
}

const namedYear = /(?<![\d/])(?:20)?\d\d ?[/–-] ?(?:20)?\d\d(?![\d/])|(?<![\d/.-])20\d\d(?![\d/.-])/u;

/**
 * The short names of a table's periods. Where these lie in more years than one, each with the year of its heading: "Q1
 * 2025/26" of a quarter under a band of years.
 */
export function periodNamesOf(headings: readonly string[]): readonly string[] {
  const names = headings.map(shortPeriodName);
  // "to March 2024" and "Mar 2024" say theirs already.
  const years = headings.map((heading, index) => (/\d\d/u.test(names[index] ?? '') ? null : (namedYear.exec(heading)?.[0] ?? null)));
  const spansYears = new Set(years.filter((year) => year !== null)).size > 1;
  return names.map((name, index) => {
    const year = years[index] ?? null;
    return spansYears && year !== null ? `${name} ${year}` : name;
  });
}
