// What a deliverables table comes to: each row's method, total, % achieved, rating and draft, as the formulas beside it show them.

import type { AssessedRow, AssessedTable, Rating } from '../model/assessment';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { draftOf } from '../commentary/draft-commentary';
import { shortPeriodName } from '../commentary/period-names';
import { unitOf } from '../commentary/words';
import { achievedOf } from '../measures/achieved';
import { forecastOf, seasonOf, type PeriodLastYear } from '../measures/forecast';
import { readMethodCell, type MethodCell } from '../measures/method-cell';
import { profileBy, profileColumnsOf, type ProfiledRow } from '../rating/profile';
import { readRowFigures, withGoal, type RowFigures } from '../measures/row-figures';
import { inferMethod, totalBy, totalsForecasts, type RowMethod } from '../measures/row-method';
import { isSameFigure } from '../cells/rounding';
import { totalFilling, type ReviewColumns } from './review-columns';
import { inferScheme, misfitsByScheme, type StatedRow } from '../rating/infer-scheme';
import { rateBy, type Profile, type Rateable } from '../rating/rate';
import type { RatingContext } from '../rating/settings/rating-context';
import { statedStatus } from '../rating/stated-status';
import type { CountingMethod } from '../model/counting-method';
import type { PlanRow } from '../model/table/rows';
import { isCounted } from '../model/table/counted-rows';

/** A row with all that its checks and edits need. `method` null: not a deliverable, nothing to count, or its method cell can't be read. */
export interface RowAssessment {
  readonly assessed: AssessedRow;
  readonly figures: RowFigures | null;
  readonly method: RowMethod | null;
  readonly typed: MethodCell | null;
  readonly typedOver: boolean;
}

/** A row before it is rated. `rateable` null: nothing is rated in it. */
interface UnratedRow {
  readonly unrated: RowAssessment;
  readonly rateable: Rateable | null;
}

export interface TableAssessment {
  readonly assessed: AssessedTable;
  readonly settings: RatingContext;
  readonly rows: readonly RowAssessment[];
}

/** What every row of a table is assessed with. `season`: last year's periods. `names`: short names of its periods, as drafts have them. */
interface RowSource {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly columns: ReviewColumns;
  readonly settings: RatingContext;
  readonly profileOf: (row: ProfiledRow) => Profile;
  readonly season: readonly PeriodLastYear[];
  readonly names: readonly string[];
}

/** The officer's answer for a row, where one was given. */
export type AnswerOfRow = (row: number) => CountingMethod | null;

/** Where the settings row names no scheme, the table is rated by the one that its stated statuses point at. */
export function assessTable(
  grid: Grid,
  table: PlanTable,
  columns: ReviewColumns,
  settings: RatingContext,
  answerOf: AnswerOfRow,
): TableAssessment {
  const names = columns.tablePeriods.done.map(({ heading }) => shortPeriodName(heading));
  const profileOf = profileBy(grid, profileColumnsOf(table), settings);
  const season = seasonOf(table.columns, settings.year, settings.asAt);
  const source: RowSource = { grid, table, columns, settings, profileOf, season, names };
  const unrated = table.rows.map((row): UnratedRow =>
    isCounted(row) ? assessRow(source, row, answerOf(row.row)) : { unrated: unassessedRow(row), rateable: null },
  );
  const stated = unrated.flatMap(statedRow);
  const rated = inferScheme(stated, settings);
  const rate = ratingBy(rated);
  const rows = unrated.map((row) => rateRow(row, rate));
  const byScheme = misfitsByScheme(stated, rated);
  const misfits = byScheme.find(({ scheme }) => scheme === rated.scheme.name)?.rows ?? [];
  return {
    assessed: { table, settings: rated, rows: rows.map(({ assessed }) => assessed), misfits, misfitsByScheme: byScheme },
    settings: rated,
    rows,
  };
}

function statedRow({ unrated: { assessed }, rateable }: UnratedRow): readonly StatedRow[] {
  const stated = rateable === null ? null : statedStatus(assessed.row);
  return rateable === null || stated === null ? [] : [{ row: assessed.row.row, stated, rateable }];
}

function ratingBy(settings: RatingContext): (row: Rateable) => Rating {
  const { scheme, notRated } = settings;
  return notRated === null ? rateBy(scheme, settings) : () => ({ notRated });
}

