// What a table's columns were taken for, how surely and why, as `--json` prints it. Columns are letters.

import { columnLetters } from '../domain/model/cell';
import type { PlanTable } from '../domain/model/plan';

/** `confirmed`: by an officer; the workbook holds it. */
export function mappingJson({ confidence, confirmed, roles }: PlanTable): object {
  return {
    confidence,
    confirmed,
    roles: roles.map((reading) => ({ ...reading, column: columnLetters(reading.column) })),
  };
}
