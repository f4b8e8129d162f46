// A target that asks for several things at once: which of them a row's figures show, and which they say nothing of.

import type { TargetCondition } from '../../model/table/targets';

/** The condition that the figures are set against: the one whose figure is the row's target, else the first. */
export function conditionShown(conditions: readonly TargetCondition[], target: number | null): TargetCondition | undefined {
  return conditions.find(({ figure }) => figure === target) ?? conditions[0];
}

/** The words of all the others, for a sentence: “over 90 % agreeing”. */
export function conditionsUnshown(conditions: readonly TargetCondition[], target: number | null): readonly string[] {
  const shown = conditionShown(conditions, target);
  return conditions.filter((condition) => condition !== shown).map(({ text }) => `“${text}”`);
}
