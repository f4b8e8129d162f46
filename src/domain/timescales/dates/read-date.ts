// Every date in a text, in order. Libraries for dates in words fill in what is missing ("3/10/15" becomes October,
// "now" today); here nothing is
// guessed: a date with two readings, or none, says so instead of being one.

import { readName, spanNamed, unread, yearsOn, type DateContext, type DateName, type DateReading, type NamedDate } from './date-name';
import { dayPatterns } from './day-patterns';
import { partWords } from './part-of-date';
import { periodPatterns } from './period-patterns';

/** A date found in a text. */
export interface DateFound {
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** It names a first and a last day. */
  readonly isRange: boolean;
  /** It says "the end of". */
  readonly isEnd: boolean;
  readonly reading: DateReading;
}

/** A date before its year is settled. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly name: DateName;
  readonly isRange: boolean;
  readonly isEnd: boolean;
}

const patterns = [...dayPatterns, ...periodPatterns];

const rangeSign = /^ ?(?:-|–|—|to|until|till|through(?: to)?) ?(?:the )?$/u;
const andSign = /^ ?and ?$/u;
const gloss = /^ ?\($/u;
const either = /^ ?\/ ?$/u;
const joint = /^[ ,/&\n;–—-]*(?:(?:and|to|or|until|till|then|through) ?)?$/u;
const movedFrom =
  /\b(?:slipped|moved|delayed|deferred|postponed|extended|revised|changed|rescheduled|brought forward|put back) from (?:the )?$/u;
const between = /\bbetween (?:the )?$/u;

/** The dates of a text whose runs of spaces are single ones. */
export function findDates(text: string, context: DateContext): readonly DateFound[] {
  const places = withSharedYears(text, placesIn(text, context));
  const found = places.map(({ name, ...place }): DateFound => ({
    ...place,
    reading: readName(name, text.slice(place.start, place.end), context),
  }));
  return withoutGlosses(text, withRanges(text, found));
}

/** Where dates stand: the first, and of those that begin alike the longest, takes its text from the others. */
function placesIn(text: string, context: DateContext): readonly Place[] {
  const all = patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Place[] => {
      const start = match.index;
      const dateRead = read({ groups: match.slice(1), start, end: start + match[0].trimEnd().length }, text, context);
      return dateRead === null ? [] : [{ start, end: dateRead.end, name: dateRead.name, isRange: dateRead.isRange ?? false, isEnd: false }];
    }),
  );
  const kept: Place[] = [];
  for (const place of all.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept.map((place, index) => withPart(text, place, kept[index - 1]?.end ?? 0));
}

function withPart(text: string, place: Place, from: number): Place {
  const part = partWords(text, place.start);
  if (part === null || part.start < from) return place;
  const { year, readIn } = place.name;
  return { ...place, start: part.start, isEnd: part.isEnd, name: { year, readIn: (within) => readIn(within).map(part.narrow) } };
}

/**
 * "Oct - Dec 2011", "June and Sept 2011", "Nov 2011 to Jan": a date without a year has that of the one beside it, or
 * the next to it in order.
 */
function withSharedYears(text: string, places: readonly Place[]): readonly Place[] {
  const shared = [...places];
  const isJoined = (left: Place, right: Place): boolean => joint.test(text.slice(left.end, right.start).toLowerCase());
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [place, next] = [shared[index], shared[index + 1]];
    if (place === undefined || next === undefined || place.name.year !== null || next.name.year === null || !isJoined(place, next))
      continue;
    shared[index] = { ...place, name: besideIn(place.name, next.name, -1) };
  }
  for (let index = 1; index < shared.length; index += 1) {
    const [last, place] = [shared[index - 1], shared[index]];
    if (place === undefined || last === undefined || place.name.year !== null || last.name.year === null) continue;
    if (isJoined(last, place)) shared[index] = { ...place, name: besideIn(place.name, last.name, 1) };
    else if (gloss.test(text.slice(last.end, place.start)) && liesIn(place.name, last.name))
      shared[index] = { ...place, name: { ...place.name, year: last.name.year } };
  }
  return shared;
}

/** "Q2 2025-26 (July to September)": what is in brackets says the same again, so it is of that year. */
function liesIn(name: DateName, { year, readIn }: DateName): boolean {
  const within = year === null ? undefined : readIn(year)[0]?.span;
  const said = year === null ? undefined : name.readIn(year)[0]?.span;
  return within !== undefined && said !== undefined && within.start <= said.start && within.end >= said.end;
}

/**
 * The last reading that begins no later than the other date (direction −1), or the first that begins no earlier (1).
 */
function besideIn(name: DateName, other: DateName, direction: 1 | -1): DateName {
  const readIn: DateName['readIn'] = (year) => {
    const [limit] = other.readIn(year);
    if (limit === undefined) return [];
    const fits = ({ span }: NamedDate): boolean => (direction < 0 ? span.start <= limit.span.start : span.start >= limit.span.start);
    const readings = [...name.readIn(year), ...name.readIn(yearsOn(year, direction))]
      .filter(fits)
      .sort((one, next) => one.span.start.localeCompare(next.span.start));
    const nearest = direction < 0 ? readings.at(-1) : readings[0];
    return nearest === undefined ? [] : [nearest];
  };
  return { year: other.year, readIn };
}

/** Two dates with "to" or a dash between them are one range; with a slash, one date that is either. */
function withRanges(text: string, found: readonly DateFound[]): readonly DateFound[] {
  const joined: DateFound[] = [];
  for (const date of found) {
    const last = joined.at(-1);
    const sign = last === undefined ? '' : text.slice(last.end, date.start).toLowerCase();
    const before = last === undefined ? '' : text.slice(0, last.start).toLowerCase();
    const isRange = (rangeSign.test(sign) && !movedFrom.test(before)) || (andSign.test(sign) && between.test(before));
    const isEither = either.test(sign) && (sign === '/' || !/\d/u.test(text.slice(last?.start, last?.end)));
    if (last === undefined || last.isRange || date.isRange || !(isRange || isEither)) joined.push(date);
    else
      joined[joined.length - 1] = { start: last.start, end: date.end, isRange, isEnd: false, reading: rangeOf(last.reading, date.reading) };
  }
  return joined;
}

/**
 * A date and the one in brackets behind it that says it again are one: the text
 * runs to the bracket, the reading is that of the bracket.
 */
function withoutGlosses(text: string, found: readonly DateFound[]): readonly DateFound[] {
  const kept: DateFound[] = [];
  for (const date of found) {
    const last = kept.at(-1);
    const inBrackets = last !== undefined && gloss.test(text.slice(last.end, date.start)) && text.startsWith(')', date.end);
    if (inBrackets && isGloss(last.reading, date.reading)) kept[kept.length - 1] = { ...last, end: date.end, reading: date.reading };
    else kept.push(date);
  }
  return kept;
}

/** "Q3 (Oct-Dec 2011)": the date in brackets is the same one, or a part of it, said again. */
function isGloss({ named }: DateReading, { named: gloss }: DateReading): boolean {
  return gloss !== null && (named === null || (named.span.start <= gloss.span.start && named.span.end >= gloss.span.end));
}

function rangeOf(from: DateReading, to: DateReading): DateReading {
  if (from.named === null) return from;
  if (to.named === null) return to;
  const span = { start: from.named.span.start, end: to.named.span.end };
  return span.start > span.end ? unread('It ends before it begins.') : { named: { ...spanNamed(span), date: to.named.date } };
}
