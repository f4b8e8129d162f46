// What a text has that most texts lack, told in one walk over its letters: only a text with a trait is asked what the
// trait may mean. A trait may be found in vain; it is never missed.

import { beginningsOfKinds } from '../../cells/words/figure-kind-words';
import { beginningsOfBetter, beginningsOfQualifiers, signsOfQualifiers } from '../../cells/targets/at-least-or-up-to';
import { beginningsOfWantedLow } from '../../cells/targets/better-direction';
import { beginningsOfMonths } from '../../timescales/dates/month-names';
import { beginningsOfComparing, signsOfComparing } from '../../cells/targets/compared-in-row';

/** Bits of `traitsOf`. All but the first two: a word begins as one of a list does, in any case, or a sign stands there. */
export const trait = {
  /** White space other than single spaces between words, or a character that takes a closer look. */
  unevenSpace: 1,
  /** A mark with which a sentence ends. */
  stop: 2,
  /** "Lower is better" (at-least-or-up-to.ts). */
  better: 4,
  /** What is wanted low (better-direction.ts). */
  wantedLow: 8,
  /** "(maximum)", "≤" (compared-in-row.ts). */
  comparing: 16,
  /** "Budget", "forecast" (figure-kind-words.ts). */
  figureKind: 32,
  /** "Up to 100" (read-target.ts). */
  qualifying: 64,
  /** "Total", "All projects" (rows/kinds/total-rows.ts). */
  sum: 128,
  /** A month (work-window.ts). */
  month: 256,
} as const;

/** A label of a total, a subtotal or a mean (rows/kinds/total-rows.ts) has a word that begins so. */
const beginningsOfSums: readonly string[] =
  'total all altogether overall sum sub average mean median balance net programme portfolio plan combined together whole'.split(' ');

const lists: readonly (readonly [number, readonly string[]])[] = [
  [trait.better, beginningsOfBetter],
  [trait.wantedLow, beginningsOfWantedLow],
  [trait.comparing, beginningsOfComparing],
  [trait.figureKind, beginningsOfKinds],
  [trait.qualifying, beginningsOfQualifiers],
  [trait.sum, beginningsOfSums],
  [trait.month, beginningsOfMonths],
];
const ofAnyList = lists.reduce((all, [found]) => all | found, 0);

const space = 32;
const noBreakSpace = 0xa0;
const letterA = 97;
const letters = 26;
const asciiEnd = 128;
/** The first of the spaces beyond those of Western text: U+1680. What lies above gets the closer look. */
const firstOther = 0x1680;
/** "İ" and the sign for kelvin: in lower case they are "i" and "k". */
const lowerToAscii: readonly number[] = [0x130, 0x212a];

/**
 * The beginnings of all lists as one tree. `next`: by node and letter, 32 to a node, the node that the letter leads to;
 * `found`: by node, the lists of which a beginning ends there.
 */
interface Beginnings {
  readonly next: Uint16Array;
  readonly found: Uint16Array;
}

const atStart = 0;
/** No beginning goes on so. */
const nowhere = 1;

function beginningsTree(): Beginnings {
  const most = lists.flatMap(([, words]) => words).join('').length + 2;
  const next = new Uint16Array(most * 32).fill(nowhere);
  const found = new Uint16Array(most);
  let nodes = 2;
  for (const [list, words] of lists)
    for (const word of words) {
      let node = atStart;
      for (let index = 0; index < word.length; index += 1) {
        const place = (node << 5) | (word.charCodeAt(index) - letterA);
        if (next[place] === nowhere) {
          next[place] = nodes;
          nodes += 1;
        }
        node = next[place] ?? nowhere;
      }
      found[node] = (found[node] ?? 0) | list;
    }
  return { next: next.slice(0, nodes * 32), found: found.slice(0, nodes) };
}

const { next, found: endingAt } = beginningsTree();

const ofSign = new Uint8Array(asciiEnd);
for (const stop of '.;!?') ofSign[stop.charCodeAt(0)] = trait.stop;
for (const sign of signsOfComparing + signsOfQualifiers) if (sign.charCodeAt(0) < asciiEnd) ofSign[sign.charCodeAt(0)] = traitsOfSign(sign);

function traitsOfSign(sign: string): number {
  return (signsOfComparing.includes(sign) ? trait.comparing : 0) | (signsOfQualifiers.includes(sign) ? trait.qualifying : 0);
}

/** The traits of a text. */
export function traitsOf(text: string): number {
  let found = 0;
  let node = atStart;
  let previous = space;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = (code | 32) - letterA;
    if (letter >= 0 && letter < letters) {
      if (node !== nowhere) {
        node = next[(node << 5) | letter] ?? nowhere;
        found |= endingAt[node] ?? 0;
      }
    } else {
      node = atStart;
      if (code > space) found |= code < asciiEnd ? (ofSign[code] ?? 0) : beyondAscii(code);
      else if (code < space || previous === space) found |= trait.unevenSpace;
    }
    previous = code;
  }
  return previous === space ? found | trait.unevenSpace : found;
}

function beyondAscii(code: number): number {
  if (lowerToAscii.includes(code)) return ofAnyList | (code >= firstOther ? trait.unevenSpace : 0);
  if (code < firstOther) return code === noBreakSpace ? trait.unevenSpace : 0;
  return trait.unevenSpace | traitsOfSign(String.fromCharCode(code));
}
