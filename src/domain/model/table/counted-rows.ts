// Which rows of a table are data, and which of those are counted and rated:
// every deliverable, and projects that carry figures.

import type { Figure } from './targets';
import type { PlanRow } from './rows';

/** Whether a row of this kind is a deliverable or a project; every other kind heads, adds up or explains such rows. */
export function isDataKind(kind: string): kind is 'deliverable' | 'project' {
  return kind === 'deliverable' || kind === 'project';
}

/**
 * Themes, totals, notes and placeholders are never counted; nor is a project without a target, a figure or a total.
 */
export function isCounted(row: PlanRow): boolean {
  if (row.kind === 'deliverable') return true;
  return row.kind === 'project' && [row.target.figure, ...row.actuals, row.total, row.achieved].some(isFilled);
}

function isFilled(figure: Figure): boolean {
  return figure.kind !== 'blank';
}
