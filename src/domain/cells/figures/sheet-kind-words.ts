// What the name of a sheet, or a title that says nothing else, makes of all the figures under it: "Planned 2023-24" beside
// "Actual 2023-24". A sheet called "Plan" may be the plan itself, with what was done.

import type { FigureKind } from '../../model/table/figure-kind';
import { isPlainKind, kindAlone, kindInName } from '../words/figure-kind-words';

const participle = /\b(?:planned|profiled?|budgeted|targeted|projected|forecasted|expected|anticipated|predicted|estimated)\b/iu;
const original = /\b(?:original|initial|baseline|first)(?:ly)? (?:plans?|profiles?|planned|budgets?|budgeted|trajector(?:y|ies))\b/iu;
const firstPlan = /^(?:the )?(?:initial|baseline|first) (?:plan|profile)s?$/iu;
const planOfYear = /^(?:the )?(?:plans?|targets?)\b[\s:,–-]*\(?(?:fy ?)?(?:20)?\d\d|^(?:fy ?)?(?:20)?\d\d.{0,8} (?:plans?|targets?)$/iu;

/** A kind that a name says, and how plainly. */
export interface KindOfName {
  readonly kind: FigureKind;
  /** "Planned 2023-24" has nothing of what was done, whatever it is set against; "Plan 2023-24" may have. */
  readonly isPlain: boolean;
}

/**
 * What a name says that is a kind and nothing else: "Planned 2023-24", "Budgeted", "Original plan", "Plan 24-25". Null for
 * "Plan", "Delivery plan", "Approved plan": documents that are kept up to date are called so.
 */
export function kindOfName(name: string): KindOfName | null {
  const words = namedIn(name);
  if (firstPlan.test(words)) return { kind: 'plan', isPlain: true };
  const kind = kindAlone(words);
  if (kind === null || kind === 'actual' || kind === 'difference') return null;
  if (original.test(words) || participle.test(words)) return { kind, isPlain: true };
  if (kind === 'plan') return planOfYear.test(words) ? { kind, isPlain: false } : null;
  return isPlainKind(words) ? { kind, isPlain: false } : null;
}

const showsWhatWasDone = /^(?:progress|delivery|monitoring|position|to date|in[- ]year)\b[\s:,–-]*(?:\(?[\d/–-]+\)?)?$/iu;

/** The kind that stands in a name, and the rest of it by which two sheets belong together: "Parks plan" and "Parks actual". */
export function kindInSheetName(name: string): { readonly kind: FigureKind; readonly stem: string } | null {
  const words = namedIn(name);
  if (showsWhatWasDone.test(words)) return { kind: 'actual', stem: '' };
  const named = kindInName(words);
  return named === null ? null : { kind: named.kind, stem: named.stem.toLowerCase() };
}

/** As a sheet's name puts spaces: "Planned_2023-24", "Plan(24-25)". */
function namedIn(name: string): string {
  return name
    .replace(/(?<=\d)_(?=\d)/gu, '-')
    .replaceAll('_', ' ')
    .replace(/(?<=\p{L})\(/gu, ' (')
    .replace(/\s+/gu, ' ')
    .trim();
}
