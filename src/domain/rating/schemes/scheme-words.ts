// A scheme in words, wherever its colours are shown: on the settings sheet (as live
// formulas that say the same), on the console, in the pane.

import { dateOfSerial } from '../../cells/calendar';
import { roundTo } from '../../cells/rounding';
import { isYesOrNo, measureWords } from './scheme';
import type { Rule, Scheme, Status } from '../../model/scheme';

export const otherwiseWord = 'Otherwise';

/**
 * "Target met", "Year over: no", "Pace at least 80%", "As-at date above 31/3/2016".
 * @internal exported for its test
 */
export function ruleInWords({ when, is, threshold }: Rule): string {
  const measure = measureWords[when];
  if (isYesOrNo(when)) return is === 'yes' ? measure : `${measure}: ${is}`;
  return threshold === null ? `${measure} ${is} (no threshold)` : `${measure} ${is} ${thresholdText(when, threshold)}`;
}

/**
 * Status and meaning, a line for each rule in their order: the first that holds counts.
 * Rules that follow each other to one status share a line.
 */
export function schemeMeaning({ rules, otherwise }: Scheme): readonly (readonly [status: Status, meaning: string])[] {
  const inOrder = [...rules.map((rule) => [rule.then, ruleInWords(rule)] as const), [otherwise, otherwiseWord] as const];
  const lines: [Status, string][] = [];
  for (const [status, words] of inOrder) {
    const last = lines.at(-1);
    if (last?.[0] === status && words !== otherwiseWord) last[1] = `${last[1]}, or ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    else lines.push([status, words]);
  }
  return lines;
}

function thresholdText(when: Rule['when'], threshold: number): string {
  if (when === 'pace' || when === 'share') return `${String(roundTo(threshold * 100, 1))}%`;
  if (when !== 'date') return String(threshold);
  const [year, month, day] = (dateOfSerial(threshold, 1900) ?? '').split('-').map(Number);
  return day === undefined ? String(threshold) : `${String(day)}/${String(month)}/${String(year)}`;
}
