// The as-at date that titles and headings state, and all the dates in them that are none: deadlines, baselines, ranges, meetings.

import type { GridOptions, TestCell } from './grid-of';
import { tableOf } from './reading-of';

const told = 'Sixty-one have been held, and the reports of most of them are published';

function narrativeRows(title: readonly TestCell[], heading: string, delivered: TestCell) {
  return [
    title,
    [],
    ['Target', heading, 'Traffic light'],
    ['At least 100 peer challenges held in the year', delivered, 'Green'],
    ['Support for at least 40 councils in difficulty', delivered, 'Amber'],
  ];
}

function narrative(title: readonly TestCell[], heading = 'Delivered', delivered: TestCell = told, options: GridOptions = {}) {
  return tableOf(narrativeRows(title, heading, delivered), options);
}

test.each([
  ['Progress as at 30 September 2015', '2015-09-30'],
  ['Progress against targets as at 30 September 2015', '2015-09-30'],
  ['As at 30th September, 2015', '2015-09-30'],
  ['Position at 31/12/2015', '2015-12-31'],
  ['Position as at 31-12-15', '2015-12-31'],
  ['As at: 2015-09-30', '2015-09-30'],
  ['Performance to end of September 2015', '2015-09-30'],
  ['Performance 2015/16 by end of Sept', '2015-09-30'],
  ['Position at end of Q2 2015/16', '2015-09-30'],
  ['Quarter 2 2015/16', '2015-09-30'],
  ['Q4 2015/16 monitoring', '2016-03-31'],
  ['Quarter 2 (July to September 2015)', '2015-09-30'],
  ['For the quarter ended 31 December 2015', '2015-12-31'],
  ['As at March 2015/16', '2016-03-31'],
  ['2015/16, as at Sept 15', '2015-09-30'],
  ['As at 30 Sept 2015; previous position at 30 June 2015', '2015-09-30'],
  ['2015/16. Delivered so far is from 1 April to 30 November 2015.', '2015-11-30'],
  ['2015/16: year to date, 1 April to 31 December 2015', '2015-12-31'],
  ['Schools programme 2015/16. Year to date at 29 February 2016', '2016-02-29'],
  ['Figures are from 1 April 2015 to 31 October 2015', '2015-10-31'],
  ['2015/16: the end of Year 2 (31 March 2016)', '2016-03-31'],
  ['Highlight reports for trustees, October 2015 (to 29 October 2015)', '2015-10-29'],
  ['Coverage by district, year to 31 March 2016', '2016-03-31'],
  ["Funder's form, ten quarters to 30 June 2016", '2016-06-30'],
  ['Measures 2015/16, all four quarters', '2016-03-31'],
  ['Updated for the Harbour Committee of 12 June 2015', '2015-06-12'],
  ['Progress after the second year. For Senate, 14 October 2015', '2015-10-14'],
  ['Schools Committee, 27 March 2015 (end of spring term)', '2015-03-27'],
  ['Six-monthly update for Cabinet, end of September 2015', '2015-09-30'],
  ['Progress on our pledges 2015/16 (close of November 2015)', '2015-11-30'],
  ['Summary for the Fair Wages board, to 31 October 2015', '2015-10-31'],
  ['All indicators – to 31 December 2015', '2015-12-31'],
  ['Date of report: 30 September 2015', '2015-09-30'],
  ['Report date 30/10/2015', '2015-10-30'],
  ['Business plan for 2015/16: half-year report, 30 September 2015', '2015-09-30'],
  ['Quarterly performance report (31 December 2015)', '2015-12-31'],
  ['Plan 2015/16 – interim review: 30 November 2015', '2015-11-30'],
  ['Ferry figures 2015/16: Period 6, ended 12 September 2015', '2015-09-12'],
  ['Period 6 ended 12 September 2015', '2015-09-12'],
  ['Period 6 of 13 (ending 12 September 2015)', '2015-09-12'],
  ['To the end of period 6 (12 September 2015)', '2015-09-12'],
  ['Week 24: 6 to 12 September 2015', '2015-09-12'],
  ['P6, 16 August – 12 September 2015', '2015-09-12'],
  ['Returns for the month ended 31 October 2015', '2015-10-31'],
])('the title "%s" says %s', (title, date) => {
  expect(narrative([title]).asAtStated).toBe(date);
});

