// A milestone's state once the row's progress is known: what is done is never overdue, and what was done late says so.

import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { IsoDate } from '../model/dates';
import type { DoneOn, RowMilestone } from '../model/milestone';
import type { SettledProgress } from './settled-progress';

/**
 * `deadline`: the last day by which it was to be done, as an officer set it; null where that isn't known.
 * Words such as "On hold" leave the state to the date.
 */
export function withProgress(milestone: RowMilestone, progress: SettledProgress | null, deadline: IsoDate | null): RowMilestone {
  if (progress === null) return milestone;
  switch (progress.state) {
    case 'done':
      return { ...milestone, state: 'complete', ...lateness(progress.on, deadline, milestone.span !== undefined) };
    case 'closed':
      return { ...milestone, state: 'closed' };
    case 'cancelled':
      return progress.because === undefined ? { ...milestone, state: 'cancelled' } : { ...milestone, state: 'cancelled', stopped: true };
    case 'asked':
      if (milestone.state !== 'overdue') return milestone;
      return { ...milestone, state: 'asked', asks: { question: question(progress), column: progress.column, said: saidIn(progress) } };
    case 'open':
      return milestone.kind === 'start' ? begun(milestone, progress.notStarted) : milestone;
  }
}

/** What is under way has begun. What hasn't is late only once the whole span of its start is over. */
function begun(milestone: RowMilestone, notStarted: boolean): RowMilestone {
  if (notStarted) return milestone.state === 'ongoing' ? { ...milestone, notStarted: true } : milestone;
  return milestone.state === 'due' ? { ...milestone, state: 'ongoing' } : milestone;
}

/** `isSpan`: the deadline is a season or a year, of which nobody can say by how many days. */
function lateness(on: DoneOn | null, deadline: IsoDate | null, isSpan: boolean): Pick<RowMilestone, 'late' | 'finished'> {
  if (on === null) return {};
  const finished = { on, due: deadline };
  if (deadline === null || on.start <= deadline) return { finished };
  return {
    finished,
    late: { days: on.start === on.end && !isSpan ? differenceInCalendarDays(parseISO(on.end), parseISO(deadline)) : null },
  };
}

function saidIn({ text, against }: Extract<SettledProgress, { readonly state: 'asked' }>): {
  readonly done: string;
  readonly against: string | null;
} {
  return { done: text, against: against?.text ?? null };
}

function question({ text, against }: Extract<SettledProgress, { readonly state: 'asked' }>): string {
  const said = against === null ? `It says “${text}”` : `One cell says “${text}”, another “${against.text}”`;
  return `${said}: is it done? Until that is clear its date isn’t called overdue. Make the cells say which, then review again.`;
}
