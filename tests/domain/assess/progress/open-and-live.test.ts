// "Open" and "Live" are the end of what is built, and the beginning of what is to be closed: the table's other states, its
// key and what its rows are tell which. Where nothing does, the row is neither overdue nor done.

import { byDatesIn, day, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-10-31';
const overdueIn = (rows: SheetRows): readonly string[] => findingsIn(rows, asAt).filter((text) => text.includes('overdue by the date'));

test.each<[string, SheetRows, readonly string[]]>([
  [
    'schemes with stages',
    [
      ['Scheme', 'Promoter', 'Due', 'Now expected', 'Stage'],
      ['Mill Lane cycleway', 'County', day('2026-07-31'), day('2026-07-14'), 'Open'],
      ['Castle Street signals', 'District', day('2026-08-31'), day('2026-12-20'), 'On site'],
      ['Quay car park', 'County', day('2027-09-30'), day('2027-09-30'), 'Detailed design'],
      ['Ticket machines', 'Operator', day('2026-09-01'), day('2026-09-01'), 'Live'],
    ],
    ['Complete', 'Overdue (forecast 20 December 2026', 'Not yet due', 'Complete'],
  ],
  [
    'buildings, the state before the date',
    [
      ['Building', 'Stage', 'Finish date', 'Note'],
      ['Health centre', 'Now open to the public', day('2026-05-31'), null],
      ['Nursery', 'Tendering', day('2026-06-30'), 'Two bids in'],
      ['Leisure pool', 'Under construction', day('2027-06-30'), null],
      ['Registry office', 'Open since June 2026', day('2026-06-30'), null],
    ],
    ['Complete', 'Overdue', 'Not yet due', 'Complete'],
  ],
  [
    'an opening date',
    [
      ['Project', 'Opening date', 'Status', 'Comment'],
      ['Northgate library', day('2026-04-30'), 'Open', null],
      ['Southgate library', day('2026-09-30'), 'Not started', null],
      ['Westgate library', day('2027-09-30'), 'Not started', null],
    ],
    ['Complete', 'Overdue', 'Not yet due'],
  ],
  [
    'a key that says what open means',
    [
      ['Status:  Open – in use.   Build – contractor on site.   Paused – waiting for a decision.'],
      [],
      ['Play area', 'Target date', 'Status'],
      ['Rowan Close', day('2026-04-30'), 'Open'],
      ['Elm Road', day('2026-09-30'), 'Paused'],
    ],
    ['Complete', 'Overdue'],
  ],
])('open and live are done: %s', (_kind, rows, expected) => {
  const said = byDatesIn(rows, asAt);
  expect(said.map((text, index) => text.startsWith(expected[index] ?? '?'))).toEqual(expected.map(() => true));
  expect(overdueIn(rows).filter((text) => /“?\b(?:Open|Live|open to)/u.test(text))).toEqual([]);
});

test.each<[string, SheetRows]>([
  [
    'recommendations',
    [
      ['Recommendation', 'Owner', 'Agreed date', 'Status'],
      ['Reconcile the payroll each month', 'Payroll', day('2026-06-30'), 'Open'],
      ['Remove leavers from the system', 'ICT', day('2026-12-31'), 'Open'],
    ],
  ],
  [
    'issues',
    [
      ['Issue', 'Owner', 'Due date', 'Status'],
      ['Water in the depot', 'Estates', day('2026-06-30'), 'Open'],
      ['Loss of the contractor', 'Estates', day('2026-12-31'), 'Open'],
    ],
  ],
  [
    'work beside what is closed',
    [
      ['Project', 'Due date', 'Status'],
      ['New website', day('2026-06-30'), 'Open'],
      ['Intranet', day('2026-05-31'), 'Completed'],
    ],
  ],
  [
    'a key that says that it isn’t finished',
    [
      ['Open – not finished.  Shut – finished.'],
      [],
      ['Scheme', 'Due date', 'Status'],
      ['Ring road', day('2026-06-30'), 'Open'],
      ['Ring main', day('2027-06-30'), 'Open'],
    ],
  ],
])('open isn’t done: %s', (_kind, rows) => {
  expect(byDatesIn(rows, asAt)[0]).toBe('Overdue, stated Open');
});

test.each<[string, SheetRows]>([
  [
    'projects',
    [
      ['Project', 'Deadline', 'Status'],
      ['Riverside', day('2026-06-30'), 'Open'],
      ['Hillside', day('2027-06-30'), 'Open'],
    ],
  ],
  [
    'programmes that run to an end',
    [
      ['Programme', 'End date', 'Status'],
      ['Warm homes', day('2026-06-30'), 'Live'],
      ['Green skills', day('2027-06-30'), 'Design'],
      ['Town deal', day('2027-06-30'), 'Procurement'],
    ],
  ],
  [
    'one stage alone',
    [
      ['Initiative', 'Due', 'Stage'],
      ['Web forms', day('2026-06-30'), 'Live'],
      ['Chat', day('2027-06-30'), 'Testing'],
    ],
  ],
])('nothing tells, so that it is neither: %s', (_kind, rows) => {
  expect(byDatesIn(rows, asAt)[0]).toMatch(/^Asked: is it done\?/u);
  expect(overdueIn(rows)).toEqual([]);
  expect(draftsIn(rows, asAt)[0]).not.toMatch(/overdue|Complete/iu);
});
