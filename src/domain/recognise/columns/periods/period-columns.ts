// Which columns hold the figures of a period. One level only, the finest that the headings keep to, so that nothing is
// counted twice.

import type { ColumnContent } from '../column-content';
import { kindInHeading } from '../../../cells/words/figure-kind-words';
import { isMilestoneOf } from './milestone-of-period';
import { saysStillToCome } from './still-to-come';
import { readHeadingWords, type HeadingRole } from '../../headings/heading-words';
import { monthsIn, periodLevels, readPeriodHeading, type PeriodHeading, type PeriodLevel } from '../../headings/period-headings';
import type { YearMark } from '../../../timescales/dates/year';

/** What a period's column measures: what was done, what is expected, what was aimed at. */
export type PeriodMeasure = 'actual' | 'forecast' | 'target';

/** A column whose heading names a period. `band`: what else stands over it, so that "Q1" twice can be told apart. */
export interface PeriodCandidate {
  readonly column: number;
  readonly period: PeriodHeading;
  readonly measure: PeriodMeasure | null;
  readonly band: string;
  /** What earlier years brought, counted where the stated totals count it; absent for a period of its own. */
  readonly carriedForward?: true;
  /** What is to come after all periods; absent for a period of its own. */
  readonly comesAfter?: true;
}

/** The period of a column whose heading names none. */
export const unnamedPeriod: PeriodHeading = {
  level: 'quarter',
  firstMonth: null,
  ordinal: null,
  day: null,
  year: null,
  toDate: false,
  isTotal: false,
  rest: '',
};

const measures: Readonly<Partial<Record<HeadingRole, PeriodMeasure>>> = { actual: 'actual', forecast: 'forecast', target: 'target' };

/**
 * The period that a column's heading names, from all its heading rows: the finest one, in the year that any of them
 * names.
 */
export function combinePeriod(parts: readonly string[]): PeriodHeading | null {
  const found = parts.map(readPeriodHeading).filter((period) => period !== null);
  const finest = [...found].sort((one, other) => periodLevels.indexOf(one.level) - periodLevels.indexOf(other.level))[0];
  if (finest === undefined) return null;
  return {
    ...finest,
    year: finest.year ?? found.find((period) => period.year !== null)?.year ?? null,
    isTotal:
      parts.some((part) => /^(?:grand |year |full[- ]year |annual )?totals?$/iu.test(part)) || found.some((period) => period.isTotal),
    toDate: found.some((period) => period.toDate),
  };
}

const saysPosition = /\b(?:position|situation)\b/u;

/** "Change on July", "Movement since Q2": what lies between two periods is none. */
const saysDifference =
  /\b(?:changes?|movements?|differences?|variances?|increases?|decreases?|growth|rise|fall|up|down) (?:on|since|from|against|vs\.?|versus|compared|over)\b|±|\+\/-/u;

/** Whether a heading names what lies between two periods. */
export function isBetweenPeriods(parts: readonly string[]): boolean {
  const period = combinePeriod(parts);
  return period !== null && saysDifference.test(period.rest);
}

/** Reads a column as a period's; null where its heading names no period or it plainly holds something else. */
function periodCandidate(column: number, parts: readonly string[], content: ColumnContent): PeriodCandidate | null {
  const period = combinePeriod(parts);
  if (period === null || content.words * 2 > content.filled || content.dates * 2 > content.filled) return null;
  if (saysDifference.test(period.rest)) return null;
  // "Q1 last year", "PY Q2": to be compared with, never counted. "Last year" alone names its own period.
  if (period.level !== 'year' && kindInHeading(parts.join(' ')) === 'last year') return null;
  if (period.level !== 'year' && isMilestoneOf(parts, period)) return { column, period, measure: 'target', band: bandOf(parts) };
  if (parts.some(saysStillToCome)) return { column, period, measure: 'forecast', band: bandOf(parts) };
  const roles = parts.map((part) => {
    const named = readPeriodHeading(part);
    // "Progress in 2024/25" over quarters of figures is what was done in them, "Latest position (Jun 2026)" where it
    // stands then: neither is a remark.
    if (named !== null && /^progress\b/iu.test(named.rest)) return null;
    const words = readHeadingWords(named?.rest ?? part);
    return named !== null && words?.role === 'commentary' && saysPosition.test(named.rest)
      ? ({ role: 'actual', exact: true } as const)
      : words;
  });
  const known = roles.filter((words) => words !== null);
  const measure =
    known.map((words) => (words.exact ? measures[words.role] : undefined)).find((found) => found !== undefined) ?? measureOfKind(parts);
  const blocked = known.some(
    (words) => words.exact && !['actual', 'forecast', 'target', 'total', 'unit', 'description'].includes(words.role),
  );
  if (blocked) return null;
  return { column, period, measure, band: bandOf(parts) };
}

