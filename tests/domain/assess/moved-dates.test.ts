// A date that was moved more than once is due on the last date that its row has, whatever the headings call it.

import type { TestCell } from '../recognise/grid-of';
import { byDatesIn, day, draftsIn, type SheetRows } from './sheet-states';

const [set, moved, movedAgain] = ['2025-03-31', '2025-06-30', '2025-12-31'].map(day);

/** Moved twice, once, and not at all. */
const rowsUnder = (headings: readonly string[]): SheetRows => {
  const dates = [
    [set, moved, movedAgain],
    [set, moved, null],
    [set, null, null],
  ];
  const works = ['Refit the kitchen', 'Clear the culvert', 'Repaint the hall'];
  return [['Work', ...headings, 'Status'], ...works.map((work, index) => [work, ...(dates[index] ?? []), 'In progress'])].map((row) =>
    row.map((cell) => cell ?? null),
  );
};

test.each<readonly string[]>([
  ['Agreed date', 'Revised date 1', 'Revised date 2'],
  ['Due date', 'First revised date', 'Second revised date'],
  ['Due', 'Revised due', 'Further revised due'],
  ['Original deadline', '1st revised deadline', '2nd revised deadline'],
  ['Target date', 'New date', 'Revised date'],
  ['End date', 'Extension', 'Extension (2)'],
])('%s, %s, %s', (...headings) => {
  expect(byDatesIn(rowsUnder(headings), '2025-08-31')).toEqual([
    'Not yet due (moved from 31 March 2025), stated In progress',
    'Overdue (moved from 31 March 2025), stated In progress',
    'Overdue, stated In progress',
  ]);
});

test('numbers in the headings outweigh the order of the columns', () => {
  const rows = rowsUnder(['Due date', 'Revised date 1', 'Revised date 2']).map(([work, first, once, twice, status]) => [
    work ?? null,
    twice ?? null,
    once ?? null,
    first ?? null,
    status ?? null,
  ]);
  expect(byDatesIn(rows, '2025-08-31')[0]).toBe('Not yet due (moved from 31 March 2025), stated In progress');
});

test.each<[string, string, string]>([
  ['Forecast finish', 'tbc', 'Progress: In progress. Planned by 31 December 2025 (the forecast says “tbc”). As at 31 August 2025.'],
  [
    'Expected date',
    'To be confirmed',
    'Progress: In progress. Planned by 31 December 2025 (the forecast says “To be confirmed”). As at 31 August 2025.',
  ],
  ['Revised date', 'TBC', 'Progress: In progress. Moved from 31 December 2025 to a date not given: “TBC”. As at 31 August 2025.'],
])('%s “%s”: the date set isn’t told as due', (heading, words, draft) => {
  const rows: SheetRows = [
    ['Work', 'Planned date', heading, 'Status'],
    ['Refit the kitchen', movedAgain ?? null, words, 'In progress'],
    ['Clear the culvert', set ?? null, moved ?? null, 'In progress'],
  ];
  expect(draftsIn(rows, '2025-08-31')[0]).toBe(draft);
});

test.each<[string, string]>([
  ['Baseline', 'Forecast'],
  ['Completion – approved', 'Completion – forecast'],
  ['Planned finish', 'Expected finish'],
  ['Target date', 'Projected end date'],
  ['Agreed completion', 'Latest forecast date'],
])('%s and %s: a forecast moves no deadline', (set, forecast) => {
  const rows: SheetRows = [
    ['Milestone', set, forecast, 'Status'],
    ['Lease the hall', day('2025-09-30'), day('2025-11-30'), 'In progress'],
    ['Open the hall', day('2026-03-31'), day('2026-06-30'), 'In progress'],
    ['Fence the site', day('2025-09-30'), day('2025-09-30'), 'In progress'],
    ['Sign the guide', null, day('2025-12-31'), 'In progress'],
    ['Plant the bank', day('2025-09-30'), day('2025-09-20'), 'Complete'],
  ];
  expect(byDatesIn(rows, '2025-11-21')).toEqual([
    'Overdue (forecast 30 November 2025, 61 days later), stated In progress',
    'Not yet due (forecast 30 June 2026, 91 days later), stated In progress',
    'Overdue, stated In progress',
    'Not yet due, stated In progress',
    'Complete',
  ]);
  expect(draftsIn(rows, '2025-11-21')[0]).toBe(
    'Overdue by 52 days: due by 30 September 2025 (forecast 30 November 2025, 61 days later). Progress: In progress. As at 21 November 2025.',
  );
});

test('a revised date beside a forecast is the deadline', () => {
  const rows: SheetRows = [
    ['Milestone', 'Baseline', 'Revised', 'Forecast', 'Status'],
    ['Lease the hall', day('2025-06-30'), day('2025-12-31'), day('2026-01-31'), 'In progress'],
    ['Fence the site', day('2025-06-30'), null, day('2026-01-31'), 'In progress'],
  ];
  expect(byDatesIn(rows, '2025-11-21')).toEqual([
    'Not yet due (moved from 30 June 2025; forecast 31 January 2026, 31 days later), stated In progress',
    'Overdue (forecast 31 January 2026, 215 days later), stated In progress',
  ]);
});

test('a month without a day holds to its end', () => {
  const month = (typed: string): TestCell => ({ shown: Math.round(Date.parse(typed) / 86_400_000) + 25_569, as: 'mmm-yy' });
  const rows: SheetRows = [
    ['Scheme', 'Completion – approved', 'Completion – forecast', 'Status'],
    ['Hall roof', month('2025-08-31'), month('2025-10-24'), 'Delayed'],
    ['Hall floor', month('2025-10-01'), month('2025-10-24'), 'Delayed'],
  ];
  expect(byDatesIn(rows, '2025-10-14')).toEqual(['Overdue (forecast October 2025), stated Delayed', 'Due, stated Delayed']);
});
