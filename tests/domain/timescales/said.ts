// A milestone in one line, as the tables of these tests have it.

import type { DateContext } from '../../../src/domain/timescales/dates/date-name';
import type { Milestone } from '../../../src/domain/model/milestone';

/** The year of the programme plan, reviewed at the end of October 2011. Nothing says whether days or months go first. */
export const plan2011: DateContext = { year: { start: '2011-04-01', end: '2012-03-31' }, asAt: '2011-10-31', order: null };

/** "deadline 2011-10 was 2011-07 of Phase 1". */
export function said({ kind, date, label, isDone, slippedFrom }: Milestone): string {
  return [kind, date, isDone ? 'done' : null, slippedFrom === null ? null : `was ${slippedFrom}`, label === null ? null : `of ${label}`]
    .filter((part) => part !== null)
    .join(' ');
}
