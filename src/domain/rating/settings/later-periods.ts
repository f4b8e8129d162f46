// What stands in a period that begins after the as-at date is a plan or a forecast: it never says what was delivered.
// Of a period that has begun, a figure is what was done so far; not where later ones are filled too, since the sheet
// then fills in what is to come, and nothing says which of the two it is.

import { valueAt, type Grid } from '../../model/grid';
import type { IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { PeriodColumn } from '../../model/table/columns';
import type { PlanRow } from '../../model/table/rows';
import { readPeriodHeading } from '../../recognise/headings/period-headings';
import { periodSpan } from '../../recognise/headings/review-headings';

/** The table with what it holds of periods after the date as forecasts; blank ones may still be filled in. */
export function withLaterPeriods(grid: Grid, table: PlanTable, asAt: IsoDate | null): PlanTable {
  return asAt === null ? table : withLaterColumns(grid, withLaterRows(table, asAt), asAt);
}

/** Of a list with a row for each period, those of periods that haven't begun. */
function withLaterRows(table: PlanTable, asAt: IsoDate): PlanTable {
  const isLater = ({ apart, figureKind }: PlanRow): boolean => {
    const period = apart === undefined || figureKind !== undefined ? null : readPeriodHeading(apart);
    const span = period === null ? null : periodSpan(period, table.year);
    return span !== null && span.start > asAt;
  };
  if (!table.rows.some(isLater)) return table;
  const rows = table.rows.map((row): PlanRow => (isLater(row) ? { ...row, figureKind: { kind: 'forecast', saidBy: 'date' } } : row));
  return { ...table, rows };
}

function withLaterColumns(grid: Grid, table: PlanTable, asAt: IsoDate): PlanTable {
  // What is a plan or a forecast by its title or its words already says nothing of what was done.
  const rows = table.rows.filter((row) => isCounted(row) && row.figureKind === undefined);
  const isFilled = ({ column }: PeriodColumn): boolean => rows.some(({ row }) => typeof valueAt(grid, row, column) === 'number');
  const { periods } = table.columns;
  const isLater = (period: PeriodColumn): boolean => isActual(period) && period.span !== null && period.span.start > asAt;
  if (!periods.some((period) => isLater(period) && isFilled(period))) return table;
  const isUnderWay = (period: PeriodColumn): boolean => isActual(period) && period.span !== null && period.span.end > asAt;
  return {
    ...table,
    columns: {
      ...table.columns,
      periods: periods.map((period) => (isUnderWay(period) && isFilled(period) ? { ...period, forecast: true, afterAsAt: true } : period)),
    },
  };
}

function isActual({ forecast, carriedForward }: PeriodColumn): boolean {
  return forecast !== true && carriedForward !== true;
}