test.each([
  ['Position at 3/10/15', 'dmy', '2015-10-03'],
  ['Position at 3/10/15', 'mdy', '2015-03-10'],
  ['Position at 3/10/15, printed 25/10/15', 'mdy', '2015-10-03'],
] as const)('the title "%s" says, in the order %s, %s', (title, dateOrder, date) => {
  expect(narrative([title], 'Delivered', told, { dateOrder }).asAtStated).toBe(date);
});

test.each([
  ['a date that may be day or month first, where nobody knows', 'Position at 3/10/15'],
  ['a month and a number that may be a day', 'As at Sept 15'],
  ['a month without a year, where no year is known', 'Position at end of September'],
  ['a deadline', 'Homes to be delivered by end of December 2015'],
  ['a target date', 'Targets by end of December 2015'],
  ['a baseline', 'Baseline as at 31 March 2015'],
  ['the position before the year', '2015/16, balance at 31 March 2015'],
  ['the range of the plan', 'Programme plan April 2015 to March 2016'],
  ['the end of the plan', 'Performance 2015/16 to end of March 2016'],
  ['several quarters', 'Q1 to Q4 2015/16'],
  ['the span of the plan', 'Homes to be delivered from 1 April 2015 to 30 June 2017'],
  ['the date of a meeting', 'Improvement Board, 24 November 2015'],
  ['the date of the paper', 'Progress report, published 24 November 2015'],
  ['the day it was approved', 'Progress against the plan approved by Council on 24 February 2015'],
  ['a meeting and another day', 'Progress report for the Board of 24 November 2015, after the visit of 3 October 2015'],
  ['the dates of the plan', 'Tracker, 1 September 2015 to 31 December 2015'],
  ['two dates that differ', 'Finance as at 30 June 2015, delivery as at 30 September 2015'],
  ['a year', 'Progress 2015/16'],
  ['the end of what is summed up', 'Summary of the plan to 31 March 2017'],
  ['the end of work', 'Repairs to be made good by end of October 2015, updated'],
  ['the next report', 'Next report date: 30 October 2015'],
  ['a period that is still to come', 'Period 6 begins on 12 September 2015'],
  ['a paper’s number', 'Paper 6, approved 12 September 2015'],
])('no as-at date: %s', (_reason, title) => {
  expect(narrative([title]).asAtStated).toBeNull();
});

test.each([
  ['Delivered by end of Sept', '2015-09-30'],
  ['Progress to 30 September', '2015-09-30'],
  ['Position at 31 January', '2016-01-31'],
  ['Delivered by end of March', null],
  ['Next steps to 30 September', null],
])('the heading "%s" is of the year that the title names', (heading, date) => {
  expect(narrative(['Progress against targets 2015/16'], heading).asAtStated).toBe(date);
});

test.each([
  ['Actions as reviewed by the group on 30 October 2015', 'Position at October 2015', '2015-10-30'],
  ['Tracker updated 12 November 2015', 'Delivered by end of November 2015', '2015-11-12'],
  ['Actions as reviewed by the group on 6 November 2015', 'Position at October 2015', '2015-10-31'],
  ['Action list adopted on 30 October 2015', 'Position at October 2015', '2015-10-31'],
])('a day of a title within the month of a heading: "%s" over "%s" says %s', (title, heading, date) => {
  expect(narrative([title], heading).asAtStated).toBe(date);
});

test.each(['Where we were at March 2015', 'Achieved to September last year', 'Results at 31 March 2015, the year before'])(
  'the heading "%s" is of what the rest is compared with, and dates nothing',
  (heading) => {
    expect(narrative(['Progress of the partnership'], heading).asAtStated).toBeNull();
  },
);

