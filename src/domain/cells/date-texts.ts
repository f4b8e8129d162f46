// Dates in words. The same dates stand in many cells, and a column shows
// all of its own alike, so each is put into words once.

import { format } from 'numfmt';

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
