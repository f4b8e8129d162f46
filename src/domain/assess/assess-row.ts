// What one deliverable comes to: its method, total, % achieved, profile and
// forecast, as the formulas beside it show them.

import { isSameFigure } from '../cells/rounding';
import { isLimit } from '../cells/targets/at-least-or-up-to';
import { countsWhatHappens } from '../cells/targets/what-happens';
import { totalFilling } from '../cells/add-in-formulas';
import { achievedOf, progressOf, startsFromBaseline } from '../measures/percent-achieved';
import { forecastOf, type PeriodLastYear } from '../measures/forecast';
import type { ExpectedByNow } from '../measures/targets/expected-by-now';
import { toleranceAt, type ToleranceColumn } from '../measures/targets/tolerance-column';
import { countsPosition, heldTargetOf } from '../measures/targets/level-targets';
import { readMethodCell, type MethodCell } from '../measures/method-cell';
import type { FigureSource } from '../measures/figure-source';
import { hangsOnMethod, readRowFigures, targetWords, withGoal, type RowFigures } from '../measures/row-figures';
import { inferMethod, totalBy, totalsAskedAbout, type RowMethod, type RowsBeside } from '../measures/infer-counting-method';
import type { AssessedRow } from '../model/assessment';
import type { CountingMethod } from '../model/counting-method';
import { numberAt, textAt, valueAt } from '../model/grid';
import type { PlanTable } from '../model/plan';
import type { PlanRow } from '../model/table/rows';
import type { ProfiledRow } from '../rating/profile';
import { yearIsOver, type Profile, type Rateable, type Tolerance } from '../rating/rate';
import type { RowFiguresTo } from '../rating/settings/row-figures-to';
import type { RatingContext } from '../rating/settings/rating-context';
import type { TableOnSheet } from './review-columns';
import type { RowToDraft } from './drafts/row-drafts';
import type { RowAssessment } from './workbook-assessment';
import { measuredWords } from '../model/table/row-name';

/** What every row of a table is assessed with. */
export interface RowSource extends TableOnSheet {
  readonly settings: RatingContext;
  readonly figures: FigureSource;
  /** How figures count by which the stated statuses follow the sheet's own key; null where nothing says it. */
  readonly countsByKey: 'latest' | 'sum' | null;
  /** What the table's other rows say of how one is counted. */
  readonly besideOf: (row: number) => RowsBeside;
  readonly profileOf: (row: ProfiledRow) => Profile;
  /** Whether a row's profile is the sheet's own, not spread evenly. */
  readonly statesProfile: (row: number) => boolean;
  /** Where a row's figures end before the table's. */
  readonly figuresToOf: (row: number) => RowFiguresTo | null;
  /** Rows may have dates or targets for periods of their own. */
  readonly hasOwnProfile: boolean;
  /** Where the sheet itself says what is expected by now. */
  readonly expected: ExpectedByNow | null;
  readonly tolerance: ToleranceColumn | null;
  /** The targets are to date: all of them is expected by now, and they say nothing of the year's end. */
  readonly isToDate: boolean;
  /** The target is that of one of several periods. */
  readonly targetOfPeriod: boolean;
  /** The table has no target, and a column that isn't read may hold it. */
  readonly mayBeTarget: boolean;
  /** Last year's periods, by which a row is forecast. */
  readonly season: readonly PeriodLastYear[];
}

/** A row before it is rated. */
export interface UnratedRow {
  readonly unrated: RowAssessment;
  /** Null: nothing is rated in it. */
  readonly rateable: Rateable | null;
}

const nothing = {
  method: null,
  goal: null,
  total: null,
  achieved: null,
  profile: null,
  pace: null,
  variance: null,
  varianceShare: null,
  forecast: null,
  forecastBasis: null,
  rating: null,
  draft: null,
} as const;

/** A row that nothing is computed for. */
export function unassessedRow(row: PlanRow): RowAssessment {
  return {
    assessed: { row, ...nothing },
    figures: null,
    method: null,
    typed: null,
    typedOver: false,
    held: 'none',
    countingOpen: false,
    figuresTo: null,
    toDraft: null,
  };
}

