// The sheet's own figure of what each row should have reached by now (“Target to date”): the officers' expectation, which no
// straight line of ours stands beside.

import type { PlanTable } from '../../model/plan';

/** A column with the sheet's own expectation. */
export interface ExpectedByNow {
  readonly column: number;
  /** It follows the figures (“to date”). Else it is of a day that its heading names, or one of several, and isn't read. */
  readonly isRead: boolean;
}

const expects = /\b(?:targets?|profiled?|plan(?:ned)?|expected|trajector(?:y|ies)|due)\b/iu;
const toDate = /\b(?:to[ -]date|ytd|by now|so far)\b/iu;
/** “Profile at R06”, “Target to Sep”, “Planned by P6”. */
const toADay =
  /\b(?:to|at|by|as at)\s+(?:(?:the )?end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:q[1-4]|[mpr]\d{1,2}|(?:quarter|month|period) \d{1,2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b/iu;
/** Differences, shares, other years and what was moved are no expectation. */
const isOther =
  /\b(?:varianc\w*|against|difference|gap|vs|versus|re[- ]?profil\w*|next|last|previous|year[- ]end|full[- ]year|rag|status|date)\b|%|per ?cent/iu;

/** Null where the table has none; targets of periods are read as such. Figures without dates have no day to be expected by. */
export function expectedByNow({ columns, roles }: PlanTable): ExpectedByNow | null {
  if ((columns.periodTargets ?? []).length > 0) return null;
  const found = roles.filter(({ role, heading }) => role === 'none' && isExpectation(heading));
  const [first] = found;
  if (first === undefined) return null;
  const isDated = columns.periods[0]?.span?.start !== undefined;
  return { column: first.column, isRead: isDated && found.length === 1 && toDate.test(first.heading) && !toADay.test(first.heading) };
}

/** The column that profiles are taken from; null where there is none. */
export function expectationRead(table: PlanTable): number | null {
  const own = expectedByNow(table);
  return own?.isRead === true ? own.column : null;
}

function isExpectation(heading: string): boolean {
  const words = heading.replace(/\bto[ -]date\b|\b(?:20)?\d\d[/-]\d\d\b/giu, (found) => (/date/iu.test(found) ? 'ytd' : ''));
  return expects.test(words) && !isOther.test(words) && (toDate.test(words) || toADay.test(words));
}
