// What a key's caption says that its bands are put on: one column, a share of one in another, or one against another.

import { captionPhrase, pairIn, type NamedPair } from '../named-pair';
import { columnNamed, saysShare, tellingWords, type NamedColumn } from './named-columns';
import type { KeyedFigures } from './keyed-figures';

/** `unnamed`: the caption names nothing; `unknown`: it names what no column is for certain, in its words. */
export type Subject = KnownSubject | { readonly kind: 'unknown'; readonly names: string };

/**
 * `target`: the figure so far and what it is set against, where nothing else is named; `isDirected`: short is on the worse side of
 * each row, whichever that is.
 */
export type KnownSubject =
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'target'; readonly x: NamedColumn; readonly y: NamedColumn; readonly isDirected: boolean }
  | { readonly kind: 'one'; readonly x: NamedColumn; readonly isOfDays: boolean }
  | { readonly kind: 'share'; readonly x: NamedColumn; readonly y: NamedColumn }
  | { readonly kind: 'against'; readonly x: NamedColumn; readonly y: NamedColumn; readonly inPoints: boolean };

/** "Status at ten months", "RAG (latest quarter)", "How it is set": they say when or whose, not of what. */
const harmless =
  /^(?:keys?|legend|status|b?rag|rating|ratings|rate|colours?|score|position|standing|mark|symbol|arrow|is|are|set|based|how|judged|guide|note|notes|what|mean|means|measured|calculated|worked|out|use|used|using|performance|progress|result|achiev\w*|deliver\w*|overall|latest|current|quarter|month|months|term|half|period|end|yearly|annual|week|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|year|now|date|so|far|target|targets|profile|plan|stage|definition|definitions|traffic|light|b|r|g)$/iu;

/** `heading`: of the column of statuses, which names what is explained and not what it is put on. */
export function subjectOf(caption: string, heading: string, columns: readonly NamedColumn[]): Subject {
  const phrase = captionPhrase(caption);
  const pair = pairIn(phrase);
  if (pair !== null) return pairOf(phrase, pair, columns);
  const explained = tellingWords(heading);
  const words = [...tellingWords(phrase)].filter((word) => !harmless.test(word) && !explained.has(word));
  if (words.length === 0) return { kind: 'unnamed' };
  // What is said of a target is for the keys that are rules.
  if (ofTarget.test(phrase)) return { kind: 'unnamed' };
  const x = columnNamed(withoutUnit(phrase), columns);
  if (x === null) return saysOf.test(phrase) || phrase !== caption.trim() ? { kind: 'unknown', names: phrase } : { kind: 'unnamed' };
  return { kind: 'one', x, isOfDays: ofDays.test(phrase) };
}

/**
 * What bands that name nothing, or the target alone, may be put on; the statuses tell which. `saysTarget`: they name it, so they
 * are put on nothing else.
 */
export function targetSubjects({ figure, target, achieved, better }: KeyedFigures, saysTarget: boolean): readonly KnownSubject[] {
  const set: readonly KnownSubject[] =
    figure === null || target === null || figure === target
      ? []
      : [true, ...(better.includes(-1) ? [false] : [])].map((isDirected) => ({ kind: 'target', x: figure, y: target, isDirected }));
  const one = (x: NamedColumn | null): readonly KnownSubject[] => (x?.kind === 'share' ? [{ kind: 'one', x, isOfDays: false }] : []);
  return [...set, ...one(achieved), ...(saysTarget ? [] : one(figure))];
}

const saysOf = /\b(?:by|on|of|based|using)\b/iu;

const ofTarget = /\b(?:targets?|profiled?|trajector\w*)\b/iu;
const ofDays = /\bdays?\b/iu;
const ofPoints = /\bpoints?\b/iu;

function pairOf(phrase: string, { kind, first, second }: NamedPair, columns: readonly NamedColumn[]): Subject {
  // "Performance against the target": the keys that are rules set rows against that.
  if (ofTarget.test(second) && [...tellingWords(first)].every((word) => harmless.test(word))) return { kind: 'unnamed' };
  const x = columnNamed(withoutUnit(first), withPercent(first, columns));
  const y = columnNamed(second, withPercent(second, columns));
  if (x === null || y === null || x === y) return { kind: 'unknown', names: phrase };
  if (kind === 'share') return { kind: 'share', x, y };
  return { kind: 'against', x, y, inPoints: ofPoints.test(phrase) || (x.kind === 'share' && y.kind === 'share') };
}

/** "% done" is a column of shares. */
function withPercent(phrase: string, columns: readonly NamedColumn[]): readonly NamedColumn[] {
  return saysShare.test(phrase) ? columns.filter(({ kind }) => kind === 'share') : columns;
}

function withoutUnit(phrase: string): string {
  return phrase.replace(/\b(?:in )?(?:percentage )?(?:points?|days?)\b/giu, ' ');
}
