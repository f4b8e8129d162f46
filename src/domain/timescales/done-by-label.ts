// What a comment says of one of several dated things of a row: "Thornhill opened 21 June" beside "Thornhill: June 2025".
// Only words said of the label itself count; "Thornhill tender awarded" is of the tender.

import { escapedPattern } from '../cells/escaped-pattern';
import { isDoneOf, pastDone, takesBack } from './done-with-date';

/** `text`: the words that say so. `state`: "perhaps" where the done word may be of a step on the way, or is taken back. */
export interface DoneByLabel {
  readonly text: string;
  readonly state: 'complete' | 'perhaps complete';
}

/** The row that the label is of. `others`: the labels of its other milestones. */
export interface LabelledRow {
  readonly description: string;
  readonly others: readonly string[];
}

const longest = 1000;
const sentenceEnd = /[;\n•]|[.!](?=\s|$)/u;
/** What may stand between a label and its done word without changing what was done. */
const neutral =
  'the|a|our|all|both|each|site|sites|works?|scheme|project|building|facility|is|are|was|were|has|have|been|being|now|again|officially|formally|finally|successfully|fully|already|and|also|duly|on time|early|as planned';
const ofPlaces = /^(?:re-?opened|opened|launched|went live|gone live|handed over|commissioned|built|occupied|installed|closed)$/iu;
const adjectives = 'complete|done|live|open|in use|in place|operational|closed|✓|✔';
const between = /^[\s,&/+–-]*(?:(?:and|both|all|also) ?)*[\s,]*$/iu;

/** Where a label stands in a sentence; `isOwn`: the one that is asked about. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly isOwn: boolean;
}

/** What the text says of the label's thing as done; null where it says nothing of it, or that it isn't done. */
export function doneByLabel(label: string, { description, others }: LabelledRow, text: string): DoneByLabel | null {
  if (text.length > longest) return null;
  const own = mentionPattern(label);
  if (own === null) return null;
  const patterns = [{ pattern: own, isOwn: true }, ...others.flatMap((other) => ofOther(other, label))];
  const ofRow = [neutral, ...contentWords(description)].join('|');
  for (const sentence of sentencesIn(text)) {
    const line = sentence.replace(/\s+/gu, ' ');
    const mentions = patterns
      .flatMap(({ pattern, isOwn }) => mentionsOf(line, pattern, isOwn))
      .sort((one, other) => one.start - other.start);
    for (const [index, { isOwn }] of mentions.entries()) {
      const said = isOwn ? saidOf(line, mentions, index, ofRow) : null;
      if (said !== null) return { text: said.text, state: stateOf(said, `${label} ${description}`) };
    }
  }
  return null;
}

/** The sentences of a comment, an item of a list among them, without the signs that part them. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(sentenceEnd).map((sentence) => sentence.trim());
}

/** The sentences of a text that name none of the labels: what is said of the row as a whole; null where all name one. */
export function withoutLabelled(text: string, labels: readonly string[]): string | null {
  const patterns = labels.flatMap((label) => mentionPattern(label) ?? []);
  const sentences = sentencesIn(text);
  const ofRow = sentences.filter(
    (sentence) => sentence !== '' && !patterns.some((pattern) => mentionsOf(sentence, pattern, true).length > 0),
  );
  if (ofRow.length === sentences.length) return text;
  return ofRow.length === 0 ? null : `${ofRow.join('. ')}.`;
}

/** A done word, what is said behind it, and both with the label. */
interface Said {
  readonly text: string;
  readonly done: string;
  readonly more: string;
}

/** Behind the label, or behind others that stand in a list with it; else before it: "Completed: Thornhill, Hillside". */
function saidOf(line: string, mentions: readonly Mention[], index: number, ofRow: string): Said | null {
  const textBehind = (at: number): string => line.slice(mentions[at]?.end ?? line.length, mentions[at + 1]?.start ?? line.length);
  const textBefore = (at: number): string => line.slice(mentions[at - 1]?.end ?? 0, mentions[at]?.start ?? 0);
  const textFrom = (start = 0): string => line.slice(start, mentions[last + 1]?.start ?? line.length).replace(/[\s,;&–-]+$/u, '');
  let last = index;
  while (last + 1 < mentions.length && between.test(textBehind(last))) last += 1;
  let first = index;
  while (first > 0 && between.test(textBefore(first))) first -= 1;
  const front = textBefore(first);
  const behind = textBehind(last);
  const words = new RegExp(`^[\\s:,–-]*(?:(?:${ofRow})[\\s:,–-]+)*(${pastDone}|${adjectives})(?=$|[\\s.,;:)(–-])(.*)$`, 'isu').exec(behind);
  if (words !== null && isBareFront(front, ofRow)) {
    const [, done = '', more = ''] = words;
    const isAdjective = new RegExp(`^(?:${adjectives})$`, 'iu').test(done);
    return isAdjective && more.replace(/[\s,.–-]/gu, '') !== '' ? null : { done, more, text: textFrom(mentions[first]?.start) };
  }
  const ahead = new RegExp(`^(?:(?:${ofRow}) )*(${pastDone})(?: (?:at|in|for|of|on|the|both|all))*[\\s:–-]*$`, 'isu').exec(front.trim());
  return ahead === null ? null : { done: ahead[1] ?? '', more: behind, text: textFrom(mentions[first - 1]?.end) };
}

/** Nothing before the label, or what says nothing else: "The", "Works at", "and". */
function isBareFront(front: string, ofRow: string): boolean {
  return new RegExp(`^(?:(?:${ofRow}|at|of|in|while|with)\\b|[\\s,:&–-])*$`, 'iu').test(front) || /, $|[–-] $/u.test(front);
}

function stateOf({ done, more }: Said, ofWhat: string): DoneByLabel['state'] {
  const isOfIt = isDoneOf(done, ofWhat) || ofPlaces.test(done) || new RegExp(`^(?:${adjectives})$`, 'iu').test(done);
  return isOfIt && !takesBack.test(more) ? 'complete' : 'perhaps complete';
}

/** The label's words in their order; null where it has none to know it by. */
function mentionPattern(label: string): RegExp | null {
  const words = label.match(/[\p{L}\d]+/gu) ?? [];
  const known = /^the$/iu.test(words[0] ?? '') ? words.slice(1) : words;
  if (known.length === 0 || known.length > 8 || known.join('').length < 3) return null;
  return new RegExp(`(?<![\\p{L}\\d])${known.map(escapedPattern).join("[\\s'’.,&()/-]+")}(?![\\p{L}\\d])`, 'giu');
}

function ofOther(other: string, own: string): readonly { readonly pattern: RegExp; readonly isOwn: boolean }[] {
  const pattern = other === own ? null : mentionPattern(other);
  return pattern === null ? [] : [{ pattern, isOwn: false }];
}

function mentionsOf(line: string, pattern: RegExp, isOwn: boolean): readonly Mention[] {
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, isOwn }));
}

/** The words of a description that say what it is about. */
function contentWords(description: string): readonly string[] {
  return (description.match(/\p{L}{3,}/gu) ?? []).filter((word) => !takesBack.test(word)).map(escapedPattern);
}
