// The dates in figures of a table that can be read with the day or the month first, while nothing in their column says
// which: they are asked about, and nothing is claimed by them.

import { valueAt, type Grid } from '../../model/grid';
import type { ColumnRole } from '../../model/mapping';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import type { NamedDate } from './date-name';
import { daysInFigures, orderIn } from './date-order';
import { fullYear } from './year-behind';

const dated: ReadonlySet<ColumnRole> = new Set(['timescale', 'start', 'end', 'original date', 'actual date']);

export const inFigures = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:20)?\d\d)(?![\d/-])/gu;

/** A date typed in figures. */
export interface TypedDate {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The days that it can be; of two, the one with the day first comes first. */
  readonly days: readonly NamedDate[];
}

/** Those of a table that are open, in its timescales, starts and ends and in the headings of its reviews. */
interface OpenDates {
  readonly inCells: readonly TypedDate[];
  readonly inHeadings: readonly TypedDate[];
}

/** A column whose other dates fit one order only ("13/10/15") has said which it is. */
export function openDatesOf(grid: Grid, table: PlanTable): OpenDates {
  const columns = table.roles.filter(({ role }) => dated.has(role)).map(({ column }) => column);
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const headingRow = table.headerRows.at(-1) ?? 0;
  return {
    inCells: columns.flatMap((column) => twoWays(rows.flatMap(({ row }) => datesAt(grid, row, column)))),
    inHeadings: twoWays(table.columns.rag.flatMap(({ column }) => datesAt(grid, headingRow, column))),
  };
}

function datesAt(grid: Grid, row: number, column: number): readonly TypedDate[] {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'string') return [];
  return [...value.matchAll(inFigures)].map(([text, first, sign, second, year]) => ({
    row,
    column,
    text,
    days: daysInFigures(Number(first), sign, Number(second), fullYear(year), null),
  }));
}

/** The dates that fit both orders, unless the others of their column fit only one. */
function twoWays(dates: readonly TypedDate[]): readonly TypedDate[] {
  return orderIn(dates.map(({ text }) => text)) === null ? dates.filter(({ days }) => days.length > 1) : [];
}