function bandOf(parts: readonly string[]): string {
  return parts.filter((part) => readPeriodHeading(part) === null).join(' ');
}

/** "F" in a row of its own under "Q3", or behind it, is short for what it is in brackets. */
const kindLetter = /^\s*\(?([af])\)?\s*$/iu;

/** "Q1 planned", "Profile Q1": what was aimed at or is expected, however it is said. */
function measureOfKind(parts: readonly string[]): PeriodMeasure | null {
  const words = parts.map((part) => readPeriodHeading(part)?.rest ?? part).join(' ');
  const letter = kindLetter.exec(words)?.[1];
  if (letter !== undefined) return letter.toLowerCase() === 'f' ? 'forecast' : null;
  const kind = kindInHeading(words);
  if (kind === 'plan' || kind === 'budget') return 'target';
  return kind === 'forecast' || kind === 'scenario' ? 'forecast' : null;
}

/**
 * Every column that may be a period's. One with more words than figures ("12 (est)", "3 of 5") is where the others of
 * its length hold figures and it
 * holds some: left out, its figures would be missing from every total.
 */
export function periodCandidates(columns: readonly PeriodColumnSeen[]): readonly PeriodCandidate[] {
  const sure = columns.flatMap(({ column, parts, content }) => periodCandidate(column, parts, content) ?? []);
  const counted = new Set(columns.filter(({ content }) => content.figures > 0).map(({ column }) => column));
  const found = new Set(sure.map(({ column }) => column));
  const lengths = new Set(sure.filter(({ column }) => counted.has(column)).map(({ period }) => period.level));
  const wordy = columns.flatMap(({ column, parts, content }) => {
    if (found.has(column) || content.figures * 4 < content.filled || !counted.has(column)) return [];
    const candidate = periodCandidate(column, parts, { ...content, words: 0 });
    return candidate !== null && candidate.measure !== 'target' && lengths.has(candidate.period.level) ? [candidate] : [];
  });
  return asSeasons([...sure, ...wordy].sort((one, other) => one.column - other.column));
}

/** Beside winter “Spring” and “Summer” are seasons of the year, whose days nobody says, and no terms of a school. */
function asSeasons(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  if (!candidates.some(({ period }) => period.isWinter === true)) return candidates;
  return candidates.map((candidate) => {
    const place = candidate.period.level === 'term' ? seasonOfTerm.get(candidate.period.firstMonth ?? 0) : undefined;
    if (place === undefined) return candidate;
    return { ...candidate, period: { ...candidate.period, level: 'stage', firstMonth: null, ordinal: place } };
  });
}

const seasonOfTerm: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [5, 2],
  [9, 3],
]);

/** What is known of a column that may be a period's. */
interface PeriodColumnSeen {
  readonly column: number;
  readonly parts: readonly string[];
  readonly content: ColumnContent;
}

/** A year of each level has so many periods. */
const periodsInYear: Readonly<Record<PeriodLevel, number>> = {
  week: 52,
  numbered: 13,
  month: 12,
  'half term': 6,
  quarter: 4,
  stage: 4,
  term: 3,
  half: 2,
  year: 1,
};

/**
 * Without single periods of an earlier year that stand beside all those of a later one: "Q4 2023" before Q1 to Q4 of
 * 2024 is there to
 * be compared with, not counted. Two whole years are left: which of them counts is not for the headings to say.
 */
export function withoutComparators(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const byYear = new Map<string, PeriodCandidate[]>();
  const inYears = inTheirYears(candidates);
  const yearOf = new Map(inYears.map(({ column, period }) => [column, period.year]));
  for (const candidate of inYears) {
    const { level, year, isTotal, toDate } = candidate.period;
    if (year === null || level === 'year' || isTotal || toDate || candidate.measure === 'target') continue;
    const key = `${level} ${year.kind} ${String(year.start)}`;
    byYear.set(key, [...(byYear.get(key) ?? []), candidate]);
  }
  const groups = [...byYear.values()];
  const whole = groups.filter((group) => new Set(group.map(partOfYear)).size === periodsInYear[group[0]?.period.level ?? 'year']);
  const only = whole.length > 1 ? laterBeside(whole) : whole[0];
  if (only === undefined) return candidates;
  const isCompared = (candidate: PeriodCandidate): boolean => {
    const [first] = only;
    const year = yearOf.get(candidate.column) ?? null;
    const isSameLevel = candidate.period.level === first?.period.level;
    return isSameLevel && year !== null && year.start < (first.period.year?.start ?? 0);
  };
  return candidates.filter((candidate) => only.some(({ column }) => column === candidate.column) || !isCompared(candidate));
}

/**
 * Of two years, each of whose periods stands straight beside its own of the other ("Q1 2023, Q1 2024, Q2 2023 …"), the
 * later: the other is there to be compared with.
 */
