// Which days a date names, and what a date without a year is read as: nothing is guessed where two readings are left.

import { readTimescale } from '../../../src/domain/timescales/read-timescale';
import type { DateContext } from '../../../src/domain/timescales/dates/date-name';
import { orderIn } from '../../../src/domain/timescales/dates/date-order';
import { plan2011, said } from './said';
import type { DateOrder } from '../../../src/domain/model/dates';

test.each([
  ['a day is itself', '31 March 2012', '2012-03-31', '2012-03-31'],
  ['a month runs to its last day', 'by Feb 2012', '2012-02-01', '2012-02-29'],
  ['a year is a calendar year', '2012', '2012-01-01', '2012-12-31'],
  ['two years are a financial year', '2012/13', '2012-04-01', '2013-03-31'],
  ['two years written out are calendar years', '2011-2014', '2011-01-01', '2014-12-31'],
  ['years shortened are financial years', '2011-14', '2011-04-01', '2014-03-31'],
  ['quarters count from April', 'Q4 2011/12', '2012-01-01', '2012-03-31'],
  ['halves of two years count from April', 'H2 2011/12', '2011-10-01', '2012-03-31'],
  ['halves of one year count from January', 'second half of 2012', '2012-07-01', '2012-12-31'],
  ['spring is March to May', 'spring 2012', '2012-03-01', '2012-05-31'],
  ['a half term is of the spring term', 'Spring 2 2012', '2012-02-01', '2012-04-30'],
  ['a half term is of the autumn term', 'Autumn term 1 2011', '2011-09-01', '2011-10-31'],
  ['a half term is of the summer term', 'summer 2 2012', '2012-06-01', '2012-07-31'],
  ['winter begins in the year it is called by', 'Winter 2011', '2011-12-01', '2012-02-29'],
  ['a school year begins in September', 'academic year 2011/12', '2011-09-01', '2012-08-31'],
  ['early is the first third of a year', 'early 2012', '2012-01-01', '2012-04-30'],
  ['mid is the second', 'mid 2012', '2012-05-01', '2012-08-31'],
  ['late is the last', 'late 2012', '2012-09-01', '2012-12-31'],
  ['mid is the eleventh to the twentieth of a month', 'mid-March 2012', '2012-03-11', '2012-03-20'],
  ['the end of a month is the month, which is due by its last day', 'end March 2012', '2012-03-01', '2012-03-31'],
  ['the end of a year is its last month', 'end of 2011', '2011-12-01', '2011-12-31'],
  ['the beginning of a year is its first month', 'start of 2012/13', '2012-04-01', '2012-04-30'],
  ['a week in a month is seven days', 'second week of March 2012', '2012-03-08', '2012-03-14'],
  ['a week commencing is seven days', 'w/c 5 March 2012', '2012-03-05', '2012-03-11'],
  ['so is a week ending', 'w/e Friday 9 March 2012', '2012-03-03', '2012-03-09'],
  ['before a month is before its first day', 'before March 2012', '2012-02-29', '2012-02-29'],
  ['after a month is after its last day', 'after February 2012', '2012-03-01', '2012-03-01'],
  ['months on both sides of a slash are one date', 'Dec/Jan 2012', '2011-12-01', '2012-01-31'],
  ['a range takes its missing year from its end', 'Oct - Mar 2012', '2011-10-01', '2012-03-31'],
  ['and from its beginning', 'Oct 2011 - Mar', '2011-10-01', '2012-03-31'],
])('%s', (_rule, typed, from, to) => {
  expect(readTimescale(typed, plan2011)).toEqual([expect.objectContaining({ from, to })]);
});

test.each([
  ['until says an end only', 'until March 2012', null, '2012-03-31'],
  ['since says a beginning only', 'since March 2011', '2011-03-01', null],
  ['a length says neither', 'over a 3 year period', null, null],
])('%s', (_rule, typed, from, to) => {
  expect(readTimescale(typed, plan2011)).toEqual([expect.objectContaining({ from, to })]);
});

