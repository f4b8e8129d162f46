// What is said of a figure follows what it counts: money is spent, saved or paid, people are trained, a rate is reached.

import { unitOf } from '../../../src/domain/commentary/figures-in-words';
import { verbOf } from '../../../src/domain/commentary/verbs';

test.each([
  ['Savings from the new contract', '£k', 'saved'],
  ['Grants paid to clubs', '£', 'paid'],
  ['Spend on repairs', '£m', 'spent'],
  ['Income from lettings', '£k', 'received'],
  ['The fund', '£k', 'reached'],
  ['People trained', 'people', 'trained'],
  ['Train 60 people', null, 'trained'],
  ['Carers supported in the year', null, 'supported'],
  ['Homes built (all tenures)', 'homes', 'built'],
  ['People trained and placed', null, 'delivered'],
  ['Train and place 60 people', null, 'delivered'],
  ['Trees to be planted', null, 'delivered'],
  ['Peer challenges', null, 'delivered'],
  ['Calls answered', '%', 'reached'],
])('%s, in %s: %s', (description, unit, verb) => {
  expect(verbOf({ description, unit: unitOf(unit, false), isLevel: false, targetHeading: 'Target' })).toBe(verb);
});

test('against a budget money is spent', () => {
  expect(verbOf({ description: 'Street works', unit: unitOf(null, false), isLevel: false, targetHeading: 'Budget' })).toBe('spent');
});
