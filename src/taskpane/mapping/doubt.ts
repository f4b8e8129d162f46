// Which tables the pane insists on: nothing is computed from a doubtful one until the officer has confirmed its columns.

import type { PlanTable } from '../../domain/model/plan';
import type { Review } from '../../domain/model/review';
import { isCertain } from '../../domain/assess/certain-tables';

export function isDoubtfulTable(table: PlanTable): boolean {
  return !isCertain(table);
}

/** Tells a table from the others of a workbook, as long as nobody moves it. */
export function tableKey({ sheet, area }: PlanTable): string {
  return `${sheet.id} ${String(area.firstRow)} ${String(area.firstColumn)}`;
}

/** The first doubtful table that the officer hasn't chosen to leave alone; null where there is none. */
export function nextDoubtful(review: Review, leftAlone: readonly string[]): PlanTable | null {
  const tables = review.sheets.flatMap(({ reading }) => reading.tables);
  return tables.find((table) => isDoubtfulTable(table) && !leftAlone.includes(tableKey(table))) ?? null;
}
