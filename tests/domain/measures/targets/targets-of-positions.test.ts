// Targets of periods are never added up into a target that nobody has set: not while it is asked how the row counts, and not
// of what is there at a time. Where the latest figure counts, it is set against the target of its own period.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

function rowsOf(rows: Sheet, asAt = '2025-12-31') {
  const grid = gridOf(rows);
  const review = reviewWorkbook(snapshotOf(grid), { asAt, answers: [] });
  return review.sheets[0]?.tables[0]?.rows ?? [];
}

const blocks: readonly TestCell[] = ['Measure', 'Q1 target', 'Q2 target', 'Q3 target', 'Q4 target', 'Q1', 'Q2', 'Q3', 'Q4'];
const pairs: readonly TestCell[] = [
  'Measure',
  'Term 1 target',
  'Term 1 actual',
  'Term 2 target',
  'Term 2 actual',
  'Term 3 target',
  'Term 3 actual',
];
const others: Sheet = [
  ['Courses held', 3, 4, 4, 4, 3, 4, 5, null],
  ['Events held', 10, 9, 12, 10, 11, 9, 12, null],
];

test.each<[string, Sheet, number]>([
  ['a block of targets', [['Plan 2025/26'], blocks, ['Borrowers', 90, 95, 100, 100, 80, 90, 92, null], ...others], 3],
  ['in pairs', [['School year 2025/26'], pairs, ['Children in clubs', 90, 80, 95, 90, 100, null], ['Clubs held', 5, 5, 6, 6, 7, null]], 2],
  [
    'beside a blank target of the year',
    [
      ['Plan 2025/26'],
      [...blocks, 'Target 2025/26'],
      ['Members', 100, 100, 100, 100, 90, 96, 99, null, null],
      ['Talks held', 4, 4, 4, 4, 4, 5, 3, null, 16],
    ],
    3,
  ],
])('while it is asked how the row counts, it has no target to print and isn’t rated: %s', (_what, sheet) => {
  const [row] = rowsOf(sheet);
  expect(row?.method?.open).toBe(true);
  expect(row?.goal).toBeNull();
  expect(row?.rating).toEqual({ notRated: 'Not rated: asked' });
});

test.each<[string, readonly (number | null)[]]>([
  ['Vacant care posts', [60, 58, 55, 50, 61, 58, 57, null]],
  ['Repairs backlog', [800, 760, 720, 680, 812, 771, 733, null]],
  ['Unfilled nursing places', [12, 11, 10, 9, 13, 12, 9, null]],
  ['Homes without a gas certificate at quarter end', [40, 30, 20, 10, 44, 31, 26, null]],
])('%s: the latest figure against the target of its own period', (name, figures) => {
  const [row] = rowsOf([['Plan 2025/26'], blocks, [name, ...figures], ...others]);
  expect(row).toMatchObject({ method: { method: 'latest' }, goal: figures[2], total: figures[6] });
});

test.each(['Posts filled from the backlog', 'Backlog of repairs cleared', 'Vacant posts filled'])('%s: work that adds up', (name) => {
  const [row] = rowsOf([['Plan 2025/26'], blocks, [name, 20, 20, 20, 20, 18, 24, 17, null], ...others]);
  expect(row).toMatchObject({ method: { method: 'sum' }, goal: 80, total: 59 });
});

test.each<[string, readonly (number | null)[]]>([
  ['Rooms with damp', [800, 760, 720, 680, 812, 771, 733, null]],
  ['Rents owed twice', [60, 50, 40, 30, 66, 52, 44, null]],
  ['Sites without a warden', [9, 8, 7, 6, 12, 9, 8, null]],
])('%s: targets that go down say nothing of new work, so it is asked', (name, figures) => {
  const [row] = rowsOf([['Plan 2025/26'], blocks, [name, ...figures], ...others]);
  expect(row).toMatchObject({ method: { open: true }, goal: null });
});
