// A column headed as a ceiling, a cap or a limit holds targets of "up to" where no column is called a target; beside one
// it may be a tolerance or a cut-off, and stays what it was.

import { isLimitHeading } from '../../../../src/domain/cells/targets/limit-heading';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

/** Target, how it reads, and status of each row at the end of the year 2025/26. */
function ratedIn(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf([['Community safety figures 2025/26'], [], ...rows]);
  const [table] = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2026-03-31' }).sheets[0]?.tables ?? [];
  return table?.rows.map(({ row, rating }) => [
    row.target.figure,
    row.target.kind,
    rating !== null && 'status' in rating ? rating.status : null,
  ]);
}

const number = (value: number) => ({ kind: 'number', value });

test.each([
  '2025/26 ceiling',
  'Cap 2025/26',
  'Annual limit',
  'Maximum for the year',
  'Threshold not to exceed',
  'Tolerance',
  'Must not exceed',
  'No more than',
])('“%s” over plain figures', (heading) => {
  expect(
    ratedIn([
      ['Indicator', heading, 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Recorded burglaries', 590, 140, 150, 139, 120],
      ['Calls about noise', 2400, 610, 640, 580, 560],
      ['Deliberate fires', 70, 22, 19, 21, 18],
    ]),
  ).toEqual([
    [number(590), 'up to', 'Green'],
    [number(2400), 'up to', 'Green'],
    [number(70), 'up to', 'Red'],
  ]);
});

test.each([
  ['before the quarters', [0, 5, 1, 2, 3, 4]],
  ['behind them', [0, 1, 2, 3, 4, 5]],
])('over bounds in words, %s', (_where, order) => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Offence', 'Q1', 'Q2', 'Q3', 'Q4', '2025/26 ceiling'],
    ['Robbery', 40, 38, 41, 44, 'no more than 150'],
    ['Vehicle crime', 210, 190, 205, 188, 'no more than 800'],
    ['Shoplifting', 300, 310, 280, 270, 'no more than 1,200'],
  ];
  const rated = ratedIn(rows.map((row) => order.map((place) => row[place] ?? null)));
  expect(rated?.map(([, kind, status]) => [kind, status])).toEqual([
    ['up to', 'Red'],
    ['up to', 'Green'],
    ['up to', 'Green'],
  ]);
});

test('beside a target a tolerance is none', () => {
  const rated = ratedIn([
    ['Indicator', 'Target', 'Tolerance', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['People trained', 40, 5, 10, 10, 10, 10],
    ['Homes let', 200, 20, 50, 50, 50, 50],
  ]);
  expect(rated?.map(([figure]) => figure)).toEqual([number(40), number(200)]);
});

test.each([
  'Speed limits reviewed',
  'Capital',
  'Cap on fares agreed by',
  'Threshold',
  'Credit limit checks',
  'Amber threshold',
  'Maximum score reached',
])('“%s” is no limit', (heading) => {
  expect(isLimitHeading(heading)).toBe(false);
});
