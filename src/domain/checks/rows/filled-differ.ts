// A cell filled as a status, by the sheet's key to colours, beside another that the scheme computes: one of the two is to be looked at.

import type { AssessedTable } from '../../model/assessment';
import { cellAddress } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { finding } from '../finding';

/** One for each such row. */
export function checkFilledStatuses({ table, rows, filled, settings }: AssessedTable): readonly Finding[] {
  if (filled === undefined) return [];
  return rows.flatMap(({ row: { row }, rating }): readonly Finding[] => {
    const stated = filled.get(row);
    if (stated === undefined || rating === null || !('status' in rating) || rating.status === stated.status) return [];
    const { column, status } = stated;
    const says = settings.schemeKey ?? 'the scheme';
    const message = `${cellAddress(row, column)} is filled ${status.toLowerCase()}; ${says} says ${rating.status}. The cell is left as it is: change its colour, or say in the comment why it holds.`;
    return [
      finding({
        check: 'status-differs',
        severity: 'ask',
        sheet: table.sheet.name,
        row,
        column,
        message,
        stated: status,
        computed: rating.status,
      }),
    ];
  });
}
