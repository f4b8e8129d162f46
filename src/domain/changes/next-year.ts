// A plan's words moved on by a year: "2015/16" becomes "2016/17", "Apr 2015" "Apr 2016"; other numbers stay.

import type { DateSpan } from '../model/dates';

const financial = /(?<!\d)((?:19|20)?\d\d)(\s?[/–-]\s?)((?:19|20)?\d\d)(?!\d|[/–-]\d)/gu;
const calendar = /(?<!\d|[/–-])((?:19|20)\d\d)(?!\d|\s?[/–-]\s?\d)/gu;

/** "Year ending March 2025", "year to 31 March 2025". */
const yearEnding = /(\byear\s+(?:ending|ended|to)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[a-z]+\s+)((?:19|20)\d\d)\b/giu;

/** Every year of a heading, moved on by one. */
export function nextYearHeading(text: string): string {
  return nextFinancialYears(text, null).replace(calendar, (year: string) => String(Number(year) + 1));
}

/** Only mentions of the plan's own financial year: a title may speak of other years too. */
export function nextYearTitle(text: string, year: DateSpan): string {
  const moved = nextFinancialYears(text, Number(year.start.slice(0, 4)));
  const ends = year.end.slice(0, 4);
  return moved.replace(yearEnding, (whole: string, words: string, found: string) => (found === ends ? `${words}${plusOne(found)}` : whole));
}

/** `only`: the year in which those to be moved on start; null for all. */
function nextFinancialYears(text: string, only: number | null): string {
  return text.replace(financial, (whole: string, first: string, dash: string, second: string) => {
    const follows = Number(second) % 100 === (Number(first) + 1) % 100;
    const isMeant = only === null || Number(first) % 100 === only % 100;
    return follows && isMeant ? `${plusOne(first)}${dash}${plusOne(second)}` : whole;
  });
}

function plusOne(year: string): string {
  return String(Number(year) + 1)
    .slice(-year.length)
    .padStart(year.length, '0');
}
