// The role of every column of a table, from the words of its heading and from what its cells hold.

import { withLimits, withRules } from './threshold-columns';
import type { ColumnRole } from '../../model/mapping';
import type { DateColumn, NextStep } from '../../model/table/date-columns';
import type { ColumnContent } from './column-content';
import { nothing } from './column-content';
import { withDatedPosition } from './periods/dated-position';
import { laterPeriods } from './periods/later-periods';
import { withMonthsFromStart } from './periods/months-from-start';
import { withQuarterEnds } from './periods/quarter-ends';
import { withRollingPosition } from './periods/rolling-position';
import { besidePeriods, withoutLastYear } from './periods/beside-periods';
import { chooseAchieved, evidenceOf, targetCandidates, totalCandidates, type ColumnEvidence } from './figure-columns';
import { chooseDateColumns, timescaleOf } from './date-columns';
import { nextStepsOf } from './dates/next-steps';
import { percentCompleteColumn, progressColumns } from './statuses/progress-columns';
import { choosePeriods, periodCandidates, rivalPeriods, withoutComparators, type PeriodCandidate } from './periods/period-columns';
import { isFarTarget, isTargetOfYear, latestYearAimedAt, ofYear, reportedYear, yearsCovered } from './periods/reported-year';
import { narrativeAim } from './narrative-columns';
import { statusColumns } from './statuses/status-columns';
import { statedColumns } from './statuses/status-parts';
import type { StatusScales } from './statuses/status-scales';
import { chooseTextColumns, type TextColumns } from './text-columns';
import { asksDirection } from '../../cells/targets/in-words/direction-column';
import type { TableFrame } from '../frames/table-extent';
import type { HeadingRole } from '../headings/heading-words';
import { saysByDay } from '../headings/targets-by-now';
import { latestOfPairs } from './periods/latest-pair';
import { distinctYears, yearsIn, type YearMark } from '../../timescales/dates/year';

/**
 * Roles before anything is dated. `proseTarget`: a "Target" column of sentences, which says what the row is about.
 * `direction`: whether lower is better.
 */
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
  /** Columns of words of progress. */
  readonly progress: readonly ColumnEvidence[];
  readonly percentComplete: number | null;
  /** The columns of a milestone's dates, those of deadlines first as they hold. */
  readonly dates: readonly DateColumn[];
  /** Dates of next steps; absent where there are none. */
  readonly nextSteps?: readonly NextStep[];
  /** How columns state statuses that aren't plain colours. */
  readonly scales: StatusScales;
  readonly commentary: readonly number[];
  readonly direction: number | null;
  /** Where progress starts, as the stated shares of the way have it; absent where a heading says so, or nothing does. */
  readonly startsFrom?: number;
  readonly years: readonly YearMark[];
  /** Columns that fit a role as well as others do, so that it can't be told which has it. */
  readonly rivals: { readonly target: readonly number[]; readonly total: readonly number[]; readonly periods: readonly number[] };
  /** Periods of a Gantt chart, which are none of the table's; absent where there are none. */
  readonly bars?: readonly number[];
  /** Stages before the one that is done, and what adds them up; absent where the columns are no stages, or it can't be told which is last. */
  readonly earlierStages?: readonly number[];
  /** What an officer has said, by column; absent where nobody has. */
  readonly said?: ReadonlyMap<number, ColumnRole>;
}

/** What is known of a table's columns before any of them has a role that figures are computed from. */
export interface ColumnSurvey {
  /** Every column of the table, left to right. */
  readonly all: readonly ColumnEvidence[];
  /** Those that state no status and no progress. */
  readonly free: readonly ColumnEvidence[];
  readonly rag: readonly ColumnEvidence[];
  readonly progress: readonly ColumnEvidence[];
  readonly scales: StatusScales;
  /** Every column whose heading names a period. */
  readonly candidates: readonly PeriodCandidate[];
  /** The periods that the headings name; empty where none do, or where it can't be told. */
  readonly byHeading: readonly PeriodCandidate[];
  /** The one year that the table reports on; null where none or several are named. */
  readonly reported: YearMark | null;
  /** The years that the titles above the table name. */
  readonly titleYears: readonly YearMark[];
}

