// The words around a target's number that say how it is compared: a ceiling,
// a floor, exactly; and those that say which way is better.

import type { TargetKind } from '../../model/table/targets';

/** How a number is compared where words say so. */
export type ComparedAs = Exclude<TargetKind, 'percent of population'>;

const ceilings =
  'up to|no more than|not more than|not exceed(?:ing)?|maximum(?: of)?|max\\.?|at most|fewer than|less than|below|under|within';
const floors =
  'at least|minimum(?: of)?|min\\.?|no (?:fewer|less) than|not (?:fewer|less) than|more than|over|(?:an? )?(?:further|additional|extra)|another|above';

const ceiling = new RegExp(`\\b(?:${ceilings})\\s*$|[<≤]=?\\s*$`, 'iu');
const floor = new RegExp(`\\b(?:${floors})\\s*$|[>≥]=?\\s*$`, 'iu');
const exact = /\bexactly\s*$|(?<![<>])=\s*$/iu;
const further = /\b(?:further|additional|extra|another)\s*$/iu;

/** Any of these words, as part of a pattern for what may stand before a number. */
export const qualifiers = `(?:${ceilings}|${floors}|exactly|>=|<=|[<>≤≥=])`;

/** What the words at the end of a text say of the number behind them; null where they say nothing. */
export function qualifierAtEnd(before: string): ComparedAs | null {
  if (ceiling.test(before)) return 'up to';
  if (floor.test(before)) return 'at least';
  return exact.test(before) ? 'exactly' : null;
}

/** "A further 10": so much more than there was before. */
export function saysFurther(before: string): boolean {
  return further.test(before);
}

const lower =
  /\b(?:lower|smaller|fewer|less|low)\s+(?:is|are|=)\s+(?:better|good|best)\b|\bgood\s+(?:is|=|to be)\s+(?:low|lower|small)\b/iu;

/** In every such phrase: spares the rest for nearly all texts. */
const mayCompare = /better|best|good/u;

/** "Lower is better", in whatever text says it: a heading, a description, a unit, the target itself. */
export function saysLowerIsBetter(text: string): boolean {
  return mayCompare.test(text.toLowerCase()) && lower.test(text);
}

const direction = /\b(?:decreas\w*|lower|low|reduc\w*|down\w*|smaller|fewer|less|minimi[sz]e|min|ceiling)\b|[↓▼⬇]/iu;
const lowerAlone = /\b(?:decrease|reduce|lower|low|smaller|fewer|less|minimi[sz]e|min|ceiling)\b/iu;
const namedAlone =
  /^(?:(?:to |should |should be |aim to |we want it )?(?:be )?(?:low(?:er)?|high(?:er)?|minimi[sz]e|maximi[sz]e|increase|decrease|reduce|smaller|larger|bigger|fewer|more|less|up|down)(?: (?:is|=) (?:better|best|good))?|[↑↓▲▼⬆⬇])$/iu;
const longestDirection = 30;

/** Whether a text names a way for figures to go and says nothing else. */
export function namesDirection(text: string): boolean {
  return text.length <= longestDirection && namedAlone.test(text);
}

const asksWhich =
  /\b(?:low(?:er)?|up|small(?:er)?|min(?:imise)?) (?:or|\/) (?:high(?:er)?|down|big(?:ger)?|large(?:r)?|max(?:imise)?)\b|\b(?:high(?:er)?|up|big(?:ger)?|max(?:imise)?) (?:or|\/) (?:low(?:er)?|down|small(?:er)?|min(?:imise)?)\b|\bgood\b|\baim(?:ing|s)?\b|\b(?:desired|wanted|intended|required|preferred)\b|\bwe want\b|\bshould (?:go|be|move)\b/iu;

/** Whether a heading asks which way is better, where its cells name one. "Priority" over "High" and "Low" doesn't. */
export function asksDirection(heading: string): boolean {
  return asksWhich.test(heading);
}

const saysBetter = /\b(?:polarity|better|best|good|desired|intended|wanted|required|improvement)\b/iu;

/** A column that says which way figures should go, or only may. */
export interface DirectionColumn {
  readonly column: number;
  readonly saysBetter: boolean;
}

/** Whether a heading says that its column holds the way that is better. */
export function namesBetter(heading: string): boolean {
  return saysBetter.test(heading);
}

/**
 * Whether a cell says that lower is better. Under "Direction" alone an arrow or "down" may as well be the way that the
 * figures went, so there only words that compare or ask for less count.
 */
export function isLowerDirection(text: string, of: Pick<DirectionColumn, 'saysBetter'>): boolean {
  return (of.saysBetter ? direction : lowerAlone).test(text);
}
