// Whether the word in a unit column is what a row's figures count: "Learners" beside "Skills Bootcamp completions" isn't.

import { memoizeTexts } from '../../cells/words/memoize-texts';
import { thingFor } from '../figures-in-words';
import { isPlural } from './nouns';

/** What figures of anything may be measured in. */
const measures =
  /^(?:(?:working |calendar )?(?:days|weeks|months|years|hours|minutes|mins|seconds)|pounds|(?:kilo|centi|milli)?metres|miles|yards|acres|hectares|tonnes|tons|kilograms|litres|gallons|watts|points|percent|percentages|scores|rates|units|numbers|ftes|equivalents|thousands|millions)$/iu;

const behind =
  /^(?:of|in|on|at|to|by|for|from|with|without|within|per|into|through|over|under|between|across|who|that|which|whose|than|via)$/iu;
const wordsIn = /\p{L}[\p{L}’'-]*/gu;
const bracketed = /\([^()]*\)/gu;

/**
 * The row's own words name another thing than its unit: then its figure is told alone. The unit is what they count where it is
 * the first thing that they name, or stands beside it; where they name none, the unit says it.
 */
export function namesOtherThing(unit: string, words: string): boolean {
  const thing = thingOf(unit);
  if (thing === null) return false;
  let named = false;
  let isBehind = false;
  for (const [word] of words.replaceAll(bracketed, ' ').matchAll(wordsIn)) {
    if (behind.test(word)) isBehind = true;
    else if (isPlural(word)) {
      if (oneOf(word) === thing) return named && isBehind;
      named = true;
    }
  }
  return named;
}

/** A unit of things, as no share or rate is. */
const ofThings = /^(?!.*\bper\b)\p{L}[\p{L}. '’-]*$/iu;

/** The last word of a unit, in the singular; null where it is no plural of a thing. A plan has few units and many rows. */
const thingOf = memoizeTexts((unit): string | null => {
  if (!ofThings.test(unit.trim())) return null;
  const last = /[\p{L}-]+$/u.exec(unit.trim())?.[0];
  return last === undefined || measures.test(last) || !isPlural(last) ? null : oneOf(last);
}, 1000);

function oneOf(word: string): string {
  return thingFor(word.toLowerCase(), 1);
}
