// One letter among R, A and G never silences its column: a key says what it stands for, without one the officer is asked.

import { byDatesIn, day, findingsIn, type SheetRows } from './sheet-states';

const asAt = '2025-03-31';
const july: SheetRows[number][number] = { shown: 45_474, as: 'mmm-yy' };
const october: SheetRows[number][number] = { shown: 45_566, as: 'mmm-yy' };

test.each<[string, SheetRows, readonly string[]]>([
  [
    'the newest of two dated reviews, with a key below in one cell a letter',
    [
      ['Commitment', 'Timescale', july, october, 'Update'],
      ['Open the farm watch desk', 'By end of summer 2024', 'G', 'C', 'Opened 4 September.'],
      ['Commission an advice line', 'December 2024', 'G', 'A', 'One bidder.'],
      ['Recruit 40 volunteers', 'March 2029', 'G', 'G', null],
      ['Publish the shop plan', 'June 2024', 'R', 'R', 'With the forum.'],
      [],
      ['C = complete'],
      ['A = some risk'],
    ],
    ['Complete, stated C', 'Overdue, stated Amber', 'Not yet due, stated Green', 'Overdue, stated Red'],
  ],
  [
    'headings in words, the key over the table in one line',
    [
      ['Key: R – off track; A – at risk; G – on track; C – completed'],
      [],
      ['Ref', 'Action', 'Due', 'Spring 2024 review', 'Autumn 2024 review'],
      ['A1', 'Clear the drains', day('2024-06-30'), 'A', 'C'],
      ['A2', 'Paint the hall', day('2024-09-30'), 'G', 'C'],
      ['A3', 'Refit the kitchen', day('2024-09-30'), 'A', 'R'],
      ['A4', 'Open the clinic', day('2025-09-30'), 'G', 'G'],
    ],
    ['Complete, stated C', 'Complete, stated C', 'Overdue, stated Red', 'Not yet due, stated Green'],
  ],
  [
    'one RAG column, the key in two columns below',
    [
      ['Action', 'Deadline', 'RAG', 'Comments'],
      ['Clear the drains', day('2024-06-30'), 'C', 'Contract ended.'],
      ['Paint the hall', day('2024-09-30'), 'A', 'Wet weather.'],
      ['Refit the kitchen', day('2025-09-30'), 'G', null],
      ['Move the archive', day('2024-09-30'), 'N', null],
      [],
      ['C', 'Complete'],
      ['G', 'On track'],
      ['A', 'Some delay'],
      ['R', 'Serious delay'],
      ['N', 'Not started'],
    ],
    ['Complete, stated C', 'Overdue, stated Amber', 'Not yet due, stated Green', 'Overdue, stated N'],
  ],
  [
    'all of the newest review is complete, or much of it in words',
    [
      ['Action', 'Deadline', 'Jul 24', 'Oct 24', 'Jan 25'],
      ['Clear the drains', day('2024-06-30'), 'G', 'C', 'Complete'],
      ['Paint the hall', day('2024-09-30'), 'A', 'C', 'Complete'],
      ['Refit the kitchen', day('2024-09-30'), 'R', 'C', 'Amber'],
      ['Open the clinic', day('2025-09-30'), 'G', 'C', 'Red'],
      [],
      ['C = complete'],
    ],
    ['Complete', 'Complete', 'Overdue, stated Amber', 'Not yet due, stated Red'],
  ],
  [
    'the key in the heading',
    [
      ['Action', 'Deadline', 'RAG (R, A, G, C = complete)'],
      ['Clear the drains', day('2024-06-30'), 'C'],
      ['Paint the hall', day('2024-09-30'), 'R'],
      ['Refit the kitchen', day('2024-09-30'), 'A'],
    ],
    ['Complete, stated C', 'Overdue, stated Red', 'Overdue, stated Amber'],
  ],
  [
    'without a key it is asked',
    [
      ['Action', 'Deadline', 'RAG'],
      ['Clear the drains', day('2024-06-30'), 'C'],
      ['Paint the hall', day('2025-09-30'), 'C'],
      ['Refit the kitchen', day('2024-09-30'), 'A'],
      ['Move the archive', day('2024-09-30'), 'G'],
    ],
    ['Asked: is it done?, stated C', 'Not yet due, stated C', 'Overdue, stated Amber', 'Overdue, stated Green'],
  ],
  [
    'blue is complete, unless the key says that it is not started',
    [
      ['Action', 'Deadline', 'RAG'],
      ['Clear the drains', day('2024-06-30'), 'B'],
      ['Paint the hall', day('2024-09-30'), 'G'],
      ['Refit the kitchen', day('2024-09-30'), 'A'],
      [],
      ['B = not started, G = on track, A = at risk'],
    ],
    ['Overdue, stated Blue', 'Overdue, stated Green', 'Overdue, stated Amber'],
  ],
  [
    'a key may say that it is a colour: C is coch',
    [
      ['Action', 'Deadline', 'RAG'],
      ['Clear the drains', day('2024-06-30'), 'C'],
      ['Paint the hall', day('2024-09-30'), 'G'],
      ['Refit the kitchen', day('2024-09-30'), 'A'],
      [],
      ['C = coch'],
    ],
    ['Overdue, stated Red', 'Overdue, stated Green', 'Overdue, stated Amber'],
  ],
])('%s', (_what, rows, expected) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
  expect(findingsIn(rows, asAt).join('\n')).not.toMatch(/stated C: overdue|isn’t read/u);
});

test('a column of grades beside statuses is none', () => {
  const rows: SheetRows = [
    ['Action', 'Deadline', 'RAG', 'Site'],
    ['Clear the drains', day('2024-06-30'), 'G', 'A'],
    ['Paint the hall', day('2024-09-30'), 'R', 'B'],
    ['Refit the kitchen', day('2024-09-30'), 'A', 'C'],
  ];
  expect(byDatesIn(rows, asAt)).toEqual(['Overdue, stated Green', 'Overdue, stated Red', 'Overdue, stated Amber']);
});
