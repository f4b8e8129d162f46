// The steps in which a row comes to its status: what keeps it from being rated, and the scheme's rules, in order.
// rate.ts takes them one by one, the compiler of the RAG formula (propose/formulas/rag-formula.ts) writes one IF for
// each.

import { isYesOrNo } from './scheme';
import type { Measure, Rule, Scheme } from '../../model/scheme';

/** A reason not to rate a row, asked only where a rule needs what would be missing. */
export type Guard = 'error' | 'target' | 'total' | 'thresholds' | 'profile' | 'date' | 'year';

/**
 * `unlessMet`: a rule before has taken out every row whose target is met, so that a total beyond the target has passed
 * a ceiling or an exact figure.
 * `thresholds`: the places of all rules of the scheme that have one.
 */
export type Step =
  | { readonly kind: 'guard'; readonly guard: Exclude<Guard, 'thresholds'> }
  | { readonly kind: 'guard'; readonly guard: 'thresholds'; readonly places: readonly string[] }
  | { readonly kind: 'rule'; readonly rule: Rule; readonly unlessMet: boolean };

const needsTarget: readonly Measure[] = ['met', 'share', 'pace', 'variance'];
const needsTotal: readonly Measure[] = ['met', 'value', 'share', 'pace', 'variance'];
const needsProfile: readonly Measure[] = ['pace', 'variance'];

/** What is missing is asked for as late as may be: a target that is met needs no date, an as-at date no target. */
export function stepsOf(scheme: Scheme): readonly Step[] {
  const { rules } = scheme;
  const steps: Step[] = [{ kind: 'guard', guard: 'error' }];
  if (rules.some(({ when }) => needsTarget.includes(when))) steps.push({ kind: 'guard', guard: 'target' });
  if (rules.some(({ when }) => needsTotal.includes(when))) steps.push({ kind: 'guard', guard: 'total' });
  const places = placesWithThreshold(scheme);
  rules.forEach((rule, index) => {
    const before = rules.slice(0, index);
    const isFirst = (holds: (measure: Measure) => boolean): boolean => holds(rule.when) && !before.some(({ when }) => holds(when));
    if (isFirst((measure) => !isYesOrNo(measure))) steps.push({ kind: 'guard', guard: 'thresholds', places });
    if (isFirst((measure) => needsProfile.includes(measure))) steps.push({ kind: 'guard', guard: 'profile' });
    if (isFirst((measure) => measure === 'over')) steps.push({ kind: 'guard', guard: 'year' });
    if (isFirst((measure) => measure === 'date')) steps.push({ kind: 'guard', guard: 'date' });
    steps.push({ kind: 'rule', rule, unlessMet: before.some(({ when, is }) => when === 'met' && is === 'yes') });
  });
  return steps;
}

/** Where the scheme's rules have thresholds. */
function placesWithThreshold({ rules }: Scheme): readonly string[] {
  return rules.filter(({ when }) => !isYesOrNo(when)).map(({ place }) => place);
}