test.each([
  ['Meals contract monitoring, January to March 2016', ['January', 'February', 'March'], 7, '2016-03-31'],
  ['Call centre: July – September 2015', ['Jul', 'Aug', 'Sep'], 7, '2015-09-30'],
  ['Call centre: July to December 2015', ['Jul', 'Aug', 'Sep'], 7, null],
  ['Meals contract monitoring, January to March 2016', ['January', 'February', 'March'], null, null],
] as const)('months of a title that are the table’s own: "%s" over %p, the last %p', (title, months, last, date) => {
  const rows = ['Meals served', 'Kitchens visited', 'Pupils asked', 'Menus tried'].map((name, at) => [name, 40 + at, 9, 8, last]);
  expect(tableOf([[title], [], ['Measure', 'Target', ...months], ...rows]).asAtStated).toBe(date);
});

test.each([
  [['Date of report', { shown: 42277, as: 'dd/mm/yyyy' }, null, 'Overall', 'Amber']],
  [['Project', 'Boat shed', null, 'Report date:', { shown: 42277, as: 'dd/mm/yyyy' }]],
  [['Return date', '30 September 2015', null, 'Lead', 'Jo Hart']],
])('the day of a form’s report stands beside its label: %p', (line) => {
  expect(tableOf([['Status sheet'], ...narrativeRows(line, 'Delivered', told)]).asAtStated).toBe('2015-09-30');
});

test('a label and a date beside it, and a label and a quarter beside it', () => {
  expect(narrative(['Position as at', { shown: 42277, as: 'dd/mm/yyyy' }]).asAtStated).toBe('2015-09-30');
  expect(narrative(['Reporting period:', 'Q2 2015/16']).asAtStated).toBe('2015-09-30');
});

test('a title that states the position outweighs a heading, and a heading a quarter in the title', () => {
  expect(narrative(['2015/16, as at 31 October 2015'], 'Delivered by end of Sept').asAtStated).toBe('2015-10-31');
  expect(narrative(['Quarter 3 2015/16'], 'Delivered by end of Sept').asAtStated).toBe('2015-09-30');
});

test('the heading of a column that nobody has filled in yet says nothing', () => {
  const rows = [
    ['Progress 2015/16'],
    [],
    ['Target', 'Delivered by end of Sept', 'Delivered by end of Dec', 'Traffic light'],
    ['At least 100 peer challenges held in the year', told, null, 'Green'],
    ['Support for at least 40 councils in difficulty', told, null, 'Amber'],
  ];
  expect(tableOf(rows).asAtStated).toBe('2015-09-30');
  expect(tableOf(rows.map((row, index) => (index === 3 ? [row[0] ?? null, told, told, 'Green'] : row))).asAtStated).toBe('2015-12-31');
});

test('the heading of a period is no as-at date', () => {
  const { asAtStated, columns } = tableOf([
    ['Deliverables 2015/16'],
    ['Deliverable', 'Target', 'Position at 30 June 2015', 'Position at 30 Sept 2015', 'Position at 31 Dec 2015', 'Total'],
    ['Peer challenges', 100, 18, 31, null, 31],
    ['Councils supported', 40, 19, 27, null, 27],
  ]);
  expect(columns.periods).toHaveLength(3);
  expect(asAtStated).toBeNull();
});

test.each<[string, string, string | null]>([
  ['figures', 'Figures are to 30 November 2015.', '2015-11-30'],
  ['behind another sentence', 'Years are April to March. All figures run to the end of November 2015.', '2015-11-30'],
  ['results so far', 'Note: results are from 1 April to 30 November 2015', '2015-11-30'],
  ['what else happened', 'Surveys of members were done at 31 October 2015.', null],
  ['a deadline', 'Next figures will be given to the end of December 2015.', null],
])('a note under the table: %s', (_case, note, date) => {
  expect(tableOf([...narrativeRows(['Peer challenges 2015/16'], 'Delivered', told), [], [note]]).asAtStated).toBe(date);
});
