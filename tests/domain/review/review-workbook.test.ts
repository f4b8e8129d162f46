// Recognising and reviewing together: what the recogniser reads of our own columns must leave a second review nothing to do.

import type { Snapshot } from '../../../src/domain/model/snapshot';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { gridOf } from '../fixtures/plan-builder';
import { blankTotals, deliverables } from '../fixtures/return-2015';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf as sheetOf, type TestCell } from '../recognise/grid-of';

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
  const first = reviewWorkbook(snapshot, noOptions);
  expect(first.sheets[0]?.reading.layout).toBe('deliverables');
  const rows = first.sheets[0]?.tables[0]?.rows.filter(({ row }) => row.kind === 'deliverable') ?? [];
  expect(rows).toHaveLength(17);
  expect(first.sheets[0]?.tables[0]?.settings).toMatchObject({ asAt: '2015-09-30', asAtFrom: 'last period' });
  const second = reviewWorkbook(
    applyEdits(snapshot, first.edits, (_sheet, _row, column) => column),
    noOptions,
  );
  expect(second.edits).toEqual([]);
  expect(second.sheets[0]?.tables[0]?.rows.map(({ total, rating }) => [total, rating])).toEqual(
    first.sheets[0]?.tables[0]?.rows.map(({ total, rating }) => [total, rating]),
  );
});

/** Sheets as recognised, reviewed, and reviewed again without an edit. */
function reviewedTwice(rows: readonly (readonly TestCell[])[]) {
  const snapshot = snapshotOf(sheetOf(rows));
  const review = reviewWorkbook(snapshot, noOptions);
  const again = reviewWorkbook(
    applyEdits(snapshot, review.edits, (_sheet, _row, column) => column),
    noOptions,
  );
  expect(review.edits.length).toBeGreaterThan(0);
  expect(again.edits).toEqual([]);
  const [table] = review.sheets[0]?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  return { table, findings: review.findings };
}

test('forecasts under a heading of their own are not counted', () => {
  const { table, findings } = reviewedTwice([
    ['Deliverables 2015/16'],
    ['Deliverable', 'Target', 'Q1', null, 'Q2', null, 'Total'],
    [null, null, 'Actual', null, 'Forecast'],
    ['Peer challenges held', 100, 18, null, 13, null, 31],
    ['Councils supported', 40, 19, null, 8, null, 27],
    ['Pilots run', 10, 4, null, null, null, 4],
  ]);
  expect(table.table.columns.periods.map(({ forecast }) => forecast === true)).toEqual([false, true]);
  expect(table.rows.map(({ method, total }) => [method?.method, total])).toEqual([
    ['sum', 18],
    ['sum', 19],
    ['sum', 4],
  ]);
  expect(table.settings).toMatchObject({ asAt: '2015-06-30', asAtFrom: 'last period' });
  expect(findings.map(({ check, cell }) => [check, cell])).toEqual([
    ['forecast-periods', null],
    ['total-includes-forecasts', 'G4'],
    ['total-includes-forecasts', 'G5'],
    ['counting-method', 'G6'],
  ]);
});

test('a table of projects with figures and stated statuses is assessed, and its misfits are listed', () => {
  const { table } = reviewedTwice([
    ['Programme 2015/16, as at 31 December 2015'],
    ['Project', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG'],
    ['Peer challenge', 100, 18, 13, 4, null, 35, 'Amber'],
    ['Graduates', 90, 30, 31, 32, null, 93, 'Green'],
    ['Growth plans', 15, 4, 11, 3, null, 18, 'Amber'],
    ['Productivity', 20, 4, 6, 1, null, 11, 'Amber'],
    ['Total', null, 56, 61, 40, null, 157, null],
  ]);
  expect(table.rows.map(({ row, rating }) => [row.kind, rating])).toEqual([
    ['project', { status: 'Amber' }],
    ['project', { status: 'Green' }],
    ['project', { status: 'Green' }],
    ['project', { status: 'Amber' }],
    ['total', null],
  ]);
  expect(table.misfits).toEqual([4]);
  expect(table.settings).toMatchObject({ asAt: '2015-12-31', asAtFrom: 'heading' });
});
