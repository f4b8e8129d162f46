// Words other than colours by which an officer rates how a row stands: "At risk", "Off plan", "Low" of confidence. Words of
// how far the work is ("In progress", "Complete") rate nothing.

import type { Status } from '../model/scheme';

/** Worst first: "off track, at risk" is off track. */
const words: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:(?:is |are |currently )?(?:off|well (?:off|behind)|far from) (?:target|track|plan|course|profile)|not (?:on (?:target|track|plan|course)|met|achiev(?:ed|ing)|meeting(?: target)?|good enough)|(?:target |standard )?(?:not met|missed)|miss(?:ed|ing)(?: target)?|fail(?:ed|ing|s)?|under-?performing|poor|critical|(?:seriously|significantly|well) (?:behind|below|off)\b.*|major (?:concerns?|issues?|problems?)|high risk|very low)$/u,
    'Red',
  ],
  [
    /^(?:at risk|some risk|medium risk|watch(?:ing)?|slipp(?:ing|ed)|slippage|delayed|behind(?: (?:schedule|target|plan|profile))?|slightly (?:behind|below|off)\b.*|near(?:ly)?(?: (?:to )?target)?|close(?: to target)?|within (?:tolerance|amber)|(?:partly|partially) (?:met|achieved)|(?:some|minor) (?:concerns?|issues?|problems?|slippage)|needs (?:attention|improvement)|caution|fair)$/u,
    'Amber',
  ],
  [
    /^(?:on (?:target|track|plan|course|profile|schedule)|ahead(?: of (?:target|plan|schedule|profile))?|met|meeting(?: target)?|achiev(?:ed|ing)|target (?:met|achieved)|exceed(?:ed|ing|s)(?: target)?|above target|good|no (?:concerns?|issues?|problems?)|low risk|performing(?: well)?|within (?:target|range|limits?))$/u,
    'Green',
  ],
];

/** How confident somebody is that it will be delivered. */
const confidence: Readonly<Record<string, Status>> = { high: 'Green', medium: 'Amber', moderate: 'Amber', low: 'Red', 'very low': 'Red' };
const ofConfidence = /\bconfidence\b/iu;

/**
 * The status that a text's words rate as; null where they rate nothing, or it isn't certain. `heading`: of its column:
 * "Low" says something under "Confidence" only.
 */
export function readRatingWords(text: string, heading: string): Status | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.!]+$/u, '');
  if (plain === '' || plain.length > longest) return null;
  const level = plain.replace(/ confidence$/u, '');
  if (level !== plain || ofConfidence.test(heading)) return confidence[level] ?? null;
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const longest = 40;

/** A text beside the words of the key that lists it, best or worst first, in lower case. */
interface WordOfKey {
  readonly text: string;
  readonly key?: readonly string[];
}

/** By key what each of its words rates as. */
const ratedKeys = new WeakMap<readonly string[], ReadonlyMap<string, Status>>();

/** As `readRatingWords`, but a key's order tells words that we don't know ("Will miss" behind "At risk"). */
export function readStatedWords({ text, key }: WordOfKey, heading: string): Status | null {
  return (key === undefined ? null : rateByKey(text, key)) ?? readRatingWords(text, heading);
}

/** What a word rates as by its place in its key; null where the key leaves it open. */
export function rateByKey(text: string, key: readonly string[]): Status | null {
  const known = ratedKeys.get(key) ?? ratingsOf(key);
  if (!ratedKeys.has(key)) ratedKeys.set(key, known);
  return (
    known.get(
      text
        .trim()
        .toLowerCase()
        .replace(signs, '')
        .replace(/[\s.!]+$/u, ''),
    ) ?? null
  );
}

const signs = /^[^\p{L}\d]+/u;
const order: readonly string[] = ['Green', 'Amber', 'Red'];
const mild = /^(?:slightly|a (?:little|bit)|just|marginally) /u;

/**
 * Words that we know as they rate; "Behind" beside "Slightly behind" is the worse. An unknown one is worse than all others
 * at the worse end of a key in order, Amber between Green and Red, Green at the better end.
 */
function ratingsOf(key: readonly string[]): ReadonlyMap<string, Status> {
  const milder = new Set(key.filter((word) => mild.test(word)).map((word) => word.replace(mild, '')));
  const rated = key.map((word) => (milder.has(word) && readRatingWords(word, '') === 'Amber' ? 'Red' : readRatingWords(word, '')));
  const isIn = (statuses: readonly (Status | null)[]): boolean => {
    const places = statuses.flatMap((status) => (status === null ? [] : [order.indexOf(status)]));
    return places.length > 0 && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  };
  const bestFirst = isIn(rated) ? rated : isIn([...rated].reverse()) ? [...rated].reverse() : null;
  const isReversed = bestFirst !== null && !isIn(rated);
  const told = bestFirst === null ? rated : bestFirst.map((status, index) => status ?? between(bestFirst, index));
  const inOrder = isReversed ? [...told].reverse() : told;
  return new Map(
    key.flatMap((word, index): readonly (readonly [string, Status])[] => {
      const status = inOrder[index] ?? null;
      return status === null ? [] : [[word, status]];
    }),
  );
}

/** Of one unknown word alone between known ones, or at an end. */
function between(bestFirst: readonly (Status | null)[], index: number): Status | null {
  const [before, after] = [bestFirst[index - 1], bestFirst[index + 1]];
  if (before === null || after === null) return null;
  if (after === undefined) return before === 'Amber' ? 'Red' : null;
  if (before === undefined) return after === 'Green' ? 'Green' : null;
  if (before === after) return before;
  return before === 'Green' && after === 'Red' ? 'Amber' : null;
}
