// What is said of targets: nought where lower isn't better, "a further 10" against a position, words and what they are read as; and dates out of order in a row.

import { serialOf } from '../../../../src/domain/cells/calendar';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf as sheetOf } from '../../recognise/grid-of';
import { gridOf, type Typed } from '../../fixtures/plan-builder';
import { reviewOf, snapshotOf } from '../../fixtures/review-of';

function saidOf(row: Typed): readonly string[] {
  const { findings } = reviewOf(snapshotOf(gridOf([row])), [row]);
  return findings
    .filter(({ check }) => check.startsWith('target-'))
    .map(({ check, severity, message }) => `${check} ${severity}: ${message}`);
}

test.each<[string, Typed, string[]]>([
  [
    'words are said with what they are read as',
    { name: 'Visits', target: 'up to 40 visits', periods: [18, 13], total: 31 },
    ['target-in-words note: C4 says “up to 40 visits”, which is read as 40. Correct T4 if something else is meant.'],
  ],
  [
    'a position against "a further"',
    { name: 'Visits', target: 'a further 10', periods: [18, 13], total: 13 },
    [
      'target-in-words note: C4 says “a further 10”, which is read as 10. Correct T4 if something else is meant.',
      'target-further ask: C4 asks for more than there was before, and Latest counts the position. Type the position to reach in T4.',
    ],
  ],
  [
    'new work against "a further" needs no question',
    { name: 'Visits', target: 'a further 10', periods: [18, 13], total: 31 },
    ['target-in-words note: C4 says “a further 10”, which is read as 10. Correct T4 if something else is meant.'],
  ],
  [
    'nought that may be meant',
    { name: 'Complaints', target: 0, periods: [1, 2], total: 3 },
    ['target-zero ask: C4 has a target of zero, so there is no % achieved and no rating. Choose Up to in S4 if none is what is wanted.'],
  ],
  [
    'nought that is meant',
    { name: 'Complaints', target: 0, kind: 'up to', periods: [1, 2], total: 3 },
    ['target-better-unsaid note: C4 is read as up to so much, because less of it is better. If more is better, choose “At least” in S4.'],
  ],
  [
    'a percentage beside counts',
    { name: 'Schools', target: '15% of schools', periods: [18, 13], total: 31 },
    [
      'target-of-population ask: C4 is a share of a population (15%), and the figures are counts. How many are there? Type the number that it makes in T4.',
    ],
  ],
  [
    'several things at once',
    { name: 'Training', target: '500 councillors and over 90 % agreeing', periods: [300, 248], total: 548 },
    [
      "target-conditions ask: C4 asks for several things, and the figures show one of them, so the row isn't rated. There is no figure for “over 90 % agreeing”. To rate it by its figures alone, choose how it reads in S4.",
      'target-in-words note: C4 says “500 councillors and over 90 % agreeing”, which is read as 500. Correct T4 if something else is meant.',
    ],
  ],
])('%s', (_rule, row, said) => {
  expect(saidOf(row)).toEqual(said);
});

test('98 of up to 100 is within the ceiling, in the draft and in the rating', () => {
  const row: Typed = { name: 'Graduates', target: 'up to 100', periods: ['n/a', 98], total: 98 };
  const assessed = reviewOf(snapshotOf(gridOf([row])), [row]).sheets[0]?.tables[0]?.rows[1];
  expect(assessed?.rating).toEqual({ status: 'Green' });
  expect(assessed?.draft).toContain('98 so far, of up to 100');
});

test('a row that ends before it starts is named by its cells, and isn’t given a colour by its pace', () => {
  const day = (date: string): number => serialOf(date, 1900);
  const dated = (date: string) => ({ shown: day(date), as: 'dd/mm/yyyy' });
  const sheet = sheetOf([
    ['Deliverable', 'Start date', 'End date', 'Target 2015/16', 'Q1', 'Q2', 'Q3', 'T4', 'Total'],
    ['Visits', dated('2015-09-01'), dated('2015-06-01'), 40, 5, 6, null, null, 11],
    ['Walks', dated('2015-04-01'), dated('2016-03-31'), 30, 5, 15, null, null, 20],
    ['Talks', dated('2015-04-01'), dated('2015-12-31'), 30, 5, 15, null, null, 20],
  ]);
  const review = reviewWorkbook(snapshotOf(sheet), { asAt: '2015-09-30', answers: [] });
  const [found] = review.findings.filter(({ check }) => check === 'dates-out-of-order');
  expect(found).toMatchObject({ cell: 'C2', related: ['B2'], severity: 'wrong' });
  expect(review.sheets[0]?.tables[0]?.rows.map(({ profile }) => profile === null)).toEqual([true, false, false]);
});

test.each([
  ['a budget says why its rows have no colour', 'Budget', ['target-budget']],
  ['a target says what is wanted: not asked', 'Target', []],
])('%s', (_rule, heading, checks) => {
  const grid = sheetOf([
    ['Programme 2015/16'],
    ['Deliverable', heading, 'Q1', 'Q2', 'Q3', 'T4', 'Total', 'Commentary'],
    ['Road repairs', 500, 120, 130, null, null, 250, 'On course'],
    ['Street lighting', 300, 80, 90, null, null, 170, 'On course'],
  ]);
  const { findings } = reviewWorkbook(snapshotOf(grid), { asAt: '2015-09-30', answers: [] });
  expect([...new Set(findings.map(({ check }) => check).filter((check) => /^target-(?:better|budget)/u.test(check)))]).toEqual(checks);
});