function laterBeside(years: readonly (readonly PeriodCandidate[])[]): readonly PeriodCandidate[] | undefined {
  const [one, other, ...more] = [...years].sort((a, b) => (a[0]?.period.year?.start ?? 0) - (b[0]?.period.year?.start ?? 0));
  if (one === undefined || other === undefined || more.length > 0 || one.length !== other.length) return undefined;
  const areBeside = one.every((period) => {
    const same = other.find((each) => partOfYear(each) === partOfYear(period));
    return same !== undefined && Math.abs(same.column - period.column) === 1;
  });
  return areBeside ? other : undefined;
}

/**
 * Each period in the year that it lies in: what its heading names, or the one before it does. Quarters and months of more than a
 * year that begin with April are of years from April.
 */
export function inTheirYears(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const carried = withYearsCarried(candidates);
  const [first, ...others] = carried.filter(({ period, measure }) => isPartOfYear(period) && measure !== 'target');
  const last = others.at(-1);
  if (first?.period.firstMonth !== 4 || last === undefined || monthsFrom(last.period) - monthsFrom(first.period) < 12) return carried;
  return carried.map((candidate) => {
    const { period } = candidate;
    return isPartOfYear(period) ? { ...candidate, period: { ...period, year: yearFromApril(period) } } : candidate;
  });
}

/** The year from April in which the months of a calendar year lie; as it is of a year that is one, or without months. */
export function yearFromApril({ year, firstMonth }: PeriodHeading): YearMark | null {
  if (year?.kind !== 'calendar' || firstMonth === null) return year;
  return { kind: 'financial', start: firstMonth >= 4 ? year.start : year.start - 1 };
}

function isPartOfYear({ level, isTotal, toDate }: PeriodHeading): boolean {
  return level !== 'year' && !isTotal && !toDate;
}

function monthsFrom({ year, firstMonth }: PeriodHeading): number {
  return (year?.start ?? 0) * 12 + (firstMonth ?? 0);
}

/** "2024" typed once over Q1 holds for Q2 to Q4 right of it, whose headings name no year. */
function withYearsCarried(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  let before: PeriodCandidate | null = null;
  return candidates.map((candidate) => {
    const isNext: boolean = before !== null && before.column === candidate.column - 1 && goesOn(before.period, candidate.period);
    const year = candidate.period.year ?? (isNext ? (before?.period.year ?? null) : null);
    const carried: PeriodCandidate = { ...candidate, period: { ...candidate.period, year } };
    before = carried;
    return carried;
  });
}

function goesOn(before: PeriodHeading, next: PeriodHeading): boolean {
  if (before.level !== next.level) return false;
  if (before.ordinal !== null && next.ordinal !== null) return next.ordinal > before.ordinal;
  return before.firstMonth !== null && next.firstMonth !== null && next.firstMonth > before.firstMonth;
}

function partOfYear({ period: { firstMonth, ordinal } }: PeriodCandidate): string {
  return `${String(firstMonth ?? '')} ${String(ordinal ?? '')}`;
}

/**
 * The candidates that are the table's periods, in the order of their columns; empty where none are, or where it can't
 * be told.
 */
export function choosePeriods(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const dated = candidates.filter(({ period }) => !(period.isTotal && period.level === 'year'));
  const single = dated.filter(({ period }) => !period.toDate);
  const running = dated.filter(({ period }) => period.toDate && period.level !== 'year');
  const usable = single.some(({ period }) => period.level !== 'year') || running.length < 2 ? single : running;
  const level = chooseLevel(usable.filter(({ period }) => period.level !== 'numbered' || areNumbered(usable)));
  if (level === null) return [];
  const atLevel = usable.filter(({ period }) => period.level === level);
  const own = atLevel.filter(({ period }) => !period.isTotal);
  return onePerPeriod(own.length > 0 ? own : atLevel);
}

/** "P1", "P2" and so on, three at least: fewer may be phases or priorities. */
function areNumbered(candidates: readonly PeriodCandidate[]): boolean {
  const ordinals = new Set(
    candidates.flatMap(({ period: { level, ordinal } }) => (level === 'numbered' && ordinal !== null ? [ordinal] : [])),
  );
  return [...ordinals].some((ordinal) => ordinals.has(ordinal + 1) && ordinals.has(ordinal + 2));
}

/** How many periods of a level there are, and how many months they cover. */
interface CoveredLevel {
  readonly level: PeriodLevel;
  readonly count: number;
  readonly months: number;
}

/**
 * The finest level that at least two columns keep to, unless a coarser one covers more of the time; a single column
 * where there is no more.
 */
