// Progress beside dates: what is done is never overdue, what is open is asked about, all other words stand beside the date.

import { byDatesIn, day, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2025-03-31';

const progressSheets: readonly (readonly [string, SheetRows, readonly string[]])[] = [
  [
    'a status column of progress words',
    [
      ['Action', 'Owner', 'Due date', 'Status'],
      ['Clear the drains', 'Streets', day('2024-06-30'), 'Complete'],
      ['Paint the hall', 'Estates', day('2024-09-30'), 'CLOSED'],
      ['Refit the kitchen', 'Estates', day('2025-09-30'), 'In progress'],
      ['Open the clinic', 'Health', day('2024-12-31'), 'Not started'],
      ['Sell the depot', 'Estates', day('2024-12-31'), 'Cancelled'],
      ['Move the archive', 'Estates', day('2024-12-31'), 'On hold'],
    ],
    ['Complete', 'Closed', 'Not yet due, stated In progress', 'Overdue, stated Not started', 'Cancelled', 'Overdue, stated On hold'],
  ],
  [
    'numbered words, left of the dates and the work',
    [
      ['Delivery stage', 'Deadline', 'Milestone'],
      ['4. Completed', 'June 2024', 'Survey every bridge'],
      ['2. In progress', 'Sept 2025', 'Repaint the worst ten'],
      ['1. Not started', 'Dec 2024', 'Replace two spans'],
      ['5. Closed – superseded', 'Dec 2024', 'Widen the ford'],
    ],
    ['Complete', 'Not yet due, stated 2. In progress', 'Overdue, stated 1. Not started', 'Cancelled'],
  ],
  [
    'progress beside RAG',
    [
      ['Project', 'End date', 'RAG', 'Progress', 'Comments'],
      ['Swimming pool', day('2024-05-31'), 'Green', 'Done', null],
      ['Bus lanes', day('2024-08-31'), 'Amber', 'Ongoing - delayed', 'Signals are late'],
      ['Night shelter', day('2025-08-31'), 'Green', 'Ongoing - on track', null],
    ],
    ['Complete, stated Green', 'Overdue, stated Amber, Ongoing - delayed', 'Not yet due, stated Green, Ongoing - on track'],
  ],
  [
    'a percentage that is complete',
    [
      ['Task', 'Start', 'Finish', '% complete'],
      ['Write the brief', day('2024-04-01'), day('2024-05-31'), { shown: 1, as: '0%' }],
      ['Choose a supplier', day('2024-04-01'), day('2024-08-31'), { shown: 0.4, as: '0%' }],
      ['Train the staff', day('2025-04-01'), day('2025-08-31'), { shown: 0, as: '0%' }],
    ],
    ['Complete', 'Overdue, stated 40% complete', 'Not yet due, stated 0% complete'],
  ],
  [
    'the same in whole numbers, of which 1 is one per cent',
    [
      ['Task', 'Due', 'Completion %'],
      ['Write the brief', day('2024-05-31'), 100],
      ['Choose a supplier', day('2024-08-31'), 1],
    ],
    ['Complete', 'Overdue, stated 1% complete'],
  ],
  [
    'yes and no under a question',
    [
      ['Action', 'By when', 'Completed? (Y/N)'],
      ['Count the benches', 'May 2024', 'Y'],
      ['Mend the benches', 'August 2024', 'N'],
    ],
    ['Complete', 'Overdue, stated not completed'],
  ],
  [
    'a comment that only says that it is done, where no status is stated',
    [
      ['Action', 'Timescale', 'RAG', 'Comments'],
      ['Count the benches', 'May 2024', null, 'Completed in May 2024. The list is published.'],
      ['Mend the benches', 'August 2024', 'Amber', 'Ten are left'],
      ['Paint the benches', 'August 2024', 'Green', null],
    ],
    ['Complete', 'Overdue, stated Amber', 'Overdue, stated Green'],
  ],
  [
    'done among colours, blue too',
    [
      ['Action', 'Timescale', 'RAG'],
      ['Count the benches', 'May 2024', 'Blue'],
      ['Mend the benches', 'August 2024', 'Complete'],
      ['Paint the benches', 'August 2024', 'Red'],
      ['Name the benches', 'August 2024', 'Green - completed'],
    ],
    ['Complete, stated Blue', 'Complete', 'Overdue, stated Red', 'Complete, stated Green'],
  ],
];

test.each(progressSheets)('%s', (_kind, rows, expected) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
  expect(findingsIn(rows, asAt).join('\n')).not.toContain('no status is stated');
});

