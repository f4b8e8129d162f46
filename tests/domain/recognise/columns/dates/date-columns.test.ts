// What headings of dates say: planned, moved, forecast, done; dates of other things are no milestone's.

import { byDatesIn, day, type SheetRows } from '../../../assess/sheet-states';
import { tableOf } from '../../reading-of';
import { dateUseOf } from '../../../../../src/domain/recognise/columns/date-columns';

test.each<[string, readonly string[]]>([
  [
    'planned',
    ['Due', 'Due date', 'Planned end', 'Target date', 'Timeline', 'By when', 'Completion date', 'Deadline', 'Start and end date'],
  ],
  ['original', ['Baseline date of milestone', 'Original date', 'Baseline finish', 'Initial deadline', 'Previous due date']],
  [
    'revised',
    [
      'Revised date',
      'New deadline',
      'End date (revised)',
      'Current due date',
      'Rescheduled to',
      'Extended deadline',
      'First revised date',
      '2nd revision',
    ],
  ],
  ['forecast', ['Forecast end', 'Expected completion', 'Projected finish date', 'Latest forecast date', 'Estimated completion date']],
  [
    'forecast or actual',
    ['Forecast / actual date of milestone', 'Actual or forecast finish', 'Target/actual date', 'Actual/Expected date'],
  ],
  ['actual', ['Actual end', 'Date completed', 'Completed on', 'Actual completion date', 'Completion date (actual)', 'Achieved']],
  ['start', ['Start date', 'Planned start', 'Actual start', 'Commencement date']],
  ['other', ['Date of next publicity milestone', 'Next review date', 'Last updated', 'Date raised', 'Committee date', 'Variance in days']],
])('%s', (use, headings) => {
  expect(headings.map((heading) => [heading, dateUseOf(heading)])).toEqual(headings.map((heading) => [heading, use]));
});

test.each(['Next review due', 'Next meeting due', 'Invoice due', 'Report to committee due'])(
  '“%s” beside a deadline is no end of the work',
  (heading) => {
    const { roles, columns } = tableOf([
      ['Action', 'Deadline', heading, 'Status'],
      ['Agree the policy', day('2026-06-30'), day('2026-02-28'), 'In progress'],
      ['Consult on parking', day('2026-09-30'), day('2026-03-31'), 'Not started'],
    ]);
    expect(columns.timescale).toBe(1);
    expect(roles.find(({ column }) => column === 2)?.role).toBe('none');
  },
);

test('“Draft due” beside a deadline still is', () => {
  const { roles } = tableOf([
    ['Action', 'Deadline', 'Draft due', 'Status'],
    ['Agree the policy', day('2026-06-30'), day('2026-02-28'), 'In progress'],
    ['Consult on parking', day('2026-09-30'), day('2026-03-31'), 'Not started'],
  ]);
  expect(roles.find(({ column }) => column === 2)?.role).toBe('end');
});

test.each([
  'As at',
  'Date of data',
  'Figure as at',
  'Latest data date',
  'Month of latest figure',
  'Position as at',
  'When measured',
  'Data up to',
  'Survey date',
  'Date checked',
  'Results for',
  'Baseline period',
  'Latest year',
  'Comparator quarter',
])('“%s” says when something was measured, and is no deadline', (heading) => {
  expect(dateUseOf(heading)).toBe('other');
});

test.each([
  'Data migration due',
  'Baseline finish',
  'Baseline date',
  'Date of survey (planned)',
  'Expected results date',
  'Assessment end date',
])('“%s” is of work to be done', (heading) => {
  expect(dateUseOf(heading)).not.toBe('other');
});

/** Measures with a figure, the month that it is from, and years by which they are to be reached. */
const measuresWith = (dated: string, deadline: string | null, figure = 'Latest'): SheetRows => [
  ['Measure', 'Baseline', 'Target', figure, dated, ...(deadline === null ? [] : [deadline]), 'RAG'],
  ['Boilers replaced', 4, 60, 22, 'Mar 2026', ...(deadline === null ? [] : ['2031']), 'Amber'],
  ['Litter bins with sensors', 0, 140, 95, 'Feb 2026', ...(deadline === null ? [] : ['2029']), 'Green'],
  ['Swimmers a week', 310, 500, 402, 'Mar 2026', ...(deadline === null ? [] : [2031]), 'Green'],
];

test.each<[string, string, string]>([
  ['Latest date', 'Timescale', 'Latest'],
  ['Current date', 'By when', 'Current'],
  ['Date of data', 'Deadline', 'Latest figure'],
  ['As at', 'To be reached by', 'Where we are'],
  ['Updated', 'Due', 'Latest position'],
  ['Most recent date', 'Timeframe', 'Actual'],
])('“%s” beside “%s”: only the years to come are deadlines', (dated, deadline, figure) => {
  const states = byDatesIn(measuresWith(dated, deadline, figure), '2026-06-30');
  expect(states).toEqual(notYetDue);
});
const notYetDue = ['Not yet due, stated Amber', 'Not yet due, stated Green', 'Not yet due, stated Green'];

test.each(['Latest date', 'Date of latest figure', 'Last reviewed', 'Figure as at'])(
  '“%s” with no deadline beside it: nothing is overdue',
  (dated) => {
    expect(byDatesIn(measuresWith(dated, null), '2026-06-30')).toEqual(['', '', '']);
  },
);

test.each<[string, string]>([
  ['Original date', 'Latest date'],
  ['Planned date', 'Current date'],
  ['Baseline date', 'Latest date'],
])('“%s” and straight behind it “%s”: the deadline was moved', (set, moved) => {
  const rows: SheetRows = [
    ['Action', set, moved, 'Latest', 'Status'],
    ['Agree the policy', day('2026-03-31'), day('2026-09-30'), 4, 'In progress'],
    ['Consult on parking', day('2026-04-30'), day('2026-10-31'), 2, 'In progress'],
  ];
  expect(byDatesIn(rows, '2026-06-30')[0]).toBe('Not yet due (moved from 31 March 2026), stated In progress');
});

test('“By” over dates and years is the deadline, over names it isn’t', () => {
  const under = (...cells: readonly string[]): number | null =>
    tableOf([
      ['Aim', 'By', 'Lead', 'Status'],
      ...['Agree the policy', 'Consult on parking', 'Plant the verges'].map((aim, index) => [aim, cells[index] ?? null, 'Parks', 'Behind']),
    ]).columns.timescale;
  expect(under('2028', 'March 2026', 'each year')).toBe(1);
  expect(under('2028', '2029', '2030')).toBe(1);
  const { columns } = tableOf([
    ['Aim', 'By', 'Due', 'Status'],
    ['Agree the policy', 'A Lee', day('2026-06-30'), 'Behind'],
    ['Consult on parking', 'Planning', day('2026-09-30'), 'On track'],
  ]);
  expect(columns.timescale).toBe(2);
});
