// The unit that a row's own words say; words that only name time, shares or a rate in passing say none.

import { unitInWords } from '../../../../src/domain/cells/figures/unit-in-words';

test.each<[string, string | null]>([
  ['Household waste recycled (%)', '%'],
  ['Council tax collected, % (cumulative)', '%'],
  ['% of calls answered', '%'],
  ['Percentage of bins emptied', '%'],
  ['Proportion of pupils who can swim', '%'],
  ['Arrears as a share of the rent due (£)', '%'],
  ['Stage 1 complaints answered in 10 working days (%)', '%'],
  ['Recycling rate', '%'],
  ['Suicide rate (three-year average)', null],
  ['Days to process a claim', 'days'],
  ['Working days lost to sickness per employee', 'working days'],
  ['Average wait (minutes)', 'minutes'],
  ['Residual waste per household, kg (cumulative)', 'kg'],
  ['Electricity used (kWh)', 'kWh'],
  ['Missed bins per 100,000 collections', 'per 100,000 collections'],
  ['Admissions per 1,000, over 65s', 'per 1,000'],
  ['People helped within 5 days', null],
  ['Days out for carers', null],
  ['Open days for schools', null],
  ['Train 50% of staff', null],
  ['Visits, all sites', null],
])('“%s”: %s', (description, unit) => {
  expect(unitInWords(description)).toBe(unit);
});
