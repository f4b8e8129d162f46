// The steps in which a row comes to its status: what keeps it from being rated, and the scheme's rules, in order.
// rate.ts takes them one by one, the formulas (propose/formulas/rules-formulas.ts, not-rated-formulas.ts) as one IF each.

import { isShortfall, isTolerance, isYesOrNo } from './scheme';
import type { Measure, Rule, Scheme } from '../../model/scheme';

/** A reason not to rate a row, asked only where a rule needs what would be missing. */
export type Guard = 'error' | 'target' | 'total' | 'thresholds' | 'tolerance' | 'profile' | 'limit' | 'date' | 'year';

/** One step of a scheme, in their order. */
export type Step = { readonly kind: 'guard'; readonly guard: Guard } | { readonly kind: 'rule'; readonly rule: Rule };

const needsTarget: readonly Measure[] = [
  'met',
  'share',
  'pace',
  'short of target',
  'short',
  'tolerance of target',
  'tolerance',
  'variance',
];
const needsTotal: readonly Measure[] = ['value', ...needsTarget];
const needsProfile: readonly Measure[] = ['pace', 'short', 'tolerance', 'variance'];

/**
 * Figures, target and total are asked for first; thresholds, dates and profile only once no rule has found the target
 * met, which needs none of them. What no rule looks at isn't asked for: an as-at date needs no target.
 */
export function stepsOf({ rules }: Scheme): readonly Step[] {
  const needs = (measures: readonly Measure[], of: readonly Rule[]): boolean => of.some(({ when }) => measures.includes(when));
  const metFirst = rules.findIndex(({ when, is }) => when !== 'met' || is !== 'yes');
  const [met, others] = metFirst < 0 ? [rules, []] : [rules.slice(0, metFirst), rules.slice(metFirst)];
  const guards: readonly (readonly [Guard, boolean])[] = [
    ['thresholds', others.some(({ when }) => !isYesOrNo(when))],
    ['year', needs(['over'], others)],
    ['date', needs(['date'], others)],
    ['profile', needs(needsProfile, others)],
    ['tolerance', judgesByTolerance({ rules: others })],
    ['limit', needs(needsProfile, others)],
  ];
  return [
    guardStep('error'),
    ...(looksAtTarget({ rules }) ? [guardStep('target')] : []),
    ...(needs(needsTotal, rules) ? [guardStep('total')] : []),
    ...met.map(ruleStep),
    ...guards.flatMap(([guard, isNeeded]) => (isNeeded ? [guardStep(guard)] : [])),
    ...others.map(ruleStep),
  ];
}

/** Whether a scheme judges by what is expected by now: under it a ceiling is met once the year may no longer add to it. */
export function judgesByProfile({ rules }: Scheme): boolean {
  return rules.some(({ when }) => needsProfile.includes(when));
}

/** Whether one of its rules looks at the difference from the profile. */
export function judgesByVariance({ rules }: Scheme): boolean {
  return rules.some(({ when }) => when === 'variance');
}

/** What rules ask how far a total is short of. */
export interface ShortfallsAsked {
  readonly ofTarget: boolean;
  readonly ofProfile: boolean;
}

export function shortfallsAsked({ rules }: Scheme): ShortfallsAsked {
  const asked = rules.filter(({ when }) => isShortfall(when) || isTolerance(when)).map(({ when }) => isOfTarget(when));
  return { ofTarget: asked.includes(true), ofProfile: asked.includes(false) };
}

function isOfTarget(when: Measure): boolean {
  return when === 'short of target' || when === 'tolerance of target';
}

/** Whether one of its rules asks whether a row keeps its own tolerance. */
export function judgesByTolerance({ rules }: Pick<Scheme, 'rules'>): boolean {
  return rules.some(({ when }) => isTolerance(when));
}

/** Whether any of the rules sets figures against a target. */
export function looksAtTarget({ rules }: Pick<Scheme, 'rules'>): boolean {
  return rules.some(({ when }) => needsTarget.includes(when));
}

/** So many rules of an own scheme fit in a formula that can be read; the rest stand in a column of their own. */
export const rulesInOne = 4;

/** Whether the scheme's rules take two columns. */
export function hasFurtherRules({ name, rules }: Scheme): boolean {
  return name === 'own' && rules.length > rulesInOne;
}

/** Where the scheme's rules have thresholds. */
export function placesWithThreshold({ rules }: Scheme): readonly string[] {
  return rules.filter(({ when }) => !isYesOrNo(when)).map(({ place }) => place);
}

function guardStep(guard: Guard): Step {
  return { kind: 'guard', guard };
}

function ruleStep(rule: Rule): Step {
  return { kind: 'rule', rule };
}
