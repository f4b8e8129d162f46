// Words that we don't know are quoted where they state how a row stands, and never taken for a status where they don't.

import { byDatesIn, day, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2025-03-31';

test.each<[string, SheetRows, readonly string[]]>([
  [
    'words in place of an actual date',
    [
      ['Action', 'Due date', 'Date completed'],
      ['Clear the drains', day('2024-06-30'), 'Outstanding'],
      ['Paint the hall', day('2024-09-30'), 'Partial: two rooms'],
      ['Refit the kitchen', day('2024-09-30'), 'n/a – merged with A4'],
      ['Open the clinic', day('2024-06-30'), day('2024-06-20')],
    ],
    ['Overdue, stated Outstanding', 'Overdue, stated Partial: two rooms', 'Asked: is it done?', 'Complete'],
  ],
  [
    'words under a status',
    [
      ['Action', 'Due date', 'Status'],
      ['Clear the drains', day('2024-06-30'), 'With the contractor'],
      ['Paint the hall', day('2025-09-30'), 'With Estates'],
      ['Refit the kitchen', day('2024-09-30'), 'Yes'],
    ],
    ['Overdue, stated With the contractor', 'Not yet due, stated With Estates', 'Asked: is it done?, stated Yes'],
  ],
  [
    'progress under “Outcome”',
    [
      ['Action', 'Due date', 'Outcome'],
      ['Clear the drains', day('2024-06-30'), 'Done'],
      ['Paint the hall', day('2024-09-30'), 'In progress'],
      ['Refit the kitchen', day('2024-09-30'), 'Cancelled by Members'],
    ],
    ['Complete', 'Overdue, stated In progress', 'Cancelled'],
  ],
  [
    'two languages',
    [
      ['Cam / Action', 'Dyddiad / Due date', 'Statws / Status'],
      ['Cyfieithu / Translate', day('2024-06-30'), 'Wedi’i gwblhau / Complete'],
      ['Hyfforddi / Train', day('2024-09-30'), 'Ar y gweill / In progress'],
    ],
    ['Complete', 'Overdue, stated Ar y gweill / In progress'],
  ],
])('%s', (_what, rows, expected) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
  expect(findingsIn(rows, asAt).join('\n')).not.toContain('no status is stated');
});

test('a progress column in words is quoted where it is short', () => {
  const rows: SheetRows = [
    ['Action', 'Deadline', 'Progress'],
    ['Fit door counters', day('2024-08-31'), 'Half fitted'],
    ['Move the post room', day('2025-11-30'), 'Boxes are ordered'],
  ];
  expect(findingsIn(rows, asAt)).toContain('note B2: Due 31 August 2024 and it says “Half fitted”: overdue by the date.');
});

test.each<[string, SheetRows]>([
  [
    'stages that name the milestones',
    [
      ['Document', 'Stage', 'Due date', 'Reason for change'],
      ['Local plan', 'Issues and options', day('2024-03-31')],
      ['Local plan', 'Publication draft', day('2024-06-30'), 'New figures'],
      ['Local plan', 'Submission', day('2025-09-30')],
      ['Design code', 'Adoption', day('2024-12-31')],
    ],
  ],
  [
    'dates in words beside them name no row',
    [
      ['Document', 'Stage', 'LDS 2022 date', 'Revised date', 'Reason for change'],
      ['Local plan', 'Issues and options', 'Jan 2023', 'March 2024', null],
      ['Local plan', 'Publication draft', 'June 2023', 'June 2024', 'New figures'],
      ['Design code', 'Adoption', 'Dec 2023', 'Sept 2025', null],
    ],
  ],
  [
    'the same of two documents',
    [
      ['Document', 'Stage', 'Deadline', 'Reason for change'],
      ['Waste plan', 'Consultation', day('2024-03-31')],
      ['Waste plan', 'Adoption', day('2024-06-30')],
      ['Air plan', 'Consultation', day('2024-09-30'), 'Purdah'],
      ['Air plan', 'Adoption', day('2025-12-31')],
    ],
  ],
])('no status: %s', (_what, rows) => {
  const words = byDatesIn(rows, asAt).map((each) => each.replace(/ \(moved from .*\)/u, ''));
  expect(words.slice(0, 2)).toEqual([expect.stringMatching(/overdue$/iu), expect.stringMatching(/overdue$/iu)]);
});

test('stages of projects that have names of their own are stated', () => {
  const rows: SheetRows = [
    ['Project', 'Due date', 'Stage'],
    ['Town hall roof', day('2024-06-30'), 'On site'],
    ['Depot panels', day('2025-06-30'), 'Feasibility'],
  ];
  expect(byDatesIn(rows, asAt)).toEqual(['Overdue, stated On site', 'Not yet due, stated Feasibility']);
});
