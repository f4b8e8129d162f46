// A timesheet and a budget ledger are refused with what they are; a plan with money or days beside it isn't.

import { columnLetters } from '../../../../src/domain/model/cell';
import { recogniseSheet } from '../../../../src/domain/recognise/recognise-sheet';
import { gridOf, percent, type TestCell } from '../grid-of';

type Line = readonly TestCell[];

const reasonOf = (headings: Line, ...rows: readonly Line[]): string | null => recogniseSheet(gridOf([headings, ...rows])).reason;

test.each<[string, Line]>([
  ['short days', ['Staff', 'Project code', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Total hours']],
  ['whole days', ['Project', 'Employee', 'Monday', 'Tuesday', 'Wednesday', 'Total hours']],
  ['days with dates', ['Activity', 'Worker', 'Mon 3', 'Tue 4', 'Wed 5', 'Thurs 6', 'Total hours']],
])('a timesheet: %s', (_case, headings) => {
  const days = headings.length - 3;
  const rows = ['Ash', 'Bell', 'Cole', 'Dunn'].map((name, index): Line => {
    const hours = Array.from({ length: days }, (_, day) => (day % 3) * 2.5 + index);
    const gives = hours.reduce((sum, each) => sum + each, 0);
    const total = { formula: `=SUM(C${String(index + 2)}:${columnLetters(days + 1)}${String(index + 2)})`, gives };
    return [name, `JOB0${String(index)}`, ...hours, total];
  });
  expect(reasonOf(headings, ...rows)).toContain('This looks like a timesheet');
});

test.each<[string, Line, Line]>([
  [
    'accounts, virements and commitments',
    ['Cost centre', 'Account', 'Description', 'Original budget', 'Virements', 'Current budget', 'Actual to date', 'Commitments'],
    ['K1', '100', 'Wages', 900, 10, 910, 400, 5],
  ],
  [
    'cost centres with revised budgets',
    ['Cost centre', 'Description', 'Approved budget', 'Revised budget', 'Actual', 'Variance'],
    ['K1', 'Wages', 900, 910, 400, 510],
  ],
  [
    'account codes and committed sums',
    ['Account code', 'Account name', 'Base budget', 'Transfers', 'Latest budget', 'Committed', 'Actuals'],
    ['100', 'Wages', 900, 0, 900, 30, 400],
  ],
])('a budget ledger: %s', (_case, headings, row) => {
  expect(reasonOf(headings, row, row, row)).toContain('This looks like a budget ledger');
});

test.each<[string, Line, Line]>([
  ['days with a target', ['Measure', 'Target', 'Mon', 'Tue', 'Wed'], ['Calls', 90, 20, 30, 25]],
  [
    'schemes with budgets and a date',
    ['Project', 'Cost centre', 'Original budget', 'Current budget', 'Actual', 'RAG'],
    ['Roof', 'K1', 9, 9, 4, 'Green'],
  ],
  ['budget beside spend', ['Budget head', 'Revised budget', 'Actual to period 9'], ['Wages', 900, 400]],
])('neither: %s', (_case, headings, row) => {
  expect(reasonOf(headings, row, [...row.slice(0, 0), 'Parks', ...row.slice(1)], row) ?? '').not.toMatch(/timesheet|ledger/u);
});

const tick = '✓';

test.each<[string, Line, readonly Line[]]>([
  [
    'members by meetings, with what they attended of what was possible',
    ['Member', '14 May 25', '16 Jul 25', '17 Sep 25', 'Attended', 'Possible', '%'],
    [
      ['A Reed', tick, tick, 'A', 2, 3, percent(0.67)],
      ['B Moss', tick, '–', tick, 2, 2, percent(1)],
      ['C Lane', 'A', tick, tick, 2, 3, percent(0.67)],
    ],
  ],
  [
    'apologies, and days with their months in words',
    ['Governor', '3 June 2025', '8 Sept 2025', '1 Dec 2025', '2 March 2026', 'Meetings attended', 'Apologies'],
    [
      ['D Hill', 'Y', 'Y', 'N', 'Y', 3, 1],
      ['E Wood', 'Y', 'Y', 'Y', 'Y', 4, 0],
      ['F Dale', 'N', 'Y', 'Y', 'N', 2, 2],
    ],
  ],
  [
    'attendance out of those held, before the days',
    ['Name', 'Attendance', 'Held', '1 April 2026', '6 May 2026', '3 June 2026'],
    [
      ['G Ford', 3, 3, 'x', 'x', 'x'],
      ['H Lake', 1, 3, 'x', null, null],
      ['I Park', 2, 3, 'x', null, 'x'],
    ],
  ],
])('a record of attendance: %s', (_case, headings, rows) => {
  expect(reasonOf(headings, ...rows)).toContain('This looks like a record of attendance');
});

test('people who attended, by months and against a target, are a plan', () => {
  const headings: Line = ['Course', 'Target', 'April 2026', 'May 2026', 'June 2026', 'Attended', 'Expected'];
  expect(reasonOf(headings, ['First aid', 90, 20, 25, 30, 75, 80], ['Fire safety', 60, 12, 16, 9, 37, 50])).toBeNull();
});

const prices: readonly Line[] = [
  ['Burial, single depth', 'Each', 1140, 1185, 45],
  ['Garden waste, first bin', 'Year', 52, 55, 3],
  ['Football, junior', 'Match', 31, 32, 1],
  ['Season ticket', 'Each', 215, 230, 15],
];

test.each<[string, Line, string]>([
  ['charges of two years', ['Service', 'Unit', '2025/26 charge (£)', '2026/27 charge (£)', 'Increase (£)'], ''],
  ['a fee and what is proposed', ['Service', 'Basis', 'Current fee', 'Proposed fee', 'Change'], ''],
  ['one price and its uplift', ['Item', 'Unit', 'Price 2025/26', '2026/27', 'Uplift'], ''],
  ['years under a title', ['Service', 'Unit', '2025/26', '2026/27', 'Increase'], 'Schedule of fees and charges from 1 April 2026'],
])('a list of prices: %s', (_case, headings, title) => {
  const lines: readonly Line[] = title === '' ? [headings, ...prices] : [[title], headings, ...prices];
  expect(recogniseSheet(gridOf(lines)).reason).toContain('This looks like a list of fees, charges or prices');
});

test.each<Line[]>([
  [['Service', 'Budget 2025/26', 'Budget 2026/27', 'Change']],
  [['Directorate', 'Net budget 2025/26 (£)', 'Net budget 2026/27 (£)', 'Increase']],
  [['Heading', '2025/26 budget', '2026/27 budget', 'Movement', 'Notes']],
])('budgets of two years side by side: %s', (headings) => {
  const rows = ['Burials', 'Waste', 'Parking'].map((name, index): Line => [name, 1240 + index, 1279 + index, 39]);
  expect(reasonOf(headings, ...rows)).toContain('This looks like the budgets of two years');
  expect(reasonOf([...headings.slice(0, 3), 'Spent to date'], ...rows) ?? '').not.toContain('budgets of two years');
});

test.each<[string, Line, Line]>([
  ['work on charges', ['Action', 'Review of fees and charges', 'Due date', 'Status'], ['Consult users', 'Done in May', 45900, 'Green']],
  ['charge points', ['Measure', 'Target charge points', 'Charge points live', 'RAG'], ['Town car parks', 60, 34, 'Green']],
  ['income from fees', ['Service', 'Target 2025/26', 'Fee income to date', '% of target'], ['Burials', 1240, 700, 0.56]],
])('no list of prices: %s', (_case, headings, row) => {
  expect(
    reasonOf(
      headings,
      row,
      row.map((cell, index) => (index === 0 ? 'Another' : cell)),
    ) ?? '',
  ).not.toContain('prices');
});

test.each<[string, Line, Line]>([
  [
    'services, with why they differ',
    [
      'Directorate',
      'Service',
      'Original budget',
      'Current budget',
      'Profiled budget to P6',
      'Actual to P6',
      'Forecast outturn',
      'Variance',
      'Reason for variance',
    ],
    ['Place', 'Parks', 900, 910, 455, 470, 950, 40, 'Fuel.'],
  ],
  [
    'budget heads by quarter',
    ['Budget head', 'Budget for year', 'Q1 spend', 'Q2 spend', 'Forecast for year', 'Variance'],
    ['Grants', 900, 200, 210, 880, -20],
  ],
  [
    'spending before the variance',
    ['Portfolio', 'Expenditure to date', 'Annual budget', 'Projected outturn', 'Movement'],
    ['Roads', 300, 800, 810, 10],
  ],
])('budget monitoring: %s', (_case, headings, row) => {
  expect(reasonOf(headings, row, ['Health', ...row.slice(1)], ['Sport', ...row.slice(1)])).toContain('This looks like budget monitoring');
});

test.each<[string, Line, Line]>([
  ['schemes', ['Scheme', 'Budget', 'Spend to date', 'Forecast', 'Variance'], ['Depot roof', 900, 400, 920, 20]],
  ['a status beside', ['Service', 'Budget', 'Actual', 'Forecast', 'Variance', 'RAG'], ['Parks', 900, 400, 920, 20, 'Amber']],
  ['outputs beside', ['Service', 'Budget', 'Actual spend', 'Forecast', 'Outputs to date'], ['Parks', 900, 400, 920, 20]],
  ['no forecast', ['Service', 'Budget', 'Actual'], ['Parks', 900, 400]],
])('no budget monitoring: %s', (_case, headings, row) => {
  expect(reasonOf(headings, row, ['Health', ...row.slice(1)], ['Sport', ...row.slice(1)]) ?? '').not.toContain('budget monitoring');
});
