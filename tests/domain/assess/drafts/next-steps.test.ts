// The date of a next milestone or stage isn't its row's: it is told as such, and stands for the row's only where the row has
// none.

import { day, draftsIn, milestonesIn, type SheetRows } from '../sheet-states';

const withDeadline = (name: string, date: string): SheetRows => [
  ['Project', 'Finish', 'RAG', name, date, 'Comment'],
  ['Market square', day('2026-12-18'), 'Amber', 'Tender return', day('2026-05-08'), null],
  ['Bus station', day('2027-03-31'), 'Green', 'Planning decision', day('2026-06-24'), null],
  ['Library refit', day('2026-09-30'), 'Green', 'Contract signed', day('2026-05-01'), 'Contract signed 30 April.'],
  ['Riverside path', day('2026-11-06'), 'Amber', 'Land deal', day('2026-05-20'), null],
];

test.each([
  ['Next milestone', 'Next milestone due'],
  ['Next milestone', 'Milestone date'],
  ['Next stage', 'When'],
  ['Next gateway', 'Date'],
])('“%s” with “%s” beside the project’s own date', (name, date) => {
  const [market = '', bus = '', library = ''] = draftsIn(withDeadline(name, date), '2026-05-31');
  expect(market).toContain('Due by 18 December 2026.');
  expect(market).toContain(`${name}, “Tender return”, was due by 8 May 2026: 23 days ago.`);
  expect(market).not.toMatch(/Overdue|isn’t marked/u);
  expect(bus).toContain(`${name}, “Planning decision”, is due by 24 June 2026.`);
  expect(library).not.toContain('Contract signed”, was due');
});

test('two next milestones, each with its date', () => {
  const rows: SheetRows = [
    ['Project', 'Finish', 'Next milestone', 'Due date', 'Next milestone 2', 'Due date 2', 'RAG'],
    ['Hall', day('2027-01-29'), 'Tender', day('2026-06-01'), 'Start', day('2026-06-20'), 'Amber'],
    ['Pool', day('2027-01-29'), 'Consent', day('2026-07-01'), 'Start', day('2026-10-01'), 'Green'],
    ['Barn', day('2027-01-29'), 'Survey', day('2026-07-02'), 'Tender', day('2026-09-10'), 'Red'],
  ];
  const [hall = ''] = draftsIn(rows, '2026-06-30');
  expect(hall).toContain('Next milestone, “Tender”, was due by 1 June 2026: 29 days ago.');
  expect(hall).toContain('Next milestone 2, “Start”, was due by 20 June 2026: 10 days ago.');
  expect(hall).toContain('Due by 29 January 2027.');
});

test('rows without another date go by it, in those words', () => {
  const rows: SheetRows = [
    ['Scheme', 'RAG', 'Next stage', 'Due'],
    ['School hall', 'Amber', 'Gateway 3', day('2026-06-12')],
    ['Nursery', 'Green', 'Start on site', day('2026-08-03')],
    ['Depot', 'Red', 'Outline case', day('2026-05-29')],
    ['Car park', 'Green', 'Opening', day('2026-09-01')],
  ];
  const [hall] = draftsIn(rows, '2026-06-30');
  expect(hall).toContain('Next stage, “Gateway 3”, was due by 12 June 2026: 18 days ago.');
  expect(milestonesIn(rows, '2026-06-30')[0]?.[0]).toMatchObject({ state: 'overdue', isNextStep: true });
});

test('beside a budget it is no deadline of the scheme', () => {
  const rows: SheetRows = [
    ['Scheme', 'Budget', 'Spent', 'Next milestone', 'Date'],
    ['School hall', 4200, 1870, 'Roof on', day('2026-06-12')],
    ['Nursery', 900, 640, 'Handover', day('2026-08-03')],
    ['Depot', 1100, 388, 'Consent', day('2026-05-29')],
  ];
  const [hall = ''] = draftsIn(rows, '2026-06-30');
  expect(hall).toContain('Next milestone, “Roof on”, was due by 12 June 2026: 18 days ago.');
  expect(hall).not.toMatch(/Overdue|\. Due by/u);
});

test('in a list of milestones the date is the milestone’s', () => {
  const rows: SheetRows = [
    ['Milestone', 'Milestone date', 'Status'],
    ['Tender issued', day('2026-05-12'), 'In progress'],
    ['Contract let', day('2026-08-03'), 'Not started'],
    ['Start on site', day('2026-05-29'), 'Complete'],
    ['Handover', day('2026-09-01'), 'Not started'],
  ];
  expect(draftsIn(rows, '2026-06-30')[0]).toContain('Overdue by 49 days: due by 12 May 2026.');
});

test('a done row has no next step', () => {
  const rows: SheetRows = [
    ['Project', 'Status', 'Next milestone', 'Next milestone date'],
    ['Hall', 'Complete', 'Snagging', day('2026-05-12')],
    ['Path', 'In progress', 'n/a', day('2026-05-12')],
    ['Depot', 'In progress', 'Opening', day('2026-05-12')],
  ];
  const [hall, path] = draftsIn(rows, '2026-06-30');
  expect(`${hall ?? ''} ${path ?? ''}`).not.toContain('was due');
});
