// What a row's figures count and what was done with it, as far as the row's own words say so: "peer challenges", "carried
// out" of "Carry out at least 100 peer challenges". Where they don't, nothing is made up.

import { qualifiers } from '../../cells/targets/at-least-or-up-to';
import { isUnwanted } from '../../cells/targets/more-is-better';
import { isPercent } from '../figures-in-words';
import { mayName } from './named-numbers';
import { endOfNouns, endOfWord, pastSpace } from './nouns';
import { areSpent, participleOf, participles, verbOf, type ReportedRow } from './verbs';

/** What a figure counts. */
export interface CountedThing {
  /** In the plural, as it stands inside a sentence: "peer challenges". */
  readonly thing: string;
  /** What was done with it: "carried out"; null where the words say it of something else, or not at all. */
  readonly verb: string | null;
}

/**
 * What a statement says of a figure: the thing, "" where the words don't name it or its unit does already, and what was
 * done with it. `target`: the figure in the target's cell.
 */
export function thingAndVerb(row: ReportedRow, target: number | null): CountedThing {
  const { description, unit, isLevel } = row;
  const isSpent = areSpent(row);
  const isOfThings = !row.areSavings && unit.before === '' && !isPercent(unit) && !isLevel && !isSpent;
  const counted = isOfThings ? countedThing(description, target) : null;
  return { thing: unit.after === '' ? (counted?.thing ?? '') : '', verb: counted === null ? verbOf(row, isSpent) : counted.verb };
}

/**
 * Null where the words don't name one thing. `target`: the figure in the target's cell, by which a number in the words is
 * known.
 * @internal exported for its test
 */
export function countedThing(description: string, target: number | null): CountedThing | null {
  const words = description.trim();
  const beside = besideNumber(words, target) ?? besideShare(words, target);
  if (beside !== null) return isOther(words.slice(beside.end)) ? null : beside;
  const counted = numberOf(words);
  return counted === null || isOther(words) ? null : counted;
}

/** "Homes without heating" aren't homes, as far as a statement goes. Asked last, since most rows name no thing. */
function isOther(words: string): boolean {
  return isUnwanted(onOneLine(words).toLowerCase());
}

/** A thing that a number stands before, and where its nouns end. */
interface ThingBeside extends CountedThing {
  readonly end: number;
}

/** "Train at least 500 councillors who…": the words behind the target's number; a verb only where it is done to them. */
function besideNumber(words: string, target: number | null): ThingBeside | null {
  if (target === null || target <= 0 || !mayName(words, target)) return null;
  numbers.lastIndex = 0;
  for (let found = numbers.exec(words); found !== null; found = numbers.exec(words)) {
    const [digits] = found;
    if (numberOfDigits(digits) === target) return besideDigits(words, found.index, found.index + digits.length);
  }
  return null;
}

function numberOfDigits(digits: string): number {
  return Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
}

// Without the u flag: with both it and i, a pattern takes 20 times as long.
const numbers = /(?<![\d.,£$€-])\d[\d,]*(?:\.\d+)?(?![\d%]|\s*(?:%|per ?cent\b))/gi;

function besideDigits(words: string, at: number, behind: number): ThingBeside | null {
  const start = pastSpace(words, behind);
  const end = endOfNouns(words, start);
  if (end === null) return null;
  const groups = groupsAt(words, end);
  const verb = participleAt(words, groups?.end ?? end) ?? commandBefore(words.slice(0, at));
  const thing = onOneLine(words.slice(start, end));
  return groups === null ? { thing, verb, end } : { thing: `${thing} or ${groups.name}`, verb, end: groups.end };
}

/** "40 councils, or groups of them": what the figure counts is either. */
function groupsAt(words: string, end: number): { readonly name: string; readonly end: number } | null {
  orGroups.lastIndex = end;
  const found = orGroups.exec(words);
  return found === null ? null : { name: found[1] ?? '', end: end + found[0].length };
}

const orGroups = /,?\s+or\s+((?:small )?(?:groups|clusters|partnerships|consortia)) of (?:them|these|those)\b,?/iy;

