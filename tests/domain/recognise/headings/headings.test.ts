// What headings say: periods, years, dates of reviews, roles.

import { readHeadingWords } from '../../../../src/domain/recognise/headings/heading-words';
import { readPeriodHeading } from '../../../../src/domain/recognise/headings/period-headings';
import { periodSpan, reviewDate } from '../../../../src/domain/recognise/headings/review-headings';
import { yearsIn } from '../../../../src/domain/timescales/dates/year';

const year2015 = { start: '2015-04-01', end: '2016-03-31' };

test.each<[string, string | null, string | null]>([
  ['Q1', '2015-04-01', '2015-06-30'],
  ['Q4', '2016-01-01', '2016-03-31'],
  ['Q1 Apr - June', '2015-04-01', '2015-06-30'],
  ['Quarter 3', '2015-10-01', '2015-12-31'],
  ['Quarter 1 2016/17', '2016-04-01', '2016-06-30'],
  ['2nd quarter', '2015-07-01', '2015-09-30'],
  ['(Jan to Mar)', '2016-01-01', '2016-03-31'],
  ['Apr 2012', '2012-04-01', '2012-04-30'],
  ['Feb-12', '2012-02-01', '2012-02-29'],
  ['Sept', '2015-09-01', '2015-09-30'],
  ['H2', '2015-10-01', '2016-03-31'],
  ['2014/15', '2014-04-01', '2015-03-31'],
  ['2014-15', '2014-04-01', '2015-03-31'],
  ['2014/2015', '2014-04-01', '2015-03-31'],
  ['FY2014', '2014-04-01', '2015-03-31'],
  ['31 March 2016', '2016-03-01', '2016-03-31'],
  ['Marketing', null, null],
  ['2015-20', null, null],
  ['Theme', null, null],
])('the period %p in 2015/16', (heading, start, end) => {
  const period = readPeriodHeading(heading);
  const span = period === null ? null : periodSpan(period, year2015);
  expect([span?.start ?? null, span?.end ?? null]).toEqual([start, end]);
});

test('a quarter without a year has no dates where nobody says the year', () => {
  const period = readPeriodHeading('Q1');
  expect(period).not.toBeNull();
  expect(period === null ? null : periodSpan(period, null)).toBeNull();
});

test.each<[string, string | null]>([
  ['Oct 2011 review', '2011-10'],
  ['March 2012 review Red Amber Green', '2012-03'],
  ['Review at 31 October 2011', '2011-10-31'],
  ['RAG 30/09/2015', '2015-09-30'],
  ['RAG 3/10/15', null],
  ['RAG 3.10.15', '2015-10-03'],
  ['RAG 10/25/15', '2015-10-25'],
  ['RAG status Q2', '2015-09'],
  ['RAG Sept', '2015-09'],
  ['RAG', null],
  ['Traffic light', null],
])('the review %p is of %p', (heading, date) => {
  expect(reviewDate(heading, year2015)).toBe(date);
});

test.each([
  ['RAG 3/10/15', 'dmy', '2015-10-03'],
  ['RAG 3/10/15', 'mdy', '2015-03-10'],
  ['RAG 25/10/15', 'mdy', '2015-10-25'],
] as const)('the review %p is, in the order %s, of %s', (heading, order, date) => {
  expect(reviewDate(heading, year2015, order)).toBe(date);
});

test.each<[string, readonly (string | number)[]]>([
  ['Programme plan 2011/12', ['financial', 2011]],
  ['2015-2016 return', ['financial', 2015]],
  ['Year ended 31 March 2016', ['financial', 2015]],
  ['Calendar year 2015', ['calendar', 2015]],
  ['Financial year 2023 to 2024', ['financial', 2023]],
  ['Plan 2015-2020', []],
  ['On 2015-10-31', []],
  ['In 2015', []],
])('years in %p', (text, expected) => {
  expect(yearsIn(text).flatMap(({ kind, start }) => [kind, start])).toEqual(expected);
});

test.each<[string, string | null]>([
  ['2015/16 Target', 'target'],
  ['target_set_by', 'other'],
  ['Target date', 'timescale'],
  ['% of target', 'achieved'],
  ['Achieved (%)', 'achieved'],
  ['Target (%)', 'target'],
  ['Total delivered', 'total'],
  ['RAG comment', 'commentary'],
  ['Traffic light: did we deliver what we said?', 'rag'],
  ['colour_rating', 'rag'],
  ['Why have you given these ratings?', 'commentary'],
  ['ReasonforDeviation_Q1', 'commentary'],
  ['Variance', 'other'],
  ['Lead officer', 'other'],
  ['Project outputs (could relate to policy)', 'description'],
  ['Project outcome indicator (benefit)', 'outcome'],
  ['Key milestones', 'description'],
  ['Key', 'other'],
  ['Unit of measurement', 'unit'],
  ['Due date', 'timescale'],
  ['Start date', 'start'],
  ['Sex', null],
])('%p says %p', (heading, role) => {
  expect(readHeadingWords(heading)?.role ?? null).toBe(role);
});
