// A key's words as rules, the best colour first: only where each colour has one meaning that figures can tell, and they leave
// no gap between them.

import { nought } from '../../cells/targets/in-words/nought-in-key';
import { namesOtherPair } from '../named-pair';
import { roundTo } from '../../cells/rounding';
import { readMeaning, type Against, type Bound, type Meaning } from './key-meaning';
import { mentionsIn, type KeyStatus } from './key-colours';
import type { StatusKey } from './status-key';

/** A key that figures can be rated by. */
export interface ReadKey {
  /** Best first, each with what it takes. */
  readonly bounds: readonly { readonly status: KeyStatus; readonly bound: Exclude<Bound, { readonly kind: 'worse' }> }[];
  /** The colour of all that is worse. */
  readonly otherwise: KeyStatus;
  /** What it says that figures are set against; empty where it doesn't. */
  readonly against: readonly Against[];
  /** They are set against a part of the target ("three quarters of it"), so never against what is expected by now. */
  readonly isOfPart?: true;
}

const bestFirst: readonly KeyStatus[] = ['Blue', 'Green', 'Amber', 'Red'];
/** Beyond 100% of a target a key asks for more than it. */
const mostShare = 1;

/** Null where a colour's meaning isn't understood, or they don't follow one another. */
export function readKey({ lines, rules }: StatusKey): ReadKey | null {
  return readLines(rules ?? lines);
}

/** The same of lines that name colours. */
export function readLines(lines: readonly string[]): ReadKey | null {
  const text = lines.join('\n').replace(nought, ' ');
  const compared = partCompared.exec(text);
  const part = compared === null ? null : shareIn(compared.groups?.part ?? '');
  if (compared === null || part === null) return readMeanings(text);
  const read = readMeanings(text.replace(compared[0], '').replace(atIt, '$1 the target'));
  return read === null || read.against.includes('by now') ? null : ofPart(read, part);
}

/** "RAG is on % of profile to date:", of all that follows. */
const ofProfile = /\bprofiled?\b|\b(?:targets?|plan(?:ned)?|expected)\s+(?:to date|by now|so far)\b/iu;

