// Columns that stand beside a table's periods and have one each: the target of a period, and what was done in it the
// year before.

import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod, isSamePeriod, mayBeIn, type PeriodCandidate } from './period-columns';
import type { PeriodLevel } from '../../headings/period-headings';
import type { YearMark } from '../../../timescales/dates/year';

/** Periods of the year before: as the headings name it, or "last year" beside the period's own name. */
export interface BesidePeriods {
  readonly periodTargets: readonly PeriodCandidate[];
  readonly lastYear: readonly PeriodCandidate[];
}

const yearBefore = /\b(?:(?:last|previous|prior|preceding) (?:financial )?year|(?:the )?year before)(?:['’]s)?\b/iu;

/**
 * `candidates`: every column whose heading names a period. `chosen`: the table's periods. `reported`: the year that
 * the table reports on.
 */
export function besidePeriods(
  columns: readonly ColumnEvidence[],
  candidates: readonly PeriodCandidate[],
  chosen: readonly PeriodCandidate[],
  reported: YearMark | null,
): BesidePeriods {
  const used = new Set(chosen.map(({ column }) => column));
  const runOn = chosen.length > 0 && chosen.every(({ period }) => period.toDate);
  const single = candidates.filter(({ column, period }) => !used.has(column) && !period.isTotal && period.toDate === runOn);
  const targets = single.filter(({ measure, period }) => measure === 'target' && (reported === null || mayBeIn(period, reported)));
  const level = chosen[0]?.period.level ?? onlyLevel(targets);
  if (level === null) return { periodTargets: [], lastYear: [] };
  const named = single.filter(
    ({ measure, period }) => measure !== 'target' && measure !== 'forecast' && isOfYearBefore(period.year, reported),
  );
  return {
    periodTargets: onePerPeriod(targets.filter(({ period }) => period.level === level)),
    lastYear: onePerPeriod([...named, ...saidToBeLastYears(columns)].filter(({ period }) => period.level === level)),
  };
}

/** The columns that may be the table's own periods: "Q1 last year" isn't, beside a period that doesn't say so. */
export function withoutLastYear(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const own = columns.filter(({ name }) => !yearBefore.test(name));
  return own.some(({ parts }) => combinePeriod(parts) !== null) ? own : columns;
}

/** "Q1 last year" says nothing else: a target or a comment of last year isn't what was done. */
function saidToBeLastYears(columns: readonly ColumnEvidence[]): readonly PeriodCandidate[] {
  return columns.flatMap(({ column, parts, name, content }): readonly PeriodCandidate[] => {
    if (!yearBefore.test(name) || /target|forecast|plan|comment|variance|difference/iu.test(name)) return [];
    const period = combinePeriod(parts.map((part) => part.replace(yearBefore, ' ').trim()));
    if (period?.year !== null || period.isTotal || period.toDate || content.words * 2 > content.filled) return [];
    return [{ column, period, measure: 'actual', band: '' }];
  });
}

function isOfYearBefore(year: YearMark | null, reported: YearMark | null): boolean {
  return reported !== null && year?.kind === reported.kind && year.start === reported.start - 1;
}

function onlyLevel(candidates: readonly PeriodCandidate[]): PeriodLevel | null {
  const levels = new Set(candidates.map(({ period }) => period.level));
  const [only] = levels;
  return only !== undefined && levels.size === 1 && only !== 'year' && candidates.length > 1 ? only : null;
}

/** Two columns for one period: it can't be told which it is, so neither. */
function onePerPeriod(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  return candidates
    .filter((one) => candidates.every((other) => other === one || other.column === one.column || !isSamePeriod(one.period, other.period)))
    .filter((one, index, all) => all.findIndex(({ column }) => column === one.column) === index)
    .sort((one, other) => one.column - other.column);
}
