// Which of a row's dates is its deadline: the latest that an officer set or expects. The one it replaced is kept as the
// date it was moved from, and what was done is held against the date that was set, not against a forecast.

import type { IsoDate } from '../model/dates';
import type { RowMilestone } from '../model/milestone';
import type { MilestoneDateUse } from '../model/table/date-columns';
import { withProgress } from './milestone-progress';
import type { SettledProgress } from './settled-progress';

/** What a row has in one column of deadlines. */
export interface RowDeadline {
  readonly use: MilestoneDateUse;
  readonly milestones: readonly RowMilestone[];
  /** As typed. */
  readonly text: string;
}

/** The milestones of the deadline that holds. `deadlines`: those that the row has, the first of which holds. */
export function heldDeadline(deadlines: readonly RowDeadline[], progress: SettledProgress | null): readonly RowMilestone[] {
  const [held, ...before] = deadlines;
  if (held === undefined) return [];
  const done =
    progress?.state === 'done' && progress.on === null && held.use === 'forecast or actual' ? { ...progress, on: spanOf(held) } : progress;
  const isOther = (date: RowMilestone | null): boolean => date !== null && date.to !== onlyDateOf(held)?.to;
  // Moved twice, it was moved from the date first set.
  const replaced = [...before.filter(({ use }) => use !== 'revised'), ...before].map(onlyDateOf).find(isOther);
  const set = [held, ...before].find(({ use }) => use !== 'forecast' && use !== 'forecast or actual');
  const deadline = set === undefined ? null : lastDayOf(set);
  return held.milestones.map((milestone) => {
    const isMoved = milestone.slippedFrom === null && held.milestones.length === 1 && replaced !== undefined;
    const seen = withProgress(isMoved ? { ...milestone, ...movedFromDate(replaced) } : milestone, done, deadline);
    return held.use === 'forecast or actual' && progress === null && seen.state === 'overdue' ? asked(seen) : seen;
  });
}

function movedFromDate(replaced: RowMilestone | null): Pick<RowMilestone, 'slippedFrom' | 'slippedFromSpan'> {
  if (replaced?.span === undefined) return { slippedFrom: replaced?.date ?? null };
  return { slippedFrom: replaced.date, slippedFromSpan: replaced.span };
}

/** The only date of a deadline; null where it has several, or none. */
function onlyDateOf({ milestones }: RowDeadline): RowMilestone | null {
  const [only] = milestones;
  return only === undefined || milestones.length > 1 || only.date === null ? null : only;
}

function lastDayOf(deadline: RowDeadline): IsoDate | null {
  const only = onlyDateOf(deadline);
  return only === null || only.kind === 'start' ? null : only.to;
}

function spanOf(deadline: RowDeadline) {
  const only = onlyDateOf(deadline);
  if (only?.from == null || only.to === null) return null;
  const days = { start: only.from, end: only.to };
  return only.span === undefined ? days : { ...days, typed: only.span };
}

/** A date that has passed in a column of both may be either. */
function asked(milestone: RowMilestone): RowMilestone {
  const question = 'It stands among forecast and actual dates, and has passed: is it done? Add a status that says so, then review again.';
  return { ...milestone, state: 'asked', asks: { question, column: milestone.column } };
}
