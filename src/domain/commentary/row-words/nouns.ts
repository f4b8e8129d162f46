// The nouns that name what a figure counts, at a place in a row's words: "peer challenges" of "100 peer challenges".

import pluralize from 'pluralize';

import { memoizeTexts } from '../../cells/words/memoize-texts';

const mostNouns = 4;
const mostWordsKept = 4000;

/**
 * Where the nouns that begin at `from` end: with the first in the plural; null where there is none, or two things are
 * named.
 */
export function endOfNouns(words: string, from: number): number | null {
  let start = from;
  for (let count = 0; count < mostNouns; count += 1) {
    const end = endOfWord(words, start);
    if (end === start) return null;
    const kind = kindOfWord(words.slice(start, end));
    if (kind === 'not a name') return null;
    if (kind === 'plural') return namesSecondThing(words, end) ? null : end;
    start = pastSpace(words, end);
    if (start === end) return null;
  }
  return null;
}

/** Where the word that begins at `from` ends: letters, and behind the first of them digits, hyphens and apostrophes. */
export function endOfWord(words: string, from: number): number {
  if (!isLetter(words, from)) return from;
  let end = from + 1;
  while (end < words.length && (isLetter(words, end) || joins.includes(words.charAt(end)))) end += 1;
  return end;
}

const joins = "0123456789-’'";

function isLetter(words: string, at: number): boolean {
  const code = words.charCodeAt(at) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || (code > 0x7f && /\p{L}/u.test(words.charAt(at)));
}

/** Where the space at a place ends. */
export function pastSpace(words: string, from: number): number {
  let at = from;
  while (at < words.length && isSpace(words, at)) at += 1;
  return at;
}

function isSpace(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && /\s/u.test(words.charAt(at)));
}

/** A plan has few words and many rows. */
const kindOfWord = memoizeTexts(
  (word): 'plural' | 'not a name' | 'other' => (notInName.test(word) ? 'not a name' : isPlural(word) ? 'plural' : 'other'),
  mostWordsKept,
);

/** Words that stand between a thing and something else; a name of a thing has none of them. */
const notInName =
  /^(?:of|in|on|at|to|by|for|from|with|without|within|per|into|through|over|under|between|across|and|or|that|which|who|whose|is|are|be|not|no|than|as|via|a|an|the|this|these|each|every|increase|decrease|change|hours|days|weeks|months|years|minutes|points|times|number|percentage|proportion|share|rate|average|total|cost|value)$/iu;

const alsoPlural: ReadonlySet<string> = new Set(['staff', 'premises']);

/** Whether a word is the plural of a thing; a possessive isn’t. */
export const isPlural = memoizeTexts((word): boolean => {
  const lower = word.toLowerCase();
  return alsoPlural.has(lower) || (pluralize.isPlural(lower) && !pluralize.isSingular(lower));
}, mostWordsKept);

/** "Homes and schools", "homes/flats": one figure can't be said of both. Groups of the same things are no others. */
function namesSecondThing(words: string, at: number): boolean {
  secondThing.lastIndex = at;
  return secondThing.test(words);
}

const secondThing = /[’']|,?\s*(?:(?:and|or)(?!\p{L}|\s+(?:small )?(?:groups|clusters|partnerships|consortia) of th)|[&+/])/iuy;
