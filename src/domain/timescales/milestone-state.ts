// Where a milestone stands at the as-at date. The date rule only suggests:
// what the officer stated is never changed by it.

import type { Milestone, MilestoneAt, MilestoneState, RowMilestone } from '../model/milestone';
import { saysNotApplicable } from '../cells/statuses';
import { readProgress } from '../cells/words/progress-words';
import type { ProgressState } from '../model/table/progress';
import { forecastInWords, movedFrom } from './milestone-words';
import type { IsoDate } from '../model/dates';

/** The states from the one that most wants to be looked at to the one that least does. */
const mostPressing: readonly MilestoneState[] = ['overdue', 'asked', 'due', 'ongoing', 'not yet due', 'complete', 'closed', 'cancelled'];

/**
 * The state of a milestone; null where it hangs on an as-at date that nobody has given.
 * @internal exported for its test
 */
export function stateAt(milestone: Milestone, asAt: IsoDate | null): MilestoneState | null {
  const { kind, from, to, span, isDone } = milestone;
  if (kind === 'unreadable' || (kind === 'period' && from === null && to === null)) return 'unreadable';
  const isToCome = from !== null && asAt !== null && asAt < from;
  if (isDone) return isToCome ? 'not yet due' : 'complete';
  if ((kind === 'ongoing' || kind === 'recurring') && from === null && to === null) return 'ongoing';
  if (asAt === null) return null;
  if (isToCome || isBeforeLastMonth(milestone, asAt)) return 'not yet due';
  if (kind === 'start') return span !== undefined && to !== null && asAt <= to ? 'due' : 'ongoing';
  if (to !== null && to < asAt) return 'overdue';
  return kind === 'deadline' || kind === 'event' ? 'due' : 'ongoing';
}

/** "2025", "Q3", "summer": due by the last day, so that nothing is due before the last month. */
function isBeforeLastMonth({ kind, from, to }: Milestone, asAt: IsoDate): boolean {
  if ((kind !== 'deadline' && kind !== 'event') || from === null || to === null) return false;
  const month = to.slice(0, 'YYYY-MM'.length);
  return from.slice(0, 'YYYY-MM'.length) !== month && asAt.slice(0, 'YYYY-MM'.length) < month;
}

export function milestoneAt(milestone: Milestone, asAt: IsoDate | null): MilestoneAt {
  return { ...milestone, state: stateAt(milestone, asAt) };
}

/** What the dates of a row suggest beside what is stated: never a colour, and never in place of it. */
interface DateSuggestion {
  readonly milestone: RowMilestone;
  readonly state: MilestoneState;
  readonly stated: string | null;
}

/**
 * The milestone that most wants to be looked at; of several alike the first.
 * Null where no date can be read, or there is no as-at date.
 */
export function suggestionOf(all: readonly RowMilestone[], stated: string | null): DateSuggestion | null {
  const milestones = ownDatesOf(all);
  for (const state of mostPressing) {
    const alike = milestones.filter((each) => each.state === state);
    const milestone = alike.find(({ late }) => late !== undefined) ?? alike[0];
    if (milestone !== undefined) return { milestone, state, stated };
  }
  return null;
}

/** The dates of the row itself; those of its next steps only where it has no other. */
export function ownDatesOf(milestones: readonly RowMilestone[]): readonly RowMilestone[] {
  if (!milestones.some(({ isNextStep }) => isNextStep)) return milestones;
  const own = milestones.filter(({ isNextStep }) => isNextStep !== true);
  return own.length === 0 ? milestones : own;
}

/** "overdue, stated Amber", "complete, 14 days late", "not yet due (moved from March 2012)". */
export function suggestionWords({ milestone, state, stated }: DateSuggestion): string {
  const words = (state === 'cancelled' && milestone.stopped !== true ? givenUpAs(stated) : null) ?? stateWords(milestone, state);
  const said = state === 'overdue' ? statedBeside(stated, milestone) : stated;
  const beside = state === 'complete' || state === 'closed' || state === 'cancelled' ? withoutProgress(said) : said;
  return beside === null ? words : `${words}, stated ${beside}`;
}

/** What was turned down was never begun, so that it is called by the officer's word for it: "Not accepted". */
function givenUpAs(stated: string | null): string | null {
  const word = (stated ?? '').split(', ').find((part) => readProgress(part) === 'cancelled' || saysNotApplicable(part));
  return word !== undefined && (turnedDown.test(word) || saysNotApplicable(word)) ? word.trim() : null;
}

/** What is stated of a row and in place of a milestone's actual date: "Red, Outstanding"; null where neither is. */
export function statedBeside(stated: string | null, { insteadOfDate }: RowMilestone): string | null {
  if (insteadOfDate === undefined || stated === insteadOfDate) return stated;
  return stated === null ? insteadOfDate : `${stated}, ${insteadOfDate}`;
}

const turnedDown = /^(?:not |rejected|declined|refused|risk |management )(?!going)/iu;

const saysItsOver: ReadonlySet<ProgressState | null> = new Set<ProgressState>(['complete', 'cancelled', 'delayed']);

/** "complete" needn't be followed by "stated Completed". */
function withoutProgress(stated: string | null): string | null {
  const rest = (stated ?? '').split(', ').filter((part) => part !== '' && !saysItsOver.has(readProgress(part)) && !saysNotApplicable(part));
  return rest.length === 0 ? null : rest.join(', ');
}

function stateWords(milestone: RowMilestone, state: MilestoneState): string {
  const { late, kind, notStarted } = milestone;
  if (state === 'asked') return 'asked: is it done?';
  if (state === 'complete') return late === undefined ? state : `${state}, ${lateWords(late.days)}`;
  if (state === 'ongoing' && notStarted === true) return 'its start has passed';
  if (milestone.stopped === true) return 'stopped';
  if (state === 'due' && kind === 'start') return 'due to start';
  if (state === 'closed' || state === 'cancelled') return state;
  const moved = movedFrom(milestone);
  const beside = [moved === null ? null : `moved from ${moved}`, forecastInWords(milestone)].filter((words) => words !== null);
  return beside.length === 0 ? state : `${state} (${beside.join('; ')})`;
}

function lateWords(days: number | null): string {
  return days === null ? 'late' : `${String(days)} ${days === 1 ? 'day' : 'days'} late`;
}
