// A target named in a remark is told where the row has none of its own.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function told(remark: string, target: TestCell = null): readonly (string | null)[] {
  const rows: readonly (readonly TestCell[])[] = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Comments'],
    ['Calls taken', 500, 100, 120, 130, null],
    ['Waste recycled (%)', target, 51, 52, 50, remark],
    ['Visits made', 90, 20, 22, 31, 'Two staff short'],
  ];
  return reviewWorkbook(snapshotOf(gridOf(rows)), { ...noOptions, asAt: '2025-12-31' })
    .findings.filter(({ check }) => check === 'target-in-remark')
    .map(({ cell }) => cell);
}

test.each(['Target 55% for the year', 'Dry summer. Local target is 60%', 'National target: at least 50', 'Target for 2025 under 45'])(
  '“%s” is told',
  (remark) => {
    expect(told(remark)).toEqual(['F3']);
  },
);

test.each(['No target this year', 'Targeted 3 estates', 'Off target since May 2025', 'We missed the target 3 times'])(
  '“%s” names none',
  (remark) => {
    expect(told(remark)).toEqual([]);
  },
);

test('beside a target of its own nothing is told', () => {
  expect(told('Target 55% for the year', 55)).toEqual([]);
});
