// Where it is asked how figures are counted, no status rests on a target that depends on the answer: of one period, or of
// each.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../recognise/grid-of';

function statuses(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2025-03-31', answers: [] },
  );
  return review.sheets[0]?.tables[0]?.rows.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : rating?.notRated));
}

const asked = 'Not rated: asked';

test('a monthly target: a year’s sum is past it without having met it', () => {
  const months = ['Output', 'Monthly target', 'Apr', 'May', 'Jun', 'Jul', 'Aug'] as const;
  const rows = [
    ['New members', 100, 90, 94, 96, 99, 101],
    ['Visits', 50, 40, 44, 46, 49, 52],
    ['Loans', 80, 70, 74, 76, 79, 83],
  ];
  expect(statuses([months, ...rows])).toEqual([asked, asked, asked]);
});

test.each<[string, readonly string[], (row: readonly [string, ...number[]]) => readonly TestCell[]]>([
  ['no target of the year', [], (row) => row],
  ['a blank target of the year', ['Target'], ([name, ...figures]) => [name, null, ...figures]],
])('targets of all periods beside %s', (_case, target, withYear) => {
  const quarters = [1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`]);
  const rows = [
    withYear(['Places', 90, 80, 95, 90, 100, 92, 100, 101]),
    withYear(['Members', 100, 90, 100, 96, 100, 99, 100, 102]),
    withYear(['Pupils', 50, 40, 50, 46, 50, 47, 50, 51]),
  ];
  expect(statuses([['Output', ...target, ...quarters], ...rows])).toEqual([asked, asked, asked]);
});
