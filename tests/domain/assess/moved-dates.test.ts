// A date that was moved more than once is due on the last date that its row has, whatever the headings call it.

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
