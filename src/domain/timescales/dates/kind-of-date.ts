// Whether a date among forecasts and actual ones is the one or the other: by a mark in the cell ("12/09/2025 (A)", "act. 12 Sep") or
// by a word in the cell beside it ("A", "Forecast").

export type KindOfDate = 'actual' | 'forecast';

const actual = 'a|act|actual|done|achieved|completed?|delivered';
const forecast = 'f|fc|fcst|forecast|est|estimated?|expected|projected|e|planned';
const alone = new RegExp(`^\\W*(?:(${actual})|(${forecast}))\\W*$`, 'iu');
const behind = new RegExp(
  `^(.*\\d.*?)[\\s,–-]*(?:[([]\\s*(?:(${actual})|(${forecast}))\\.?\\s*[)\\]]|\\s(?:(${actual})|(${forecast}))\\.?)$`,
  'iu',
);
const before = new RegExp(`^[([]?(?:(${actual})|(${forecast}))[)\\]]?[.:]?[\\s–-]\\s*(.*\\d.*)$`, 'iu');
const longest = 40;

/** What a word or letter beside a date says of it; null where it says neither. */
export function kindOfDate(text: string): KindOfDate | null {
  const match = text.length > longest ? null : alone.exec(text);
  if (match === null) return null;
  return match[1] === undefined ? 'forecast' : 'actual';
}

/** A date without the mark that says which it is. */
export function markedDate(text: string): { readonly date: string; readonly kind: KindOfDate | null } {
  if (text.length > longest || !/\d/u.test(text)) return { date: text, kind: null };
  const [, date, inBrackets, , after] = behind.exec(text) ?? [];
  if (date !== undefined) return { date, kind: inBrackets !== undefined || after !== undefined ? 'actual' : 'forecast' };
  const [, isActual, , rest] = before.exec(text) ?? [];
  return rest === undefined ? { date: text, kind: null } : { date: rest, kind: isActual === undefined ? 'forecast' : 'actual' };
}
