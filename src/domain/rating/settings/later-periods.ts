// What stands in a period that begins after the as-at date is a plan or a forecast: it never says what was delivered.
// Of a period that has begun, a figure is what was done so far; not where later ones are filled too, since the sheet
// then fills in what is to come, and nothing says which of the two it is.

import { valueAt, type Grid } from '../../model/grid';
import type { IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { PeriodColumn } from '../../model/table/columns';

/** The table with the periods after the date that hold figures as forecasts; blank ones may still be filled in. */
export function withLaterPeriods(grid: Grid, table: PlanTable, asAt: IsoDate | null): PlanTable {
  if (asAt === null) return table;
  const rows = table.rows.filter(isCounted);
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
