// What the words in a table's cells leave open: dates that can be read two ways, statuses that are none.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';
import type { DateOrder } from '../../../src/domain/model/dates';

type Line = readonly TestCell[];

function asked(rows: readonly Line[]): readonly string[] {
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: null, answers: [] });
  return findings.filter(({ check }) => check !== 'as-at').map(({ severity, check, cell }) => `${severity} ${check} ${cell ?? ''}`.trim());
}

const due = (...dates: readonly TestCell[]): readonly Line[] => [
  ['Action', 'Due date', 'Comments'],
  ...dates.map((date, index): Line => [`Action ${'ABCDEFGH'.charAt(index)}`, date, 'As planned']),
];

test.each<[string, readonly TestCell[], readonly string[]]>([
  ['two ways', ['3/10/15', 'May 2015'], ['ask date-two-ways B2']],
  ['with hyphens', ['3-10-2015', 'May 2015'], ['ask date-two-ways B2']],
  ['in a sentence', ['by 3/10/15 at the latest', 'May 2015'], ['ask date-two-ways B2']],
  ['a day that is no month', ['13/10/15', 'May 2015'], []],
  ['the same day and month', ['7/7/15', 'May 2015'], []],
  ['with stops', ['05.09.21', '31.12.40'], []],
  ['another that fits the day first', ['3/10/15', '25/10/15'], []],
  ['others that fit one order each', ['3/10/15', '25/10/15', '10/25/15'], ['ask date-two-ways B2']],
  ['a real date', [{ shown: 42280, as: 'dd/mm/yyyy' }, 'May 2015'], []],
  ['a fraction of a year', ['2015/16', 'May 2015'], []],
])('dates, %s', (_kind, dates, expected) => {
  expect(asked(due(...dates))).toEqual(expected);
});

const said = (rows: readonly Line[], dateOrder?: DateOrder): readonly string[] =>
  reviewWorkbook(snapshotOf(gridOf(rows, dateOrder === undefined ? {} : { dateOrder })), { asAt: null, answers: [] })
    .findings.filter(({ check }) => check === 'date-two-ways')
    .map(({ message, computed }) => `${message} ${String(computed)}`);

test('the question says what the date can be, and how it is read for now', () => {
  expect([said(due('3/10/15')), said(due('3/10/15'), 'dmy'), said(due('3/10/15'), 'mdy')].flat()).toEqual([
    'B2 says 3/10/15, which can be 3 October 2015 or 10 March 2015. Type the month as a word, then review again. null',
    'B2 says 3/10/15, which can be 3 October 2015 or 10 March 2015. Read as 3 October 2015, day first, as this computer writes dates. If that is wrong, type the month as a word, then review again. 2015-10-03',
    'B2 says 3/10/15, which can be 3 October 2015 or 10 March 2015. Read as 10 March 2015, month first, as this computer writes dates. If that is wrong, type the month as a word, then review again. 2015-03-10',
  ]);
});

test('many dates of a column are asked about once', () => {
  expect(asked(due('3/10/15', '4/10/15', '5/10/15', '6/10/15', '7/10/15', '8/10/15'))).toEqual(['ask date-two-ways B2']);
});

const stated = (...statuses: readonly TestCell[]): readonly Line[] => [
  ['Project', 'Due', 'RAG', 'Comments'],
  ...statuses.map((status, index): Line => [`Project ${'ABCDEFGH'.charAt(index)}`, 'May 2015', status, 'As planned']),
];

test.each<[string, readonly TestCell[], readonly string[]]>([
  ['colours', ['Green', 'Amber', 'R'], []],
  ['exempt and not rated', ['Green', 'Exempt', 'n/a', 'Not rated', 'TBC'], []],
  ['another word', ['Green', 'Amber', 'Purple'], ['note status-unknown C4']],
  ['words of progress', ['On track', 'Delayed', 'Complete'], ['note status-unknown C2']],
  ['numbers without a key', [1, 2, 3], ['ask status-key C2']],
])('statuses, %s', (_kind, statuses, expected) => {
  expect(asked(stated(...statuses))).toEqual(expected);
});

test.each<[string, readonly Line[]]>([
  ['no key', []],
  ['a key of four points without colours', [[], [1, 'On track'], [2, 'Slight delay'], [3, 'Long delay'], [4, 'Failing']]],
  ['a key that doesn’t say which end is worse', [[], [1, 'Phase one'], [2, 'Phase two'], [3, 'Phase three'], [4, 'Phase four']]],
])('numbers whose colours can’t be told, with %s: it isn’t said that there is none', (_key, key) => {
  const { findings } = reviewWorkbook(snapshotOf(gridOf([...stated(1, 4, 3), ...key])), { asAt: null, answers: [] });
  expect(findings.find(({ check }) => check === 'status-key')?.message).toBe(
    'Column C states numbers whose colours can’t be told: no key that can be read says what each of them means. Write beside the table what they mean in colours, such as “1 = Green”, then review again.',
  );
});