test.each<[string, SheetRows, readonly string[]]>([
  [
    'planned and actual: early, late by a day, late by two weeks, not yet',
    [
      ['Task', 'Planned end', 'Actual end', 'Status'],
      ['Draft the brief', day('2024-05-31'), day('2024-05-26'), 'Completed'],
      ['Hold the vote', day('2024-08-31'), day('2024-09-01'), 'Completed'],
      ['Open the hub', day('2024-08-31'), day('2024-09-14'), 'Completed'],
      ['Staff the hub', day('2024-12-31'), null, 'In progress'],
    ],
    ['Complete', 'Complete, 1 day late', 'Complete, 14 days late', 'Overdue, stated In progress'],
  ],
  [
    'an actual date is enough',
    [
      ['Action', 'Date completed', 'Target date'],
      ['Count the benches', day('2024-06-14'), day('2024-05-31')],
      ['Mend the benches', null, day('2024-08-31')],
      ['Paint the benches', 'n/a', day('2025-08-31')],
    ],
    ['Complete, 14 days late', 'Overdue', 'Not yet due'],
  ],
  [
    'a revised date is the deadline, the original one is kept; where none was revised the original holds',
    [
      ['Milestone', 'Original date', 'Revised date', 'Status'],
      ['Start on site', day('2024-06-30'), day('2025-06-30'), 'In progress'],
      ['Roof closed', day('2024-06-30'), 'No change', 'In progress'],
      ['Handover', day('2025-06-30'), null, 'Not started'],
      ['Design agreed', day('2024-03-31'), day('2024-06-30'), 'Complete'],
    ],
    [
      'Not yet due (moved from 30 June 2024), stated In progress',
      'Overdue, stated In progress',
      'Not yet due, stated Not started',
      'Complete',
    ],
  ],
  [
    'a forecast moves no deadline; late is counted from the date that was set',
    [
      ['Milestone', 'Baseline finish', 'Forecast finish', 'Actual finish', 'Progress'],
      ['Start on site', day('2024-06-30'), day('2025-06-30'), null, 'Delayed'],
      ['Roof closed', day('2024-06-30'), day('2024-07-10'), day('2024-07-10'), 'Complete'],
      ['Floor laid', day('2024-06-30'), 'TBC', null, 'On hold'],
    ],
    ['Overdue (forecast 30 June 2025, 365 days later), stated Delayed', 'Complete, 10 days late', 'Overdue, stated On hold'],
  ],
  [
    'forecast and actual dates in one column',
    [
      ['Milestone', 'Baseline date of milestone', 'Forecast / actual date of milestone', 'Status'],
      ['Start on site', day('2024-04-01'), day('2024-06-01'), 'Complete'],
      ['Roof closed', day('2025-04-01'), day('2025-06-01'), 'Live'],
      ['Floor laid', day('2024-04-01'), day('2024-05-01'), 'Live'],
      ['Handover', day('2024-04-01'), day('2024-05-01'), null],
    ],
    [
      'Complete, 61 days late',
      'Not yet due (forecast 1 June 2025, 61 days later), stated Live',
      'Overdue (forecast 1 May 2024, 30 days later), stated Live',
      'Asked: is it done?',
    ],
  ],
  [
    'a date of another thing is no deadline',
    [
      ['Project name', 'Completion date', 'Delivery status', 'Next publicity milestone', 'Date of next publicity milestone'],
      ['Library roof', day('2025-09-30'), 'Ongoing - delayed', 'Press notice', day('2024-04-01')],
      ['Skate park', day('2024-06-30'), 'Completed', 'Opening day', day('2024-04-01')],
    ],
    ['Not yet due, stated Ongoing - delayed', 'Complete'],
  ],
  [
    'the month of a deadline ends with its last day, and a month has no days to count',
    [
      ['Action', 'Due', 'Completed on'],
      ['Count the benches', 'May 2024', day('2024-06-01')],
      ['Mend the benches', 'May 2024', 'August 2024'],
      ['Paint the benches', 'May 2024', 'May 2024'],
    ],
    ['Complete, 1 day late', 'Complete, late', 'Complete'],
  ],
])('%s', (_kind, rows, expected) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
});

test.each<[string, SheetRows, readonly string[], RegExp]>([
  [
    'words that take back that it is done',
    [
      ['Action', 'Due', 'Status'],
      ['Count the benches', day('2024-05-31'), 'Completed - awaiting sign-off'],
      ['Mend the benches', day('2024-05-31'), 'Completed'],
    ],
    ['Asked: is it done?, stated Completed - awaiting sign-off', 'Complete'],
    /^ask C2: .*is it done\?/mu,
  ],
  [
    'cells that contradict one another',
    [
      ['Action', 'Due', 'Status', '% complete'],
      ['Count the benches', day('2024-05-31'), 'In progress', { shown: 1, as: '0%' }],
      ['Mend the benches', day('2024-05-31'), 'Complete', { shown: 1, as: '0%' }],
    ],
    ['Asked: is it done?, stated In progress, 100% complete', 'Complete'],
    /^ask D2: .*“100% complete”.*“In progress”/mu,
  ],
  [
    'an actual date after the as-at date',
    [
      ['Action', 'Due', 'Actual date'],
      ['Count the benches', day('2024-05-31'), day('2025-06-30')],
      ['Mend the benches', day('2024-05-31'), day('2024-05-30')],
    ],
    ['Asked: is it done?', 'Complete'],
    /^ask C2: .*30 June 2025, after the as-at date/mu,
  ],
])('%s: asked, and not called overdue', (_kind, rows, expected, finding) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
  const findings = findingsIn(rows, asAt).join('\n');
  expect(findings).toMatch(finding);
  expect(findings).not.toMatch(/2.*overdue by the date/u);
});

