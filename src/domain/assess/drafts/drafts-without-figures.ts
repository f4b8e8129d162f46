// Rows of a table of figures that have none: an action without a measure, a survey that is still to come. What is to be said of
// them is their state and their dates, as in a programme plan.

import type { Statement } from '../../commentary/house-style/house-wording';
import type { AssessedTable } from '../../model/assessment';
import type { Grid } from '../../model/grid';
import type { MilestonesByRow } from '../../model/milestone';
import type { PlanRow } from '../../model/table/rows';
import { statingPlanRows } from './plan-drafts';

/** A table of figures, and what its rows without any are drafted from. */
interface TableWithoutFigures extends Pick<AssessedTable, 'table' | 'settings'> {
  readonly grid: Grid;
  readonly milestones: MilestonesByRow;
}

/** States such a row; null where it has neither a date nor words of how far it is: a status alone is in the cell beside it. */
export function statingWithoutFigures({ grid, table, settings, milestones }: TableWithoutFigures): (row: PlanRow) => Statement | null {
  let stateRow: ((row: PlanRow) => Statement | null) | null = null;
  return (row) => {
    const dated = (milestones.get(row.row) ?? []).filter(({ state }) => state !== 'unreadable');
    const isWaiting = dated.some(({ state }) => state === null);
    if (isWaiting || (dated.length === 0 && (row.progress ?? []).length === 0)) return null;
    stateRow ??= statingPlanRows(grid, { table, settings }, 'plan', milestones);
    const statement = stateRow(row);
    return statement === null ? null : { ...statement, named: () => null };
  };
}
