// A key to statuses in words is the scheme where it fits them; the word that differs is told in the key's own words; a key that
// isn't understood keeps every other scheme away.

import type { Review } from '../../../../src/domain/model/review';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

/** Each with its target, its total and how it stands by a key of five per cent. */
const work: readonly (readonly [string, string, number, number, number])[] = [
  ['Trees planted', 'Higher', 400, 408, 0],
  ['Sessions run', 'Higher', 200, 192, 1],
  ['Days to answer a letter', 'Lower', 20, 17, 0],
  ['Days to mend a lamp', 'Lower', 20, 20.6, 1],
  ['Benches mended', 'Higher', 80, 68, 2],
  ['Missed collections', 'Lower', 50, 61, 2],
  ['Talks given', 'Higher', 40, 44, 0],
  ['Homes let', 'Higher', 60, 40, 2],
];

function reviewed(words: readonly string[], key: readonly Line[], top: readonly Line[] = [], wrong?: string): Review {
  const heading: Line = ['Measure', 'Good is', 'Target 2024/25', '2024/25 result', 'Status'];
  const rows = work.map(([name, good, target, total, at]): Line => [
    name,
    good,
    target,
    total,
    name === wrong ? (words[0] ?? '') : (words[at] ?? ''),
  ]);
  return reviewWorkbook(snapshotOf(gridOf([...top, heading, ...rows, [], ...key], { sheet: 'Plan' })), { asAt: '2025-03-31', answers: [] });
}

function tableOf(review: Review) {
  const [table] = review.sheets.flatMap(({ tables }) => tables);
  return {
    scheme: table?.settings.scheme.name,
    key: table?.settings.schemeKey,
    asked: table?.settings.schemeAsked,
    statuses: table?.rows.flatMap(({ rating }) => (rating === null ? [] : 'status' in rating ? [rating.status] : [rating.notRated])),
  };
}

const colours = ['Green', 'Amber', 'Red'];

test.each<[string, readonly string[], readonly Line[], readonly Line[]]>([
  [
    'in one cell below',
    ['On target', 'Near target', 'Off target'],
    [
      [
        'On target – target met or bettered.   Near target – missed by no more than 5% of the target.   Off target – missed by more than 5%.',
      ],
    ],
    [],
  ],
  [
    'a line each, worst first',
    ['Achieved', 'Nearly', 'Missed'],
    [['Missed: more than 5% away from target'], ['Nearly: within 5% of the target'], ['Achieved: target met']],
    [],
  ],
  [
    'above the table, behind a caption',
    ['Met', 'Near', 'Not met'],
    [],
    [['Status: result against target. Met; Near = within 5% of the target; Not met = further away than 5%.'], []],
  ],
])('fits: %s', (_case, words, key, top) => {
  const table = tableOf(reviewed(words, key, top));
  expect(table).toMatchObject({ scheme: 'own', asked: false });
  expect(table.statuses).toEqual(work.map(([, , , , at]) => colours[at]));
});

test('one word against the key is told in the words of the key', () => {
  const key: readonly Line[] = [['Good: target met. Close: within 5% of target. Poor: more than 5% off target.']];
  const { findings } = reviewed(['Good', 'Close', 'Poor'], key, [], 'Homes let');
  const messages = findings.flatMap(({ check, message }) => (check === 'status-differs' ? [message] : []));
  expect(messages).toEqual([expect.stringContaining('Stated “Good”; the key in A11 says “Poor”.')]);
});

test.each<[string, readonly Line[]]>([
  [
    'bands of a time of year',
    [['"Ahead" over 52% at half year; "On profile" means 48% to 52% of target at half year; "Behind" under 48%.']],
  ],
  ['a figure and a view', [['Ahead: target met. On profile: within 5% or the lead is content. Behind: more than 5% off target.']]],
])('what isn’t understood is asked about, and nothing is rated: %s', (_case, key) => {
  const review = reviewed(['Ahead', 'On profile', 'Behind'], key);
  expect(tableOf(review).asked).toBe(true);
  expect(new Set(tableOf(review).statuses)).toEqual(new Set(['Not rated: asked']));
});