/** `answer`: the method that the officer has chosen for the row. */
export function assessRow(source: RowSource, row: PlanRow, answer: CountingMethod | null): UnratedRow {
  const { grid, table, columns, settings } = source;
  const read = readRowFigures(source.figures, row);
  const typed = typedMethod(source, row);
  const method = answered(
    inferMethod(read, typed, {
      hasPeriods: columns.periods.length > 0,
      cumulative: table.cumulative ?? null,
      beside: () => source.besideOf(row.row),
      resultsAreNoMeans: table.resultsAreNoMeans === true,
      notCumulative: table.notCumulative === true,
      ...(table.positions === undefined ? {} : { positions: table.positions }),
      ...(row.countedAs === undefined ? {} : { saidInRow: row.countedAs }),
      ...(row.totalBeside === undefined ? {} : { totalBeside: row.totalBeside }),
      totalsAreMeans: areTotalsMeans(table),
      targetOfPeriod: source.targetOfPeriod,
      ...(source.countsByKey === null ? {} : { byKey: source.countsByKey }),
    }),
    answer,
  );
  const isAsked = method?.reading.open === true;
  const counted = method === null || isAsked ? null : method.reading.method;
  const figures = withGoal(read, counted, isAsked);
  const typedOver = columns.fillsTotal && columns.total !== null && totalFilling(grid, row.row, columns.total) === 'typed';
  const total = typedOver ? numberAt(grid, row.row, columns.total) : totalBy(method?.reading ?? null, figures);
  const held =
    source.isToDate || (table.judgedByPeriod === true && countsPosition(counted))
      ? 'level'
      : heldTargetOf(figures, {
          description: measuredWords(row),
          candidates: method?.reading.candidates ?? [],
          isRunning: table.cumulative !== undefined,
          isPosition: table.positions !== undefined && counted === 'latest',
          isCeiling: row.target.kind !== null && isLimit(row.target.kind),
          hasOwnProfile: source.hasOwnProfile,
        });
  const mayFill = held === 'limit' || (held === 'none' && source.hasOwnProfile && !figures.running && table.cumulative === undefined);
  const countingOpen = mayFill && isCountingOpen(method, figures, measuredWords(row));
  const endsEarly = source.figuresToOf(row.row);
  // By targets of periods, or by dates of its own, the row is held against the table's day, and nothing is said of that.
  const figuresTo = source.hasOwnProfile ? null : endsEarly;
  const isEarlier = endsEarly !== null && !yearIsOver(settings) && endsEarly.date < (settings.figuresTo ?? '');
  const toldTo = isEarlier ? figuresTo : null;
  const isIncomplete = isEarlier && figuresTo === null;
  const profile = source.profileOf({
    row: row.row,
    goal: figures.target,
    method: counted,
    targetNow: figures.targetNow?.figure ?? null,
    held,
    figuresTo,
  });
  const isProgress = startsFromBaseline(grid, table.columns, row.row);
  const shares = measuresOf(figures.target, total, profile);
  const measured = isProgress ? { ...shares, achieved: progressOf(total, figures.target, figures.baseline) } : shares;
  const elapsed = shareExpected(measured, settings);
  const forecast =
    !isIncomplete && !source.isToDate && isStretched(source, row.row, figures) && !hasGaps(figures)
      ? forecastOf(grid, row.row, toldTo === null ? source.season : [], { method: counted, total, elapsed })
      : null;
  // Beside what the sheet expects by now no straight line is told: not of the year's end, nor of today where it can't be read.
  const own = source.expected;
  const isExpected = own?.isRead === true && numberAt(grid, row.row, own.column) !== null;
  const isToldAgainst = !isIncomplete && (own === null || isExpected);
  const isProfileStated = source.statesProfile(row.row);
  const toDraft: RowToDraft = {
    row,
    method,
    figures,
    goal: measured.goal,
    total: measured.total,
    achieved: measured.achieved,
    profile: isToldAgainst ? measured.profile : null,
    isProfileStated,
    forecast: own === null ? forecast : null,
    figuresTo: toldTo,
  };
  const lacks = lackedOf(source);
  const ofPlan = figures.targetKind === 'not actual' ? null : figures.ownForecast;
  const [outturn, forecastBasis] = ofPlan === null ? [forecast?.figure ?? null, forecast?.basis ?? null] : [ofPlan, 'plan' as const];
  const isShare = table.columns.progressFrom === undefined;
  const ofLimit = isShare && isLimit(figures.targetKind) && figures.limited !== 'more' ? { ofLimit: true as const } : {};
  const assessed = {
    row,
    method: method?.reading ?? null,
    ...measured,
    ...ofLimit,
    forecast: outturn,
    forecastBasis,
    rating: null,
    draft: null,
  };
  return {
    unrated: { assessed, figures, method, typed, typedOver, held, countingOpen, figuresTo, toDraft },
    rateable: {
      ...rateableOf(figures, { total, profile, counted, hasPeriods: columns.periods.length > 0 }),
      targetReads: textAt(grid, row.row, table.addInColumns.targetKind ?? null) || targetWords[figures.targetKind],
      asked: isAsked || lacks.figures,
      targetOpen: lacks.target || (isAsked && hangsOnMethod(figures)),
      limited: figures.limited,
      tolerance: toleranceOf(source, row.row, measured),
      countingOpen,
      totalsAsked: isAsked ? totalsAskedAbout(method.reading, figures) : null,
    },
  };
}

/**
 * What no column is read as while figures are left unread that may be it: never “no figures”, never “no target”, while
 * it is asked which they are.
 */