/** "Work with at least 15% of councils", where the target says how many that is: a share of what is reached counts it. */
function besideShare(words: string, target: number | null): ThingBeside | null {
  if (target === null || target <= 1 || !words.includes('%')) return null;
  const share = reachedShare.exec(words);
  // A target of 50 beside 50% is that percentage.
  if (share === null || Number(share[1]) === target) return null;
  const start = share.index + share[0].length;
  const end = endOfNouns(words, start);
  return end === null || !isWhole(words, end) ? null : { thing: onOneLine(words.slice(start, end)), verb: participleAt(words, end), end };
}

const reachedShare = new RegExp(
  `(?:\\b(?:with|by|reach(?:ing)?|cover(?:ing)?|support(?:ing)?|help(?:ing)?|train(?:ing)?|visit(?:ing)?|involv(?:e|ing)|engag(?:e|ing))\\s+|^)(?:${qualifiers}\\s*)?(\\d[\\d.]*)\\s?% of (?:all |the |our )?`,
  'i',
);

function commandBefore(words: string): string | null {
  const before = words.replace(qualifierAtEnd, '').trimEnd();
  return participleOf(commandAtEnd.exec(before)?.[0] ?? '');
}

const qualifierAtEnd = new RegExp(`(?:\\b|(?<=\\s))(?:${qualifiers}|(?:a )?total of|about|around|some|all)\\s*$`, 'i');
const commandAtEnd = /(?<![\p{L}-])(?:carry out|set up|\p{L}+)$/iu;

/** "Number of homes insulated", "No. of events"; of other words, what the whole of them names. */
function numberOf(words: string): CountedThing | null {
  const start = beforeThing.exec(words)?.[0].length;
  if (start === undefined) return wholeOf(words);
  const end = endOfNouns(words, start);
  return end === null || !isWhole(words, end) ? null : { thing: onOneLine(words.slice(start, end)), verb: participleAt(words, end) };
}

const beforeThing = /^(?:(?:the\s+)?(?:total\s+)?(?:number|no\.?|nr|count)\s+of|#(?:\s+of)?)\s+(?:the\s+)?/i;

/** "Homes insulated", "Plant trees": nothing besides the thing and what is done. "Parks" alone may be a budget's line. */
function wholeOf(words: string): CountedThing | null {
  const endOfFirst = endOfWord(words, 0);
  const behindFirst = pastSpace(words, endOfFirst);
  const command = behindFirst === endOfFirst ? null : participleOf(words.slice(0, endOfFirst));
  const start = command === null ? 0 : behindFirst;
  const end = endOfNouns(words, start);
  if (end === null || !isWhole(words, end)) return null;
  const verb = participleAt(words, end);
  if ((verb === null) === (command === null)) return null;
  const thing = onOneLine(words.slice(start, end));
  return { thing: command === null ? insideSentence(thing) : thing, verb: verb ?? command };
}

/** Nothing follows but a participle and something in brackets. */
function isWhole(words: string, from: number): boolean {
  return doneAndNoMore.test(words.slice(from));
}

function participleAt(words: string, from: number): string | null {
  return doneFirst.exec(words.slice(from))?.[1]?.toLowerCase() ?? null;
}

const doneAndNoMore = new RegExp(`^(?:\\s+(?:${participles}))?(?:\\s*\\([^()]*\\))?[.\\s]*$`, 'i');
const doneFirst = new RegExp(`^\\s+(${participles})(?![\\p{L}-])(?!\\s+(?:and|or|&)\\b)`, 'iu');

/** A capital at a sentence's beginning goes; those of names ("Welsh schools", "GP visits") stay. */
function insideSentence(thing: string): string {
  return /^\p{Lu}\p{Ll}/u.test(thing) && !ofPlaces.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing;
}

const ofPlaces = /^(?:Welsh|English|Scottish|Irish|British|European|Cornish|Gaelic|Roma|Armed Forces|Blue Badge|Green Flag)\b/u;

function onOneLine(words: string): string {
  return words.replace(/\s{2,}|[^\S ]/g, ' ');
}
