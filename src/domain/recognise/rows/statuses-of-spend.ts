// Statuses that follow the money in every row measure it: Green where spending is within the budget, never beyond it.

import type { PlanRow } from '../../model/table/rows';

/** Statuses of the work by their heading, whatever the money does: "Delivery confidence", "Progress RAG". */
const ofWork = /\b(?:deliver\w*|progress\w*|schedul\w*|time\w*|quality|confidence|risks?|outcomes?|milestones?|scope)\b/iu;

/** Fewer rows than these may agree by chance. */
const leastRows = 3;

/**
 * Whether every row with a budget, what was spent and a status agrees, some within their budget and some beyond it.
 * `headings`: those of the statuses.
 */
export function statusesFollowSpend(rows: readonly PlanRow[], headings: readonly string[]): boolean {
  if (headings.some((heading) => ofWork.test(heading))) return false;
  const seen = rows.flatMap((row) => {
    const [budget, spent, status] = [row.target.figure, spentIn(row), statedLast(row)];
    return budget.kind === 'number' && spent !== null && status !== null
      ? [{ isWithin: spent <= budget.value, isGreen: status === 'Green' }]
      : [];
  });
  const isMixed = seen.some(({ isWithin }) => isWithin) && seen.some(({ isWithin }) => !isWithin);
  return seen.length >= leastRows && isMixed && seen.every(({ isWithin, isGreen }) => isWithin === isGreen);
}

function spentIn({ total, actuals }: PlanRow): number | null {
  if (total.kind === 'number') return total.value;
  const figures = actuals.flatMap((figure) => (figure.kind === 'number' ? [figure.value] : []));
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function statedLast({ reviews }: PlanRow): string | null {
  return reviews.filter(({ status, before }) => status !== null && before !== true).at(-1)?.status ?? null;
}
