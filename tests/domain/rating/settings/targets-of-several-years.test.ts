// A target for the whole of the work isn't due at the end of the year that the sheet reports on, and nothing says what it
// expects by now; what earlier years brought is counted, and is no month.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const quarters = ['2024/25 Q1', '2024/25 Q2', '2024/25 Q3', '2024/25 Q4'];

function review(target: string, before: string, asAt = '2025-03-31') {
  const line = (row: string, name: string, goal: number, figures: readonly number[], total: number): readonly TestCell[] => [
    name,
    goal,
    ...figures,
    null,
    { formula: `=SUM(C${row}:G${row})`, gives: total },
  ];
  const rows: readonly (readonly TestCell[])[] = [
    ['Output', target, before, ...quarters, 'Total achieved'],
    line('2', 'Public realm improved', 5000, [2100, 400, 0, 650], 3150),
    line('3', 'People into employment', 90, [20, 8, 15, 12], 55),
    line('4', 'Events held', 24, [12, 4, 6, 3], 25),
  ];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] }).sheets[0]?.tables[0];
}

test.each([
  ['Lifetime target', 'Achieved to 31 March 2024'],
  ['Target for whole grant', 'Delivered to end of March 2024'],
  ['Target over the life of the programme', 'Outputs to 31st March 2024'],
  ['Three-year target', 'Up to and including March 2024'],
])('“%s”, with “%s” before the quarters', (target, before) => {
  const table = review(target, before);
  const [first] = table?.rows ?? [];
  expect([first?.total, first?.profile, first?.forecast]).toEqual([3150, null, null]);
  expect(first?.rating).toEqual({ status: 'Amber' });
  expect(first?.draft).toContain('2,100 up to March 2024, then Q1 400, Q2 0, Q3 650.');
  expect(first?.draft).not.toMatch(/due by|expected|At this pace/iu);
});

test('a target of the year is due at its end all the same', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Output', 'Target 2024/25', ...quarters, 'Total'],
    ['Public realm improved', 5000, 2100, 400, 0, 650, 3150],
    ['People into employment', 90, 20, 8, 15, 12, 55],
  ];
  const table = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-03-31', answers: [] }).sheets[0]?.tables[0];
  expect(table?.rows[1]?.draft).toMatch(/due by the end of 2024\/25/u);
});
