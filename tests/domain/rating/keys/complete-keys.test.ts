// Keys whose every word can be read are used where the stated statuses agree, however they are put: with an end that isn't
// included, a name before the first colour, blue for what is all there, an example, a line on standards of nought. One status
// against such a key is asked about, and a second review finds our columns and the key again.

import type { Review } from '../../../../src/domain/model/review';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];
const options = { asAt: '2025-03-31', answers: [] };
const heading: Line = ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG'];

function lineOf([name, target, total, status]: readonly [string, number, number, string]): Line {
  const quarter = Math.floor(total / 4);
  return [name, target, quarter, quarter, quarter, total - 3 * quarter, total, status];
}

/** Shares of their targets: 102, 100, 95, 91, 90, 79, 60 per cent. */
const shares: readonly (readonly [string, number, number])[] = [
  ['Hedges laid', 400, 408],
  ['Loans made', 52, 52],
  ['Sessions run', 200, 190],
  ['Benches mended', 100, 91],
  ['Talks given', 40, 36],
  ['Homes let', 100, 79],
  ['Meals served', 900, 540],
];

function reviewed(statuses: readonly string[], key: readonly Line[]): Review {
  const lines = shares.map(([name, target, total], index) => lineOf([name, target, total, statuses[index] ?? '']));
  return reviewWorkbook(snapshotOf(gridOf([heading, ...lines, [], ...key], { sheet: 'Plan' })), options);
}

function tableOf(review: Review) {
  const [table] = review.sheets.flatMap(({ tables }) => tables);
  if (table === undefined) throw new Error('no table');
  return table;
}

function statusesIn(review: Review): readonly (string | undefined)[] {
  return tableOf(review).rows.flatMap(({ rating }) => (rating === null ? [] : 'status' in rating ? rating.status : rating.notRated));
}

function asks({ findings }: Review): readonly string[] {
  return findings.flatMap(({ severity, message }) => (severity === 'ask' ? [message] : []));
}

const three = ['Green', 'Green', 'Amber', 'Amber', 'Amber', 'Red', 'Red'];
const four = ['Blue', 'Blue', 'Green', 'Green', 'Green', 'Amber', 'Red'];

test.each<[string, readonly string[], readonly Line[]]>([
  [
    'an end that isn’t included',
    three,
    [['Green: all of the target'.replace('all', '100%')], ['Amber: 80% up to, but excluding, 100%'], ['Red: under 80%']],
  ],
  ['the same in brackets', three, [['Green = 100% of the target or better'], ['Amber = 80% to 100% (exclusive)'], ['Red = less than 80%']]],
  ['not reaching', three, [['G: 100% or more of target; A: 80% to, but not reaching, 100%; R: below 80%']]],
  [
    'blue, and the key’s name before it',
    four,
    [['Status key: Blue = finished'], ['Green = at least 85% of target'], ['Amber = 70% to under 85%'], ['Red = under 70%']],
  ],
  [
    'blue in one line',
    four,
    [['BRAG – Blue: complete; Green: 85% of target or more; Amber: 70% up to but not including 85%; Red: below 70%']],
  ],
  [
    'a share of the target itself, with an example',
    ['Green', 'Green', 'Amber', 'Amber', 'Amber', 'Red', 'Red'],
    [
      ['G = goal reached'],
      ['A = goal missed, by not more than 15% of the goal itself (for example, goal 200: down to 170)'],
      ['R = goal missed by more than this (if the goal is nil, even one is R)'],
    ],
  ],
])('%s', (_case, statuses, key) => {
  const review = reviewed(statuses, key);
  expect(tableOf(review).settings).toMatchObject({ schemeAsked: false, scheme: { name: 'own' } });
  expect(statusesIn(review)).toEqual(statuses);
  expect(asks(review)).toEqual([]);
  const broken = reviewed([...statuses.slice(0, 6), 'Green'], key);
  expect(asks(broken)).toEqual([expect.stringMatching(/^Stated Green; the key in A10(?::A1[23])? says Red\./u)]);
});

test.each<[string, readonly string[], readonly Line[]]>([
  [
    'blue is something else',
    four,
    [['Blue = put off to next year'], ['Green = 85% of target or more'], ['Amber = 70% to under 85%'], ['Red = under 70%']],
  ],
  ['a gap between two colours', three, [['Green: 100% of the target'], ['Amber: 85% up to, but excluding, 95%'], ['Red: under 80%']]],
  [
    'nought is no fault',
    three,
    [['G = goal reached'], ['A = missed by up to 15% (if the goal is nil, even one is Green)'], ['R = missed by more']],
  ],
  [
    'they don’t agree with it',
    ['Red', 'Green', 'Green', 'Amber', 'Green', 'Red', 'Amber'],
    [['Green: 100% of the target or better; Amber: 80% to 100% (exclusive); Red: below 80%']],
  ],
])('asked still, and no colour given: %s', (_case, statuses, key) => {
  const review = reviewed(statuses, key);
  expect(tableOf(review).settings.schemeAsked).toBe(true);
  expect(new Set(statusesIn(review))).toEqual(new Set(['Not rated: asked']));
  expect(asks(review).length).toBeGreaterThan(0);
});

/** A month's standards: limits, and one of nought that more is worse of by the key alone. */
const standards: readonly Line[] = [
  ['Ward', 'Standard', 'May 2024', 'June 2024', 'July 2024', 'Status'],
  ['Calls answered in a minute', percent(0.9), percent(0.88), percent(0.9), percent(0.92), 'G'],
  ['Beds cleaned in a day', percent(0.8), percent(0.7), percent(0.74), percent(0.78), 'A'],
  ['Forms signed', percent(0.95), percent(0.7), percent(0.7), percent(0.8), 'R'],
  ['Visits kept', percent(0.85), percent(0.9), percent(0.9), percent(0.88), 'G'],
  ['Letters sent in a week', percent(0.75), percent(0.6), percent(0.6), percent(0.5), 'R'],
  ['Meals rated good', percent(0.7), percent(0.66), percent(0.7), percent(0.69), 'A'],
  ['Doors found open', 0, 0, 0, 0, 'G'],
  ['Patients asked', percent(0.5), percent(0.3), percent(0.3), 'to follow', '–'],
  [],
  ['G = standard kept'],
  ['A = standard missed by no more than 5% of it'],
  ['R = standard missed by more than that (when a standard is zero, even one is R)'],
  ['– = nothing to say yet'],
];

test('a key line on standards of nought says that none is wanted; a row that the sheet leaves unrated gets no colour', () => {
  const snapshot = snapshotOf(gridOf(standards, { sheet: 'Wards' }));
  const review = reviewWorkbook(snapshot, { asAt: '2024-07-31', answers: [] });
  expect(statusesIn(review)).toEqual(['Green', 'Amber', 'Red', 'Green', 'Red', 'Amber', 'Green', 'Not rated: left unrated']);
  expect(asks(review)).toEqual([]);
  const again = reviewWorkbook(applyEdits(snapshot, review.edits), { asAt: '2024-07-31', answers: [] });
  expect(again.edits).toEqual([]);
  expect(statusesIn(again)).toEqual(statusesIn(review));
  expect(tableOf(again).settings.schemeKey).toBe(tableOf(review).settings.schemeKey);
});
