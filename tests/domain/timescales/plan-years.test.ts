// "Year 3" is read by what the sheet says of one of the plan's years; where it says nothing, that is what is missing.

import { milestonesIn, type SheetRows } from '../assess/sheet-states';

const plan = (note: string, when = 'Year 3'): SheetRows => [
  ['Forest strategy'],
  [note],
  ['Action', 'Timescale', 'Progress'],
  ['Plant hedges', when, 'Two farms signed up so far.'],
  ['Map the woods', 'Year 1', 'Half of them mapped.'],
  ['Open a nursery', 'Year 2', 'A site has been found.'],
];

const of = (rows: SheetRows) => milestonesIn(rows, '2026-09-30')[0]?.[0];

test.each([
  ['Plan years run from April to March. Year 1 was 2024/25.', '2027-03-31', undefined],
  ['Monitoring at the end of Year 2 (31 March 2026)', '2027-03-31', undefined],
  ['Year 1 = September 2024 to August 2025', '2027-08-31', undefined],
  ['Year 1 began in July 2024', '2027-06-30', undefined],
  ['2024/25 is year 1; years run July to June', '2027-06-30', undefined],
  ['Year one: 2024/25', '2027-03-31', 'Year 3'],
])('“%s”', (note, to, span) => {
  const found = of(plan(note));
  expect([found?.kind, found?.to, found?.span]).toEqual(['deadline', to, span]);
});

test.each([
  ['by the end of Year 3', 'deadline', '2027-03-31'],
  ['Years 2–3', 'period', '2027-03-31'],
  ['Year Three', 'deadline', '2027-03-31'],
  ['end of plan year 3', 'deadline', '2027-03-31'],
])('“%s”', (when, kind, to) => {
  const found = of(plan('Year 1 was 1 April 2024 to 31 March 2025.', when));
  expect([found?.kind, found?.to]).toEqual([kind, to]);
});

test.each(['Forest strategy 2024 to 2029', 'Year 8 pupils in 2024/25 took part', 'Year 1 was 2024/25. Year 2 was 2027/28.'])(
  '“%s” says it of none',
  (note) => {
    const found = of(plan(note));
    expect(found?.state).toBe('unreadable');
    expect(found?.reason).toContain('which year is year 1');
  },
);
