// The date that a table's figures run to. Reports are made weeks after a quarter ends: what is expected is told for the
// end of the last period that anybody has filled in, or months without figures would count as months of nothing. Where no
// period tells it, titles and notes may: "Delivered from 1 April to 30 November 2025".
// The formula of "Figures to" (propose/formulas/figures-to-formula.ts) takes the same steps.

import { valueAt, type Grid } from '../../model/grid';
import { periodsOf } from '../../measures/actual-periods';
import type { DateSpan, IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/** A period whose end figures may run to. */
export interface ReportedPeriod {
  readonly column: number;
  readonly end: IsoDate;
}

/** Latest first. Empty where a period has no dates; without those that ended before the year began. */
export function reportedPeriods(table: PlanTable, year: DateSpan | null): readonly ReportedPeriod[] {
  const own = periodsOf(table).done.filter(({ carriedForward }) => carriedForward !== true);
  const dated = own.flatMap(({ column, span }) => (span === null ? [] : [{ column, end: span.end }]));
  if (dated.length < own.length) return [];
  return dated.filter(({ end }) => year === null || end >= year.start).sort((one, other) => other.end.localeCompare(one.end));
}

/** The day of the year that titles, headings or notes state the figures for; null where they state none, or periods tell it. */
export function figuresSaidTo(table: PlanTable, year: DateSpan | null): IsoDate | null {
  const { asAtStated } = table;
  if (asAtStated === null || reportedPeriods(table, year).length > 0) return null;
  return year !== null && asAtStated < year.start ? null : asAtStated;
}

/**
 * The end of the last period in which any row that counts has a figure, or the day that is stated where no period tells it, and
 * not after the as-at date; else that date.
 * Once the year is over all of it is expected, whatever hasn't been filled in.
 */
export function figuresToOf(grid: Grid, table: PlanTable, year: DateSpan | null, asAt: IsoDate | null): IsoDate | null {
  if (asAt === null || (year !== null && asAt >= year.end)) return asAt;
  const last = lastReported(grid, table, reportedPeriods(table, year))?.end ?? figuresSaidTo(table, year);
  return last !== null && last < asAt ? last : asAt;
}

/** The latest of these periods in which any row that counts has a figure. */
export function lastReported(grid: Grid, table: PlanTable, latestFirst: readonly ReportedPeriod[]): ReportedPeriod | undefined {
  const rows = table.rows.filter(isCounted);
  return latestFirst.find(({ column }) => rows.some(({ row }) => typeof valueAt(grid, row, column) === 'number'));
}
