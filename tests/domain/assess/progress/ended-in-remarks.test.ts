// A remark of any length that says that the work as a whole is over keeps its date from being called overdue; what is said of a
// part, or of what is to come, doesn't.

import { byDatesIn, day, type SheetRows } from '../sheet-states';

const asAt = '2026-10-14';
const long = `Funding was agreed in the autumn of 2023 after two rounds of bids. ${'The board met each month and saw the costs. '.repeat(8)}`;
const rowsOf = (comment: string): SheetRows => [
  ['Project', 'End date', 'RAG', 'Comment on rating', 'Comment on schedule'],
  ['Footbridge over the brook', day('2026-03-31'), 'Green', 'Costs are within the budget.', comment],
  ['Benches in the square', day('2026-12-31'), 'Green', 'Ordered', 'On order'],
];

test.each([
  'The programme was formally closed on 18 May.',
  `${long}Project completion confirmed with the sponsor.`,
  'All aims were met, and it has been taken off the register and closed.',
  'The new crossing was successfully delivered in April, with lessons still to be written up.',
  'The scheme officially closed on 06/05/26 having met the aims of its business case',
])('“%s”: asked, not overdue', (comment) => {
  expect(byDatesIn(rowsOf(comment), asAt)[0]).toContain('Asked: is it done?');
});

test.each([
  'The first phase was completed in April.',
  'The programme will be closed once the snags are done.',
  'The project delivered 30 workshops in April.',
  'The survey was completed in May.',
  'Work was expected to be finished in May.',
])('“%s” says nothing of the whole', (comment) => {
  expect(byDatesIn(rowsOf(comment), asAt)[0]).toContain('Overdue');
});
