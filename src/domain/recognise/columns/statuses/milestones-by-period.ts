// “Milestone” and “Status” under each quarter: such a status is of its own quarter's milestone, and says nothing of the
// row as a whole while a later quarter has one too.

import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod } from '../periods/period-columns';

const milestones =
  /\b(?:milestones?|actions?|steps?|tasks?|outputs?|deliverables?|plan(?:ned)?|activit(?:y|ies)|what(?: we)? will|due)\b/iu;

/**
 * By column of statuses, the columns of later periods' milestones, from left to right. Empty unless every status that has
 * a period stands beside the milestones of that period, and there are two of them.
 */
export function milestonesByPeriod(
  all: readonly ColumnEvidence[],
  statuses: readonly ColumnEvidence[],
): ReadonlyMap<number, readonly number[]> {
  const dated = statuses.filter(({ parts }) => periodOf(parts) !== null);
  if (dated.length < 2) return new Map();
  const stating = new Set(statuses.map(({ column }) => column));
  const planned = all.filter(({ column, parts, name, content }) => {
    return !stating.has(column) && content.words > 0 && milestones.test(name) && periodOf(parts) !== null;
  });
  const isPaired = dated.every(({ parts }) => planned.filter((each) => periodOf(each.parts) === periodOf(parts)).length === 1);
  if (!isPaired) return new Map();
  const later = (column: number, period: string | null): readonly number[] =>
    planned.filter((each) => each.column > column && periodOf(each.parts) !== period).map((each) => each.column);
  return new Map(dated.map(({ column, parts }) => [column, later(column, periodOf(parts))]));
}

function periodOf(parts: readonly string[]): string | null {
  const period = combinePeriod(parts);
  if (period === null || period.relative !== undefined) return null;
  const { level, year, ordinal, firstMonth } = period;
  return [level, year?.start, ordinal, firstMonth].join(' ');
}
