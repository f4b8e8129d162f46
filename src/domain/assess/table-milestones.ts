// The milestones of a table's rows: from the timescale column, and from columns of starts and ends.

import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import { dateOfSerial } from '../cells/calendar';
import type { PlanTable } from '../model/plan';
import { formatKind } from '../cells/number-formats';
import { textOf } from '../recognise/sheet/sheet-view';
import type { DateContext } from '../timescales/dates/date-name';
import { orderIn } from '../timescales/dates/date-order';
import { readTimescale, type BareDate } from '../timescales/read-timescale';
import { milestoneAt } from '../timescales/milestone-state';
import type { Milestone, RowMilestone } from '../model/milestone';
import type { DateSpan, IsoDate } from '../model/dates';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';

/** What a table's dates are read with. */
interface TableDates {
  /** The year of dates without one; where it is null too, the financial year of the as-at date. */
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
}

type ReadTyped = (typed: string) => readonly Milestone[];

/** Reads what one row has in one column. */
interface DateColumn {
  readonly column: number;
  readonly read: ReadTyped;
}

const aboutStart = /\b(?:start(?:s|ed|ing)?|commence\w*|begin\w*|from)\b/iu;
const aboutEnd = /\b(?:ends?|finish|complet\w*|due|deadline|to)\b/iu;

/** The milestones of each deliverable and project, in the order of the sheet's columns. */
export function milestonesOf(grid: Grid, table: PlanTable, dates: TableDates): readonly (readonly [number, readonly RowMilestone[]])[] {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const columns = dateColumns(grid, table, rows, dates);
  if (columns.length === 0) return [];
  return rows.flatMap((row) => {
    const milestones = columns.flatMap(({ column, read }) =>
      read(typedAt(grid, table, row, column)).map((milestone): RowMilestone => ({ ...milestoneAt(milestone, dates.asAt), column })),
    );
    return milestones.length === 0 ? [] : [[row.row, milestones] as const];
  });
}

/**
 * Whether the day goes first is for the other dates of a column to say, then
 * for those of the cell, then for the officer's system.
 */
function dateColumns(grid: Grid, table: PlanTable, rows: readonly PlanRow[], dates: TableDates): readonly DateColumn[] {
  return table.roles.flatMap(({ column, role, heading }): readonly DateColumn[] => {
    const isTimescale = column === table.columns.timescale;
    if (!isTimescale && role !== 'start' && role !== 'end') return [];
    const saysStart = isTimescale ? aboutStart.test(heading) && !aboutEnd.test(heading) : role === 'start';
    const settled = orderIn(rows.map((row) => typedAt(grid, table, row, column)));
    const contextOf = (typed: string): DateContext => ({ ...dates, order: settled ?? orderIn([typed]) ?? grid.dateOrder ?? null });
    return [{ column, read: readOnce(contextOf, saysStart ? 'start' : 'deadline') }];
  });
}

/** Texts that many rows share are read once. `contextOf`: what a text is read with. */
function readOnce(contextOf: (typed: string) => DateContext, bare: BareDate): ReadTyped {
  const known = new Map<string, readonly Milestone[]>();
  return (typed) => {
    const milestones = known.get(typed) ?? readTimescale(typed, contextOf(typed), bare);
    known.set(typed, milestones);
    return milestones;
  };
}

/**
 * A merged timescale counts for all its rows, as the reading has it.
 * A number that isn't shown as a date can only be a year.
 */
function typedAt(grid: Grid, table: PlanTable, { row, timescale }: PlanRow, column: number): string {
  const value = valueAt(grid, row, column);
  const format = numberFormatAt(grid, row, column);
  if (typeof value === 'number') {
    if (formatKind(format) !== 'date') return Number.isInteger(value) && value >= 2000 && value < 2100 ? String(value) : '';
    return dateOfSerial(value, grid.dateSystem) === null ? '' : textOf(grid, value, format);
  }
  if (column === table.columns.timescale) return timescale ?? '';
  return typeof value === 'string' ? value : '';
}
