// What a deliverables table comes to: each row's method, total, % achieved, rating and draft, as the formulas beside it show them.

import { statedStatus } from './stated-status';
import type { AssessedRow, AssessedTable, CountingMethod } from '../assessment';
import { valueAt, type Grid } from '../grid';
import type { PlanRow, PlanTable } from '../plan';
import { draftOf } from '../commentary/draft';
import { shortPeriodName } from '../commentary/period-names';
import { unitOf } from '../commentary/words';
import { achievedOf } from '../measures/achieved';
import { isCounted } from '../measures/counted-rows';
import { readMethodCell, type MethodCell } from '../measures/method-cell';
import { readRowFigures, type RowFigures } from '../measures/row-figures';
import { inferMethod, totalBy, totalsForecasts, type RowMethod } from '../measures/row-method';
import { totalFilling, type TableColumns } from '../measures/table-columns';
import { profileOf, rate } from './rate';
import type { RatedWith } from './rated-with';

/** A row with all that its checks and edits need. `method` null: not a deliverable, nothing to count, or its method cell can't be read. */
export interface RowAssessment {
  readonly assessed: AssessedRow;
  readonly figures: RowFigures | null;
  readonly method: RowMethod | null;
  readonly typed: MethodCell | null;
  readonly typedOver: boolean;
}

export interface TableAssessment {
  readonly assessed: AssessedTable;
  readonly settings: RatedWith;
  readonly rows: readonly RowAssessment[];
}

/** What every row of a table is assessed with. `names`: short names of its periods, as drafts have them. */
interface RowSource {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly columns: TableColumns;
  readonly settings: RatedWith;
  readonly names: readonly string[];
}

/** The officer's answer for a row, where one was given. */
export type AnswerOfRow = (row: number) => CountingMethod | null;

export function assessTable(
  grid: Grid,
  table: PlanTable,
  columns: TableColumns,
  settings: RatedWith,
  answerOf: AnswerOfRow,
): TableAssessment {
  const names = columns.tablePeriods.done.map(({ heading }) => shortPeriodName(heading));
  const source = { grid, table, columns, settings, names };
  const rows = table.rows.map((row) => (isCounted(row) ? assessRow(source, row, answerOf(row.row)) : leave(row)));
  const misfits = rows.flatMap(({ assessed }) => (breaksScheme(assessed) ? [assessed.row.row] : []));
  return { assessed: { table, settings, rows: rows.map(({ assessed }) => assessed), misfits }, settings, rows };
}

/** A row that nothing is computed for. */
export function leave(row: PlanRow): RowAssessment {
  const nothing = { method: null, total: null, achieved: null, profile: null, pace: null, forecast: null, rating: null, draft: null };
  return { assessed: { row, ...nothing }, figures: null, method: null, typed: null, typedOver: false };
}

function assessRow(source: RowSource, row: PlanRow, answer: CountingMethod | null): RowAssessment {
  const { grid, table, columns, settings } = source;
  const figures = readRowFigures(grid, table, columns.tablePeriods, row, columns.statedTotal !== null);
  const typed = table.own.method === undefined ? null : readMethodCell(valueAt(grid, row.row, table.own.method));
  const method = answered(inferMethod(figures, typed, columns.periods.length > 0), answer);
  const typedOver = columns.fillsTotal && columns.total !== null && totalFilling(grid, row.row, columns.total) === 'typed';
  const total = typedOver ? numberAt(grid, row.row, columns.total) : totalBy(method?.reading.method ?? null, figures);
  const comparable = figures.targetKind !== 'percent of population';
  const achieved = comparable ? achievedOf(total, figures.target) : null;
  const profile = comparable ? profileOf(figures.target, settings) : null;
  const forecast =
    method?.reading.method === 'sum' && total !== null && settings.elapsed !== null && settings.elapsed > 0
      ? total / settings.elapsed
      : null;
  const error = figures.error !== null || figures.targetError !== null;
  const counted = columns.periods.length > 0 ? figures.actuals.length : Number(total !== null);
  const rating = rate({ error, target: figures.target, targetKind: figures.targetKind, total, figures: counted }, settings);
  const draft =
    total === null || method === null
      ? null
      : draftOf({
          method: method.reading.method,
          total,
          target: figures.target,
          targetText: targetText(source, row),
          targetKind: figures.targetKind,
          achieved,
          addsUp: addsUp(method),
          includesForecasts: method.reading.method === 'stated' && totalsForecasts(figures),
          profile,
          forecast,
          periods: periodFigures(source, row, figures),
          unit: unitOf(row.unit, figures.rates === 'fractions'),
          year: settings.year,
          asAt: settings.asAt,
        });
  const pace = total === null || profile === null ? null : total / profile;
  return {
    assessed: { row, method: method?.reading ?? null, total, achieved, profile, pace, forecast, rating, draft },
    figures,
    method,
    typed,
    typedOver,
  };
}

/** Whether the figures are known to add up: only then does a straight line mean anything in words. */
function addsUp({ reading }: RowMethod): boolean {
  return reading.method === 'sum' && !reading.doubtful && (reading.confirmed || reading.candidates.length === 0);
}

function answered(method: RowMethod | null, answer: CountingMethod | null): RowMethod | null {
  if (method === null || answer === null) return method;
  return { reading: { ...method.reading, method: answer, confirmed: true, doubtful: false }, basis: 'typed', disagrees: false };
}

function breaksScheme({ row, rating }: AssessedRow): boolean {
  const stated = statedStatus(row);
  return stated !== null && rating !== null && 'status' in rating && stated.toLowerCase() !== rating.status.toLowerCase();
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
