// A remark that opens with a done word and its date is a completion on that day, late or not: never overdue.

import { byDatesIn, day } from '../sheet-states';

const asAt = '2026-03-31';

test.each([
  ['Submit the flood plan', 'Submitted 6 February 2026', 'Complete, 37 days late'],
  ['Waste return', 'Completed 22/01/26', 'Complete, 22 days late'],
  ['Bridge survey', 'Signed off on 3 December 2025.', 'Complete'],
  ['Adopt the parking policy', 'Submitted 6 February 2026', 'Asked: is it done?'],
  ['Submit the flood plan', 'Submitted 6 June 2026', 'Asked: is it done?'],
  ['Submit the flood plan', 'To be submitted in June', 'Overdue'],
])('%s, “%s”: %s', (action, remark, expected) => {
  const rows = [
    ['Action', 'Owner', 'Due date', 'Comments'],
    [action, 'Ann', day('2025-12-31'), remark],
    ['Mend the hall roof', 'Bob', day('2026-10-31'), 'Tiles ordered'],
    ['Clear the ditches', 'Cyd', day('2026-11-30'), null],
  ];
  expect(byDatesIn(rows, asAt)[0]).toBe(expected);
});

test('a date among targets, done as the comment says', () => {
  const rows = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Notes'],
    ['Visits made', 40, 8, 9, 11, 12, null],
    ['Grants paid', 60, 15, 11, 14, 10, null],
    ['Charter published', 'Dec 2025', null, null, null, null, 'Published 14 January 2026'],
  ];
  expect(byDatesIn(rows, asAt)[2]).toBe('Complete, 14 days late');
});
