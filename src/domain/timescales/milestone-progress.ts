// A milestone's state once the row's progress is known: what is done is never overdue, and what was done late says so.

import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { DateSpan, IsoDate } from '../model/dates';
import type { RowMilestone } from '../model/milestone';
import type { SettledProgress } from './settled-progress';

/**
 * `deadline`: the last day by which it was to be done, as an officer set it; null where that isn't known.
 * Words such as "On hold" leave the state to the date.
 */
export function withProgress(milestone: RowMilestone, progress: SettledProgress | null, deadline: IsoDate | null): RowMilestone {
  if (progress === null) return milestone;
  switch (progress.state) {
    case 'done':
      return { ...milestone, state: 'complete', ...lateness(progress.on, deadline) };
    case 'cancelled':
      return { ...milestone, state: 'cancelled' };
    case 'asked':
      if (milestone.state !== 'overdue') return milestone;
      return { ...milestone, state: 'asked', asks: { question: question(progress), column: progress.column } };
    case 'open':
      return progress.notStarted && milestone.kind === 'start' && milestone.state === 'ongoing'
        ? { ...milestone, notStarted: true }
        : milestone;
  }
}

function lateness(on: DateSpan | null, deadline: IsoDate | null): Pick<RowMilestone, 'late' | 'finished'> {
  if (on === null) return {};
  const finished = { on, due: deadline };
  if (deadline === null || on.start <= deadline) return { finished };
  return { finished, late: { days: on.start === on.end ? differenceInCalendarDays(parseISO(on.end), parseISO(deadline)) : null } };
}

function question({ text, against }: Extract<SettledProgress, { readonly state: 'asked' }>): string {
  const said = against === null ? `It says “${text}”` : `One cell says “${text}”, another “${against.text}”`;
  return `${said}: is it done? Until that is clear its date isn’t called overdue. Make the cells say which, then review again.`;
}
