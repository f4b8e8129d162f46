// A key's rules in the terms of Own rules: by what is expected by now, or by the whole target where it speaks of nothing else.

import type { CellValue } from '../../model/cell';
import type { Measure, Comparison } from '../../model/scheme';
import { measureWords, placesOf } from '../schemes/scheme';
import type { SchemeOnSheet } from '../schemes/schemes-on-sheet';
import { readScheme, type TypedRule, type TypedScheme } from '../schemes/typed-scheme';
import type { Bound } from './key-meaning';
import type { ReadKey } from './read-key';

type TakenBound = Exclude<Bound, { readonly kind: 'worse' }>;

/**
 * Own rules that say what the key says, the likeliest first. What is said of a profile is of nothing else. So much of the target
 * is of all of it before it is of what is expected by now; so much short of it the other way round, or half the year would be
 * Red. `hasLimits`: some targets are limits, of which no share is wanted.
 */
export function schemesOfKey(key: ReadKey, hasLimits: boolean): readonly SchemeOnSheet[] {
  const byNow = schemeOf(key, ruleByNow);
  if (key.against.includes('by now')) return [byNow];
  const byTarget = schemeOf(key, ruleByTarget);
  if (key.isOfPart === true) return hasLimits ? [] : [byTarget];
  const areShares = key.bounds.some(({ bound }) => bound.kind === 'share');
  if (areShares) return hasLimits ? [byNow] : [byTarget, byNow];
  return [byNow, byTarget];
}

function schemeOf({ bounds, otherwise }: ReadKey, ruleOf: (bound: TakenBound) => RuleWords): SchemeOnSheet {
  const rules = placesOf.own.map((place, index): TypedRule => {
    const taken = bounds[index];
    if (taken === undefined) return { place, when: null, is: null, threshold: null, then: null };
    const { when, is, threshold } = ruleOf(taken.bound);
    return { place, when: measureWords[when], is, threshold, then: taken.status };
  });
  const typed: TypedScheme = { name: 'own', rules, otherwise };
  return { typed, reading: readScheme(typed) };
}

interface RuleWords {
  readonly when: Measure;
  readonly is: Comparison;
  readonly threshold: CellValue;
}

function ruleByNow(bound: TakenBound): RuleWords {
  switch (bound.kind) {
    case 'met':
      return { when: 'pace', is: 'at least', threshold: 1 };
    case 'share':
      return { when: 'pace', is: 'at least', threshold: bound.from };
    case 'short':
      return { when: 'short', is: bound.inclusive ? 'at most' : 'below', threshold: bound.upTo };
    case 'tolerance':
      return { when: 'tolerance', is: 'yes', threshold: null };
  }
}

function ruleByTarget(bound: TakenBound): RuleWords {
  switch (bound.kind) {
    case 'met':
      return { when: 'met', is: 'yes', threshold: null };
    case 'share':
      return { when: 'share', is: 'at least', threshold: bound.from };
    case 'short':
      return { when: 'short of target', is: bound.inclusive ? 'at most' : 'below', threshold: bound.upTo };
    case 'tolerance':
      return { when: 'tolerance of target', is: 'yes', threshold: null };
  }
}