function rateRow({ unrated, rateable }: UnratedRow, rate: (row: Rateable) => Rating): RowAssessment {
  return rateable === null ? unrated : { ...unrated, assessed: { ...unrated.assessed, rating: rate(rateable) } };
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
  return { assessed: { row, ...nothing }, figures: null, method: null, typed: null, typedOver: false };
}

function assessRow(source: RowSource, row: PlanRow, answer: CountingMethod | null): UnratedRow {
  const { grid, table, columns, settings, profileOf, season } = source;
  const read = readRowFigures(grid, table, columns.tablePeriods, row, columns.statedTotal !== null);
  const typed = table.addInColumns.method === undefined ? null : readMethodCell(valueAt(grid, row.row, table.addInColumns.method));
  const method = answered(inferMethod(read, typed, columns.periods.length > 0, table.cumulative ?? null), answer);
  const counted = method?.reading.method ?? null;
  const figures = withGoal(read, counted);
  const typedOver = columns.fillsTotal && columns.total !== null && totalFilling(grid, row.row, columns.total) === 'typed';
  const total = typedOver ? numberAt(grid, row.row, columns.total) : totalBy(counted, figures);
  const goal = figures.target;
  const achieved = achievedOf(total, goal);
  const expected = profileOf({ row: row.row, goal, method: counted });
  const profile = typeof expected === 'number' ? expected : null;
  const elapsed = shareExpected(goal, profile, settings);
  const forecast = forecastOf(grid, row.row, season, { method: counted, total, elapsed });
  const error = figures.error !== null || figures.targetError !== null;
  const filled = columns.periods.length > 0 ? figures.actuals.length : Number(total !== null);
  const draft =
    total === null || method === null
      ? null
      : draftOf({
          method: method.reading.method,
          total,
          target: goal,
          targetText: targetText(source, row),
          targetKind: figures.targetKind,
          achieved,
          addsUp: addsUp(method),
          includesForecasts: method.reading.method === 'stated' && totalsForecasts(figures),
          profile: profile === 0 ? null : profile,
          forecast,
          conditions: row.target.conditions ?? [],
          periods: periodFigures(source, row, figures),
          unit: unitOf(row.unit, figures.rates === 'fractions'),
          year: settings.year,
          asAt: settings.asAt,
        });
  const pace = total === null || profile === null || profile <= 0 ? null : total / profile;
  const variance = total === null || profile === null ? null : total - profile;
  const measured = {
    goal,
    total,
    achieved,
    profile,
    pace,
    variance,
    varianceShare: variance === null || profile === null || profile <= 0 ? null : variance / profile,
    forecast: forecast?.figure ?? null,
    forecastBasis: forecast?.basis ?? null,
  };
  return {
    unrated: {
      assessed: { row, method: method?.reading ?? null, ...measured, rating: null, draft },
      figures,
      method,
      typed,
      typedOver,
    },
    rateable: { error, target: goal, targetKind: figures.targetKind, total, figures: filled, profile: expected },
  };
}

/** How much of the target is expected by now: of the row's own dates or targets where it has them, else of the year. */
function shareExpected(goal: number | null, profile: number | null, { elapsed }: RatingContext): number | null {
  const ofYear = typeof elapsed === 'number' ? elapsed : null;
  if (goal === null || goal <= 0 || profile === null || (ofYear !== null && isSameFigure(profile, goal * ofYear))) return ofYear;
  return profile / goal;
}

/** Whether the figures are known to add up: only then does a straight line mean anything in words. */
function addsUp({ reading }: RowMethod): boolean {
  return reading.method === 'sum' && !reading.doubtful && (reading.confirmed || reading.candidates.length === 0);
}

function answered(method: RowMethod | null, answer: CountingMethod | null): RowMethod | null {
  if (method === null || answer === null) return method;
  return { reading: { ...method.reading, method: answer, confirmed: true, doubtful: false }, basis: 'typed', disagrees: false };
}

function numberAt(grid: Grid, row: number, column: number | null): number | null {
  const value = column === null ? null : valueAt(grid, row, column);
  return typeof value === 'number' ? value : null;
}

function targetText({ grid, table }: RowSource, { row }: PlanRow): string {
  const value = table.columns.target === null ? null : valueAt(grid, row, table.columns.target);
  return typeof value === 'string' ? value.trim() : '';
}

function periodFigures({ grid, columns, names }: RowSource, row: PlanRow, figures: RowFigures) {
  return columns.periods.map((column, index) => {
    const value = valueAt(grid, row.row, column);
    return { name: names[index] ?? '', value: figures.byPeriod[index] ?? null, text: typeof value === 'string' ? value.trim() : '' };
  });
}
