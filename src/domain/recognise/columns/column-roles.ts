// The role of every column of a table, from the words of its heading and from what its cells hold.

import type { ColumnRole } from '../../model/mapping';
import type { ColumnContent } from './column-content';
import { nothing } from './column-content';
import { besidePeriods, withoutLastYear } from './beside-periods';
import { chooseAchieved, evidenceOf, targetCandidates, totalCandidates, type ColumnEvidence } from './figure-columns';
import { choosePeriods, combinePeriod, mayBeIn, periodCandidates, rivalPeriods, type PeriodCandidate } from './period-columns';
import type { StatusScales } from './status-scales';
import { chooseTextColumns, type TextColumns } from './text-columns';
import type { TableFrame } from '../frames/table-frame';
import { distinctYears, yearsIn, type YearMark } from '../../timescales/dates/year';

/** Roles before anything is dated. `proseTarget`: a "Target" column of sentences, which says what the row is about. `direction`: whether lower is better. */
export interface ColumnRoles {
  readonly evidence: readonly ColumnEvidence[];
  readonly text: TextColumns | null;
  readonly target: number | null;
  readonly proseTarget: number | null;
  readonly periods: readonly PeriodCandidate[];
  /** A target for each period, and the same periods of the year before; none of them is counted. */
  readonly periodTargets: readonly PeriodCandidate[];
  readonly lastYear: readonly PeriodCandidate[];
  readonly total: number | null;
  readonly achieved: number | null;
  readonly rag: readonly ColumnEvidence[];
  /** How columns state statuses that aren't plain colours. */
  readonly scales: StatusScales;
  readonly commentary: readonly number[];
  readonly direction: number | null;
  readonly years: readonly YearMark[];
  /** Columns that fit a role as well as others do, so that it can't be told which has it. */
  readonly rivals: { readonly target: readonly number[]; readonly total: readonly number[]; readonly periods: readonly number[] };
  /** Periods of a Gantt chart, which are none of the table's; absent where there are none. */
  readonly bars?: readonly number[];
  /** What an officer has said, by column; absent where nobody has. */
  readonly said?: ReadonlyMap<number, ColumnRole>;
}

/** `titleYears`: what the titles above the table say. */
export function rolesOf(
  frame: TableFrame,
  contents: ReadonlyMap<number, ColumnContent>,
  titleYears: readonly YearMark[],
  scales: StatusScales,
): ColumnRoles {
  const all = frame.columns.map((column) => {
    const content = contents.get(column) ?? nothing;
    const isOnlyCovered = frame.block.covered.has(column) && content.filled === 0;
    return evidenceOf(column, isOnlyCovered ? [] : (frame.block.names.get(column) ?? []), content);
  });
  const stated = ragColumns(all, scales);
  const rag = statedNow(stated);
  const free = without(
    all,
    stated.map(({ column }) => column),
  );
  const candidates = periodCandidates(withoutLastYear(free));
  const reported = reportedYear(free, titleYears);
  const chosen = choosePeriods(
    ofYear(
      candidates.filter(({ column }) => !isTargetOfYear(free, column)),
      reported,
    ),
  );
  const periods = chosen[0]?.period.level === 'year' && free.some(({ words }) => words?.role === 'target') ? [] : chosen;
  const periodColumns = new Set(periods.map(({ column }) => column));
  const years = distinctYears(candidates.filter(({ column }) => periodColumns.has(column)).flatMap(({ period }) => period.year ?? []));
  const figures = without(free, [...periodColumns]);
  const totals = totalCandidates(
    figures,
    new Set(
      candidates
        .filter(({ period }) => period.level !== 'year')
        .map(({ column }) => column)
        .concat([...periodColumns]),
    ),
    yearsCovered(periods),
    reported,
  );
  const total = onlyOne(totals);
  const known = years.length > 0 ? years : titleYears;
  const targets = targetCandidates(figures, known, periods.length > 0 || total !== null);
  const target = onlyOne(targets);
  const achieved = chooseAchieved(without(figures, [total, target]), contents.get(target ?? -1) ?? null);
  const rest = without(figures, [total, target, achieved]);
  const proseTarget = rest.find(isProseTarget)?.column ?? null;
  const commentary = commentaryColumns(rest, proseTarget);
  const text = chooseTextColumns(without(rest, commentary), proseTarget);
  return {
    evidence: all,
    text,
    target,
    proseTarget,
    periods,
    ...besidePeriods(
      free,
      candidates.filter(({ column }) => column !== target),
      periods,
      reported,
    ),
    total,
    achieved,
    rag,
    scales,
    commentary:
      text === null ? commentary : commentaryColumns(without(rest, [text.description, text.theme, text.outcome, text.project]), null),
    direction: rest.find(({ words, content }) => words?.role === 'direction' && content.words > 0)?.column ?? null,
    years: distinctYears([...years, ...all.flatMap(({ column, name }) => (column === target ? yearsIn(name) : []))]),
    rivals: {
      target: target === null ? targets : [],
      total: total === null ? totals : [],
      periods: rivalPeriods(candidates, periods),
    },
  };
}

