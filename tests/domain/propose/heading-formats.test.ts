// How high our headings are and whose look they have: the officer's nearest, merged over the rows that theirs are.

import type { Area } from '../../../src/domain/model/cell';
import type { GridTable } from '../../../src/domain/model/grid';
import { gridOf, type Typed } from '../fixtures/plan-builder';
import { reviewOf, snapshotOf } from '../fixtures/review-of';

const deliverables: readonly Typed[] = [
  { name: 'Deliver at least 40 peer challenges', target: 40, periods: [18, 13, null, null], total: 31, achieved: 0.775 },
  { name: 'Train at least 20 councillors', target: 20, periods: [4, 5, null, null], total: 9, achieved: 0.45 },
];
const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
const excelTable: GridTable = { name: 'Plan', area: area(1, 0, 4, 9), showTotals: false };

/** Merges of the officer's; the rows that each of our headings fills, the heading that is copied, and whether ours are merged. */
test.each<readonly [string, readonly Area[], readonly GridTable[], readonly [number, number], Area, boolean]>([
  ['nothing merged: the last heading row', [], [], [1, 1], area(1, 9, 1, 9), false],
  ['a heading merged down: as high as it is', [area(0, 9, 1, 9)], [], [0, 1], area(0, 9, 1, 9), true],
  ['the nearest of several', [area(0, 0, 1, 0), area(0, 7, 1, 7)], [], [0, 1], area(0, 7, 1, 7), true],
  ['a heading merged down and across', [area(0, 8, 1, 9)], [], [0, 1], area(0, 8, 1, 9), true],
  ['a band over the second row: as high as both', [area(0, 3, 0, 6)], [], [0, 1], area(1, 9, 1, 9), true],
  ['headings merged across in the last row alone', [area(1, 8, 1, 9)], [], [1, 1], area(1, 7, 1, 7), false],
  ['merged cells far to the right of the table', [area(0, 60, 1, 62)], [], [1, 1], area(1, 9, 1, 9), false],
  ['in a Table of Excel nothing is merged', [area(0, 3, 0, 6)], [excelTable], [1, 1], area(1, 9, 1, 9), false],
])('%s', (_rule, merges, tables, [firstRow, lastRow], from, isMerged) => {
  const { edits } = reviewOf(snapshotOf({ ...gridOf(deliverables), merges, tables }), deliverables);
  const headings = edits.flatMap((edit) => (edit.kind === 'cells' && edit.after.flat().includes('RAG (computed)') ? [edit] : []));
  expect(headings.map((edit) => edit.area.firstRow)).toEqual([firstRow]);
  expect(edits.flatMap((edit) => (edit.kind === 'copy-format' && edit.from.firstRow < 2 ? [edit.from] : []))).toEqual([from]);
  const merged = edits.flatMap((edit) => (edit.kind === 'merge-down' ? [[edit.area.firstRow, edit.area.lastRow]] : []));
  expect(merged).toEqual(isMerged ? [[firstRow, lastRow]] : []);
});
