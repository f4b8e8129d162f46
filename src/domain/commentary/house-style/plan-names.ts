// What the names of a template stand for in a row of a programme plan or a narrative. A row that is asked about keeps the
// built-in wording; one that is done, given up or past its date must say so.

import { longDate } from '../../cells/calendar';
import type { NamedFigures, RowInNames } from '../../model/commentary/house-style';
import { endWords, shortened } from '../plans/date-phrases';
import { askedSentence, planStatement, saidSentence, saysNothing } from '../plans/plan-draft';
import type { PlanRowToDraft } from '../plans/plan-row';
import { noStatus, statusSentence } from '../plans/status-sentence';
import { phrase } from './phrase';

/** Null where the row keeps the built-in wording, whatever the template. */
export function planInNames(row: PlanRowToDraft, kind: 'plan' | 'narrative'): RowInNames | null {
  if (saysNothing(row) || askedSentence(row) !== null) return null;
  const { about, progress, asAt } = row;
  const figures: NamedFigures = {
    row: phrase(shortened(about)),
    ...statusInNames(row),
    dates: datesInWords(row),
    progress: progress.length > 0 ? progress.map(shortened).join(', ') : phrase(saidSentence(row).replace(/^Progress: /u, '')),
    due: nextDate(row),
    'as at': asAt === null ? '' : longDate(asAt),
  };
  return { kind, figures, mustName: isNews(row) ? ['dates'] : [] };
}

/** "Amber", or "Amber at the October 2011 review"; "down from Green last time". */
function statusInNames({ status, asAt }: PlanRowToDraft): NamedFigures {
  if (status.now?.isStatus !== true) return {};
  const now = statusSentence({ ...status, before: null }, asAt);
  const change = statusSentence(status, asAt).slice(phrase(now).length);
  return { status: phrase(now).replace(/^Rated /u, ''), change: phrase(change).replace(/^[,;] /u, '') };
}

/** All that is said of the dates, in one phrase. */
function datesInWords(row: PlanRowToDraft): string {
  const { status, progress, asAt } = row;
  const others = [statusSentence(status, asAt), noStatus, `Progress: ${progress.map(shortened).join(', ')}.`];
  return phrase(
    planStatement(row)
      .filter((sentence) => !others.includes(sentence))
      .join(' '),
  );
}

/** The only date that is still to come. */
function nextDate({ milestones }: PlanRowToDraft): string {
  const toCome = milestones.filter(({ kind, state }) => kind !== 'start' && (state === 'due' || state === 'not yet due'));
  const [next, ...more] = toCome.filter(({ kind, isDone }) => (kind === 'deadline' || kind === 'event') && !isDone);
  return next === undefined || more.length > 0 || toCome.length > 1 || next.insteadOfForecast !== undefined ? '' : endWords(next);
}

/** What is done, closed, given up or past its date. */
function isNews({ milestones, settled }: PlanRowToDraft): boolean {
  const states = milestones.flatMap(({ state }) => (state === 'unreadable' ? [] : [state]));
  if (states.includes('overdue')) return true;
  const isOver = states.length > 0 && states.every((state) => state === 'complete' || state === 'closed' || state === 'cancelled');
  return isOver || settled?.state === 'cancelled' || (states.length === 0 && settled !== null && settled.state !== 'open');
}
