// Dates in words. The same dates stand in many cells, and a column shows
// all of its own alike, so each is put into words once.

import { format } from 'numfmt';
import { welshMonths } from './words/welsh-headings';

/** Dates shown in one number format, by serial number. */
interface DatesShown {
  readonly numberFormat: string;
  readonly texts: Map<number, string>;
}

const known = new Map<string, DatesShown>();
const most = 5000;
let latest: DatesShown = { numberFormat: '', texts: new Map() };

/**
 * "31 March 2012", by its serial number of the 1900 system.
 * A date shown without its day is a month and a year: "Mar 2012" must not become "1 March 2012".
 */
export function shownDate(numberFormat: string, serial: number): string {
  if (latest.numberFormat !== numberFormat) latest = shownIn(numberFormat);
  const found = latest.texts.get(serial);
  if (found !== undefined) return found;
  if (latest.texts.size >= most) latest.texts.clear();
  const hasDay = /d/iu.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/gu, ''));
  const text = format(hasDay ? 'd mmmm yyyy' : 'mmmm yyyy', serial);
  latest.texts.set(serial, text);
  return text;
}

function shownIn(numberFormat: string): DatesShown {
  const found = known.get(numberFormat);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const shown: DatesShown = { numberFormat, texts: new Map() };
  known.set(numberFormat, shown);
  return shown;
}

const longestDate = 40;
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const lead =
  '(?:(?:by|due|before|in|on|at|end|the|of|early|mid|late|wc|w/c|week|commencing|ending|complete|to|until|during|now|revised|start|beginning)[ -]+)*';
const typedDate = new RegExp(
  `^${lead}(?:(?:\\d{1,2}(?:st|nd|rd|th)?[ -]+(?:of )?)?(?:${months}|${welshMonths.join('|')})\\b|\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d\\b|(?:q[1-4]|quarter [1-4]|spring|summer|autumn|winter)[ ,-]+(?:20)?\\d\\d)`,
  'iu',
);

const typedYears = new RegExp(
  `^${lead}(?:(?:f\\.?y\\.?|h[12]|(?:spring|summer|autumn|winter) ?/) ?)*(?:20\\d\\d ?[/–-] ?(?:20)?\\d\\d|\\d\\d ?/ ?\\d\\d|(?:spring|summer|autumn|winter) 20\\d\\d)$`,
  'iu',
);

/** Whether a text is a date, or a year of two: "2026/27", "end of FY26/27", "Spring/Summer 2026". */
export function isTypedDateOrYears(text: string): boolean {
  return isTypedDate(text) || (text.length <= longestDate && typedYears.test(text));
}

/** Whether a text is a date, in words or figures, with little beside it: "By end of March 2025". */
export function isTypedDate(text: string): boolean {
  return text.length <= longestDate && typedDate.test(text);
}
