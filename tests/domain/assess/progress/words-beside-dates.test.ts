// A date that has passed is never called overdue past words that say the work is done, and never said to have no status
// while words beside it are unquoted.

import { byDatesIn, day, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2025-03-31';

test.each(['Position', 'State of play', 'Latest', 'Where we are', 'Outcome to date', 'Notes', 'Evidence of impact'])(
  'words under “%s” say where things stand',
  (heading) => {
    const rows: SheetRows = [
      ['Rec', 'Action', 'Who', 'Target completion', heading],
      ['R1', 'Move the case files', 'Registrar', '31.10.24', 'Clearing of data is under way; 60% moved.'],
      ['R2', 'List cases over six months', 'Manager', '30.9.24', 'Done.'],
      ['R3', 'Refit the waiting room', 'Manager', '30/6/24', 'Completed June 2024'],
      ['R4', 'Appoint two assistants', 'Coroner', 'Spring 2026', 'Advert drafted.'],
    ];
    expect(byDatesIn(rows, asAt).map((each) => each.replace(/, stated .*/u, ''))).toEqual([
      'Overdue',
      'Complete',
      'Complete',
      'Not yet due',
    ]);
    const said = findingsIn(rows, asAt).join('\n');
    expect(said).toContain('says “Clearing of data is under way; 60% moved.”: overdue by the date.');
    expect(said).not.toMatch(/no status is stated|E3.*isn’t read|“Position”\) aren’t/u);
  },
);

test.each<[string, string, string | null, string]>([
  [
    'what the action asks for, in the past',
    'Agree a lesson structure',
    'Agreed on the INSET day; seen in every walk.',
    'Asked: is it done?',
  ],
  ['held is the past of hold', 'Hold a public meeting', 'Meeting held on 3 May.', 'Complete'],
  ['some of it isn’t all', 'Recruit 40 volunteers', '12 of 40 recruited.', 'Overdue'],
  ['what is yet to be', 'Publish the plan', 'To be published with the budget.', 'Overdue'],
  ['another thing in the past', 'Publish the plan', 'Consulted the forum.', 'Overdue'],
])('a comment: %s', (_what, action, comment, expected) => {
  const rows: SheetRows = [
    ['Action', 'By when', 'Comments'],
    [action, day('2024-09-30'), comment],
    ['Paint the hall', day('2026-09-30'), 'A tender is being written.'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe(expected);
  if (expected === 'Overdue') expect(findingsIn(rows, asAt).join('\n')).toContain(`says “${comment ?? ''}”: overdue`);
});

test('beside red it is overdue all the same', () => {
  const rows: SheetRows = [
    ['Action', 'By when', 'RAG', 'Comments'],
    ['Publish the plan', day('2024-09-30'), 'Red', 'Published on paper.'],
    ['Paint the hall', day('2026-09-30'), 'Green', 'A tender is being written.'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe('Overdue, stated Red');
});

test.each<[string, string, string, string]>([
  ['done under a heading that isn’t known is asked about', 'Done.', 'Asked: is it done?', 'E2: it says “Done.”: is it done?'],
  ['other words are quoted', 'With the architect', 'Overdue', 'E2, which isn’t read, says “With the architect”: overdue by the date.'],
])('%s', (_what, words, expected, said) => {
  const rows: SheetRows = [
    ['Action', 'Who', 'Deadline', 'Cost', 'Cwestiwn'],
    ['Clear the drains', 'Streets', day('2024-06-30'), 400, words],
    ['Paint the hall', 'Estates', day('2025-09-30'), 900, 'Two rooms are empty'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe(expected);
  expect(findingsIn(rows, asAt).join('\n')).toContain(said);
});

test.each<[string | null, string, string]>([
  [null, 'Handed over 28 August 2024.', 'Asked: is it done?'],
  [null, 'All homes let. Scheme completed in August', 'Asked: is it done?'],
  [null, 'Keys were handed over on Friday; the garden is being laid.', 'Asked: is it done?'],
  ['Green', 'Practical completion was reached in August.', 'Asked: is it done?, stated Green'],
  ['Amber', 'The building was opened to tenants in August.', 'Asked: is it done?, stated Amber'],
  [null, 'Phase 1 handed over in August.', 'Overdue'],
  [null, 'Survey completed in August.', 'Overdue'],
  [null, '12 of 40 homes handed over', 'Overdue'],
  [null, 'To be handed over in October.', 'Overdue'],
  ['Red', 'Site not handed over yet.', 'Overdue, stated Red'],
])('%s beside a comment “%s”', (status, comment, expected) => {
  const rows: SheetRows = [
    ['Scheme', 'Handover', 'RAG', 'Risk note'],
    ['Chapel Street', day('2024-08-31'), status, comment],
    ['Quarry Bank', day('2026-09-30'), 'Green', 'None.'],
    ['Mill Lane', day('2026-10-31'), 'Amber', 'Ground conditions.'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe(expected);
});

test.each<[string, string]>([
  ['In progress', 'Asked: is it done?, stated In progress'],
  ['Not started', 'Overdue, stated Not started'],
  ['Delayed', 'Overdue, stated Delayed'],
])('“%s” beside “Handed over in August.”', (status, expected) => {
  const rows: SheetRows = [
    ['Scheme', 'Deadline', 'Status', 'Comments'],
    ['Chapel Street', day('2024-08-31'), status, 'Handed over in August.'],
    ['Quarry Bank', day('2026-09-30'), 'In progress', 'None.'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe(expected);
});
