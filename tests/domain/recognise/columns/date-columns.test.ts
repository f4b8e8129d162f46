// What headings of dates say: planned, moved, forecast, done; dates of other things are no milestone's.

import { day } from '../../assess/sheet-states';
import { tableOf } from '../reading-of';
import { dateUseOf } from '../../../../src/domain/recognise/columns/date-columns';

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