test.each<[string, SheetRows, readonly string[]]>([
  [
    'a status of last quarter says nothing of now',
    [
      ['Milestone', 'Planned date', 'Status last quarter', 'Status this quarter'],
      ['Bid sent', day('2024-06-30'), 'In progress', 'Completed'],
      ['Bid won', day('2024-09-30'), 'Not started', 'In progress'],
    ],
    ['Complete', 'Overdue, stated In progress'],
  ],
  [
    'a colour of an earlier review doesn’t stand beside what the latest says',
    [
      ['Project', 'Timescale', 'Oct 2024 review', 'March 2025 review', 'Comments'],
      ['Pool', 'by Dec 2024', 'Amber', 'Complete', 'Opened in November'],
      ['Rink', 'by Dec 2024', 'Complete', 'Amber', 'Closed for a leak'],
      ['Gym', 'by Dec 2025', 'Green', 'Green', null],
    ],
    ['Complete', 'Overdue, stated Amber', 'Not yet due, stated Green'],
  ],
  [
    'an actual date that can be read two ways, a tick for a date, an extension',
    [
      ['Ref', 'Task', 'Original deadline', 'Extension agreed', 'Date delivered', 'RAG'],
      ['A1', 'Write the form', '31/03/2024', '30/06/2024', '05/07/2024', 'Green'],
      ['A2', 'Test the form', '31/03/2024', 'n/a', 'Not yet delivered', 'Amber'],
      ['A3', 'Print the form', '30/09/2024', '30/09/2025', 'TBC', 'Red'],
      ['A4', 'Send the form', '30/09/2024', null, 'Yes', 'Green'],
    ],
    [
      'Complete, stated Green',
      'Overdue, stated Amber, Not yet delivered',
      'Not yet due (moved from 30 September 2024), stated Red',
      'Complete, stated Green',
    ],
  ],
  [
    'words that we don’t know are stated all the same',
    [
      ['Milestone', 'Due', 'Achieved?', 'Stage'],
      ['Cut the turf', day('2024-06-30'), 'Yes', 'Closure'],
      ['Pour the slab', day('2024-06-30'), 'Partly', 'Delivery'],
      ['Top out', day('2025-06-30'), 'No', 'Delivery'],
    ],
    ['Complete, stated Closure', 'Overdue, stated Partly, Delivery', 'Not yet due, stated not achieved, Delivery'],
  ],
  [
    'planned and actual starts and ends',
    [
      ['WBS', 'Task name', 'Planned start', 'Planned finish', 'Actual start', 'Actual finish'],
      ['1.1', 'Dig the pond', day('2024-01-10'), day('2024-02-10'), day('2024-01-12'), day('2024-02-20')],
      ['1.2', 'Fill the pond', day('2024-02-10'), day('2024-03-10'), day('2024-02-12'), null],
      ['1.3', 'Seed the banks', day('2025-02-10'), day('2025-05-10'), null, null],
    ],
    ['Complete, 10 days late', 'Overdue', 'Its start has passed'],
  ],
  [
    'a target that is met beside words and a date',
    [
      ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Deadline', 'Status'],
      ['Homes insulated', 200, 50, 60, 50, 40, 200, day('2024-12-31'), 'In progress'],
      ['Homes heated', 100, 10, 20, 20, 20, 70, day('2024-12-31'), 'In progress'],
      ['Homes painted', 100, 10, 20, 20, 20, 70, day('2024-12-31'), 'Completed'],
      ['Homes let', 100, 10, 40, 30, 20, 100, day('2024-12-31'), null],
    ],
    ['Asked: is it done?, stated In progress', 'Overdue, stated In progress', 'Complete', 'Complete'],
  ],
])('an odd plan: %s', (_kind, rows, expected) => {
  expect(byDatesIn(rows, asAt)).toEqual(expected);
});

test.each<[string, string, RegExp]>([
  ['Approved finish', 'Current finish', /^Overdue \(forecast 30 April 2026/u],
  ['Agreed completion', 'Latest completion date', /^Overdue \(forecast 30 April 2026/u],
  ['Contract end', 'Current end', /^Overdue \(forecast 30 April 2026/u],
  ['Original finish', 'Current finish', /^Not yet due \(moved from/u],
  ['Approved finish', 'Revised finish', /^Not yet due \(moved from/u],
])('beside “%s” what “%s” says moves the date only where it was set', (set, current, said) => {
  const rows: SheetRows = [
    ['Scheme', set, current, 'RAG'],
    ['Canal bridge', day('2025-10-31'), day('2026-04-30'), 'Red'],
    ['Footways', day('2026-03-31'), day('2026-03-31'), 'Green'],
    ['Cycle route', day('2026-05-31'), day('2026-06-30'), 'Amber'],
  ];
  expect(byDatesIn(rows, '2026-01-20')[0]).toMatch(said);
});
