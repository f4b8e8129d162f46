// A scheme as typed on the settings sheet, word by word, and what its words are read as. A word that can't be read
// makes no colour: it is asked about.

import { isCellError, isEmptyValue, type CellValue } from '../../model/cell';
import { defaultSchemes, isYesOrNo, measureWords, placesOf, schemeWords } from './scheme';
import {
  statusesBestFirst,
  comparisons,
  measures,
  schemeNames,
  type Comparison,
  type Measure,
  type Rule,
  type Scheme,
  type SchemeName,
  type Status,
} from '../../model/scheme';

/** The cells of one rule. */
export interface TypedRule {
  readonly place: string;
  /** Blank: the rule is off. */
  readonly when: CellValue;
  readonly is: CellValue;
  readonly threshold: CellValue;
  readonly then: CellValue;
}

export interface TypedScheme {
  readonly name: SchemeName;
  readonly rules: readonly TypedRule[];
  readonly otherwise: CellValue;
}

/** The place of what a row is where no rule holds. */
export const otherwisePlace = 'Otherwise';

/** A cell that can't be read. */
export interface UnreadablePart {
  /** The rule's place, or `otherwisePlace`. */
  readonly place: string;
  /** What should be there. */
  readonly part: 'when' | 'is' | 'threshold' | 'then';
  readonly typed: CellValue;
}

/** A scheme as read from its cells. */
export interface SchemeReading {
  /** What could be read; rate by it only where `unreadable` holds nothing but thresholds. */
  readonly scheme: Scheme;
  readonly unreadable: readonly UnreadablePart[];
}

/** Further ways to say a comparison; of dates people say "from" and "by". */
const otherWords: Readonly<Record<string, Comparison>> = {
  true: 'yes',
  false: 'no',
  from: 'at least',
  'or more': 'at least',
  '>=': 'at least',
  '>': 'above',
  after: 'above',
  'more than': 'above',
  by: 'at most',
  'or less': 'at most',
  '<=': 'at most',
  '<': 'below',
  before: 'below',
  'less than': 'below',
  '=': 'exactly',
  equals: 'exactly',
};

/** The scheme in the words that the settings sheet has from the start, at all its places. */
export function defaultTyped(name: SchemeName): TypedScheme {
  const { rules, otherwise } = defaultSchemes[name];
  return {
    name,
    rules: placesOf[name].map((place): TypedRule => {
      const rule = rules.find((each) => each.place === place);
      if (rule === undefined) return { place, when: null, is: null, threshold: null, then: null };
      return { place, when: measureWords[rule.when], is: rule.is, threshold: rule.threshold, then: rule.then };
    }),
    otherwise,
  };
}

/** The scheme that a word stands for, in any case; null where there is none. */
export function schemeCalled(value: CellValue): SchemeName | null {
  return schemeNames.find((name) => schemeWords[name].toLowerCase() === lower(value)) ?? null;
}

/**
 * Reads words in any case; a blank threshold, or one that is no number,
 * is left to the formulas, which then rate nothing.
 */
export function readScheme({ name, rules, otherwise }: TypedScheme): SchemeReading {
  const unreadable: UnreadablePart[] = [];
  const read = rules.flatMap((typed): readonly Rule[] => {
    const { place } = typed;
    if (isEmptyValue(typed.when)) return [];
    const when = measureIn(typed.when);
    const is = comparisonIn(typed.is, when);
    const then = statusIn(typed.then);
    if (when === null) unreadable.push({ place, part: 'when', typed: typed.when });
    if (when !== null && is === null) unreadable.push({ place, part: 'is', typed: typed.is });
    if (then === null) unreadable.push({ place, part: 'then', typed: typed.then });
    if (when === null || is === null || then === null) return [];
    const threshold = isYesOrNo(when) || typeof typed.threshold !== 'number' ? null : typed.threshold;
    if (threshold === null && !isYesOrNo(when)) unreadable.push({ place, part: 'threshold', typed: typed.threshold });
    return [{ place, when, is, threshold, then }];
  });
  const last = statusIn(otherwise);
  if (last === null) unreadable.push({ place: otherwisePlace, part: 'then', typed: otherwise });
  return { scheme: { name, rules: read, otherwise: last ?? 'Red' }, unreadable };
}

/** Whether the words of a scheme can all be read; its thresholds are the formulas' business. */
export function isReadable({ unreadable }: SchemeReading): boolean {
  return unreadable.every(({ part }) => part === 'threshold');
}

/** The scheme's words but for its thresholds, as the formula in the sheet joins them; null where one is an error. */
export function rulesText({ name, rules, otherwise }: TypedScheme): string | null {
  const cells = [...rules.flatMap(({ when, is, then }) => [when, is, then]), otherwise];
  if (cells.some((cell) => cell !== null && isCellError(cell))) return null;
  const texts = rules.map(({ when, is, then }) => (textOf(when) === '' ? '' : `${textOf(when)} ${textOf(is)}: ${textOf(then)}; `));
  return `${schemeWords[name]}. ${texts.join('')}otherwise ${textOf(otherwise)}`;
}

/** A cell joined to a text, as Excel does it. */
export function textOf(value: CellValue): string {
  if (value === null || isCellError(value)) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function measureIn(value: CellValue): Measure | null {
  const word = lower(value).trim();
  return measures.find((each) => measureWords[each].toLowerCase() === word) ?? null;
}

function comparisonIn(value: CellValue, when: Measure | null): Comparison | null {
  const word = lower(value).trim();
  const found = comparisons.find((each) => each === word) ?? otherWords[word] ?? null;
  if (found === null || when === null) return found;
  return isYesOrNo(when) === (found === 'yes' || found === 'no') ? found : null;
}

function statusIn(value: CellValue): Status | null {
  const word = lower(value).trim();
  return statusesBestFirst.find((status) => status.toLowerCase() === word) ?? null;
}

function lower(value: CellValue): string {
  return textOf(value).toLowerCase();
}
