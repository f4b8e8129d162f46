// A row's total, target and profile are shown as the officer shows that row's figures: never a rate as 0 or 1.

import { planColumns } from '../../../src/domain/assess/review-columns';
import type { Edit } from '../../../src/domain/model/edit';
import { isDataKind } from '../../../src/domain/model/table/counted-rows';
import type { AddInColumn } from '../../../src/domain/model/table/add-in-columns';
import { shape, type Typed } from '../fixtures/plan-builder';
import { firstReview } from '../fixtures/review-of';

const counts: Typed = { name: 'Visits', target: 1200, periods: [300, 310, null, null], formats: { target: '#,##0', periods: '#,##0' } };
const rate: Typed = {
  name: 'Answered in time',
  target: 0.9,
  periods: [0.861, 0.874, null, null],
  formats: { target: '0%', periods: '0.0%' },
};
const tenths: Typed = {
  name: 'Days to let a home',
  target: 20,
  periods: [21.4, 19.8, null, null],
  formats: { target: '0', periods: '0.0' },
};
const plain: Typed = { name: 'Hours of advice', target: 400, periods: [90.5, 101.25, null, null], formats: { target: '#,##0' } };

/** What the column's cell in a row of data is shown with. */
function shownWith(rows: readonly Typed[], key: AddInColumn): readonly string[] {
  const { snapshot, review } = firstReview(rows, { ...shape, total: null, achieved: null });
  const [grid] = snapshot.grids;
  const table = review.sheets[0]?.tables[0]?.table;
  if (grid === undefined || table === undefined) throw new Error('Nothing was reviewed.');
  const column = planColumns(grid, table).addInColumns[key];
  if (column === undefined) throw new Error(`There is no column of ${key}.`);
  return table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => formatAt(review.edits, row, column));
}

/** As the last edit that formats the cell leaves it. */
function formatAt(edits: readonly Edit[], row: number, column: number): string {
  const formats = edits.flatMap((edit) => {
    if (edit.kind !== 'format' || edit.format.numberFormat === undefined) return [];
    const { firstRow, lastRow, firstColumn, lastColumn } = edit.area;
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn ? [edit.format.numberFormat] : [];
  });
  return formats.at(-1) ?? 'General';
}

test.each<[string, readonly Typed[], AddInColumn, readonly string[]]>([
  ['totals of counts, rates and tenths', [counts, rate, tenths, counts], 'total', ['#,##0', '0.0%', '0.0', '#,##0']],
  ['a total with parts under a whole target', [counts, plain], 'total', ['#,##0', 'General']],
  ['profiles: a decimal, and a rate’s percentage', [counts, rate, counts], 'profile', ['#,##0.0', '0.0%', '#,##0.0']],
  ['shares of targets', [counts, rate], 'achieved', ['0%', '0%']],
])('%s', (_what, rows, key, formats) => {
  expect(shownWith(rows, key)).toEqual(formats);
});

test('rows that differ too often for an edit each are shown as they are, rounded nowhere', () => {
  const rows = Array.from({ length: 90 }, (_none, index): Typed => ({
    ...(index % 2 === 0 ? counts : rate),
    name: `Measure ${String(index)}`,
  }));
  expect(new Set(shownWith(rows, 'total'))).toEqual(new Set(['General']));
});
