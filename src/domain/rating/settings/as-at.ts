// The date that a table's figures are for: argument, setting, heading, last
// period with a figure; never today (review-json.md).

import { isRemark } from '../latest-stated-status';
import type { AsAtSource } from '../../model/assessment';
import { valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { ReviewOptions } from '../../model/review';
import { lastDayOf } from '../../cells/calendar';
import { shifted, yearsOn } from '../../timescales/dates/date-name';
import { periodsOf } from '../../measures/actual-periods';
import type { DateSpan, IsoDate } from '../../model/dates';
import { isCounted } from '../../model/table/counted-rows';

interface AsAt {
  readonly date: IsoDate | null;
  readonly from: AsAtSource | null;
}

/** The date that was asked for of a table: its own, else that of all tables; null where none was. */
export function asAtAsked({ asAt, asAtOf: single = [] }: ReviewOptions, { sheet, headerRows }: PlanTable): IsoDate | null {
  return single.find(({ sheetId, headingRow }) => sheetId === sheet.id && headingRow === headerRows[0])?.asAt ?? asAt;
}

export function asAtOf(argument: IsoDate | null, setting: IsoDate | null, heading: IsoDate | null, lastPeriod: IsoDate | null): AsAt {
  const sources: readonly (readonly [IsoDate | null, AsAtSource])[] = [
    [argument, 'argument'],
    [setting, 'setting'],
    [heading, 'heading'],
    [lastPeriod, 'last period'],
  ];
  const [date, from] = sources.find(([each]) => each !== null) ?? [null, null];
  return { date, from };
}

/**
 * What titles or headings state; the latest dated review column that holds a status, where that is of a later month. A
 * column of last time dates nothing.
 */
export function headingDate(table: PlanTable): IsoDate | null {
  const stated = table.asAtStated;
  const reviewed = lastReview(table);
  if (stated === null || reviewed === null) return stated ?? reviewed;
  return reviewed.slice(0, 7) > stated.slice(0, 7) ? reviewed : stated;
}

function lastReview(table: PlanTable): IsoDate | null {
  const stated = table.rows.flatMap(({ reviews }) => reviews.filter((review) => !isRemark(review)));
  const used = new Set(stated.map(({ column }) => column));
  const ofNow = table.columns.rag.filter(({ column, before }) => used.has(column) && before !== true);
  const dates = ofNow.flatMap(({ date }) => (date === null ? [] : [lastDayOf(date)]));
  return latest(dates);
}

/** The last day of the last period that holds a number in any deliverable. Forecasts reach beyond the as-at date. */
export function lastPeriodWithFigures(grid: Grid, table: PlanTable): IsoDate | null {
  const rows = table.rows.filter(isCounted);
  const used = periodsOf(table).done.filter(({ column }) => rows.some(({ row }) => typeof valueAt(grid, row, column) === 'number'));
  // A whole year beside what was reached is a year to compare with: "2024/25" and "Reached".
  const [only, ...more] = used;
  if (table.columns.total !== null && more.length === 0 && only?.span != null && isWholeYear(only.span)) return null;
  return latest(used.map(({ span }) => span?.end ?? null));
}

function isWholeYear({ start, end }: DateSpan): boolean {
  return yearsOn({ start, end }, 1).start === shifted(end, 1);
}

/**
 * The year that targets are due in: as the table says, else from the first to the last of its periods, where all are
 * dated. None for a target of several years.
 */
export function yearOf(table: PlanTable): DateSpan | null {
  if (table.targetsOutlastYear === true) return null;
  if (table.year !== null) return table.year;
  const spans = table.columns.periods.flatMap(({ span }) => (span === null ? [] : [span]));
  // One period alone, as the month of "Achieved 31-12-2022", is no year.
  if (spans.length < 2 || spans.length < table.columns.periods.length) return null;
  const start = spans.map((span) => span.start).reduce((first, each) => (each < first ? each : first));
  const end = latest(spans.map((span) => span.end));
  return end === null ? null : { start, end };
}

function latest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((last, each) => (each !== null && (last === null || each > last) ? each : last), null);
}
