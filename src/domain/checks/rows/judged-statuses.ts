// Where the stated statuses are a judgement no finding speaks of rating; and a computed one that a chosen scheme puts beside
// them is no contradiction: it is said once, and of no row.

import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { ToldOfStatuses } from '../../rating/keys/workbook-keys';
import { judgedBy } from '../../rating/keys/judged-statuses';
import { areStatedAlone } from '../../rating/settings/stated-alone';
import type { RatingContext } from '../../rating/settings/rating-context';
import type { FindingParts } from '../finding';

const differs = 'status-differs';

/** The findings, with those of differing statuses as one note on what the statuses are. */
export function withJudgementTold(
  grid: Grid,
  table: PlanTable,
  told: ToldOfStatuses,
  found: readonly FindingParts[],
): readonly FindingParts[] {
  const first = found.find(({ check }) => check === differs);
  const by = first === undefined ? null : judgedBy(grid, table, told);
  if (first === undefined || by === null) return found;
  const message = `${by} says that the stated statuses are a judgement. Computed ones stand beside them and say only what the figures come to; where the two differ, neither is wrong.`;
  const note: FindingParts = {
    check: 'status-judged',
    severity: 'note',
    sheet: table.sheet.name,
    row: first.row ?? table.firstRow,
    column: first.column ?? null,
    message,
  };
  return found.flatMap((parts) => (parts === first ? [note] : parts.check === differs ? [] : [parts]));
}

/** The findings of a table in which nothing is rated: what is open of a row keeps no status from it. */
export function withNothingRated(settings: RatingContext, found: readonly FindingParts[]): readonly FindingParts[] {
  if (!areStatedAlone(settings)) return found;
  return found.map((parts): FindingParts => {
    const { alike } = parts;
    const message = withoutRating(parts.message);
    return alike === undefined
      ? { ...parts, message }
      : { ...parts, message, alike: { ...alike, message: (rows) => withoutRating(alike.message(rows)) } };
  });
}

function withoutRating(message: string): string {
  return message
    .replace(/, so (?:the|this|these) rows? (?:is|are)n['’]t rated(?: by [\p{L} ]+)?/gu, '')
    .replace(
      /To (?:rate|have) (it|them)(?: rated)?( by [\p{L} ]+)?, /gu,
      (_, which: string) => `To have ${which} set against the target, `,
    );
}
