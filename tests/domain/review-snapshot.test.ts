// Recognising and reviewing together: what the recogniser reads of our own columns must leave a second review nothing to do.

import type { Snapshot } from '../../src/domain/snapshot';
import { reviewSnapshot } from '../../src/domain/review-snapshot';
import { applyEdits } from './fixtures/apply-edits';
import { gridOf } from './fixtures/plan-builder';
import { blankTotals, deliverables } from './fixtures/return-2015';
import { noOptions, snapshotOf } from './fixtures/review-of';

function titled(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    grids: snapshot.grids.map((grid) => ({
      ...grid,
      values: grid.values.map((row, index) => row.map((value, column) => (index === 1 && column === 2 ? '2015/16 Target' : value))),
    })),
  };
}

test.each([
  ['stated totals', deliverables],
  ['blank totals', blankTotals],
])('recognised, reviewed, and reviewed again without an edit: %s', (_name, typed) => {
  const snapshot = titled(snapshotOf(gridOf(typed)));
  const first = reviewSnapshot(snapshot, noOptions);
  expect(first.sheets[0]?.reading.layout).toBe('deliverables');
  const rows = first.sheets[0]?.tables[0]?.rows.filter(({ row }) => row.kind === 'deliverable') ?? [];
  expect(rows).toHaveLength(17);
  expect(first.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-09-30', asAtFrom: 'last period' });
  const second = reviewSnapshot(
    applyEdits(snapshot, first.edits, (_sheet, _row, column) => column),
    noOptions,
  );
  expect(second.edits).toEqual([]);
  expect(second.sheets[0]?.tables[0]?.rows.map(({ total, rating }) => [total, rating])).toEqual(
    first.sheets[0]?.tables[0]?.rows.map(({ total, rating }) => [total, rating]),
  );
});
