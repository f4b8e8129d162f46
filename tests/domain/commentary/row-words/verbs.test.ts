// What is said of a figure follows what it counts: money is spent, saved or paid, people are trained, a rate is reached.

import { unitOf } from '../../../../src/domain/commentary/figures-in-words';
import { verbInHeadings, verbOf } from '../../../../src/domain/commentary/row-words/verbs';

test.each<[string, string | null, string | null]>([
  ['Savings from the new contract', '£k', 'saved'],
  ['Grants paid to clubs', '£', 'paid'],
  ['Spend on repairs', '£m', 'spent'],
  ['Income from lettings', '£k', 'received'],
  ['The fund', '£k', null],
  ['Rent lost on empty shops', '£', 'lost'],
  ['Business rates owed', '£k', 'owed'],
  ['Council tax not yet collected', '£k', 'owed'],
  ['Council tax collected', '£k', 'collected'],
  ['Rent arrears recovered', '£', 'recovered'],
  ['Arrears paid', '£', 'paid'],
  ['Fees written off', '£', 'written off'],
  ['People trained', 'people', 'trained'],
  ['Train 60 people', null, 'trained'],
  ['Carers supported in the year', null, 'supported'],
  ['Homes built (all tenures)', 'homes', 'built'],
  ['People trained and placed', null, null],
  ['Train and place 60 people', null, null],
  ['Trees to be planted', null, null],
  ['Peer challenges', null, null],
  ['Calls answered', '%', 'reached'],
  ['Build scrutiny skills with at least 20 councils', null, null],
  ['Carry out at least 100 peer challenges', null, 'carried out'],
])('%s, in %s: %s', (description, unit, verb) => {
  const row = {
    description,
    unit: unitOf(unit, false),
    isLevel: false,
    isBudget: false,
    areSavings: false,
    saidInHeadings: verbInHeadings(['Q1', 'Total']),
  };
  expect(verbOf(row)).toBe(verb);
});

test.each<[readonly string[], string | null]>([
  [['Spend to date'], 'spent'],
  [['Awarded Q1', 'Awarded Q2', 'Total'], 'awarded'],
  [['claimed_to_date'], 'claimed'],
  [['Drawn down (£)'], 'drawn down'],
  [['Committed and spent'], null],
  [['Actual'], null],
])('against a budget money is what its headings say, and spent only where they say so: %s', (headings, verb) => {
  const row = { description: 'Street works', isLevel: false, isBudget: true, areSavings: false, saidInHeadings: verbInHeadings(headings) };
  expect([verbOf({ ...row, unit: unitOf(null, false) }), verbOf({ ...row, unit: unitOf('£', false) })]).toEqual([verb, verb]);
});
