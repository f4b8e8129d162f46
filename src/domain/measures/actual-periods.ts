// The periods of a table that hold what was done, apart from those that hold forecasts, which are never counted.

import type { PlanTable } from '../model/plan';
import type { PeriodColumn } from '../model/table/columns';

/** A table's periods. */
export interface TablePeriods {
  /** What was done, oldest first: by their dates where every heading has them, else as they are. */
  readonly done: readonly PeriodColumn[];
  /** What is expected. */
  readonly forecast: readonly PeriodColumn[];
  /** In how many of the periods that are done any row holds a figure. */
  readonly filled: number;
}

export function periodsOf(table: PlanTable): TablePeriods {
  const { periods } = table.columns;
  const isFilled = (index: number): boolean => table.rows.some(({ actuals }) => actuals[index]?.kind === 'number');
  return {
    filled: periods.filter(({ forecast }, index) => forecast !== true && isFilled(index)).length,
    done: oldestFirst(periods.filter((period) => period.forecast !== true)),
    forecast: [...periods.filter(({ forecast }) => forecast === true), ...(table.columns.after ?? [])],
  };
}

function oldestFirst(periods: readonly PeriodColumn[]): readonly PeriodColumn[] {
  const dated = periods.flatMap((period) => (period.span === null ? [] : [{ period, start: period.span.start }]));
  if (dated.length < periods.length) return periods;
  return [...dated].sort((a, b) => a.start.localeCompare(b.start) || a.period.column - b.period.column).map(({ period }) => period);
}
