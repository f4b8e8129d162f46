// A target in other multiples than its figures is read in theirs where headings or letters say which; where nothing says it and
// they come to about a thousand times apart, it is asked, and nothing is rated.

import { multipleIn } from '../../../../src/domain/cells/figures/multiples';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

test.each<[string, number | null]>([
  ['Outturn £000', 1000],
  ['Grant (£m)', 1e6],
  ['Income (£bn)', 1e9],
  ['Bid (£)', 1],
  ["Footfall ('000)", 1000],
  ['Footfall (in thousands)', 1000],
  ['thousand trips', 1000],
  ['Letters over £500', null],
  ['Crimes per 1,000', null],
  ['Hedge (m)', null],
  ['Q1 2000', null],
])('“%s” says that its figures are in multiples of %s', (heading, times) => {
  expect(multipleIn(heading)?.times ?? null).toBe(times);
});

/** Of the rows with a target: their share of it, and what they are rated; and what is asked. */
function review(rows: readonly Line[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  const read = sheets
    .flatMap(({ tables }) => tables.flatMap((table) => table.rows))
    .filter(({ row }) => row.target.figure.kind === 'number');
  return {
    shares: read.map(({ achieved }) => (achieved === null ? null : Number(achieved.toFixed(3)))),
    statuses: read.map(({ rating }) => (rating === null ? null : 'status' in rating ? rating.status : rating.notRated)),
    drafts: read.map(({ draft }) => draft ?? ''),
    asks: findings.flatMap(({ check, severity }) => (severity === 'ask' ? [check] : [])),
    notes: findings.flatMap(({ check, severity }) => (severity === 'note' ? [check] : [])),
  };
}

const head = (target: string, period: (quarter: string) => string): Line => [
  'Scheme',
  target,
  ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => period(quarter)),
];
const plain = (quarter: string): string => quarter;
const inThousands = (quarter: string): string => `${quarter} £000`;
const depot: Line = [120, 130, 110, 140];
const lamps: Line = [30, 30, 35, 30];

test.each<[string, readonly Line[]]>([
  ['letters behind the target', [head('Target', inThousands), ['Depot savings', '£0.5m', ...depot], ['Lamp savings', '£100k', ...lamps]]],
  [
    'a word behind the target',
    [head('Target', inThousands), ['Depot savings', '£0.5 million', ...depot], ['Lamp savings', '£0.1m', ...lamps]],
  ],
  ['a heading of each', [head('Target (£m)', inThousands), ['Depot savings', 0.5, ...depot], ['Lamp savings', 0.1, ...lamps]]],
  ['pounds in the heading', [head('Target (£)', inThousands), ['Depot savings', 500000, ...depot], ['Lamp savings', 100000, ...lamps]]],
  ['pounds in the cells', [head('Target', inThousands), ['Depot savings', 500000, ...depot], ['Lamp savings', 100000, ...lamps]]],
  [
    'a line over the table',
    [['All figures in £000s'], head('Target', plain), ['Depot savings', '£0.5m', ...depot], ['Lamp savings', '£100k', ...lamps]],
  ],
  ['one multiple throughout', [head('Target', inThousands), ['Depot savings', 500, ...depot], ['Lamp savings', 100, ...lamps]]],
  [
    'one multiple throughout, by a line over the table',
    [['Savings (£000)'], head('Target', plain), ['Depot savings', 500, ...depot], ['Lamp savings', 100, ...lamps]],
  ],
])('targets are set against figures in theirs: %s', (_case, rows) => {
  const { shares, statuses, drafts, asks } = review(rows);
  expect([shares, statuses, asks]).toEqual([[1, 1.25], ['Green', 'Green'], []]);
  expect(drafts[0]).toContain('£500k');
});

