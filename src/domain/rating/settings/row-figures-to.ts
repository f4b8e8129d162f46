// The day that one row's figures run to. Where the others have a later period that is over and the row has none yet
// ("tbc", "awaited", blank), no time has gone by for it since its own last figure: nothing is late that isn't in.

import { serialOf } from '../../cells/calendar';
import { periodsOf } from '../../measures/actual-periods';
import { valueAt, type Grid } from '../../model/grid';
import type { DateSpan, IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { lastReported, reportedPeriods } from './figures-to';
import type { RatingContext } from './rating-context';

/** Where a row's figures end before the table's. */
export interface RowFiguresTo {
  readonly date: IsoDate;
  /** The same as Excel counts days. */
  readonly serial: number;
  /** How many figures it has: with more, the table's day counts again. */
  readonly figures: number;
}

/**
 * For each row; null where it has a figure in the last period that any row has one in, or none at all. It doesn't go by
 * the as-at date, so that another date acts in the sheet at once.
 */
export function rowFiguresTo(grid: Grid, table: PlanTable, { year }: Pick<RatingContext, 'year'>): (row: number) => RowFiguresTo | null {
  if (year === null) return () => null;
  const latestFirst = reportedPeriods(table, year);
  const all = periodsOf(table).done;
  const isFilled = (row: number, column: number): boolean => typeof valueAt(grid, row, column) === 'number';
  const lastOfTable = lastReported(grid, table, latestFirst);
  return (row) => {
    const last = latestFirst.find(({ column }) => isFilled(row, column));
    if (last === undefined || lastOfTable === undefined || last.end >= lastOfTable.end) return null;
    const figures = all.filter(({ column }) => isFilled(row, column)).length;
    return { date: last.end, serial: serialOf(last.end, grid.dateSystem), figures };
  };
}

/** The earlier of a share of the year and the share that had gone by the day; once the year is over, all of it. */
export function elapsedTo(elapsed: number, { start, end }: DateSpan, { serial }: RowFiguresTo, dateSystem: Grid['dateSystem']): number {
  if (elapsed === 1) return 1;
  const [from, to] = [serialOf(start, dateSystem), serialOf(end, dateSystem)];
  return Math.min(elapsed, (serial - from + 1) / (to - from + 1));
}
