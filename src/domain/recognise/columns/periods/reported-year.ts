// Which year a table reports on, and which of its columns lie in that year.

import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod, inTheirYears, mayBeIn, yearFromApril, type PeriodCandidate } from './period-columns';
import { monthsIn, periodLevels, type PeriodLevel } from '../../headings/period-headings';
import { distinctYears, withMonthsOf, yearsIn, type YearMark } from '../../../timescales/dates/year';

/**
 * The year that the table reports on: that of its only dated target, else of its titles; null where several are
 * named, or none.
 */
export function reportedYear(columns: readonly ColumnEvidence[], titleYears: readonly YearMark[]): YearMark | null {
  const targets = distinctYears(columns.flatMap((evidence) => (evidence.words?.role === 'target' ? yearsNamed(evidence) : [])));
  const years = targets.length > 0 && !isFarTarget(columns, targets) ? targets : titleYears;
  return years[0] !== undefined && years.length === 1 ? withMonthsOf(years[0], titleYears) : null;
}

/** "Target for year", "Annual target", "Year's target": of one year, whichever it is. "Three-year target" is of several. */
const ofOneYear =
  /\b(?:annual|yearly|full[- ]year(?:['’]?s)?|(?:for|in) (?:the |this )?year|(?:the |this )?year['’]s|year end)\b.*\btargets?\b|\btargets?\b.*\b(?:annual|(?:for|in) (?:the |this )?(?:full )?year|full year|this year|per year|year end)\b|^year targets?$/iu;
const ofSeveral = /\b(?:two|three|four|five|six|[2-9])[- ]years?\b|\b(?:20\d\d|\d\d\/\d\d)\b/iu;

/**
 * The latest year with figures where the only target is said to be of one year without saying which, beside quarters or months of
 * several: those of the earlier years are there to be compared with. Null for any other target, and where the periods name
 * no year.
 */
export function latestYearAimedAt(columns: readonly ColumnEvidence[], candidates: readonly PeriodCandidate[]): YearMark | null {
  const targets = columns.filter(
    ({ words, parts, content }) => words?.role === 'target' && content.filled > 0 && isWhole(combinePeriod(parts)?.level),
  );
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0 || !ofOneYear.test(target.name) || ofSeveral.test(target.name)) return null;
  const filled = new Set(columns.flatMap(({ column, content }) => (content.figures > 0 ? [column] : [])));
  const parts = inTheirYears(
    candidates.filter(({ period, measure }) => period.level !== 'year' && !period.isTotal && measure !== 'target'),
  );
  const years = distinctYears(parts.flatMap(({ period }) => period.year ?? []));
  if (years.length < 2 || isYearFromElsewhere(parts)) return null;
  const withFigures = distinctYears(parts.flatMap(({ column, period: { year } }) => (year !== null && filled.has(column) ? [year] : [])));
  return [...withFigures].sort((one, other) => other.start - one.start)[0] ?? null;
}

/** July 2019 to June 2020 is one year that lies in two: which year a month is of is told only of years from January or April. */
function isYearFromElsewhere([first]: readonly PeriodCandidate[]): boolean {
  return first?.period.year?.kind === 'calendar' && (first.period.firstMonth ?? 1) !== 1;
}

function isWhole(level: PeriodLevel | undefined): boolean {
  return level === undefined || level === 'year';
}

/**
 * "2029/30 target" beside "2022/23 actual" and "2023/24 actual", or beside columns headed by nothing but such years: what
 * is to be reached one day, in no year that is reported.
 */
export function isFarTarget(columns: readonly ColumnEvidence[], targets: readonly YearMark[]): boolean {
  const called = columns.filter(({ words }) => words?.role === 'actual' || words?.role === 'total').flatMap(yearsNamed);
  const actuals = called.length > 0 ? called : yearsAlone(columns);
  // Quarters or months that say no year are those of the year after the last one's outturn.
  const next = called.length > 0 && hasParts(columns) ? 1 : 0;
  return actuals.length > 0 && targets.every(({ start }) => actuals.every((actual) => actual.start + next < start));
}