function lackedOf({ table: { columns, explained }, mayBeTarget }: RowSource): { readonly figures: boolean; readonly target: boolean } {
  const isLeft = explained?.unread !== undefined;
  return { figures: isLeft && columns.total === null && columns.periods.length === 0, target: mayBeTarget };
}

/** Whether the stated totals stand under "Average" or "Mean". */
function areTotalsMeans({ roles, columns: { total } }: PlanTable): boolean {
  return roles.some(({ column, heading }) => column === total && /\b(?:average|mean)\b/iu.test(heading));
}

/** What adds up and what doesn't may give the same total, and a ceiling is judged by its share of the year or in full. */
function isCountingOpen(method: RowMethod | null, figures: RowFigures, description: string): boolean {
  if (method === null || method.reading.confirmed || figures.addsUp || countsWhatHappens(description)) return false;
  const { candidates } = method.reading;
  return candidates.includes('sum') && candidates.some(countsPosition);
}

/**
 * Only actuals go on at their pace, only towards a target, only where the plan has no forecast of its own, and never past
 * a target in words that names a number: it may be all that there is.
 */
function isStretched({ grid, table }: RowSource, row: number, { targetKind, forecasts, target, hasTarget }: RowFigures): boolean {
  const hasOwn = table.roles.some(({ role, column }) => role === 'forecast' && numberAt(grid, row, column) !== null);
  const mayBeAll = target === null && /\d|\b(?:all|every|each)\b/iu.test(textAt(grid, row, table.columns.target));
  return hasTarget && targetKind !== 'not actual' && forecasts.length === 0 && !hasOwn && !mayBeAll;
}

/** What came in some periods and not in others goes on in no straight line. */
function hasGaps({ byPeriod }: RowFigures): boolean {
  const last = byPeriod.reduce<number>((found, value, index) => (value === null ? found : index), -1);
  return byPeriod.slice(0, Math.max(last, 0)).includes(null);
}

/** What is wanted by now isn't known of every row; then only the target is what its total may be short of. */
function toleranceOf({ grid, tolerance }: RowSource, row: number, { goal, profile }: Measures): Tolerance | null {
  if (tolerance === null || goal === null) return null;
  const ofTarget = toleranceAt(grid, row, tolerance, goal, goal);
  const ofProfile = toleranceAt(grid, row, tolerance, profile ?? goal, goal);
  return ofTarget === null || ofProfile === null ? null : { ofTarget, ofProfile };
}

function typedMethod({ grid, table }: RowSource, { row }: PlanRow): MethodCell | null {
  const column = table.addInColumns.method;
  return column === undefined ? null : readMethodCell(valueAt(grid, row, column));
}

function answered(method: RowMethod | null, answer: CountingMethod | null): RowMethod | null {
  if (method === null || answer === null) return method;
  const { candidates } = method.reading;
  return { reading: { method: answer, confirmed: true, candidates }, basis: 'typed', disagrees: false };
}

/** The row's total, and what it is set against. */
type Measures = Pick<AssessedRow, 'goal' | 'total' | 'achieved' | 'profile' | 'pace' | 'variance' | 'varianceShare'>;

function measuresOf(goal: number | null, total: number | null, expected: Profile): Measures {
  const profile = typeof expected === 'number' ? expected : null;
  const share = (figure: number | null): number | null => (figure === null || profile === null || profile <= 0 ? null : figure / profile);
  const variance = total === null || profile === null ? null : total - profile;
  return { goal, total, achieved: achievedOf(total, goal), profile, pace: share(total), variance, varianceShare: share(variance) };
}

/** How much of the target is expected by now: of the row's dates or targets where it has them, else of the year. */
function shareExpected({ goal, profile }: Measures, { elapsed }: RatingContext): number | null {
  const ofYear = typeof elapsed === 'number' ? elapsed : null;
  if (goal === null || goal <= 0 || profile === null || (ofYear !== null && isSameFigure(profile, goal * ofYear))) return ofYear;
  return profile / goal;
}

/** What a row comes to, as far as its rating needs it. */
interface Counted {
  readonly total: number | null;
  readonly profile: Profile;
  readonly counted: CountingMethod | null;
  readonly hasPeriods: boolean;
}

function rateableOf(
  figures: RowFigures,
  { total, profile, counted, hasPeriods }: Counted,
): Omit<Rateable, 'asked' | 'totalsAsked' | 'targetReads' | 'limited' | 'tolerance' | 'countingOpen'> {
  return {
    error: figures.error !== null || figures.targetError !== null,
    target: figures.target,
    targetKind: figures.targetKind === 'each period' && counted !== 'sum' ? 'at least' : figures.targetKind,
    total,
    figures: hasPeriods ? figures.actuals.length : Number(total !== null),
    profile,
  };
}
