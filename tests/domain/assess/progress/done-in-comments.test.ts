// A comment that says that what a date labels is done: it is complete, or asked about, and never called overdue.

import { byDatesIn, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-03-31';
const rowsOf = (action: string, dates: string, comment: string): SheetRows => [
  ['Action', 'By when', 'RAG', 'Progress / comments'],
  [action, dates, 'Green', comment],
  ['Repaint the bandstand', 'June 2026', 'Green', 'Paint ordered'],
];
const stateOf = (...row: Parameters<typeof rowsOf>): string | undefined => byDatesIn(rowsOf(...row), asAt)[0];

test.each<[string, string, string, string]>([
  ['Two new bus shelters', 'Elm Row Jan 2026 / Mill Hill June 2026', 'Elm Row opened 14 January', 'Mill Hill: not yet due'],
  [
    'Two new bus shelters',
    'Mill Hill: June 2026; Elm Row: Jan 2026',
    'Footings dug. Elm Row handed over on 9/1.',
    'Mill Hill: not yet due',
  ],
  [
    'Booking system',
    'Phase 1 by Feb 2026, Phase 2 by Dec 2026',
    'Phase 1 went live on 3 February; phase 2 in test',
    'Phase 2: not yet due',
  ],
  ['Boilers', 'Northgate – Dec 2025\nSouth Lodge – Sept 2026', 'Completed: Northgate. South Lodge is on order', 'South Lodge: not yet due'],
  ['Rewilding', 'Ox Meadow Dec 2025 / Long Acre Jan 2026', 'Ox Meadow and Long Acre both finished', 'Ox Meadow: complete'],
])('%s, “%s”: “%s”', (action, dates, comment, state) => {
  const said = stateOf(action, dates, comment);
  expect(said).toBe(`${state}, stated Green`);
  expect(said).not.toMatch(/overdue/iu);
  expect(findingsIn(rowsOf(action, dates, comment), asAt).join()).not.toContain('overdue');
  expect(draftsIn(rowsOf(action, dates, comment), asAt)[0]).not.toContain('isn’t marked as complete');
});

test.each<[string, string]>([
  ['Elm Row not opened yet', 'Elm Row: overdue, stated Green'],
  ['Elm Row tender awarded in May', 'Elm Row: overdue, stated Green'],
  ['Elm Row 80% complete', 'Elm Row: overdue, stated Green'],
  ['Elm Row to be completed in May', 'Elm Row: overdue, stated Green'],
  ['Consultation at Elm Row closed', 'Elm Row: overdue, stated Green'],
  ['Mill Hill opened early', 'Elm Row: overdue, stated Green'],
  ['Elm Row complete by May', 'Elm Row: overdue, stated Green'],
  ['Elm Row opened, but the roof remains to be fitted', 'Elm Row: asked: is it done?, stated Green'],
  ['Elm Row opened 14 May 2026', 'Elm Row: asked: is it done?, stated Green'],
])('“%s” leaves it open', (comment, state) => {
  expect(stateOf('Two new bus shelters', 'Elm Row Jan 2026 / Mill Hill June 2026', comment)).toBe(state);
});

test.each<[string, string]>([
  ['Refit of the pavilion', 'Contractor on site in October. Pavilion refit completed in December'],
  ['Lease for the mill yard', 'Heads of terms agreed. The lease was signed on 30 January'],
  ['Write the flood report', 'Submitted 26/2'],
])('%s, “%s”: asked, not overdue', (action, comment) => {
  expect(stateOf(action, 'Feb 2026', comment)).toBe('Asked: is it done?, stated Green');
});

test.each<[string, string]>([
  ['Refit of the pavilion', 'Tender awarded in May. Design completed in June'],
  ['Skate park', 'Planning permission approved in May'],
  ['Skate park and shelter', 'Ground cleared. Skate park not yet opened'],
  ['Return of surveys', 'Submitted 3/9'],
])('%s, “%s”: a step on the way, so that it is overdue', (action, comment) => {
  expect(stateOf(action, 'Feb 2026', comment)).toBe('Overdue, stated Green');
});

test('what the action asks for, with its day, is done', () => {
  expect(stateOf('Adopt a tree strategy', 'Feb 2026', 'Consultation ran in the autumn. Tree strategy adopted 9 January.')).toBe(
    'Complete, stated Green',
  );
});

test('“Submitted 26/2” of what is to be submitted is done', () => {
  expect(stateOf('Submit the lottery bid', 'Feb 2026', 'Submitted 26/2')).toBe('Complete, stated Green');
});
