// Which way is better belongs to the row: words, a baseline and a budget say less is better, or leave it open.

import {
  betterAgainstBudget,
  betterByBaseline,
  betterByWords,
  isBudgetHeading,
  type Better,
} from '../../../../src/domain/cells/targets/better-direction';

test.each<[string, Better]>([
  ['Average wait (seconds)', 'lower'],
  ['Waiting list for adaptations', 'lower'],
  ['Days to re-let a home', 'lower'],
  ['Cost per visit (£)', 'lower'],
  ['Complaints', 'lower'],
  ['Reduce the cost of a case to < £2,200', 'lower'],
  ['Spending on agency staff', 'lower'],
  ['Queues at the counter', 'lower'],
  ['Complaints answered in time', null],
  ['% of delayed calls answered', null],
  ['Cut emissions by 20 tonnes', null],
  ['Homes let', null],
  ['Waiters trained', null],
])('“%s”: %s', (description, better) => {
  expect(betterByWords(description.toLowerCase())).toBe(better);
});

test.each<[string, Better, number | null, number | null, Better]>([
  ['a baseline above the target asks for less', null, 120, 80, 'lower'],
  ['a baseline below it asks for more', null, 80, 120, 'higher'],
  ['words that ask for less beside one that asks for more leave it open', 'lower', 80, 120, 'open'],
  ['no baseline leaves it to the words', 'lower', null, 120, 'lower'],
  ['a baseline on another scale is none', null, 24, 0.7, null],
])('%s', (_case, byWords, baseline, target, better) => {
  expect(betterByBaseline(byWords, baseline, target)).toBe(better);
});

test.each<[string, string, Better]>([
  ['budget_amount', 'Roads', 'lower'],
  ['Budget (£k)', 'Libraries', 'lower'],
  ['Budget', 'Income from fees', null],
  ['Target', 'Roads', null],
])('against “%s” %s: %s', (heading, description, better) => {
  expect(betterAgainstBudget(isBudgetHeading(heading), description)).toBe(better);
});
