// A key to statuses in words: "Achieved: target met. Nearly: within 10% of the target. Missed: more than 10% away." What a word
// stands for is told by its meaning alone: Green where the target is met, Red for the worst, Amber between them.

import { namesOtherPair } from '../named-pair';
import { saysFigure } from './cut-offs';
import { readMeaning, type Bound } from './key-meaning';
import { mentionsIn, type KeyStatus } from './key-colours';
import { readLines } from './read-key';

/** Words of a key, and the key in colours. */
export interface WordKey {
  /** A line for each word, which begins with its colour. */
  readonly rules: readonly string[];
  /** By word in lower case. */
  readonly words: ReadonlyMap<string, KeyStatus>;
}

/** Whether a text can be a part of one at all. */
export const mayTellWords = /\b(?:target|standard|goal|milestone|profile|toleranc)|%|per ?cent/iu;

/** A word with what it says of it. */
interface Statement {
  readonly word: string;
  readonly meaning: string;
  readonly bound: Bound | null;
}

const parting = /;|\.\s+|\.$|\n|\s{2,}|\s[|•]\s|\||,\s+(?=["“‘']?\p{Lu}[\p{L} ]{1,25}["”’']?\s*[=:–—])/u;
const wordsOnly = "[\\p{L}][\\p{L}’'/ -]{0,28}?";
const explained = new RegExp(
  `^["“‘']?(?<word>${wordsOnly})["”’']?(?:\\s*[=:–—]\\s*|\\s+-\\s+|\\s+(?:means?|is|are|if|where|when)\\s+)(?<meaning>\\S.*)$`,
  'u',
);
const quotedWord = new RegExp(`^["“‘](?<word>${wordsOnly})["”’]\\s+(?<meaning>\\S.*)$`, 'u');
const alone = new RegExp(`^["“‘']?(?<word>${wordsOnly})["”’']?$`, 'u');
/** In words: a status says no more. */
const [longestStatus, fewest, most] = [4, 2, 3];

/** Words that a text gives meanings with cut-offs, in lower case, though not every meaning may be understood. */
export function wordsWithCutOffs(text: string): readonly string[] {
  const statements = text.split(parting).flatMap((part): readonly Statement[] => {
    const read = statementIn(part.trim());
    return read === null ? [] : [read];
  });
  const told = statements.filter((each) => saysFigure(each.meaning) || isRead(each));
  return told.some(({ meaning }) => saysFigure(meaning)) ? told.map(({ word }) => word.toLowerCase()) : [];
}

/** Null where the lines name colours, or some meaning isn't understood. */
export function readWordKey(lines: readonly string[]): WordKey | null {
  const whole = lines.join('\n');
  if (!mayTellWords.test(whole) || mentionsIn(whole).length > 0) return null;
  const parts = lines.flatMap((line) => line.split(parting)).flatMap((part) => (/[\p{L}\d]/u.test(part) ? [part.trim()] : []));
  const read = parts.map(statementIn);
  const first = read.findIndex(isRead);
  const caption = parts.slice(0, Math.max(0, first));
  const statements = read.slice(Math.max(0, first)).flatMap((each) => (isRead(each) ? [each] : []));
  if (caption.some(namesOtherPair)) return null;
  if (first < 0 || statements.length !== read.length - first || caption.some((part) => /%|per ?cent/iu.test(part))) return null;
  return inColours(statements, caption);
}

/** Whether a part says something that figures can tell. */
function isRead(statement: Statement | null): statement is Statement {
  return (statement?.bound ?? null) !== null;
}

function statementIn(part: string): Statement | null {
  const text = part.replace(/^\d{1,2}[.)]\s+/u, '').replace(/[.,]$/u, '');
  const { word, meaning } = (explained.exec(text) ?? quotedWord.exec(text))?.groups ?? {};
  if (word === undefined || meaning === undefined) {
    const bare = alone.exec(text)?.groups?.word;
    const bound = bare === undefined ? null : (readMeaning(bare)?.bound ?? null);
    return bare !== undefined && bound?.kind === 'met' && isShort(bare) ? { word: bare, meaning: bare, bound } : null;
  }
  // "Status: Met = on target" begins with a caption.
  const bound = readMeaning(meaning)?.bound ?? null;
  const inner = bound === null ? statementIn(meaning) : null;
  if (isRead(inner)) return inner;
  return isShort(word) ? { word: word.trim(), meaning, bound } : null;
}

function isShort(word: string): boolean {
  return word.trim().split(/\s+/u).length <= longestStatus;
}

function inColours(statements: readonly Statement[], caption: readonly string[]): WordKey | null {
  const words = new Set(statements.map(({ word }) => word.toLowerCase()));
  if (statements.length < fewest || statements.length > most || words.size !== statements.length) return null;
  const [worst, ...others] = statements.filter(({ bound }) => bound?.kind === 'worse');
  if (worst === undefined || others.length > 0) return null;
  const better = statements.filter((each) => each !== worst);
  const best = better.reduce((one, other) => (isBetter(other.bound, one.bound) ? other : one));
  const colourOf = (each: Statement): KeyStatus => (each === worst ? 'Red' : each === best ? 'Green' : 'Amber');
  const opening = caption.length === 0 ? [] : [`Key: ${caption.join(' ').replace(/[^\p{L} ]/gu, ' ')}`];
  const rules = statements.map((each) => `${colourOf(each)}: ${each.meaning}`);
  if (readLines(rules) === null) return null;
  return {
    rules: readLines([...opening, ...rules]) === null ? rules : [...opening, ...rules],
    words: new Map(statements.map((each) => [each.word.toLowerCase(), colourOf(each)])),
  };
}

function isBetter(one: Bound | null, other: Bound | null): boolean {
  if (one === null || other === null || other.kind === 'met') return false;
  if (one.kind === 'met') return true;
  if (one.kind === 'short' && other.kind === 'short') return one.upTo < other.upTo;
  return one.kind === 'share' && other.kind === 'share' && one.from > other.from;
}
