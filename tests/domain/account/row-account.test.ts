// What the card of a row says: each figure with its cell, through to those that it was made of, and why its status is what it is.

import { textOfParts, type Part } from '../../../src/domain/account/part';
import { type RowAccount, rowAccount } from '../../../src/domain/account/row-account';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

const headings = [
  'Deliverable',
  '2015/16 target',
  'Q1 2015/16',
  'Q2 2015/16',
  'Q3 2015/16',
  'Q4 2015/16',
  'Total',
  '% achieved',
  'Comments',
];

function reviewed(rows: readonly Line[], asAt = '2015-09-30') {
  return reviewWorkbook(snapshotOf(gridOf([['Delivery plan 2015/16'], headings, ...rows])), { asAt, answers: [] });
}

function accountOf(rows: readonly Line[], row: number, asAt?: string): RowAccount {
  const account = rowAccount(reviewed(rows, asAt), 'sheet-1', row);
  if (typeof account === 'string') throw new Error(`Row ${String(row)} is ${account}.`);
  return account;
}

const linksOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [`${part.text} ${part.at}`]));

const visits: Line = ['Visits to schools', 100, 18, 13, null, null, 31, percent(0.31), 'On the way'];
const guides: Line = ['Guides published', 20, 5, 6, null, null, 11, percent(0.55), null];
const homes: Line = ['Homes insulated', 40, 30, 20, null, null, 50, percent(1.25), null];

test('the total is told with its cell, how it is counted, and the cells that it was made of', () => {
  const { total, target, achieved, comment } = accountOf([visits, guides, homes], 2);
  expect(textOfParts(total)).toBe('31: Sum of 18 + 13');
  expect(linksOf(total)).toEqual(['31 G3', '18 C3', '13 D3']);
  expect([target, linksOf(achieved), comment]).toEqual([
    { text: '100', at: 'B3' },
    ['31% H3', '31 G3', '100 B3'],
    { text: 'On the way', at: 'I3' },
  ]);
});

test.each<[string, Line, string, string, string, readonly string[]]>([
  [
    'target not met, the year not over',
    visits,
    '2015-09-30',
    'Amber',
    '31 of 100, 50 expected by now; Delivered calls that Amber: not yet met, year not over.',
    ['31 G3', '100 B3'],
  ],
  [
    'met before the year is over',
    homes,
    '2015-09-30',
    'Green',
    '50 of 40, 20 expected by now; Delivered calls that Green: target met.',
    ['50 G3', '40 B3'],
  ],
  [
    'not met at the end of the year',
    visits,
    '2016-03-31',
    'Red',
    '31 of 100, 100 expected by now; Delivered calls that Red: year over and target not met.',
    ['31 G3', '100 B3'],
  ],
])('why a row has its status: %s', (_case, line, asAt, status, why, links) => {
  const { computed } = accountOf([line, guides], 2, asAt);
  expect([computed?.status, textOfParts(computed?.why ?? [])]).toEqual([status, why]);
  expect(linksOf(computed?.why ?? [])).toEqual(links);
});

test('a row without a status says why, and never in another status’ words', () => {
  const { computed } = accountOf([visits, guides, ['Talks held', null, 3, 4, null, null, 7, null, null]], 4);
  expect([computed?.status, textOfParts(computed?.why ?? [])]).toEqual([null, 'Not rated: no target.']);
});

test('a spent limit isn’t called over by the end of a year that isn’t over', () => {
  const { computed } = accountOf([visits, guides, ['Data breaches', 'No more than 0', 1, 2, null, null, 3, null, null]], 4);
  expect([computed?.status, textOfParts(computed?.why ?? [])]).toEqual([
    'Red',
    '3 of 0, 0 expected by now; Delivered calls that Red: its limit is passed, which the rest of the year can’t make good.',
  ]);
});

test('periods are told apart without the words that all their headings begin with, and a blank is none', () => {
  const named = headings.map((heading) => (heading.startsWith('Q') ? `Number delivered ${heading}` : heading));
  const review = reviewWorkbook(snapshotOf(gridOf([['Delivery plan 2015/16'], named, visits, guides])), {
    asAt: '2015-09-30',
    answers: [],
  });
  const account = rowAccount(review, 'sheet-1', 2);
  if (typeof account === 'string') throw new Error(account);
  expect(account.periods.map(({ heading, value, figure }) => [heading, value, figure.text, figure.at])).toEqual([
    ['Q1 2015/16', 18, '18', 'C3'],
    ['Q2 2015/16', 13, '13', 'D3'],
    ['Q3 2015/16', null, 'blank', 'E3'],
    ['Q4 2015/16', null, 'blank', 'F3'],
  ]);
});

test('findings are those of the row’s own cells', () => {
  const wrong: Line = ['Homes insulated', 40, 10, 20, null, null, 50, percent(1.25), null];
  const review = reviewed([visits, guides, wrong]);
  const account = rowAccount(review, 'sheet-1', 4);
  if (typeof account === 'string') throw new Error(account);
  expect(account.findings.length).toBeGreaterThan(0);
  expect(account.findings.every(({ cell, related }) => [cell, ...related].some((at) => /^[A-Z]+5(?::|$)/u.test(at ?? '')))).toBe(true);
});

test.each<[string, string, number, string]>([
  ['the row of headings', 'sheet-1', 1, 'heading'],
  ['below the plan', 'sheet-1', 40, 'outside'],
  ['a sheet that wasn’t read', 'sheet-9', 2, 'elsewhere'],
])('%s is no row of the plan', (_case, sheet, row, what) => {
  expect(rowAccount(reviewed([visits, guides, homes]), sheet, row)).toBe(what);
});

test('a limit that is passed isn’t achieved the more: what is over it goes with the share', () => {
  const faults: Line = ['Faults reported', 'no more than 40', 20, 16, 9, 7, 52, null, null];
  const within: Line = ['Hours lost', 'no more than 60', 10, 9, 9, 7, 35, null, null];
  const told = (row: number): string => textOfParts(accountOf([visits, faults, within], row, '2016-03-31').achieved);
  expect(told(3)).toBe('130% of the limit: over it by 12 (52 ÷ 40)');
  expect(told(4)).toBe('58% of the limit (35 ÷ 60)');
  expect(told(2)).toBe('31% of the target (31 ÷ 100)');
});
