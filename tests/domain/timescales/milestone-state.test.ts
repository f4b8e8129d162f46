// Where milestones stand at an as-at date, and what that suggests beside a stated status: never a colour.

import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import { milestoneAt, suggestionOf, suggestionWords } from '../../../src/domain/timescales/milestone-state';
import { plan2011 } from './said';

const at = (typed: string, asAt: string | null) =>
  readTimescale(typed, { ...plan2011, asAt }).map((milestone) => ({ ...milestoneAt(milestone, asAt), column: 0 }));

test.each([
  ['a month isn’t due before its first day', 'March 2012', '2012-02-29', 'not yet due'],
  ['it is due on its first day', 'March 2012', '2012-03-01', 'due'],
  ['and on its last', 'by March 2012', '2012-03-31', 'due'],
  ['it is overdue on the day after', 'by March 2012', '2012-04-01', 'overdue'],
  ['a day is due on that day only', '31 March 2012', '2012-03-30', 'not yet due'],
  ['a day has passed on the next', '31 March 2012', '2012-04-01', 'overdue'],
  ['a quarter isn’t due before its last month', 'Q3 2011/12', '2011-11-15', 'not yet due'],
  ['a quarter is due in its last month', 'Q3 2011/12', '2011-12-01', 'due'],
  ['a year isn’t due in March', '2012', '2012-03-31', 'not yet due'],
  ['a year is due in its last month', '2012', '2012-12-01', 'due'],
  ['and overdue once it is over', '2011', '2012-01-01', 'overdue'],
  ['a financial year isn’t due in autumn', '2011/12', '2011-10-31', 'not yet due'],
  ['it is due in its own last month', '2011/12', '2012-03-31', 'due'],
  ['a season isn’t due in its first month', 'Summer 2012', '2012-06-30', 'not yet due'],
  ['late in the year isn’t due when that begins', 'late 2012', '2012-10-01', 'not yet due'],
  ['early 2012 has passed in May', 'early 2012', '2012-05-01', 'overdue'],
  ['a start isn’t due before its first day', 'from Sept 2011', '2011-08-31', 'not yet due'],
  ['from its first day it is under way', 'from Sept 2011', '2011-09-01', 'ongoing'],
  ['and stays so: a start is no deadline', 'from Sept 2011', '2012-10-31', 'ongoing'],
  ['a start in a season isn’t due before it', 'from Autumn 2011', '2011-08-31', 'not yet due'],
  ['within it nobody knows whether it has begun', 'from Autumn 2011', '2011-10-31', 'due'],
  ['nor in a financial year', 'from 2011/12', '2012-03-31', 'due'],
  ['once the span is over it has', 'from 2011/12', '2012-04-01', 'ongoing'],
  ['a deadline in a season holds to its end', 'Winter 2011', '2012-02-29', 'due'],
  ['a period has yet to begin', 'April 2011 – March 2012', '2011-03-31', 'not yet due'],
  ['a period is under way', 'April 2011 – March 2012', '2012-03-31', 'ongoing'],
  ['a period is over', 'April 2011 – March 2012', '2012-04-01', 'overdue'],
  ['until an end it goes on', 'Ongoing until March 2012', '2012-03-31', 'ongoing'],
  ['after its end it doesn’t', 'Ongoing until March 2012', '2012-04-01', 'overdue'],
  ['what goes on has no date', 'Ongoing', '2011-10-31', 'ongoing'],
  ['what comes back has none either', 'Monthly', '2011-10-31', 'ongoing'],
  ['what is to come back hasn’t begun', 'Quarterly from April 2012', '2011-10-31', 'not yet due'],
  ['what the text says is done is complete', 'Completed June 2011', '2011-10-31', 'complete'],
  ['without a date too', 'Complete', '2011-10-31', 'complete'],
  ['what is said to be done in time to come isn’t yet', 'Completed June 2012', '2011-10-31', 'not yet due'],
  ['a moved deadline counts from its new date', 'was due July 2011, now Dec 2011', '2011-10-31', 'not yet due'],
  ['a date to be confirmed has no state', 'TBC', '2011-10-31', 'unreadable'],
  ['nor has a length without a beginning', 'over a 3 year period', '2011-10-31', 'unreadable'],
  ['without an as-at date a deadline has none', 'by March 2012', null, null],
  ['but what goes on does', 'Ongoing', null, 'ongoing'],
  ['and what is done', 'Complete', null, 'complete'],
])('%s (%s at %s)', (_rule, typed, asAt, state) => {
  expect(at(typed, asAt).map((milestone) => milestone.state)).toEqual([state]);
});

test.each([
  ['a strategy due in September and still out to consultation', 'September 2011', 'Amber', 'overdue, stated Amber'],
  ['the stated status stays whatever the date says', 'By July 2011', 'Green', 'overdue, stated Green'],
  ['no status stated', 'March 2013', null, 'not yet due'],
  ['the milestone that presses most', 'Phase 1: July 2011; Phase 2: Dec 2011', 'Green', 'overdue, stated Green'],
  ['one done and one to come', 'Phase 1 complete; phase 2 by March 2012', 'Green', 'not yet due, stated Green'],
])('%s', (_case, typed, stated, words) => {
  const suggestion = suggestionOf(at(typed, '2011-10-31'), stated);
  expect(suggestion === null ? null : suggestionWords(suggestion)).toBe(words);
});

test.each([
  ['nothing typed', ''],
  ['nothing that can be read', 'TBC'],
])('%s suggests nothing', (_case, typed) => {
  expect(suggestionOf(at(typed, '2011-10-31'), 'Green')).toBeNull();
});
