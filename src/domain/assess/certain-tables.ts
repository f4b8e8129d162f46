// Which tables are read well enough that figures may be computed from them.

import { leastConfidence } from '../model/mapping';
import { isWithinYear } from '../cells/calendar';
import type { PlanTable } from '../model/plan';

/** Whether figures may be computed from a table. */
export function isCertain(table: PlanTable): boolean {
  return table.confirmed || (table.confidence >= leastConfidence && !countsSeveralYears(table));
}

/** Months of two years, say, without a target or a total to say which of them count: added up they mean nothing. */
export function countsSeveralYears({ columns: { periods, target, total } }: PlanTable): boolean {
  const spans = periods.flatMap(({ span, forecast }) => (span === null || forecast === true ? [] : [span]));
  const starts = spans.map(({ start }) => start).sort();
  const ends = spans.map(({ end }) => end).sort();
  const [start, end] = [starts.at(0), ends.at(-1)];
  return target === null && total === null && start !== undefined && end !== undefined && !isWithinYear({ start, end });
}
