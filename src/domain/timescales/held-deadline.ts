// Which of a row's dates is its deadline: the latest that an officer set. The one it replaced is kept as the date it was
// moved from. A forecast moves nothing: it is told beside the date that was set, and is the deadline only without one.

import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';

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

/** The milestones of the deadline that holds. `deadlines`: those that the row has, the first of each use the one that holds. */
export function heldDeadline(deadlines: readonly RowDeadline[], progress: SettledProgress | null): readonly RowMilestone[] {
  const [held, ...before] = inForce(deadlines);
  if (held === undefined) return [];
  const both = deadlines.find(({ use }) => use === 'forecast or actual');
  const isDone = progress?.state === 'done';
  const done = isDone && progress.on === null && both !== undefined ? { ...progress, on: spanOf(both) } : progress;
  const mayBeDone = both !== undefined && progress === null && hasPassed(both);
  const isOther = (date: RowMilestone | null): boolean => date !== null && date.to !== onlyDateOf(held)?.to;
  // Moved twice, it was moved from the date first set.
  const replaced = [...before.filter(({ use }) => use !== 'revised'), ...before].map(onlyDateOf).find(isOther);
  const set = [held, ...before].find(isSet);
  const deadline = set === undefined ? null : lastDayOf(set);
  const forecast = isSet(held) && !mayBeDone && !(isDone && both !== undefined) ? forecastBeside(held, deadlines) : null;
  return held.milestones.map((milestone) => {
    const isMoved = milestone.slippedFrom === null && held.milestones.length === 1 && replaced !== undefined;
    const told = forecast === null ? milestone : { ...milestone, forecast };
    const seen = withProgress(isMoved ? { ...told, ...movedFromDate(replaced) } : told, done, deadline);
    return mayBeDone && seen.state !== 'unreadable' ? asked(seen, both.milestones[0]?.column ?? seen.column) : seen;
  });
}

function isSet({ use }: RowDeadline): boolean {
  return use !== 'forecast' && use !== 'forecast or actual';
}

/**
 * The deadline that holds, and those that it replaced. A date among forecasts and actual dates moves none that was set, and is
 * the deadline only without one.
 */
function inForce(deadlines: readonly RowDeadline[]): readonly RowDeadline[] {
  const set = deadlines.filter(isSet);
  const [expected] = deadlines.filter((each) => !isSet(each));
  if (expected === undefined) return set;
  return (set[0] ?? expected).milestones.every(isUndatedPlan(set)) ? [expected, ...set] : set;
}

function hasPassed({ milestones }: RowDeadline): boolean {
  return milestones.some(({ state }) => state === 'overdue');
}

/** No date was set, or none that can be read, as "TBC" that nobody has revised. */
function isUndatedPlan([first]: readonly RowDeadline[]): (milestone: RowMilestone) => boolean {
  return ({ state }) => first === undefined || (first.use !== 'revised' && state === 'unreadable');
}

/** The forecast of the only date that was set, where it is another. */
function forecastBeside(held: RowDeadline, deadlines: readonly RowDeadline[]): NonNullable<RowMilestone['forecast']> | null {
  const expected = deadlines.find((each) => !isSet(each));
  const [set, forecast] = [onlyDateOf(held), expected === undefined ? null : onlyDateOf(expected)];
  if (set?.to == null || forecast?.to == null || forecast.date === null || forecast.to === set.to) return null;
  const areDays = [set, forecast].every(({ from, to }) => from === to);
  const daysLater = areDays ? differenceInCalendarDays(parseISO(forecast.to), parseISO(set.to)) : null;
  return { date: forecast.date, ...(forecast.span === undefined ? {} : { span: forecast.span }), to: forecast.to, daysLater };
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
function asked(milestone: RowMilestone, column: number): RowMilestone {
  const question = 'It stands among forecast and actual dates, and has passed: is it done? Add a status that says so, then review again.';
  return { ...milestone, state: 'asked', asks: { question, column } };
}
