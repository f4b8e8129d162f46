// Words other than colours by which an officer rates how a row stands: "At risk", "Off plan", "Low" of confidence. Words of
// how far the work is ("In progress", "Complete") rate nothing.

import { readProgress } from '../cells/words/progress-words';
import { saysNoStatus } from '../cells/statuses';
import type { Status } from '../model/scheme';

/** Worst first: "off track, at risk" is off track. */
const words: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:(?:is |are |currently )?(?:off|well (?:off|behind)|far from) (?:target|track|plan|course|profile)|not (?:on (?:target|track|plan|course)|met|achiev(?:ed|ing)|meeting(?: target)?|good enough)|(?:target |standard )?(?:not met|missed)|miss(?:ed|ing)(?: target)?|fail(?:ed|ing|s)?|under-?performing|poor|critical|(?:seriously|significantly|well) (?:behind|below|off)\b.*|(?:major|significant|serious|severe) (?:concerns?|issues?|problems?|delays?|slippage)|high risk|very low)$/u,
    'Red',
  ],
  [
    /^(?:at risk|some risk|medium risk|watch(?:ing)?|slipp(?:ing|ed)|slippage|delayed|behind(?: (?:schedule|target|plan|profile))?|slightly (?:behind|below|off)\b.*|near(?:ly)?(?: (?:to )?target)?|almost|partly|partially|close(?: to target)?|within (?:tolerance|amber)|(?:partly|partially) (?:met|achieved)|(?:some|minor|slight) (?:concerns?|issues?|problems?|slippage|delays?)|needs (?:attention|improvement)|caution|fair)$/u,
    'Amber',
  ],
  [
    /^(?:on (?:target|track|plan|course|profile|schedule)|ahead(?: of (?:target|plan|schedule|profile))?|met|meeting(?: target)?|achiev(?:ed|ing)|reached|pass(?:ed)?|target (?:met|achieved)|exceed(?:ed|ing|s)(?: target)?|above target|good|no (?:concerns?|issues?|problems?)|low risk|performing(?: well)?|within (?:target|range|limits?))$/u,
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
const answers: Readonly<Record<string, Status>> = { yes: 'Green', no: 'Red' };
const mild = /^(?:slightly|a (?:little|bit)|just|marginally) /u;

/** Of what can only be the worse end of a key. */
const isBad =
  /\b(?:miss(?:es)?|fail\w*|off|behind|not|wrong|worse\w*|late|stuck|stalled|poor|unlikely|declin\w*|deteriorat\w*|below|short|lagging|slipp\w*|backwards?|danger|trouble|critical|weak)\b/u;

/**
 * Words that we know as they rate; "Behind" beside "Slightly behind" is the worse. An unknown one is worse than all others
 * at the worse end of a key in order, Amber between Green and Red, Green at the better end. Words of how far the work is
 * ("Complete", "Not started") and of no data have no place in the order.
 */
function ratingsOf(key: readonly string[]): ReadonlyMap<string, Status> {
  const milder = new Set(key.filter((word) => mild.test(word)).map((word) => word.replace(mild, '')));
  // “On course?” is answered: columns that ask for a trouble have no key.
  const areAnswers = key.includes('yes') && key.includes('no');
  const all = key.map((word) => ({
    word,
    status:
      milder.has(word) && readRatingWords(word, '') === 'Amber'
        ? ('Red' as const)
        : (readRatingWords(word, '') ?? (areAnswers ? (answers[word] ?? null) : null)),
  }));
  const inOrder = all.filter(({ word, status }) => status !== null || !standsApart(word));
  const isIn = (rated: readonly RatedWord[]): boolean => {
    const places = rated.flatMap(({ status }) => (status === null ? [] : [order.indexOf(status)]));
    return places.length > 0 && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  };
  const fromEnd = [...inOrder].reverse();
  const bestFirst = isIn(inOrder) && !(isIn(fromEnd) && isBad.test(inOrder[0]?.word ?? '')) ? inOrder : isIn(fromEnd) ? fromEnd : null;
  const told =
    bestFirst === null
      ? all
      : bestFirst.map(({ word, status }, index) => ({
          word,
          // “Fail” isn't the worst where the key goes on to “Default”.
          status: status === 'Red' && isPassed(bestFirst, index) ? ('Amber' as const) : (status ?? between(bestFirst, index)),
        }));
  return new Map(told.flatMap(({ word, status }): readonly (readonly [string, Status])[] => (status === null ? [] : [[word, status]])));
}

/** A word of a key with what it rates as. */
interface RatedWord {
  readonly word: string;
  readonly status: Status | null;
}

/** What is only told, with no target to miss. */
const onlyTold =
  /^(?:(?:for |just )?info(?:rmation)?(?: only)?|context(?:ual)?(?: only)?|(?:data|trend|volumes?|monitor(?:ing)?|tracking) only|no target(?: set)?|not targeted)$/u;

function standsApart(word: string): boolean {
  const state = readProgress(word);
  return (
    saysNoStatus(word) || onlyTold.test(word) || (state !== null && state !== 'under way' && state !== 'delayed' && state !== 'not done')
  );
}

/** Whether a word that nothing rates stands behind it at the worse end. */
function isPassed(bestFirst: readonly RatedWord[], index: number): boolean {
  return bestFirst[0]?.status === 'Green' && index < bestFirst.length - 1 && bestFirst.at(-1)?.status === null;
}

/** Of unknown words between known ones, or at an end. */
function between(bestFirst: readonly RatedWord[], index: number): Status | null {
  const before = bestFirst
    .slice(0, index)
    .reverse()
    .find(({ status }) => status !== null)?.status;
  const next = bestFirst.slice(index + 1).find(({ status }) => status !== null)?.status;
  if (next !== undefined && before !== undefined) return before === next ? before : before === 'Green' && next === 'Red' ? 'Amber' : null;
  if (before === undefined) return index === 0 && bestFirst[1]?.status === 'Green' ? 'Green' : null;
  const isLast = index === bestFirst.length - 1;
  if (before === 'Amber' || before === 'Red') return isLast ? 'Red' : null;
  // Behind words that are all good, the last is the worst only if it says so itself.
  const isWorst = before === 'Green' && isBad.test(bestFirst.at(-1)?.word ?? '');
  return isWorst ? (isLast ? 'Red' : 'Amber') : null;
}
