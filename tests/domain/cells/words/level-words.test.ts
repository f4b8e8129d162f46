// A level is never summed: which words say that a row's figures are one, and which only look like it.

import { isLevelInWords, isRateInWords, isShareInWords } from '../../../../src/domain/cells/words/level-words';

test.each<[string, string | null]>([
  ['% of calls answered', null],
  ['Recycling (%)', null],
  ['Proportion of bins emptied on time', null],
  ['Calls answered', 'per cent'],
  ['Average days to let a home', null],
  ['Missed bins per 100,000', null],
  ['Turnover rate', null],
  ['Pass rates (summer)', null],
  ['Cost per case (£)', null],
  ['Headcount of the service', null],
  ['Satisfaction score', null],
  ['Homes on the register', null],
  ['Net budget position (£k)', null],
  ['Year-end deficit', null],
  ['Absence', 'days'],
  ['Customers', 'index'],
  ['Fire risk actions overdue', null],
  ['Number of overdue safeguarding reviews', null],
  ['Repairs still overdue (gas)', null],
  ['Get the wait for an assessment below 20 days', null],
  ['Shorten waits for a first call', null],
  ['Longest wait at the desk (minutes)', null],
])('%s (%s) is a level', (description, unit) => {
  expect(isLevelInWords(description, unit)).toBe(true);
});

test.each<[string, string | null]>([
  ['Guides published', null],
  ['Corporate plans written', null],
  ['Staff trained in sickness trained roles', 'people'],
  ['Rated homes inspected', 'homes'],
  ['Overdue actions closed', null],
])('%s (%s) is work that adds up', (description, unit) => {
  expect(isLevelInWords(description, unit)).toBe(false);
});

test('shares and rates are levels of their own, because their figures may be typed as fractions', () => {
  expect([isShareInWords('Recycling (%)', null), isRateInWords('Recycling (%)', null)]).toEqual([true, false]);
  expect([isShareInWords('Turnover rate', null), isRateInWords('Turnover rate', null)]).toEqual([false, true]);
  expect([isShareInWords('Headcount', null), isRateInWords('Headcount', null)]).toEqual([false, false]);
});

test.each([
  ['Councils contributing to the national data set', true],
  ['Schools signed up to the travel scheme', true],
  ['Number of partners participating', true],
  ['Councils helped', false],
])('who takes part is there in each period: %s, %s', (description, level) => {
  expect(isLevelInWords(description, null)).toBe(level);
});
