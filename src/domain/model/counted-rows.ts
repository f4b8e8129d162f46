// Which rows of a table are deliverables to be counted and rated: every deliverable, and projects that carry figures of their own.

import type { Figure, PlanRow } from './plan';

/** Themes, totals, notes and placeholders are never counted; nor is a project without a target, a figure or a total. */
export function isCounted(row: PlanRow): boolean {
  if (row.kind === 'deliverable') return true;
  return row.kind === 'project' && [row.target.figure, ...row.actuals, row.total, row.achieved].some(isFilled);
}

function isFilled(figure: Figure): boolean {
  return figure.kind !== 'blank';
}
