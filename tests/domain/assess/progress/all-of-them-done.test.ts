// A comment that says of all of a row's parts that they are done keeps its date from being called overdue: it is asked. What
// only prepares the work, or is said of some of it, doesn't.

import { byDatesIn, day, draftsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-10-31';
const rowsWith = (project: string, comment: string): SheetRows => [
  ['Project', 'Approved finish', 'RAG', 'Comment'],
  [project, day('2026-06-30'), 'Green', comment],
  ['Bridge', day('2026-05-31'), 'Red', 'Gas main found in the deck.'],
];

test.each([
  ['School roofs', 'All six roofs done; retention to pay.', 'All six roofs done'],
  ['Library doors', 'Both entrances now open. Signs to follow.', 'Both entrances now open'],
  ['Laptops', 'All 240 laptops have been replaced.', 'All 240 laptops have been replaced'],
  ['Surveys of culverts', 'All the surveys were completed in May.', 'All the surveys were completed in May'],
  ['Youth hub', 'Opened 14 June.', 'Opened 14 June'],
])('%s: %s', (project, comment, said) => {
  const rows = rowsWith(project, comment);
  expect(byDatesIn(rows, asAt)).toEqual([expect.stringMatching(/^Asked: is it done\?/u), 'Overdue, stated Red']);
  expect(draftsIn(rows, asAt)[0]).toContain(said);
  expect(draftsIn(rows, asAt)[0]).not.toMatch(/overdue/iu);
});

test.each([
  ['School roofs', 'All tenders returned and done.'],
  ['School roofs', 'All surveys completed.'],
  ['School roofs', 'All but one done.'],
  ['School roofs', 'All six roofs to be done by July.'],
  ['School roofs', 'Four of six roofs done.'],
  ['School roofs', 'Not all roofs are done.'],
])('is of no more than a part: %s: %s', (project, comment) => {
  expect(byDatesIn(rowsWith(project, comment), asAt)[0]).toMatch(/^Overdue/u);
});
