// Statuses with remarks of their own that the direction of travel can't
// read: reported, so that nobody takes them for unrated.

import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import { reviewsToCompare, unreadStatuses } from '../rating/review-directions';
import type { FindingParts } from './finding';

const advice = 'Direction of travel can’t tell the status from its remark. Type the status alone, and the remark in the comments.';

/** One finding for each such cell of the last two reviews; none where they aren't compared. */
export function checkDirections(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const compared = reviewsToCompare(grid, table);
  if (compared === null) return [];
  return unreadStatuses(grid, table, compared).map(({ row, column }) => ({
    check: 'direction-unread',
    severity: 'note',
    sheet: table.sheet.name,
    row,
    column,
    message: `${cellAddress(row, column)}: ${advice}`,
    alike: { key: '', message: (rows: readonly number[]) => `${rowList([...new Set(rows)])}: ${advice}` },
  }));
}
