// Where the stated statuses are a judgement, a computed one beside them is no contradiction: it is said once, and of no row.

import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { StatusKey } from '../../rating/keys/status-key';
import { judgedBy } from '../../rating/keys/judged-statuses';
import type { FindingParts } from '../finding';

const differs = 'status-differs';

/** The findings, with those of differing statuses as one note on what the statuses are. */
export function withJudgementTold(
  grid: Grid,
  table: PlanTable,
  elsewhere: StatusKey | null,
  found: readonly FindingParts[],
): readonly FindingParts[] {
  const first = found.find(({ check }) => check === differs);
  const by = first === undefined ? null : judgedBy(grid, table, elsewhere);
  if (first === undefined || by === null) return found;
  const message = `${by} says that the stated statuses are a judgement. Computed ones stand beside them and say only what the figures come to; where the two differ, neither is wrong.`;
  const told: FindingParts = {
    check: 'status-judged',
    severity: 'note',
    sheet: table.sheet.name,
    row: first.row ?? table.firstRow,
    column: first.column ?? null,
    message,
  };
  return found.flatMap((parts) => (parts === first ? [told] : parts.check === differs ? [] : [parts]));
}
