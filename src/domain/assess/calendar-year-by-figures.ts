// "2026" by its number alone over Q1 to Q4, taken for April to March, is January to December where a quarter is filled
// that would else lie in the future: nothing is delivered before its time.

import { calendarYear, shifted } from '../timescales/dates/date-name';
import { yearsIn } from '../timescales/dates/year';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { subMonths } from 'date-fns/subMonths';
import type { IsoDate } from '../model/dates';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';
import type { PeriodColumn } from '../model/table/columns';
import { readPeriodHeading } from '../recognise/headings/period-headings';

/** The table with its year and periods from January on where its figures can't be of April to March. */
export function inYearOfFigures(grid: Grid, table: PlanTable, asAt: IsoDate | null): PlanTable {
  const { year, columns } = table;
  if (asAt === null || year?.start.endsWith('-04-01') !== true || !isNamedByNumberAlone(grid, table)) return table;
  const isUntimely = (period: PeriodColumn): boolean => isAhead(period, asAt) && isFilled(grid, table, period);
  const periods = columns.periods.map(fromJanuary);
  if (!columns.periods.some(isUntimely) || periods.some(isUntimely)) return table;
  const periodTargets = columns.periodTargets?.map(fromJanuary);
  return {
    ...table,
    year: calendarYear(Number(year.start.slice(0, 4))),
    columns: { ...columns, periods, ...(periodTargets === undefined ? {} : { periodTargets }) },
  };
}

/** Its periods are numbered, name no month, and no text over the rows names a year such as "2026/27". */
function isNamedByNumberAlone(grid: Grid, { headerRows, columns, roles }: PlanTable): boolean {
  const isNumbered = columns.periods.every(({ heading, forecast }) => {
    const named = readPeriodHeading(heading);
    return forecast === true || (named !== null && named.ordinal !== null && named.firstMonth === null);
  });
  const lastHeading = Math.max(...headerRows);
  const over = grid.values.slice(0, Math.max(lastHeading + 1 - grid.area.firstRow, 0)).flat();
  const texts = [...over.filter((value) => typeof value === 'string'), ...roles.map(({ heading }) => heading)];
  return isNumbered && !texts.some((text) => yearsIn(text).some(({ kind }) => kind === 'financial'));
}

function isAhead({ span, forecast }: PeriodColumn, asAt: IsoDate): boolean {
  return forecast !== true && span !== null && span.start > asAt;
}

function isFilled(grid: Grid, { rows }: PlanTable, { column }: PeriodColumn): boolean {
  return rows.some((row) => isCounted(row) && typeof valueAt(grid, row.row, column) === 'number');
}

function fromJanuary(period: PeriodColumn): PeriodColumn {
  if (period.span === null) return period;
  const earlier = (date: IsoDate): IsoDate => lightFormat(subMonths(parseISO(date), 3), 'yyyy-MM-dd');
  return { ...period, span: { start: earlier(period.span.start), end: shifted(earlier(shifted(period.span.end, 1)), -1) } };
}