function onlyOne(candidates: readonly number[]): number | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Columns whose cells are mostly statuses, and blank ones whose heading says RAG, or says review as one that is a RAG column does. */
function ragColumns(all: readonly ColumnEvidence[], scales: StatusScales): readonly ColumnEvidence[] {
  const sure = all.filter(({ column, words, content }) => {
    if (scales.has(column)) return true;
    const answered = content.filled;
    if (words?.role === 'rag') return answered === 0 || content.statuses * 2 >= answered;
    if (words?.role === 'review') return answered > 0 && (content.statuses * 2 > answered || isShortAndColoured(content));
    return content.statusWords >= 2 && content.statusWords * 5 >= answered * 4 && words?.role !== 'description';
  });
  const hasReview = sure.some(({ words }) => words?.role === 'review' || words?.role === 'rag');
  const blank = all.filter(
    (evidence) =>
      !sure.includes(evidence) &&
      hasReview &&
      evidence.words?.role === 'review' &&
      evidence.content.filled === 0 &&
      combinePeriod(evidence.parts) !== null,
  );
  return [...sure, ...blank].sort((one, other) => one.column - other.column);
}

const expected = /\b(?:forecast\w*|expected|predicted|projected|anticipated)\b/iu;
const before = /\b(?:previous\w*|prior|last (?:year|quarter|month|period|time|review|report|meeting))\b/iu;

/**
 * "Forecast RAG", beside one of now, doesn't say how things stand; nor does "RAG last quarter" right of it, where the latest review would stand.
 * A review that its heading dates is one all the same.
 */
function statedNow(rag: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const isDated = ({ parts }: ColumnEvidence): boolean => combinePeriod(parts) !== null;
  const now = rag.filter((each) => isDated(each) || !(expected.test(each.name) || before.test(each.name)));
  const first = now[0]?.column;
  if (first === undefined) return rag;
  return rag.filter((each) => now.includes(each) || (before.test(each.name) && !expected.test(each.name) && each.column < first));
}

/** Colours on a quarter of the rows at least, and a word or two on the others: "Exempt", "Not started". */
function isShortAndColoured({ filled, statusWords, length }: ColumnContent): boolean {
  return statusWords * 4 >= filled && length <= filled * 15;
}

function isProseTarget({ words, content }: ColumnEvidence): boolean {
  return words?.role === 'target' && content.words * 2 > content.filled && content.length / Math.max(content.words, 1) > 40;
}

/** Comments by heading; and sentences under a heading that asks for a status or says nothing that we know, at the right of it. */
function commentaryColumns(columns: readonly ColumnEvidence[], proseTarget: number | null): readonly number[] {
  return columns
    .filter(({ column, words, content }) => {
      if (column === proseTarget) return false;
      const prose = content.words * 2 > content.filled && content.length / Math.max(content.words, 1) > 30;
      if (words?.role === 'commentary') return content.filled === 0 || content.words > 0 || content.figures * 2 <= content.filled;
      return prose && (words?.role === 'rag' || words?.role === 'review' || words?.role === 'actual' || words?.role === 'forecast');
    })
    .map(({ column }) => column);
}

/** The year that the table reports on: that of its only dated target, else of its titles; null where several are named, or none. */
function reportedYear(columns: readonly ColumnEvidence[], titleYears: readonly YearMark[]): YearMark | null {
  const targets = distinctYears(columns.flatMap(({ words, name }) => (words?.role === 'target' ? yearsIn(name) : [])));
  const years = targets.length > 0 ? targets : titleYears;
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** The years that the periods lie in: April 2015 to March 2016 are one year, not two. */
function yearsCovered(periods: readonly PeriodCandidate[]): readonly YearMark[] {
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

/** Periods of the reported year, where there are any: the last quarter of the year before stands beside them to be compared, not counted. */
function ofYear(candidates: readonly PeriodCandidate[], reported: YearMark | null): readonly PeriodCandidate[] {
  if (reported === null) return candidates;
  const within = candidates.filter(({ period }) => mayBeIn(period, reported));
  return within.length > 0 ? within : candidates;
}

/** "2015/16 Target" names a year but is no period. */
function isTargetOfYear(columns: readonly ColumnEvidence[], column: number): boolean {
  const evidence = columns.find((found) => found.column === column);
  return evidence?.words?.role === 'target' && combinePeriod(evidence.parts)?.level === 'year';
}

function without(columns: readonly ColumnEvidence[], taken: readonly (number | null)[]): readonly ColumnEvidence[] {
  const gone = new Set(taken);
  return columns.filter(({ column }) => !gone.has(column));
}

/** The heading of a column; "" where it has none, or there is no such column. */
export function headingOf({ evidence }: Pick<ColumnRoles, 'evidence'>, column: number | null): string {
  return evidence.find((each) => each.column === column)?.name ?? '';
}

/** What the cells of a column hold. */
export function contentOf(roles: ColumnRoles, column: number | null): ColumnContent {
  return roles.evidence.find((evidence) => evidence.column === column)?.content ?? nothing;
}
