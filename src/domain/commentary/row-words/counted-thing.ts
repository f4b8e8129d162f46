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
  const isOfThings = !row.areSavings && unit.before === '' && !isPercent(unit) && !isLevel && !areSpent(row);
  const counted = isOfThings ? countedThing(description, target) : null;
  return { thing: unit.after === '' ? (counted?.thing ?? '') : '', verb: counted === null ? verbOf(row) : counted.verb };
}

/**
 * Null where the words don't name one thing. `target`: the figure in the target's cell, by which a number in the words is
 * known.
 * @internal exported for its test
 */
export function countedThing(description: string, target: number | null): CountedThing | null {
  const words = description.trim();
  const counted = besideNumber(words, target) ?? numberOf(words);
  // "Homes without heating" aren't homes, as far as a statement goes. Asked last, since most rows name no thing.
  return counted === null || isUnwanted(onOneLine(words).toLowerCase()) ? null : counted;
}

/** "Train at least 500 councillors who…": the words behind the target's number; a verb only where it is done to them. */
function besideNumber(words: string, target: number | null): CountedThing | null {
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

function besideDigits(words: string, at: number, behind: number): CountedThing | null {
  const start = pastSpace(words, behind);
  const end = endOfNouns(words, start);
  if (end === null) return null;
  const verb = participleAt(words, end) ?? commandBefore(words.slice(0, at));
  return { thing: onOneLine(words.slice(start, end)), verb };
}

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