const financial = { start: '2011-04-01', end: '2012-03-31' };
const calendar = { start: '2012-01-01', end: '2012-12-31' };
const threeYears = { start: '2011-04-01', end: '2014-03-31' };

test.each<[string, string, Partial<DateContext>, string]>([
  ['a month is of the financial year of the table', 'by March', { year: financial }, 'deadline 2012-03'],
  ['a month is of the calendar year of the table', 'by March', { year: calendar }, 'deadline 2012-03'],
  ['a quarter is of the calendar year of the table', 'Q1', { year: calendar }, 'deadline 2012-03'],
  ['a table of three years has three Marches', 'by March', { year: threeYears }, 'unreadable'],
  ['without a year of the table that of the as-at date counts', 'by March', { asAt: '2012-05-31' }, 'deadline 2013-03'],
  ['without either there is no year', 'by March', {}, 'unreadable'],
  ['a year in the text needs neither', 'by March 2012', {}, 'deadline 2012-03'],
  ['“Q1 2012” is settled by a table of that year', 'Q1 2012', { year: calendar }, 'deadline 2012-03'],
  ['and by one whose own quarter falls in it', 'Q4 2012', { year: financial }, 'deadline 2012-03'],
  ['the day goes first where the column has it so', '3/10/15', { order: 'dmy' }, 'deadline 2015-10-03'],
  ['the month goes first where the column has it so', '3/10/15', { order: 'mdy' }, 'deadline 2015-03-10'],
  ['nobody knows where it doesn’t', '3/10/15', { order: null }, 'unreadable'],
  ['a day over 12 says itself which it is', '31/03/2012', { order: 'mdy' }, 'deadline 2012-03-31'],
  ['“Mar 12” may be a day where months go first', 'Mar 12', { order: 'mdy', year: financial }, 'unreadable'],
])('%s', (_rule, typed, context, expected) => {
  expect(readTimescale(typed, { year: null, asAt: null, order: null, ...context }).map(said)).toEqual([expected]);
});

test.each([
  ['3/10/15', '“3/10/15” could be 3 October 2015 or 10 March 2015.'],
  ['Spring', '“Spring” could be spring 2011 or spring 2012.'],
  ['Q1 2012', '“Q1 2012” could be January to March 2012 or April to June 2012.'],
  ['FY13', '“FY13” could be 2013/14 or 2012/13.'],
  ['31 Feb 2012', 'There is no such date as “31 Feb 2012”.'],
  ['March 2012 - April 2011', 'It ends before it begins.'],
  ['TBC', 'The date is still to be confirmed.'],
  ['ASAP', 'It says how urgent this is, but no date.'],
  ['On hold', 'It is put off, and no new date is given.'],
  ['within 6 months of approval', 'It depends on something whose date isn’t given.'],
  ['within 6 months of April 2012', 'It counts from another date: type the date that it comes to.'],
  ['over a 3 year period', 'It says how long, but not when that begins.'],
  ['cohort 17', 'No date can be read in it.'],
])('%s says why no date can be read in it', (typed, reason) => {
  expect(readTimescale(typed, plan2011).map((milestone) => milestone.reason)).toEqual([reason]);
});

test.each<[string, readonly string[], DateOrder | null]>([
  ['one date over the twelfth settles a column', ['3/10/15', '31/03/2016'], 'dmy'],
  ['so does one in American order', ['3/10/15', '03/31/2016'], 'mdy'],
  ['two that disagree settle nothing', ['31/03/2016', '03/31/2016'], null],
  ['dates with stops say nothing of the others', ['3/10/15', '31.03.2016'], null],
  ['nor do dates in words', ['3/10/15', '31 March 2016'], null],
])('%s', (_rule, texts, order) => {
  expect(orderIn(texts)).toBe(order);
});