test('things in thousands are told so', () => {
  const { shares, drafts } = review([
    ['Measure', 'Target', "Q1 ('000)", "Q2 ('000)"],
    ['Library loans', '1.2 million', 310, 300],
    ['Bus trips', '900 thousand', 250, 200],
  ]);
  expect(shares).toEqual([0.508, 0.5]);
  expect(drafts[0]).toContain('610 thousand');
});

test('a format that shows thousands leaves a figure in ones', () => {
  const asShown = (shown: number): TestCell => ({ shown, as: '#,##0,' });
  const { shares, asks, drafts } = review([
    head('Target', inThousands),
    ['Depot savings', '£0.5m', ...[120000, 130000, 110000, 140000].map(asShown)],
    ['Lamp savings', '£100k', ...[30000, 30000, 35000, 30000].map(asShown)],
  ]);
  expect([shares, asks]).toEqual([[1, 1.25], []]);
  expect(drafts[0]).not.toContain('000k');
});

test.each<[string, readonly Line[]]>([
  ['letters behind one target alone', [head('Target', plain), ['Depot savings', '£0.5m', ...depot]]],
  ['figures in millions', [head('Target', plain), ['Depot savings', '£2.5m', 0.5, 0.6, 0.5, 0.4]]],
  ['money', [head('Target', plain), ['Depot savings (£)', 500000, ...depot], ['Lamp savings (£)', 100000, ...lamps]]],
  [
    'any three rows',
    [head('Target', plain), ['Trees', 500000, ...depot], ['Shrubs', 100000, ...lamps], ['Bulbs', 800000, 200, 210, 190, 180]],
  ],
  [
    'targets in thousands',
    [head('Target', plain), ['Rent (£)', 500, 120000, 130000, 110000, 140000], ['Fees (£)', 100, 30000, 30000, 35000, 30000]],
  ],
  [
    'both said to be in thousands',
    [['All figures in £000'], head('Target', plain), ['Depot savings', 500000, ...depot], ['Lamp savings', 100000, ...lamps]],
  ],
  ['a heading that the figures contradict', [head('Target', inThousands), ['Depot savings', '£0.5m', 120000, 130000, 110000, 140000]]],
  [
    'headings that differ among the periods',
    [
      ['Scheme', 'Target £000', 'Q1 £000', 'Q2 £'],
      ['Depot savings', 500, 120, 130000],
    ],
  ],
])('what nothing settles is asked, and not rated: %s', (_case, rows) => {
  const { shares, statuses, asks, drafts } = review(rows);
  expect(new Set(shares)).toEqual(new Set([null]));
  expect(new Set(statuses)).toEqual(new Set(['Not rated: asked']));
  expect(asks).toEqual(['target-multiple']);
  expect(drafts[0]).not.toMatch(/[%£]/u);
});

test.each<[string, readonly Line[]]>([
  ['one row far from its target', [head('Target', plain), ['Trees planted', 5000, 2, 1, 1, 1]]],
  ['one row of several', [head('Target', plain), ['Rent (£)', 500000, 120, 130, 110, 140], ['Fees (£)', 100, 30, 20, 25, 20]]],
  ['two rows of things', [head('Target', plain), ['Trees', 5000, 2, 1, 1, 1], ['Bulbs', 8000, 2, 2, 2, 2]]],
  ['six times the target', [head('Target', plain), ['Rent (£)', 10, 15, 15, 15, 15], ['Fees (£)', 10, 15, 15, 15, 15]]],
  ['per cent', [head('Target', plain), ['Paid on time', percent(0.9), percent(0.8), percent(0.9), percent(0.9), percent(0.95)]]],
])('figures that may be so are rated: %s', (_case, rows) => {
  expect(review(rows).asks).not.toContain('target-multiple');
});

test('the officer’s own percentage says which they are', () => {
  const withShare = (share: number): readonly Line[] => [
    [...head('Target', plain), '% achieved'],
    ['Depot savings', '£0.5m', ...depot, percent(share)],
  ];
  expect(review(withShare(1))).toMatchObject({ shares: [1], asks: [] });
});
