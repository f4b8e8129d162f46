// Words by which an officer rates a row count in the roll-up: it never shows less bad than what was stated.

import { rateByKey, readRatingWords } from '../../../src/domain/rating/rating-words';
import { rollUpsOf, summaryOf } from '../../../src/domain/summary/summary-rows';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

test.each<[string, string, string | null]>([
  ['Off plan', 'Status', 'Red'],
  ['not achieving', 'Status', 'Red'],
  ['Significantly behind profile', 'Rating', 'Red'],
  ['At risk', 'Status', 'Amber'],
  ['Slipping.', 'Status', 'Amber'],
  ['Partly met', 'Status', 'Amber'],
  ['On track', 'Status', 'Green'],
  ['Within range', 'Status', 'Green'],
  ['Low', 'Delivery confidence', 'Red'],
  ['Medium confidence', 'View', 'Amber'],
  ['High', 'Confidence', 'Green'],
  ['High', 'Priority', null],
  ['Low', 'Status', null],
  ['In progress', 'Status', null],
  ['Complete', 'Status', null],
  ['Not started', 'Status', null],
  ['Underspending', 'Status', null],
  ['On track for the most part, with some risk around the second site', 'Status', null],
])('“%s” under “%s” rates as %s', (text, heading, status) => {
  expect(readRatingWords(text, heading)).toBe(status);
});

function worstOf(rows: readonly (readonly TestCell[])[]) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-12-31', answers: [] });
  const summary = summaryOf({ sheets }, () => 1);
  const [programme] = summary.groups;
  if (programme === undefined) return null;
  const { worst } = rollUpsOf(summary, programme);
  return { worst: worst.status, counts: worst.counts.map(([status, count]) => `${status} ${String(count)}`).join(', ') };
}

const head = ['Measure', 'Target 2024/25', 'Actual 2024/25'];

test.each<[string, string, readonly string[], string, string]>([
  [
    'on and off target',
    'Status',
    ['On target', 'Off target', 'On target', 'Near target'],
    'Off target',
    'On target 2, Near target 1, Off target 1',
  ],
  [
    'achieving, watch and not',
    'Current status',
    ['Achieving', 'Not achieving', 'Achieving', 'Watch'],
    'Not achieving',
    'Achieving 2, Watch 1, Not achieving 1',
  ],
  ['met and missed', 'Status', ['Met', 'Missed', 'Met', 'Partly met'], 'Missed', 'Met 2, Partly met 1, Missed 1'],
])('words of a status column, %s, count as themselves, before milder computed statuses', (_words, heading, said, worst, counts) => {
  const rows = [
    [...head, heading],
    ['Visits made', 40, 42, said[0] ?? ''],
    ['Homes let', 300, 290, said[1] ?? ''],
    ['People trained', 50, 60, said[2] ?? ''],
    ['Trees planted', 90, 96, said[3] ?? ''],
  ];
  expect(worstOf(rows)).toEqual({ worst, counts });
});

test('a word among colours counts as what it says, and not as the computed status', () => {
  const rows = [
    [...head, 'RAG'],
    ['Visits made', 40, 42, 'Green'],
    ['Homes let', 300, 310, 'At risk'],
    ['People trained', 50, 60, 'Green'],
    ['Trees planted', 90, 96, 'Green'],
  ];
  expect(worstOf(rows)).toEqual({ worst: 'Amber', counts: 'Green 3, Amber 1' });
});

test('words of how far the work is count as stated, and leave the worst to what is rated', () => {
  const rows = [
    [...head, 'Status'],
    ['Visits made', 40, 42, 'Complete'],
    ['Homes let', 300, 290, 'In progress'],
    ['People trained', 50, 60, 'Complete'],
    ['Trees planted', 90, 70, ''],
  ];
  expect(worstOf(rows)).toEqual({ worst: 'Amber', counts: 'Complete 2, In progress 1, Amber 1' });
});

test.each<[string, readonly string[], readonly (string | null)[]]>([
  ['several behind good ones, the last bad', ['met', 'on course', 'some progress', 'wrong way'], ['Green', 'Green', 'Amber', 'Red']],
  ['several behind good ones, none bad', ['met', 'on course', 'some progress', 'early days'], ['Green', 'Green', null, null]],
  ['worst first', ['going backwards', 'a little better', 'on track'], ['Red', 'Amber', 'Green']],
  ['two between', ['on track', 'drifting', 'wobbling', 'off track'], ['Green', 'Amber', 'Amber', 'Red']],
  ['one at the end', ['on plan', 'at risk', 'will miss'], ['Green', 'Amber', 'Red']],
  ['what is over has no place', ['on plan', 'at risk', 'will miss', 'completed'], ['Green', 'Amber', 'Red', null]],
  ['nor has what isn’t begun', ['on plan', 'at risk', 'not started'], ['Green', 'Amber', null]],
  ['nor what has no data', ['on plan', 'no new data', 'at risk', 'will miss'], ['Green', null, 'Amber', 'Red']],
])('words of a key in order: %s', (_order, key, rated) => {
  expect(key.map((word) => rateByKey(word, key))).toEqual(rated);
});

test.each<[string, readonly string[], readonly (readonly string[])[], string, string]>([
  [
    'the word that the key puts beyond “Fail”',
    ['Pass', 'Fail', 'Default', 'Pass'],
    [['Check: Pass = standard met. Fail = missed by up to 10% of it. Default = missed by more than 10%.']],
    'Default',
    'Pass 2, Fail 1, Default 1',
  ],
  [
    'answers to a question',
    ['Yes', 'Nearly', 'No', 'Yes'],
    [['Check: Yes = as expected or better, Nearly = 70% or more of the target, No = less than that.']],
    'No',
    'Yes 2, Nearly 1, No 1',
  ],
  [
    'a sign that ends a sentence',
    ['!', '✔', '✔', '!'],
    [
      ['✔', 'met, as planned'],
      ['!', 'moving, but late'],
    ],
    '!',
    '✔ 2, ! 2',
  ],
])('worst of %s', (_what, words, key, worst, counts) => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Work', 'Target', 'Q1', 'Total', 'Check'],
    ...words.map((word, index): readonly TestCell[] => [`Homes insulated in ward ${'ABCD'.charAt(index)}`, 100, 50, 50, word]),
    [],
    ...key,
  ];
  expect(worstOf(rows)).toEqual({ worst, counts });
});