/** Whether several columns are headed by quarters or months without their year. */
function hasParts(columns: readonly ColumnEvidence[]): boolean {
  const parts = columns.filter(({ parts: heading, words }) => {
    const period = words === null ? combinePeriod(heading) : null;
    return period !== null && period.level !== 'year' && period.year === null;
  });
  return parts.length > 1;
}

/** Years that head columns of figures and nothing else; none beside quarters or months, which are of the year of the target. */
function yearsAlone(columns: readonly ColumnEvidence[]): readonly YearMark[] {
  const dated = columns.flatMap(({ parts, words, content }) => {
    const period = combinePeriod(parts);
    return period === null || content.figures === 0 ? [] : [{ period, isAlone: words === null }];
  });
  if (dated.some(({ period }) => period.level !== 'year')) return [];
  const years = dated.flatMap(({ period, isAlone }) => (isAlone && period.year !== null ? [period.year] : []));
  return years.length > 1 ? years : [];
}

/** "2024 target" names a year by its number alone, where a text may name anything. */
function yearsNamed({ name, parts }: ColumnEvidence): readonly YearMark[] {
  const named = yearsIn(name);
  const period = named.length > 0 ? null : combinePeriod(parts);
  return period?.level === 'year' && period.year !== null ? [period.year] : named;
}

/** The years that the periods lie in: April 2015 to March 2016 are one year, not two. */
export function yearsCovered(periods: readonly PeriodCandidate[]): readonly YearMark[] {
  const named = distinctYears(periods.flatMap(({ period }) => period.year ?? []));
  if (named.length <= 1) return named;
  const [first] = periods;
  if (first?.period.year != null && isTwelveMonthsOnEnd(periods)) return [{ kind: 'financial', start: first.period.year.start }];
  return distinctYears(periods.flatMap(({ period }) => yearFromApril(period) ?? []));
}

/**
 * Periods of the reported year, where there are any: the last quarter of the year before stands beside them to be
 * compared, not counted.
 */
export function ofYear(candidates: readonly PeriodCandidate[], reported: YearMark | null): readonly PeriodCandidate[] {
  if (reported === null) return candidates;
  const whole = new Set(wholeYear(candidates, reported).map(({ column }) => column));
  const within = candidates.filter(({ column, period }) => whole.has(column) || mayBeIn(period, reported));
  return within.length > 0 ? within : candidates;
}

/** Twelve months on end that begin in the year: "Jul to Sep 2024" to "Apr to Jun 2025" are all of 2024/25. */
function wholeYear(candidates: readonly PeriodCandidate[], { kind, start }: YearMark): readonly PeriodCandidate[] {
  if (kind !== 'financial') return [];
  return periodLevels.flatMap((level) => {
    const ofLevel = candidates.filter(
      ({ period, measure }) => period.level === level && !period.isTotal && !period.toDate && measure !== 'target',
    );
    return ofLevel[0]?.period.year?.start === start && isTwelveMonthsOnEnd(ofLevel) ? ofLevel : [];
  });
}

function isTwelveMonthsOnEnd(periods: readonly PeriodCandidate[]): boolean {
  const covered = periods.flatMap(({ period: { level, firstMonth, year } }) =>
    firstMonth === null || year?.kind !== 'calendar'
      ? []
      : Array.from({ length: monthsIn[level] }, (_, index) => year.start * 12 + firstMonth + index),
  );
  return covered.length === 12 && covered.every((month, index) => month === (covered[0] ?? 0) + index);
}

/** "2015/16 Target" names a year but is no period. */
export function isTargetOfYear(columns: readonly ColumnEvidence[], column: number): boolean {
  const evidence = columns.find((found) => found.column === column);
  return evidence?.words?.role === 'target' && combinePeriod(evidence.parts)?.level === 'year';
}
