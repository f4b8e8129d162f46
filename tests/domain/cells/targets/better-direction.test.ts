// Which way is better belongs to the row: words, a baseline and a budget say less is better, or leave it open.

import fc from 'fast-check';

import {
  betterAgainstBudget,
  betterByBaseline,
  betterByWords,
  isBudgetHeading,
  mayBeWantedLow,
  patternsOfWantedLow,
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
  ['Average re-let time, standard homes (days)', 'lower'],
  ['Turnaround of planning searches (working days)', 'lower'],
  ['Average call handling time (seconds)', 'lower'],
  ['Average speed of answer', 'lower'],
  ['Mean time taken for a change of address', 'lower'],
  ['Benefit claims: average days to process', 'lower'],
  ['Void properties at month end', 'lower'],
  ['Fires attended', 'lower'],
  ['False alarms attended', 'lower'],
  ['Road fatalities', 'lower'],
  ['Average time spent volunteering (hours)', null],
  ['Average time in play (minutes)', null],
  ['Mean time between failures (days)', null],
  ['Volunteer hours per month', null],
  ['% of calls with a handling time under 5 minutes', null],
  ['Void properties let', null],
  ['Fire safety visits attended', null],
  ['Complaints answered in time', null],
  ['% of delayed calls answered', null],
  ['Cut emissions by 20 tonnes', null],
  ['Homes let', null],
  ['Waiters trained', null],
])('“%s”: %s', (description, better) => {
  expect(betterByWords(description.toLowerCase())).toBe(better);
});

test.each<[string, string, Better]>([
  ['Average call time', 'seconds', 'lower'],
  ['Average time, housing register', 'Weeks', 'lower'],
  ['Mean time for a licence', 'working days', 'lower'],
  ['Response times', '%', null],
  ['Average time on the register', 'people', null],
  ['Homes let', 'days', null],
])('“%s” in %s: %s', (description, unit, better) => {
  expect(betterByWords(description.toLowerCase(), unit.toLowerCase())).toBe(better);
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

/** Without what only looks around: whatever a pattern matches begins as it does without. */
function withoutLooks({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source.replaceAll('\\b', '').replace(/\(\?<?[!=][^()]*\)/gu, '')})$`, 'u');
}

test('whatever a pattern of things wanted low matches begins with a word that is looked for before the patterns', () => {
  const matched = fc.oneof(...patternsOfWantedLow.map((pattern) => fc.stringMatching(withoutLooks(pattern))));
  fc.assert(
    fc.property(matched, (words) => mayBeWantedLow.test(words)),
    { numRuns: 2000 },
  );
});