/** Looks at every column: its heading, its cells, the period that it may be. */
export function surveyColumns(
  frame: TableFrame,
  contents: ReadonlyMap<number, ColumnContent>,
  titleYears: readonly YearMark[],
  scales: StatusScales,
): ColumnSurvey {
  const asHeaded = frame.columns.map((column) => {
    const content = contents.get(column) ?? nothing;
    const isOnlyCovered = frame.block.covered.has(column) && content.filled === 0;
    return evidenceOf(column, isOnlyCovered ? [] : (frame.block.names.get(column) ?? []), content);
  });
  const all = withLimits(withMonthsFromStart(withRollingPosition(withDatedPosition(withRules(asHeaded)))));
  const stated = statusColumns(all, scales);
  const progress = progressColumns(all, stated);
  const taken = [...stated, ...progress].map(({ column }) => column);
  const free = without(all, taken);
  const candidates = withQuarterEnds(periodCandidates(withoutLastYear(free)));
  const reported = reportedYear(free, titleYears) ?? latestYearAimedAt(free, candidates);
  const byHeading = periodsByHeading(free, candidates, reported);
  return { all, free, rag: statedColumns(stated, scales).rag, progress, scales, candidates, byHeading, reported, titleYears };
}

/** The columns that figures are computed from. What is absent is chosen by the headings, beside what is given. */
export interface FigureRoles {
  readonly periods?: readonly PeriodCandidate[];
  readonly total?: number | null;
  readonly target?: number | null;
  readonly achieved?: number | null;
}

function periodsByHeading(
  free: readonly ColumnEvidence[],
  candidates: readonly PeriodCandidate[],
  reported: YearMark | null,
): readonly PeriodCandidate[] {
  const single = withoutExpectations(
    free,
    candidates.filter(({ column }) => !isTargetOfYear(free, column)),
  );
  const chosen = choosePeriods(ofYear(withoutComparators(single), reported));
  return chosen[0]?.period.level === 'year' && free.some(({ words }) => words?.role === 'target') ? [] : chosen;
}

/** “Expected by 30 June” beside periods of what was done is none of them. */
function withoutExpectations(free: readonly ColumnEvidence[], candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const isExpected = ({ column, measure }: PeriodCandidate): boolean =>
    measure === 'forecast' && saysByDay(free.find((each) => each.column === column)?.name ?? '');
  const others = candidates.filter((candidate) => !isExpected(candidate));
  return others.some(({ measure, period }) => measure !== 'target' && period.level !== 'year') ? others : candidates;
}

/** The survey with such columns known for what they are, whatever their headings say. */
export function knownAs(survey: ColumnSurvey, role: HeadingRole, isSuch: (evidence: ColumnEvidence) => boolean): ColumnSurvey {
  const told = (evidence: ColumnEvidence): ColumnEvidence => (isSuch(evidence) ? { ...evidence, words: { role, exact: true } } : evidence);
  return { ...survey, all: survey.all.map(told), free: survey.free.map(told) };
}

/** The survey with these columns alone as those that may be periods. */
export function withCandidates(survey: ColumnSurvey, candidates: readonly PeriodCandidate[]): ColumnSurvey {
  return { ...survey, candidates, byHeading: periodsByHeading(survey.free, candidates, survey.reported) };
}