/** "RAG compares the total to date with three quarters of the annual target:" */
const partCompared =
  /\b(?:b?rag|status(?:es)?|ratings?|colou?rs?)\b[^.;:=]{0,20}?\b(?:compares?|compared|sets?|set|judged|measured|rated|based)\b[^.;:=]{0,50}?\b(?:with|against|on|to)\s+(?<part>three[- ]quarters?|(?:one |a )?half|(?:one |a )?quarter|two[- ]thirds|(?:one |a )?third|\d{1,2}\s?%)\s+of\s+(?:the |its |each )?(?:annual |yearly |full[- ]year |whole[- ]year |year[’']s |full )*target\b[^.;:=]{0,20}[:.;]\s*/iu;

/** What a colour is reached at is then named already: "at or above", "on or above it". */
const atIt = /\b((?:at|on)(?: or (?:above|better|over))?|above|exceeds)(?: it)?(?=\s*(?:[;.,)|\n]|$))/giu;

function shareIn(words: string): number | null {
  const figure = /^\d+/u.exec(words);
  if (figure !== null) return Number(figure[0]) / 100;
  const named: readonly (readonly [RegExp, number])[] = [
    [/three[- ]quarter/iu, 0.75],
    [/half/iu, 0.5],
    [/quarter/iu, 0.25],
  ];
  // A third is no figure that a threshold's cell could hold.
  return named.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Shares of that part as shares of the target; null where some meaning is told in another way. */
function ofPart(read: ReadKey, part: number): ReadKey | null {
  const bounds = read.bounds.flatMap(({ status, bound }): ReadKey['bounds'] => {
    const share = bound.kind === 'met' ? 1 : bound.kind === 'share' ? bound.from : bound.kind === 'short' ? 1 - bound.upTo : null;
    if (share === null || (bound.kind === 'short' && !bound.inclusive)) return [];
    return [{ status, bound: { kind: 'share', from: roundTo(share * part, 6), to: null, inclusive: true } }];
  });
  return bounds.length === read.bounds.length ? { ...read, bounds, against: ['target'], isOfPart: true } : null;
}

function readMeanings(text: string): ReadKey | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const meanings = bestFirst.map((status) => ({ status, meaning: parts.get(status) ?? null }));
  if (parts.size !== meanings.filter(({ meaning }) => meaning !== null).length) return null;
  const last = mentionsIn(text).at(-1)?.status;
  const read = meanings.flatMap(({ status, meaning }) =>
    meaning === null
      ? []
      : [{ status, meaning: meaningOf(status, meaning) ?? (status === last ? meaningOf(status, firstSentence(meaning)) : null) }],
  );
  const known = read.flatMap(({ status, meaning }) => (meaning === null ? [] : [{ status, meaning }]));
  const key = known.length === read.length && known.length >= 2 ? inOrder(known) : null;
  const opening = text.slice(0, mentionsIn(text)[0]?.start ?? 0);
  return key !== null && key.against.length === 0 && ofProfile.test(opening) ? { ...key, against: ['by now'] } : key;
}

/** What is blue is all there, as four colours have it: of a target that is met. */
function meaningOf(status: KeyStatus, words: string): Meaning | null {
  return readMeaning(words) ?? (status === 'Blue' && allThere.test(words) ? { bound: { kind: 'met' }, against: [] } : null);
}

const allThere =
  /^(?:(?:all|fully|now|it|is|has been|been|was|the|target|work|number) )*(?:delivered|completed?|done|finished|achieved|met|reached)(?: in full| in total| or more)?$/iu;

/** Behind the last meaning a note may go on: “R further off. Targets are for the quarter.” It fits the statuses, or isn't used. */
function firstSentence(meaning: string): string {
  return meaning.replace(/\.\s+\p{Lu}.*$/su, '');
}

/** The words of each colour: behind it, or before it; null where one has several, or words are left over. */
function partsOf(text: string): ReadonlyMap<KeyStatus, string> | null {
  const mentions = mentionsIn(text);
  const [first] = mentions;
  if (first === undefined) return null;
  const opening = text.slice(0, first.start);
  const [sentence = ''] = opening.split(/[.;]\s+/u).slice(-1);
  const isBefore = /\d|target|toleranc/iu.test(sentence);
  if (ofSome.test(opening) || namesOtherPair(opening) || (!isBefore && !isCaption(sentence))) return null;
  const parts = new Map<KeyStatus, string>();
  for (const [index, { status, start, end }] of mentions.entries()) {
    const words = isBefore ? text.slice(mentions[index - 1]?.end ?? captionEnd(text), start) : text.slice(end, mentions[index + 1]?.start);
    const meaning = withoutAsides(words).replace(separators, '').trim();
    const earlier = parts.get(status);
    // "Gwyrdd / Green:" names one colour twice.
    if (earlier !== undefined && earlier !== '') return null;
    parts.set(status, meaning);
  }
  const left = isBefore ? text.slice(mentions.at(-1)?.end) : '';
  return /[\p{L}\d]/u.test(left) ? null : parts;
}

const separators =
  /^[\s=:–—\-/,;.()|]*(?:(?:cells?|fill(?:ed)?|shad(?:ed|ing)|background)\b[\s=:–—\-/,;.()|]*)?(?:(?:is|are|means|if|when|where|for)\s)?[\s=:–—\-/,;.()|]*|(?:\s+(?:is|are|and|otherwise|or))?[\s=:–—\-/,;.(|]*$/gu;
/** "RAG is for the latest month" takes nothing from what a colour means; nor do examples, and brackets without a figure or a choice. */
function withoutAsides(words: string): string {
  return words
    .replace(ofLatest, '')
    .replace(example, ' ')
    .replace(/\((?!\s*(?:or|and|if|unless|where|but|except)\b)[^()\d]*\)/giu, ' ');
}

const example = /\((?:e\.? ?g\.?|i\.? ?e\.?|for (?:example|instance)|such as|that is|say)[\s,:][^()]*\)/giu;

const ofLatest =
  /(?<=[.;\n])\s*(?:b?rag|status(?:es)?|ratings?|colou?rs?)(?: (?:ratings?|status(?:es)?))? (?:is|are) (?:for|of|based on|as at) the (?:latest|last|most recent|current) (?:month|quarter|period|figure|result)s?\.?\s*$/iu;

const caption = /^[^=]{0,60}\b(?:key|legend|rag|brag|status(?:es)?|ratings?|rated|colou?rs?|scheme)\b[^=\d]{0,40}[:.–—-]?\s*$/iu;
/** "On tab 3", "On “Plan”": whose sheet that is says workbook-keys.ts. */
const ofSheet = /^\s*(?:on|in|for) (?:the )?(?:(?:tab|sheet|worksheet)\b.{1,40}|[“"‘'][^“”"]{1,40}[”"’'])[,:]?\s*$/iu;
/** Of some rows only, or of what isn't reached yet. */
const ofSome = /\b(?:forecast\w*|only|except|unless|projects?|judge?ments?|year[- ]end)\b/iu;

function isCaption(words: string): boolean {
  return !/[\p{L}\d]/u.test(words) || caption.test(words) || ofSheet.test(words);
}

function captionEnd(text: string): number {
  return /^[^:\d]{0,60}\b(?:key|legend|rag|status(?:es)?|ratings?)\s*:/iu.exec(text)?.[0].length ?? 0;
}

function inOrder(known: readonly { readonly status: KeyStatus; readonly meaning: Meaning }[]): ReadKey | null {
  const areShort = known.some(({ meaning: { bound } }) => bound.kind === 'short');
  const bounds = known.map(({ status, meaning }) => ({ status, bound: areShort ? asShort(meaning.bound) : meaning.bound }));
  const taken = bounds.flatMap(({ status, bound }) => (bound.kind === 'worse' ? [] : [{ status, bound }]));
  const last = bounds.at(-1);
  if (last?.bound.kind !== 'worse' || taken.length !== bounds.length - 1) return null;
  const follows = taken.every(({ bound }, index) => index === 0 || isWorseThan(bound, taken[index - 1]?.bound ?? bound));
  if (!follows || !isBeyond(last.bound, taken.at(-1)?.bound ?? null)) return null;
  const against = known.flatMap(({ meaning }) => meaning.against);
  return { bounds: taken, otherwise: last.status, against: [...new Set(against)] };
}

/** Beside a shortfall that is told as one, "5–10%" and "10% or more" are shortfalls too. */
function asShort(bound: Bound): Bound {
  if (bound.kind === 'share' && bound.to !== null) return { kind: 'short', from: bound.from, upTo: bound.to, inclusive: true };
  if (bound.kind === 'share' && bound.from < mostOfShortfall) return { kind: 'worse', beyond: 'short', at: bound.from };
  if (bound.kind === 'worse' && bound.beyond === 'either') return { ...bound, beyond: 'short' };
  return bound;
}

/** So much of a target is wanted, not missed. */
const mostOfShortfall = 0.5;

function isWorseThan(bound: Bound, better: Bound): boolean {
  if (bound.kind === 'tolerance') return better.kind === 'met';
  if (bound.kind === 'short') {
    if (better.kind === 'met') return bound.from === null || bound.from === 0;
    return better.kind === 'short' && bound.upTo > better.upTo && (bound.from === null || isSame(bound.from, better.upTo));
  }
  if (bound.kind !== 'share') return false;
  if (better.kind === 'met') return bound.from < mostShare && (bound.to === null || isSame(bound.to, mostShare));
  return better.kind === 'share' && bound.from < better.from && (bound.to === null || isSame(bound.to, better.from));
}

/** Whether the worst colour begins where the one before it ends. */
function isBeyond({ beyond, at }: Extract<Bound, { readonly kind: 'worse' }>, last: Bound | null): boolean {
  if (last === null || beyond === 'either') return false;
  if (beyond === null) return true;
  if (beyond !== last.kind) return false;
  if (at === null) return true;
  return isSame(at, last.kind === 'short' ? last.upTo : last.kind === 'share' ? last.from : at);
}

/** "70% or more", then "50–69%": whole per cents leave nothing between them. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.01 + 1e-9;
}
