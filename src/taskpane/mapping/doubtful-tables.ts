// Which tables are doubtful: nothing is computed from one until the officer has confirmed its columns.

import { isCertain } from '../../domain/assess/certain-tables';
import type { PlanTable } from '../../domain/model/plan';
import type { Review } from '../../domain/model/review';

/** Whether the officer must confirm a table's columns first. */
export function isDoubtfulTable(table: PlanTable): boolean {
  return !isCertain(table);
}

/** Tells a table from every other of the workbook, as long as nobody moves it. */
export function tableKey({ sheet, area }: PlanTable): string {
  return `${sheet.id} ${String(area.firstRow)} ${String(area.firstColumn)}`;
}

/** The first doubtful table that the officer hasn't chosen to skip; null where there is none. */
export function nextDoubtful(review: Review, skipped: readonly string[]): PlanTable | null {
  const tables = review.sheets.flatMap(({ reading }) => reading.tables);
  return tables.find((table) => isDoubtfulTable(table) && !skipped.includes(tableKey(table))) ?? null;
}
