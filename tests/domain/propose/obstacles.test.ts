// What keeps a table from being written to: nothing of it is, and one sentence says how to clear the way.

import type { Grid } from '../../../src/domain/model/grid';
import type { Snapshot } from '../../../src/domain/model/snapshot';
import { emptyGrid, gridOf, shape } from '../fixtures/plan-builder';
import { deliverables } from '../fixtures/return-2015';
import { reviewOf, snapshotOf } from '../fixtures/review-of';
import { applyEdits } from '../fixtures/apply-edits';

function withCell(grid: Grid, row: number, column: number): Grid {
  const values = grid.values.map((line, index) =>
    Array.from({ length: column + 1 }, (_, at) => (index === row && at === column ? 'key' : (line[at] ?? null))),
  );
  return { ...grid, area: { ...grid.area, lastColumn: column }, values };
}

const grid = gridOf(deliverables);
const plain = snapshotOf(grid);
const wide = { firstRow: 1, firstColumn: 0, lastRow: 19, lastColumn: 9 };

test.each<[string, Snapshot, string]>([
  [
    'protected',
    snapshotOf({ ...grid, protected: true }),
    'The sheet "Deliverables" is protected. Unprotect it (Review tab), then review again.',
  ],
  ['filtered', snapshotOf({ ...grid, filter: { area: wide, filtered: true } }), 'Clear the filter, then review again.'],
  [
    'columns-in-use',
    snapshotOf(withCell(grid, 7, 12)),
    'The review needs columns K to AE beside the table, but something stands there. Insert 21 empty columns after the table, then review again.',
  ],
  [
    'columns-in-use',
    snapshotOf({ ...grid, merges: [{ firstRow: 0, firstColumn: 9, lastRow: 0, lastColumn: 12 }] }),
    'The review needs columns K to AE beside the table, but something stands there. Insert 21 empty columns after the table, then review again.',
  ],
  [
    'name-in-use',
    { ...plain, names: new Map([['plan_asat', '=Deliverables!$A$1']]) },
    'The name Plan_AsAt is used for something else. Rename it (Formulas tab, Name Manager), then review again.',
  ],
  [
    'settings-sheet-in-use',
    { ...plain, settings: emptyGrid({ id: 's9', name: 'Plan settings' }, [['My settings']]) },
    'There is a sheet called "Plan settings" that the review didn\'t make. Rename it, then review again.',
  ],
])('%s', (check, snapshot, message) => {
  const review = reviewOf(snapshot, deliverables);
  expect(review.edits).toEqual([]);
  expect(review.findings.filter((finding) => finding.check === check)).toMatchObject([{ severity: 'ask', message }]);
  expect(review.sheets[0]?.tables[0]?.rows[1]?.total).toBe(31);
});

test.each([
  ['a note below the table', snapshotOf({ ...withCell(grid, 19, 9), area: grid.area })],
  ['a title above it', snapshotOf({ ...grid, merges: [{ firstRow: 0, firstColumn: 3, lastRow: 0, lastColumn: 6 }] })],
  ['a filter that hides nothing', snapshotOf({ ...grid, filter: { area: wide, filtered: false } })],
])('%s is no obstacle', (_name, snapshot) => {
  expect(reviewOf(snapshot, deliverables).edits.length).toBeGreaterThan(0);
});

test('protection set after a review is no reason to complain while there is nothing to write', () => {
  const reviewed = applyEdits(plain, reviewOf(plain, deliverables).edits);
  const locked = { ...reviewed, grids: reviewed.grids.map((each) => ({ ...each, protected: true })) };
  expect(reviewOf(locked, deliverables).findings.filter(({ check }) => check === 'protected')).toEqual([]);
});

test('our columns join the Excel table or the filter of the officer, so that sorting carries them along', () => {
  const tables = [{ name: 'Plan', area: wide, showTotals: false }];
  expect(reviewOf(snapshotOf({ ...grid, tables }), deliverables).edits).toContainEqual({
    kind: 'extend-table',
    sheet: shape.sheet,
    table: 'Plan',
    from: wide,
    to: { ...wide, lastColumn: 30 },
  });
  expect(reviewOf(snapshotOf({ ...grid, filter: { area: wide, filtered: false } }), deliverables).edits).toContainEqual({
    kind: 'extend-filter',
    sheet: shape.sheet,
    from: wide,
    to: { ...wide, lastColumn: 30 },
  });
});
