// The heading of the next review in the officers' own manner: "Oct 2011 review"
// becomes "Mar 2012 review", "OCTOBER 11" "MARCH 12".

import { monthName, monthPattern } from '../timescales/dates/month-names';

const monthWord = new RegExp(`\\b(?:${monthPattern})\\b`, 'iu');
const yearWord = /(?<!\d)(?:(?:19|20)\d\d|(?<=['’]|\s)\d\d(?!\d|(?:st|nd|rd|th)\b))(?!\d)/iu;

/** "September 2012" of "2012-09". */
export function monthInWords(month: string): string {
  return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
}

/**
 * The last review's heading with another month, as long or short as it was, and another year. `month`: "2012-09".
 * A day of the month goes, since nobody has given it. A heading without a month
 * gets both put before it: "RAG" becomes "September 2012 RAG".
 */
export function nextHeading(last: string, month: string): string {
  const found = monthWord.exec(last)?.[0];
  if (found === undefined) return `${monthInWords(month)} ${last.replace(yearWord, '').trim()}`.trim();
  const name = inManner(found, monthName(Number(month.slice(5, 7))));
  const withMonth = last.replace(new RegExp(`(?:\\b\\d{1,2}(?:st|nd|rd|th)?\\s+)?${monthWord.source}\\.?`, 'iu'), name);
  const year = month.slice(0, 4);
  const found2 = yearWord.exec(withMonth)?.[0];
  if (found2 === undefined) return withMonth.replace(name, `${name} ${year}`);
  return withMonth.replace(yearWord, found2.length === 4 ? year : year.slice(2));
}

/** "Sept" and "Oct" are short, "OCTOBER" is in capitals; May is as long as it gets, so it says nothing. */
function inManner(found: string, name: string): string {
  const isShort = found.length <= 4 && !/^(?:may|june|july)$/iu.test(found);
  const text = isShort ? name.slice(0, 3) : name;
  if (found === found.toUpperCase()) return text.toUpperCase();
  return found === found.toLowerCase() ? text.toLowerCase() : text;
}
