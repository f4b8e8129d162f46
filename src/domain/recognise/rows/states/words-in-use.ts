// What "Open" and "Live" say in a table: that the work is done, as of a bus lane that is in use, or that it isn't, as of a
// risk that nobody has closed. Where nothing in the table tells, it is asked, and the row is neither overdue nor done.

import { datesOpening, datesUse, saysInUse, saysOpen, saysStageOfBuilding } from '../../../cells/words/live-words';
import { readProgress } from '../../../cells/words/progress-words';
import type { PlanTable } from '../../../model/plan';
import type { ProgressState } from '../../../model/table/progress';

/** What words in use can say. */
type UseState = Extract<ProgressState, 'complete' | 'under way' | 'perhaps complete'>;

/** Rows of such things are closed when they are done, not opened. */
const areClosed =
  /\b(?:actions?|recommend\w*|risks?|issues?|findings?|decisions?|quer(?:y|ies)|tickets?|complaints?|requests?|defects?|observations?|tasks?|commitments?|incidents?|cases?|audits?|mitigations?|calls|snags?|concerns?|dependenc(?:y|ies)|non-?conform\w*)\b/iu;

/** One stage alone may be of anything. */
const fewestStages = 2;

/** Whether a text is of those that the table has to tell. */
export function saysUse(text: string): boolean {
  return saysInUse(text) || saysOpen(text);
}

/** How such words read in a table. `states`: what its rows state, in lower case, each once. */
export function useStateIn(table: PlanTable, states: readonly string[]): (text: string) => UseState {
  const launch = headsDeadline(table, datesUse);
  const opening = headsDeadline(table, datesOpening);
  const others = states.filter((text) => !saysUse(text));
  const hasEnd = others.some(isEnd);
  const stages = others.filter(saysStageOfBuilding).length;
  const isToRun = headsDeadline(table, (heading) => /\b(?:end|ends|closes|closing|expir\w*)\b/iu.test(heading));
  const rowsAreClosed = areClosed.test(nameHeading(table));
  return (text) => {
    if (saysInUse(text) ? launch : opening || launch) return 'complete';
    if (rowsAreClosed || (hasEnd && stages === 0)) return saysOpened(text) ? 'perhaps complete' : 'under way';
    return stages >= fewestStages && !hasEnd && !isToRun ? 'complete' : 'perhaps complete';
  };
}

/** A place; a ticket that was opened isn't done, and both say it so. */
function saysOpened(text: string): boolean {
  return /\bopened\b/u.test(text);
}

function isEnd(text: string): boolean {
  const state = readProgress(text);
  return state === 'complete' || state === 'cancelled' || /^(?:re)?(?:solved|mediated|settled)\b/u.test(text);
}

/** Whether the deadlines are those of coming into use, and no end beside them is to come. */
function headsDeadline({ columns: { timescale, dates = [] }, roles }: PlanTable, dated: (heading: string) => boolean): boolean {
  const deadlines = new Set([timescale, ...dates.filter(({ use }) => use !== 'actual').map(({ column }) => column)]);
  return (
    roles.some(({ column, heading }) => deadlines.has(column) && dated(heading)) &&
    !roles.some(({ column, role }) => role === 'end' && !deadlines.has(column))
  );
}

/** What the rows are, as the column that names them, the one of the statuses and the sheet say. */
function nameHeading({ columns, roles, sheet }: PlanTable): string {
  const named = new Set([columns.description, columns.project]);
  const headings = roles.filter(({ column }) => named.has(column)).map(({ heading }) => heading);
  return [...headings, sheet.name].join('; ');
}
