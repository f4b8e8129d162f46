// What stands over a column of a table.

import type { PlanTable } from '../plan';

/** Its heading as the table has it; "" where there is no such column. */
export function headingAt({ roles }: Pick<PlanTable, 'roles'>, at: number | null): string {
  return roles.find(({ column }) => column === at)?.heading ?? '';
}
