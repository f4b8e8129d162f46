// What a row's figures count and what was done with it, as far as the row's own words say so: "peer challenges", "carried
// out" of "Carry out at least 100 peer challenges". Where they don't, nothing is made up.

import pluralize from 'pluralize';

import { qualifiers } from '../cells/targets/at-least-or-up-to';
import { isUnwanted } from '../cells/targets/more-is-better';
import { memoizeTexts } from '../cells/words/memoize-texts';
import { isPercent } from './figures-in-words';
import { areSpent, participleOf, participles, saidIn, verbOf, type ReportedRow, type SaidOfRow } from './verbs';

const mostTextsKept = 4000;

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
  const words = wordsOf(description);
  const isOfThings = !row.areSavings && unit.before === '' && !isPercent(unit) && !isLevel && !areSpent(row, words);
  const counted = isOfThings ? thingBeside(words, target) : null;
  return { thing: unit.after === '' ? (counted?.thing ?? '') : '', verb: counted === null ? verbOf(row, words) : counted.verb };
}

/**
 * Null where the words don't name one thing. `target`: the figure in the target's cell, by which a number in the words is
 * known.
 * @internal exported for its test
 */
export function countedThing(description: string, target: number | null): CountedThing | null {
  return thingBeside(wordsOf(description), target);
}

/** A number in the words of a row, and what it is a number of; null where they don't say. */
interface BesideNumber {
  readonly number: number;
  readonly counted: CountedThing | null;
}

/** What the words of a row name and say, whatever the target is. */
interface WordsOfRow extends SaidOfRow {
  /** Numbers from 0 up, each with what is named beside it. */
  readonly besideNumbers: readonly BesideNumber[];
  /** What it is where the target's number isn't among them. */
  readonly otherwise: CountedThing | null;
}

function thingBeside({ besideNumbers, otherwise }: WordsOfRow, target: number | null): CountedThing | null {
  for (const beside of besideNumbers) if (beside.number === target) return beside.counted ?? otherwise;
  return otherwise;
}

const noNumbers: readonly BesideNumber[] = [];

/** Kept, since every review of a plan reads the same words again. */
const wordsOf = memoizeTexts((description): WordsOfRow => {
  const words = description.replace(/\s+/gu, ' ').trim();
  const said = saidIn(description);
  // "Homes without heating" aren't homes, as far as a statement goes.
  if (isUnwanted(words.toLowerCase())) return { ...said, besideNumbers: noNumbers, otherwise: null };
  return { ...said, besideNumbers: besideNumbersIn(words), otherwise: numberOf(words) ?? wholeOf(words) };
}, mostTextsKept);

/** One thing in the grammatical number of a figure: "1 peer challenge", "0.5 hectares". */
export function thingFor(thing: string, figure: number): string {
  // Every larger figure has the same form.
  return Math.abs(figure) < 2 && plurals.select(figure) === 'one' ? singular(thing) : thing;
}

