// Words that rate the work (“On target”, “Behind”) are stated statuses: a scheme that colours them alike isn't inferred, a colour
// that is their opposite is told, and the draft says them.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { agreesInSense } from '../../../src/domain/rating/status-in-words';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

/** What is done by half-year, and the words beside it. */
type Line = readonly [done: number, words: string];

function review(lines: readonly Line[], target = 100, heading = 'Progress') {
  const names = ['Potholes filled', 'Gullies emptied', 'Signs replaced', 'Trees planted', 'Bins emptied', 'Benches repaired'];
  const rows = lines.map(([done, words], index): readonly TestCell[] => [names[index] ?? '', target, done - 10, 10, done, words]);
  const grid = gridOf([['Measure', 'Target', 'Q1', 'Q2', 'Total', heading], ...rows]);
  const { sheets, findings } = reviewWorkbook(snapshotOf(grid), { asAt: '2024-09-30', answers: [] });
  const table = sheets[0]?.tables[0];
  return {
    isAsked: table?.settings.schemeAsked,
    ratings: table?.rows.flatMap(({ rating }) => (rating === null ? [] : ['status' in rating ? rating.status : rating.notRated])),
    drafts: table?.rows.map(({ draft }) => draft ?? ''),
    asks: findings.flatMap(({ check, message }) => (check === 'scheme-asked' ? [message] : [])),
    differs: findings.flatMap(({ check, cell, message }) => (check === 'status-differs' ? [`${cell ?? ''} ${message}`] : [])),
  };
}

test.each<[string, readonly Line[]]>([
  [
    'On target and Behind, all not yet met',
    [
      [60, 'On target'],
      [55, 'On target'],
      [20, 'Behind'],
      [30, 'Behind'],
    ],
  ],
  [
    'Delayed beside targets that are met',
    [
      [120, 'Delayed'],
      [110, 'Delayed'],
      [130, 'On track'],
      [45, 'On track'],
    ],
  ],
  [
    'Off track and Ahead of schedule',
    [
      [50, 'Ahead of schedule'],
      [49, 'Off track'],
      [48, 'Off track'],
      [47, 'On schedule'],
    ],
  ],
  [
    'At risk in three of many',
    [
      [50, 'On plan'],
      [49, 'At risk'],
      [48, 'At risk'],
      [47, 'At risk'],
      [40, 'On plan'],
      [41, 'On plan'],
    ],
  ],
])('a scheme that colours both alike isn’t inferred: %s', (_case, lines) => {
  const { isAsked, ratings, asks, differs } = review(lines);
  expect(isAsked).toBe(true);
  expect(new Set(ratings)).toEqual(new Set(['Not rated: asked']));
  expect(asks).toMatchObject([expect.stringMatching(/^No scheme fits the statuses in words \(“/u)]);
  expect(differs).toEqual([]);
});

test.each<[string, readonly Line[]]>([
  [
    'all on target, none met yet',
    [
      [60, 'On target'],
      [55, 'On target'],
      [50, 'On target'],
    ],
  ],
  [
    'words that say how far the work is',
    [
      [60, 'Ongoing'],
      [120, 'Complete'],
      [10, 'In progress'],
      [20, 'Not started'],
    ],
  ],
  [
    'one word among rows without',
    [
      [60, 'Behind'],
      [120, ''],
      [50, ''],
      [40, ''],
    ],
  ],
  [
    'on target where met, behind where not',
    [
      [120, 'On target'],
      [130, 'Ahead of target'],
      [30, 'Behind'],
      [40, 'Behind'],
    ],
  ],
])('Delivered stands: %s', (_case, lines) => {
  const { isAsked, asks, differs } = review(lines);
  expect([isAsked, asks, differs]).toEqual([false, [], []]);
});

test.each<[string, readonly Line[], string]>([
  [
    'Behind',
    [
      [120, 'On target'],
      [130, 'On target'],
      [110, 'On target'],
      [125, 'Behind'],
      [30, 'Behind'],
    ],
    'F5',
  ],
  [
    'Off track',
    [
      [120, 'On track'],
      [40, 'Off track'],
      [110, 'On track'],
      [125, 'Off track'],
    ],
    'F5',
  ],
  [
    'Delayed',
    [
      [125, 'Delayed'],
      [30, ''],
      [40, ''],
    ],
    'F2',
  ],
])('a colour that is the opposite of the words is told: %s', (words, lines, cell) => {
  expect(review(lines).differs).toEqual([`${cell} Stated “${words}”, computed Green. What is stated is left as it is.`]);
});

test('the draft says the words, beside figures that may point elsewhere', () => {
  const { drafts } = review([
    [60, 'On target'],
    [55, 'Behind schedule'],
    [20, 'Ongoing'],
  ]);
  expect(drafts?.map((draft) => /Stated “[^”]*”\./u.exec(draft)?.[0] ?? '')).toEqual([
    'Stated “On target”.',
    'Stated “Behind schedule”.',
    '',
  ]);
});

test.each(['Amber', 'Amber/Green', 'Amber/Red'] as const)('%s may be of either sense, Green and Red are of one', (between) => {
  expect([true, false].map((betweenIsOn) => agreesInSense(between, 'on', betweenIsOn))).toEqual([true, false]);
  expect(agreesInSense('Green', 'on', false)).toBe(true);
  expect(agreesInSense('Red', 'behind', true)).toBe(true);
});