/** The role of every column: the given ones, and all others by their headings and cells. */
export function rolesWith(survey: ColumnSurvey, given: FigureRoles = {}): ColumnRoles {
  const { all, free, candidates, reported, titleYears, scales } = survey;
  const periods = given.periods ?? survey.byHeading;
  const periodColumns = new Set(periods.map(({ column }) => column));
  const years = distinctYears(candidates.filter(({ column }) => periodColumns.has(column)).flatMap(({ period }) => period.year ?? []));
  const figures = without(free, [...periodColumns]);
  const parts = candidates.filter(({ period }) => period.level !== 'year').map(({ column }) => column);
  const totals =
    given.total === undefined
      ? latestOfPairs(totalCandidates(free, new Set([...parts, ...periodColumns]), yearsCovered(periods), reported), all)
      : columnsOf(given.total);
  const total = onlyOne(totals);
  const known = years.length > 0 ? years : titleYears;
  const aim = given.target == null && periods.length === 0 && total === null ? narrativeAim(free) : null;
  const targets =
    given.target === undefined
      ? ofYearOf(targetCandidates(without(figures, [total, aim]), known, periods.length > 0 || total !== null), all, total)
      : columnsOf(given.target);
  const target = onlyOne(targets);
  const targetColumn = all.find(({ column }) => column === target) ?? null;
  const achieved = given.achieved === undefined ? chooseAchieved(without(figures, [total, target]), targetColumn) : given.achieved;
  const targetYears = targetColumn === null ? [] : yearsIn(targetColumn.name);
  const rest = without(figures, [total, target, achieved]);
  const proseTarget = aim ?? rest.find(isProseTarget)?.column ?? null;
  const commentary = commentaryColumns(rest, proseTarget);
  const steps = nextStepsOf(all).filter(({ column }) => rest.some((each) => each.column === column));
  const datesWith = (next: readonly NextStep[]): readonly DateColumn[] =>
    chooseDateColumns(without(rest, [...commentary, ...next.map(({ column }) => column)]), all);
  const apart = datesWith(steps);
  const direction = directionColumn(rest);
  const text = chooseTextColumns(
    without(rest, [...commentary, direction]),
    proseTarget === null ? null : { column: proseTarget, isAim: aim !== null },
    timescaleOf(apart),
  );
  // Where the step is what a row is called, its date is the row's.
  const nextSteps = steps.filter(({ name }) => name === null || name !== text?.description);
  const dates = nextSteps.length === steps.length ? apart : datesWith(nextSteps);
  const beside = besidePeriods(
    free,
    candidates.filter(({ column }) => column !== target),
    periods,
    reported,
  );
  const used = [total, target, achieved, ...[...beside.periodTargets, ...beside.lastYear].map(({ column }) => column)];
  const later = laterPeriods(without(figures, used), periods, reported);
  return {
    evidence: all,
    text: text === null || dates === apart ? text : { ...text, timescale: timescaleOf(dates) },
    ...(nextSteps.length === 0 ? {} : { nextSteps }),
    target,
    proseTarget,
    periods,
    ...beside,
    total,
    achieved,
    rag: survey.rag,
    progress: survey.progress,
    percentComplete: percentCompleteColumn(without(figures, [total, target]), achieved, target !== null || periods.length > 0),
    dates,
    scales,
    commentary: text === null ? commentary : commentaryBeside(rest, text, survey.rag.length > 0),
    direction,
    years: distinctYears([...years, ...(isFarTarget(free, targetYears) ? [] : targetYears)]),
    rivals: {
      target: target === null ? targets : [],
      total: total === null ? totals : [],
      periods: [...rivalPeriods(candidates, periods), ...later],
    },
  };
}

/** One that is called so, else one whose heading asks which way is wanted and whose cells answer it: "Monitor" of a row says neither. */
function directionColumn(columns: readonly ColumnEvidence[]): number | null {
  const called = columns.find(({ words, content }) => words?.role === 'direction' && content.words > 0);
  const answers = ({ name, content }: ColumnEvidence): boolean =>
    content.words > 0 && content.directions * 4 >= content.words * 3 && asksDirection(name);
  return (called ?? columns.find(answers))?.column ?? null;
}

/** Of targets of several years, the one of the year that the total says it is of: “Actual 2024-25”. */
function ofYearOf(targets: readonly number[], all: readonly ColumnEvidence[], total: number | null): readonly number[] {
  if (targets.length <= 1) return targets;
  const yearsOf = (column: number | null): readonly YearMark[] => yearsIn(all.find((each) => each.column === column)?.name ?? '');
  const [year, ...others] = yearsOf(total);
  if (year === undefined || others.length > 0) return targets;
  const same = targets.filter((column) => yearsOf(column).some(({ kind, start }) => kind === year.kind && start === year.start));
  return same.length === 1 ? same : targets;
}

function columnsOf(column: number | null): readonly number[] {
  return column === null ? [] : [column];
}

function onlyOne(candidates: readonly number[]): number | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function isProseTarget({ words, content }: ColumnEvidence): boolean {
  return words?.role === 'target' && content.words * 2 > content.filled && content.length / Math.max(content.words, 1) > 40;
}

/**
 * Comments by heading; and sentences under a heading that asks for a status or says nothing that we know, at the
 * right of it.
 */
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

/** Beside statuses, where no heading names comments, long prose right or left of the description is them. */
function commentaryBeside(rest: readonly ColumnEvidence[], text: TextColumns, hasStatus: boolean): readonly number[] {
  const free = without(rest, [text.description, text.theme, text.outcome, text.project]);
  const named = commentaryColumns(free, null);
  if (named.length > 0 || !hasStatus || text.timescale !== null) return named;
  return free
    .filter(({ words, content }) => words === null && content.words * 2 > content.filled && content.length > content.words * 45)
    .map(({ column }) => column);
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
