// The rows and columns of a table, without what stands under its last deliverable: a key lies outside them.

import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/** Both ends counted; `ours`: the add-in's columns. */
export interface TableSpan {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly ours: ReadonlySet<number>;
}

export function spanOf({ area, headerRows, rows, addInColumns }: PlanTable): TableSpan {
  const top = headerRows[0] ?? area.firstRow;
  const bottom = rows.reduce((last, row) => (isCounted(row) ? Math.max(last, row.row) : last), top);
  return { top, bottom, left: area.firstColumn, right: area.lastColumn, ours: new Set(Object.values(addInColumns)) };
}

/** On a sheet that holds no plan, what is explained stands among the first rows. */
export const rowsOfGuidance = 200;
