// The parts of a sum whose own name says that more is better are wanted high; parts of a sum that says nothing are asked about, and
// so are a trouble and demand among them.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

/** The ratings of two parts below the row that adds them up, neither at its target. */
function ratedUnder(sum: string, parts: readonly [string, string]): readonly string[] {
  const added = (column: string, gives: number): TestCell => ({ formula: `=SUM(${column}3:${column}4)`, gives });
  const grid = gridOf([
    ['Measure', 'Target', 'Actual'],
    [sum, added('B', 70), added('C', 73)],
    [parts[0], 50, 54],
    [parts[1], 20, 19],
  ]);
  const { sheets } = reviewWorkbook(snapshotOf(grid), { asAt: '2024-03-31', answers: [] });
  const rows = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
  return rows.map(
    ({ row, rating }) => `${row.description}: ${rating === null ? '' : 'status' in rating ? rating.status : rating.notRated}`,
  );
}

test.each<[string, string, readonly [string, string], readonly string[]]>([
  ['the sum says more', 'Benches installed, whole borough', ['Benches in the parks', 'Benches by the river'], ['Green', 'Amber']],
  [
    'the sum says nothing',
    'Rounds, whole borough',
    ['Rounds in the parks', 'Rounds by the river'],
    ['Not rated: asked', 'Not rated: asked'],
  ],
  ['a part of demand', 'Visits made, whole borough', ['Requests from schools', 'Centres in the town'], ['Not rated: asked', 'Amber']],
])('%s', (_, sum, parts, rated) => {
  expect(ratedUnder(sum, parts).filter((line) => parts.some((part) => line.startsWith(part)))).toEqual(
    parts.map((part, index) => `${part}: ${rated[index] ?? ''}`),
  );
});
