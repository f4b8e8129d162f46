// A comment that opens with a done word and names nothing besides speaks of the row: its date isn't called overdue, and the
// officer is asked. What is said of a part, or taken back, leaves it overdue.

import { byDatesIn, day, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-10-14';
const rowsOf = (comment: string): SheetRows => [
  ['Output', 'Due date', 'Comments'],
  ['Footbridge over the brook', day('2026-03-31'), comment],
  ['Benches in the square', day('2026-12-31'), 'Ordered'],
];

test.each([
  'Finished in August, five months after the day first agreed.',
  'Granted in May.',
  'Granted',
  'Signed by both sides in April. Work begins in the new year.',
  'Opened in spring',
  'Handed over in June',
  'Built two weeks later than planned, in April',
  'It was obtained last month',
  'Went live 4 May',
  'Bought',
  'Completed three weeks after it was due',
])('“%s”: asked, not overdue', (comment) => {
  const rows = rowsOf(comment);
  expect(byDatesIn(rows, asAt)[0]).toBe('Asked: is it done?');
  expect(findingsIn(rows, asAt).join()).not.toContain('overdue by the date');
  expect(draftsIn(rows, asAt)[0]).not.toContain('isn’t marked as complete');
});

test.each(['Done in April, a week late', 'Finished in June, two months late'])('“%s”: complete', (comment) => {
  expect(byDatesIn(rowsOf(comment), asAt)[0]).toBe('Complete');
});

test.each([
  'First span finished in May',
  'Drawings finished in June',
  'Ground survey finished; works to follow',
  'Half built in May',
  'All finished in May bar the railings',
  'To be granted in November',
  'Not signed in April',
  'Approved in principle in May',
  'Signed in part',
  'Built 3 of 4 in May',
  'Ordered in May',
  'Begun in May',
])('“%s”: overdue', (comment) => {
  expect(byDatesIn(rowsOf(comment), asAt)[0]).toBe('Overdue');
});

test('beside a status of work that isn’t done the date is as overdue as before', () => {
  const rows: SheetRows = [
    ['Output', 'Due date', 'RAG', 'Comments'],
    ['Footbridge over the brook', day('2026-03-31'), 'Red', 'Agreed in May'],
    ['Benches in the square', day('2026-12-31'), 'Green', 'Ordered'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toMatch(/^Overdue/u);
});