const plurals = new Intl.PluralRules('en-GB');
const singular = memoizeTexts((thing) => thing.replace(/[\p{L}’'-]+$/u, (last) => pluralize.singular(last)), mostTextsKept);

/** "Train at least 500 councillors who…": the words behind each number; a verb only where it is done to them. */
function besideNumbersIn(words: string): readonly BesideNumber[] {
  const found = [...words.matchAll(/(?<![\d.,£$€-])\d[\d,]*(?:\.\d+)?(?![\d%]|\s*(?:%|per ?cent\b))/giu)].flatMap(
    ({ 0: digits, index }): BesideNumber | readonly BesideNumber[] => {
      const number = Number(digits.replaceAll(',', ''));
      return number > 0 ? { number, counted: besideNumber(words, digits, index) } : [];
    },
  );
  return found.some(({ counted }) => counted !== null) ? found : noNumbers;
}

function besideNumber(words: string, number: string, at: number): CountedThing | null {
  const behind = words.slice(at + number.length).trimStart();
  const thing = nounsAt(behind);
  if (thing === null) return null;
  const before = words.slice(0, at).replace(qualifierAtEnd, '').trimEnd();
  const verb = participleAt(behind.slice(thing.length)) ?? participleOf(commandAtEnd.exec(before)?.[0] ?? '');
  return { thing: insideSentence(thing, false), verb };
}

const qualifierAtEnd = new RegExp(`(?:\\b|(?<=\\s))(?:${qualifiers}|(?:a )?total of|about|around|some|all)\\s*$`, 'iu');
const commandAtEnd = /(?<![\p{L}-])(?:carry out|set up|\p{L}+)$/iu;

/** "Number of homes insulated", "No. of events". */
function numberOf(words: string): CountedThing | null {
  const found = /^(?:(?:the )?(?:total )?(?:number|no\.?|nr|count) of|#(?: of)?)\s+(?:the )?(.+)$/iu.exec(words)?.[1];
  if (found === undefined) return null;
  const thing = nounsAt(found);
  if (thing === null) return null;
  const rest = found.slice(thing.length);
  return wholly(rest) ? { thing: insideSentence(thing, false), verb: participleAt(rest) } : null;
}

/** "Homes insulated", "Plant trees": nothing besides the thing and what is done. "Parks" alone may be a budget's line. */
function wholeOf(words: string): CountedThing | null {
  const [first = '', ...others] = words.split(' ');
  const command = participleOf(first);
  const rest = command === null ? words : others.join(' ');
  const thing = nounsAt(rest);
  if (thing === null || !wholly(rest.slice(thing.length))) return null;
  const verb = participleAt(rest.slice(thing.length));
  if ((verb === null) === (command === null)) return null;
  return { thing: insideSentence(thing, command === null), verb: verb ?? command };
}

const doneAndNoMore = new RegExp(`^(?:\\s+(?:${participles}))?(?:\\s*\\([^()]*\\))?[.\\s]*$`, 'iu');
const doneFirst = new RegExp(`^\\s+(${participles})(?![\\p{L}-])(?!\\s+(?:and|or|&)\\b)`, 'iu');

/** Nothing follows but a participle and something in brackets. */
function wholly(rest: string): boolean {
  return doneAndNoMore.test(rest);
}

function participleAt(rest: string): string | null {
  return doneFirst.exec(rest)?.[1]?.toLowerCase() ?? null;
}

const mostWords = 4;

/** The nouns at the beginning of a text, up to the first in the plural; null where there is none, or two things are named. */
function nounsAt(text: string): string | null {
  const found: string[] = [];
  for (const word of text.split(' ').slice(0, mostWords)) {
    const bare = /^[\p{L}][\p{L}\d’'-]*/u.exec(word)?.[0] ?? '';
    if (bare === '' || notInName.test(bare)) return null;
    found.push(bare);
    if (isPlural(bare)) {
      const thing = found.join(' ');
      return secondThing.test(text.slice(thing.length)) ? null : thing;
    }
    if (bare !== word) return null;
  }
  return null;
}

/** "Homes and schools", "councils, or groups of them", "homes/flats", "people’s": one figure can't be said of both. */
const secondThing = /^(?:[’']|,?\s*(?:(?:and|or)(?!\p{L})|[&+/]))/iu;

/** Words that stand between a thing and something else; a name of a thing has none of them. */
const notInName =
  /^(?:of|in|on|at|to|by|for|from|with|without|within|per|into|through|over|under|between|across|and|or|that|which|who|whose|is|are|be|not|no|than|as|via|a|an|the|this|these|each|every|increase|decrease|change|hours|days|weeks|months|years|minutes|points|times|number|percentage|proportion|share|rate|average|total|cost|value)$/iu;

const alsoPlural: ReadonlySet<string> = new Set(['staff', 'premises']);

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return alsoPlural.has(lower) || (pluralize.isPlural(lower) && !pluralize.isSingular(lower));
}

/** A capital at a sentence's beginning goes; those of names ("Welsh schools", "GP visits") stay. */
function insideSentence(thing: string, isFirst: boolean): string {
  return isFirst && /^\p{Lu}\p{Ll}/u.test(thing) && !ofPlaces.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing;
}

const ofPlaces = /^(?:Welsh|English|Scottish|Irish|British|European|Cornish|Gaelic|Roma|Armed Forces|Blue Badge|Green Flag)\b/u;
