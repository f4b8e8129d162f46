// A comment that says in the past, with its date, what a row is to come to closes the row: by its own success column, or by
// the action. Futures, parts, steps on the way, other things and words that take it back leave it open.

import { byDatesIn, draftsIn, findingsIn, type SheetRows } from '../sheet-states';

const asAt = '2026-01-31';
const rowsOf = (action: string, success: string, comment: string): SheetRows => [
  ['Action plan 2025/26'],
  ['Ref', 'Action', 'Success measure', 'Lead', 'Due date', 'Latest update'],
  ['1', action, success, 'Parks', '30 November 2025', comment],
  ['2', 'Repaint the bandstand', 'Bandstand repainted', 'Parks', '30 June 2026', 'Paint on order.'],
];
const stateOf = (...row: Parameters<typeof rowsOf>): string | undefined => byDatesIn(rowsOf(...row), asAt)[0];

test.each<[string, string, string]>([
  ['Lantern parade review', 'Review published', 'Review published 4 November, with an easy-read version.'],
  ['Repair café', 'Café open', 'Opened on 8 November.'],
  ['Repair café', 'Café open to the public', 'The café finally opened to the public on 8 November 2025; 40 came'],
  ['Gritting lorries', 'Three lorries in service', 'All three in service since 20 October.'],
  ['Orchard planting', '6 orchards planted', 'Six orchards planted by 21 November.'],
  ['Parking strategy', 'Draft strategy out to consultation', 'Consultation opened 3 November and closes 12 January.'],
  ['Moorland rangers', 'Two rangers in post', 'Both rangers appointed 17 November.'],
  ['Booking system', 'New system live', 'Went live on 2 November 2025, two weeks late'],
  ['Peat grant', 'Bid submitted by 30 November', 'Bid submitted on 28/11/2025'],
])('%s (“%s”), “%s”: complete', (...row) => {
  expect(stateOf(...row)).toMatch(/^Complete/u);
  expect(findingsIn(rowsOf(...row), asAt).join('\n')).not.toMatch(/overdue|is it done|“Success measure”/u);
  expect(draftsIn(rowsOf(...row), asAt)[0]).toMatch(/^Complete/u);
});

test.each<[string, string]>([
  ['Publish the flood plan', 'Flood plan published on 12 November.'],
  ['Open a third household tip', 'The third tip opened 15 November 2025.'],
  ['Appoint a tree warden', 'Tree warden appointed 2 November.'],
])('%s, “%s”: complete by the action itself', (action, comment) => {
  expect(stateOf(action, '', comment)).toMatch(/^Complete/u);
});

test('the day is told, a day without its year by the year of the plan', () => {
  expect(draftsIn(rowsOf('Lantern parade review', 'Review published', 'Review published 12 December.'), asAt)[0]).toContain(
    'Complete, 12 days late: due by 30 November 2025, finished 12 December 2025',
  );
});

test.each<[string, string, string]>([
  ['Lantern parade review', 'Review published', 'Review will be published 4 December.'],
  ['Lantern parade review', 'Review published', 'Review to be published by 4 December.'],
  ['Lantern parade review', 'Review published', 'Review not published by 4 November as planned.'],
  ['Lantern parade review', 'Review published', 'First draft published 4 November.'],
  ['Lantern parade review', 'Review published', 'Tender for the review published 4 November.'],
  ['Gritting lorries', 'Three lorries in service', 'Two lorries in service since 20 October.'],
  ['Orchard planting', '6 orchards planted', '4 of 6 orchards planted by 21 November.'],
  ['Repair café', 'Café open', 'Library opened 8 November.'],
  ['Repair café', 'Café open', 'Planning application for the café opened 8 November.'],
  ['Parking strategy', 'Strategy adopted', 'Consultation opened 3 November.'],
])('%s (“%s”), “%s”: overdue', (...row) => {
  expect(stateOf(...row)).toMatch(/^Overdue/u);
});

test.each<[string, string, string]>([
  ['Repair café', 'Café open', 'Café opened 8 November but closed again 20 December.'],
  ['Repair café', 'Café open', 'Café opened 8 November. Kitchen still to follow.'],
  ['Reports on the becks', 'Reports published', 'Report published 8 November.'],
  ['Orchard planting', '6 orchards planted', 'Orchards planted in November.'],
  ['Gritting lorries', 'Lorries in service and drivers trained', 'Lorries in service since 20 October.'],
  ['Lantern parade review', 'Review published', 'Review published 4 March.'],
  ['Library newsletter', 'Newsletter published each month', 'Newsletter published 4 November.'],
  ['Publish the flood plan and map', '', 'Flood plan published on 12 November.'],
])('%s (“%s”), “%s”: asked', (...row) => {
  expect(stateOf(...row)).toMatch(/^Asked/u);
});

test('beside a status that says otherwise it is asked', () => {
  const rows: SheetRows = [
    ['Action', 'Success measure', 'Due date', 'RAG', 'Latest update'],
    ['Repair café', 'Café open', '30 November 2025', 'Red', 'Café opened 8 November.'],
    ['Repaint the bandstand', 'Bandstand repainted', '30 June 2026', 'Green', 'Paint on order.'],
  ];
  expect(byDatesIn(rows, asAt)[0]).toMatch(/^Asked/u);
});
