// The day that one row's figures run to. Where the others have a later period that is over and the row has none yet
// ("tbc", "awaited", blank), no time has gone by for it since its own last figure: nothing is late that isn't in.

import { serialOf } from '../../cells/calendar';
import { periodsOf } from '../../measures/actual-periods';
import { valueAt, type Grid } from '../../model/grid';
import type { DateSpan, IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { reportedPeriods, type ReportedPeriod } from './figures-to';
import type { RatingContext } from './rating-context';

/** Where a row's figures end before the table's. */
export interface RowFiguresTo {
  readonly date: IsoDate;
  /** The same as Excel counts days. */
  readonly serial: number;
  /** How many figures it has: with more, the table's day counts again. */
  readonly figures: number;
}

/** For each row; null where it has a figure in the last period that is over, has none at all, or the year is over. */
export function rowFiguresTo(
  grid: Grid,
  table: PlanTable,
  { year, asAt, figuresTo }: Pick<RatingContext, 'year' | 'asAt' | 'figuresTo'>,
): (row: number) => RowFiguresTo | null {
  if (year === null || asAt === null || figuresTo === null || asAt >= year.end) return () => null;
  const latestFirst = reportedPeriods(table, year);
  const all = periodsOf(table).done;
  const over = latestFirst.filter(({ end }) => end <= figuresTo);
  return (row) => {
    const own = over.findIndex(({ column }) => typeof valueAt(grid, row, column) === 'number');
    const last = over[own];
    if (last === undefined || own === 0) return null;
    const isFilled = ({ column }: Pick<ReportedPeriod, 'column'>): boolean => typeof valueAt(grid, row, column) === 'number';
    // A figure of a period that isn't over yet is the latest all the same.
    if (latestFirst.some((period) => period.end > last.end && isFilled(period))) return null;
    return { date: last.end, serial: serialOf(last.end, grid.dateSystem), figures: all.filter(isFilled).length };
  };
}

/** The earlier of a share of the year and the share that had gone by the day. */
export function elapsedTo(elapsed: number, { start, end }: DateSpan, { serial }: RowFiguresTo, dateSystem: Grid['dateSystem']): number {
  const [from, to] = [serialOf(start, dateSystem), serialOf(end, dateSystem)];
  return Math.min(elapsed, (serial - from + 1) / (to - from + 1));
}