function chooseLevel(candidates: readonly PeriodCandidate[]): PeriodLevel | null {
  const actuals = candidates.filter(({ measure }) => measure !== 'target');
  const coveredBy = (some: readonly PeriodCandidate[]): readonly CoveredLevel[] =>
    periodLevels.map((level) => {
      const keys = new Set(some.filter(({ period }) => period.level === level && !period.isTotal).map(({ period }) => periodKey(period)));
      return { level, count: keys.size, months: keys.size * monthsIn[level] };
    });
  const fit = coveredBy(actuals).filter(({ count }) => count >= 2);
  if (fit.length === 0) {
    // Of single ones a forecast is the period only where no other part of the year is one.
    const known = actuals.filter(({ measure, period }) => measure !== 'forecast' && period.level !== 'year');
    const single = coveredBy(known.length > 0 ? known : actuals).find(({ count }) => count === 1);
    return single?.level ?? (actuals.length > 1 ? (actuals[0]?.period.level ?? null) : null);
  }
  const finer = fit.filter(({ level }) => level !== 'year');
  return (
    [...(finer.length > 0 ? finer : fit)].sort((one, other) => other.months - one.months || monthsIn[one.level] - monthsIn[other.level])[0]
      ?.level ?? null
  );
}

/**
 * Of several columns for one period the actual, else the one that says nothing more, else the forecast; a target per
 * period is no figure.
 */
function onePerPeriod(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const groups = new Map<string, PeriodCandidate[]>();
  for (const candidate of candidates) {
    const key = periodKey(candidate.period);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const order: readonly (PeriodMeasure | null)[] = ['actual', null, 'forecast'];
  const chosen = [...groups.values()].flatMap((group) => {
    const found = order.map((measure) => group.filter((candidate) => candidate.measure === measure)).find((some) => some.length > 0);
    return found?.[0] === undefined ? [] : [found[0]];
  });
  return chosen.sort((one, other) => placeOf(one) - placeOf(other) || one.column - other.column);
}

/** "This quarter" comes after "Last quarter", wherever it stands. */
function placeOf({ period }: PeriodCandidate): number {
  return period.relative === 'this' ? 1 : 0;
}

/** Another version of the same figure, of which the officer must say which counts. */
const saysAnew = /\b(?:revised|restated|updated|corrected|amended|final|provisional|actuals?|new|latest|validated)\b/u;

/** "Jul" between "Jun" and "Aug" is the period of its row; "Jul visits" apart from them is something else, and isn't read. */
function isSettledBeside(one: PeriodCandidate, others: readonly PeriodCandidate[], chosen: readonly PeriodCandidate[]): boolean {
  if (one.period.rest !== '' || others.some(({ period }) => period.rest === '' || saysAnew.test(period.rest))) return false;
  const isBeside = ({ column, period }: PeriodCandidate): boolean =>
    (column === one.column - 1 && goesOn(period, one.period)) || (column === one.column + 1 && goesOn(one.period, period));
  return chosen.some(isBeside);
}

/**
 * Columns that measure the same as a chosen one, for the same period: chosen ones among them. One that its neighbours
 * settle has no rival.
 */
export function rivalPeriods(candidates: readonly PeriodCandidate[], chosen: readonly PeriodCandidate[]): readonly number[] {
  return chosen.flatMap((one) => {
    const key = periodKey(one.period);
    const same = candidates.filter(
      ({ period, measure }) =>
        measure === one.measure &&
        period.isTotal === one.period.isTotal &&
        period.toDate === one.period.toDate &&
        periodKey(period) === key,
    );
    const others = same.filter(({ column }) => column !== one.column);
    return others.length === 0 || isSettledBeside(one, others, chosen) ? [] : same.map(({ column }) => column);
  });
}

/** Whether a period can lie in a year; one that names no year can. */
export function mayBeIn(period: PeriodHeading, year: YearMark): boolean {
  if (period.year === null) return true;
  if (period.year.kind === year.kind) return period.year.start === year.start;
  if (year.kind === 'calendar') return period.year.start === year.start || period.year.start + 1 === year.start;
  if (period.firstMonth === null)
    return period.year.start === year.start || (period.level !== 'year' && period.year.start === year.start + 1);
  return (period.firstMonth >= (year.firstMonth ?? 4) ? period.year.start : period.year.start - 1) === year.start;
}

/** Whether two headings name the same period of the same year, as far as they say. */
export function isSamePeriod(one: PeriodHeading, other: PeriodHeading): boolean {
  return periodKey(one) === periodKey(other);
}

function periodKey(period: PeriodHeading): string {
  const year = period.year === null ? '' : `${period.year.kind} ${String(period.year.start)}`;
  return `${period.level} ${String(period.firstMonth ?? '')} ${String(period.firstMonth === null ? period.ordinal : '')} ${year}${period.relative ?? ''}${period.level === 'week' ? ` ${String(period.day)}` : ''}`;
}
