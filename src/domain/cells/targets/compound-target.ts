// A target that asks for several things at once: "500 councillors and over 90 % agreeing".

import { numberAndNounIn } from './number-and-noun';
import { qualifierAtEnd, type ComparedAs } from './at-least-or-up-to';
import type { Target, TargetCondition } from '../../model/table/targets';

const between = /\s*;\s*|\s*,?\s+(?:and|&|plus)\s+(?:also\s+)?|\s*,\s+with\s+|\s*\n\s*/iu;

const mostConditions = 4;

/** Several numbers, each with what it counts: a range ("10 and 20") or a date with each isn't that. */
export function severalConditions(text: string, otherwise: ComparedAs): Target | null {
  const parts = text.split(between);
  if (parts.length < 2 || parts.length > mostConditions) return null;
  const conditions = parts.map((part): TargetCondition | null => {
    const found = numberAndNounIn(part);
    if (found === null || found.after.trim() === '') return null;
    return { text: part, figure: found.value, percent: found.percent, kind: qualifierAtEnd(found.before) ?? otherwise };
  });
  const read = conditions.filter((condition) => condition !== null);
  const [first] = read;
  if (first === undefined || read.length < conditions.length) return null;
  return { figure: { kind: 'number', value: first.figure }, kind: first.kind, conditions: read };
}
