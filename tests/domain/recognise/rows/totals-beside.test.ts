// A column that nothing is read from and that holds the latest or the highest figure speaks against adding up: how the row counts
// is asked, and no total is told.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

function countedIn(rows: readonly (readonly TestCell[])[]): readonly (readonly [number | null, readonly string[]])[] {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] });
  return review.sheets.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.rows.map(({ total, method }): readonly [number | null, readonly string[]] => [
        total,
        method?.open === true ? method.candidates : [],
      ]),
    ),
  );
}

const headings = ['Output', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'Draft return', 'Checked return'];

test.each<[string, readonly TestCell[], readonly string[]]>([
  ['the latest twice', ['Papers laid', 30, 1, 3, 4, 9, 9, 9], ['sum', 'latest']],
  ['the highest twice', ['Papers laid', 30, 1, 3, 9, 4, 9, 9], ['sum', 'highest']],
])('%s: asked', (_case, row, ways) => {
  expect(countedIn([headings, row])).toEqual([[null, ways]]);
});

test.each<[string, readonly TestCell[]]>([
  ['one cell alone', ['Papers laid', 30, 1, 3, 4, 9, 9, null]],
  ['another figure', ['Papers laid', 30, 1, 3, 4, 9, 9, 5]],
])('%s says nothing', (_case, row) => {
  expect(countedIn([headings, row])).toEqual([[17, []]]);
});

test('what they add up to speaks for adding up', () => {
  expect(countedIn([headings, ['Papers laid', 30, 1, 3, 4, 9, 17, 17], ['Visits made', 40, 9, 11, 8, 12, 40, 40]])[0]).toEqual([17, []]);
});
