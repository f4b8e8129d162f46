// Thresholds of a scheme's rules as an officer types them: shares in per cent.

import { roundTo } from '../../../domain/cells/rounding';
import { isShareOf, isYesOrNo } from '../../../domain/rating/schemes/scheme';
import type { Rule, Scheme } from '../../../domain/model/scheme';

/** The rules whose threshold can be typed; those by a date are left to the settings sheet. */
export function rulesToEdit({ rules }: Scheme): readonly Rule[] {
  return rules.filter(({ when }) => !isYesOrNo(when) && when !== 'date');
}

/** A rule's threshold as it stands, as it is typed; empty where there is none. */
export function thresholdText({ when, threshold }: Rule): string {
  if (threshold === null) return '';
  return String(isShareOf(when) ? roundTo(threshold * 100, 6) : threshold);
}

/** Whether a typed threshold can be read. */
export function isThreshold(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** What was typed, as it goes on Plan settings; what can't be read is no number. */
export function typedThresholds(scheme: Scheme, typed: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rulesToEdit(scheme).flatMap((rule) => {
      const text = typed[rule.place];
      if (text === undefined || text === thresholdText(rule)) return [];
      const number = isThreshold(text) ? Number(text) : NaN;
      return [[rule.place, isShareOf(rule.when) ? roundTo(number / 100, 8) : number]];
    }),
  );
}
