// The words around a target's number that say how it is compared: a ceiling or a floor, strict or not, exactly; and
// those that say which way is better.

import type { TargetKind } from '../../model/table/targets';

/** How a number is compared where words say so. */
export type ComparedAs = Exclude<TargetKind, 'percent of population'>;

/** Strict limits: “fewer than 20” isn't met by 20. Denied, they are the other limit: “not less than 350” is a floor. */
const below = '(?:fewer|less|lower|smaller|shorter) than|below|under';
const above = '(?:more|greater|higher|larger|longer) than|over|above|in excess of|exceed(?:ing)?';
const denied = '(?:not|no|never)\\s+(?:to\\s+)?(?:(?:be|fall(?:ing)?|drop(?:ping)?|dip|go(?:ing)?|ris(?:e|ing))\\s+)?';

const downTo = '(?:reduced?|cut|lowered?|decreased?|brought|bring|come) (?:it )?(?:down )?to';
const ceilings = `up to|maximum(?: of)?|max\\.?(?: of)?|at most|within|${downTo}|${denied}(?:${above})`;
const upTo = '(?:increased?|raised?|rise) (?:it )?to';
const floors = `at least|minimum(?: of)?|min\\.?(?: of)?|(?:an? )?(?:further|additional|extra)|another|${upTo}|${denied}(?:${below})`;
const noWorse = `${denied}worse than`;

const patterns: readonly (readonly [RegExp, ComparedAs])[] = [
  [new RegExp(`\\b(?:${ceilings})\\s*$|(?:≤|<=|=<)\\s*$`, 'iu'), 'up to'],
  [new RegExp(`\\b(?:${floors})\\s*$|(?:≥|>=|=>)\\s*$`, 'iu'), 'at least'],
  [new RegExp(`\\b(?:${below})\\s*$|<\\s*$`, 'iu'), 'less than'],
  [new RegExp(`\\b(?:${above})\\s*$|>\\s*$`, 'iu'), 'more than'],
  [/\bexactly\s*$|=\s*$/iu, 'exactly'],
];
const further = /\b(?:further|additional|extra|another)\s*$/iu;
const worse = new RegExp(`\\b${noWorse}\\s*$`, 'iu');

/** Words that only lead up to those that compare: “a maximum of”, “keep within”. */
const opening = '(?:(?:an?|the|keep|stay|remain|hold|to|be|target|aim)\\s+)*';

/** Any of these words, as part of a pattern for what may stand before a number. */
export const qualifiers = `(?:${opening}(?:${ceilings}|${floors}|${noWorse}|${below}|${above}|exactly)|>=|<=|=>|=<|[<>≤≥=])`;

/** A text that says how a number is compared has one of these signs, or a word that begins so. */
export const signsOfQualifiers = '<>≤≥=';
export const beginningsOfQualifiers: readonly string[] =
  'up max most within reduc cut lower decreas brought bring come min least further additional extra another increas rais rise fewer less smaller shorter below under more greater higher larger longer over above exce exactly'.split(
    ' ',
  );

/** What the words at the end of a text say of the number behind them; null where they say nothing. */
export function qualifierAtEnd(before: string): ComparedAs | null {
  return patterns.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/** “No worse than 12”: a floor or a ceiling, as more or less of it is better. */
export function saysNoWorse(before: string): boolean {
  return worse.test(before);
}

/** All of them. */
export const comparedAs = ['at least', 'more than', 'up to', 'less than', 'exactly'] as const satisfies readonly ComparedAs[];

const known: ReadonlySet<string> = new Set(comparedAs);

/** Whether figures are set against a target that reads so. */
export function isCompared(kind: string): kind is ComparedAs {
  return known.has(kind);
}

/** Whether the figure must not pass the target: a budget too. */
export function isCeiling(kind: string): boolean {
  return kind === 'up to' || kind === 'less than' || kind === 'a budget';
}

/** A ceiling on what is counted; money within its budget says nothing of the work, however much of the year is left. */
export function isLimit(kind: string): boolean {
  return isCeiling(kind) && kind !== 'a budget';
}

/** Whether the limit itself doesn't meet the target. */
export function isStrict(kind: string): boolean {
  return kind === 'less than' || kind === 'more than';
}

/** "A further 10": so much more than there was before. */
export function saysFurther(before: string): boolean {
  return further.test(before);
}

const lower = /\b(?:lower|smaller|fewer|less|low)\s+(?:is|are|=)\s+(?:better|good|best)\b|\bgood\s+(?:is|=|to be)\s+(?:low|lower|small)\b/u;

/** A word of every such phrase begins with one of them. */
export const beginningsOfBetter: readonly string[] = ['better', 'best', 'good'];

/** In every such phrase: spares the rest for nearly all texts. */
const mayCompare = new RegExp(beginningsOfBetter.join('|'), 'u');

/** "Lower is better", in whatever text says it: a heading, a description, a unit, the target itself. */
export function saysLowerIsBetter(text: string): boolean {
  return saidBetter(text.toLowerCase()) === 'lower';
}

const higher = /\b(?:higher|larger|bigger|more|high)\s+(?:is|are|=)\s+(?:better|good|best)\b|\bgood\s+(?:is|=|to be)\s+(?:high|higher)\b/u;

/** Which way words in lower case say is better: "lower is better", "good is high"; null where they don't. */
export function saidBetter(words: string): 'lower' | 'higher' | null {
  if (!mayCompare.test(words)) return null;
  return lower.test(words) ? 'lower' : higher.test(words) ? 'higher' : null;
}
