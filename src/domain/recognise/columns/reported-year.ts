// Which year a table reports on, and which of its columns lie in that year.

import type { ColumnEvidence } from './figure-columns';
import { combinePeriod, mayBeIn, type PeriodCandidate } from './period-columns';
import { distinctYears, yearsIn, type YearMark } from '../../timescales/dates/year';

/**
 * The year that the table reports on: that of its only dated target, else of its titles; null where several are
 * named, or none.
 */
export function reportedYear(columns: readonly ColumnEvidence[], titleYears: readonly YearMark[]): YearMark | null {
  const targets = distinctYears(columns.flatMap(({ words, name }) => (words?.role === 'target' ? yearsIn(name) : [])));
  const years = targets.length > 0 ? targets : titleYears;
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** The years that the periods lie in: April 2015 to March 2016 are one year, not two. */
export function yearsCovered(periods: readonly PeriodCandidate[]): readonly YearMark[] {
  const named = distinctYears(periods.flatMap(({ period }) => period.year ?? []));
  if (named.length <= 1) return named;
  return distinctYears(
    periods.flatMap(({ period: { year, firstMonth } }) => {
      if (year === null) return [];
      if (year.kind === 'financial' || firstMonth === null) return [year];
      return [{ kind: 'financial', start: firstMonth >= 4 ? year.start : year.start - 1 }];
    }),
  );
}

/**
 * Periods of the reported year, where there are any: the last quarter of the year before stands beside them to be
 * compared, not counted.
 */
export function ofYear(candidates: readonly PeriodCandidate[], reported: YearMark | null): readonly PeriodCandidate[] {
  if (reported === null) return candidates;
  const within = candidates.filter(({ period }) => mayBeIn(period, reported));
  return within.length > 0 ? within : candidates;
}

/** "2015/16 Target" names a year but is no period. */
export function isTargetOfYear(columns: readonly ColumnEvidence[], column: number): boolean {
  const evidence = columns.find((found) => found.column === column);
  return evidence?.words?.role === 'target' && combinePeriod(evidence.parts)?.level === 'year';
}
