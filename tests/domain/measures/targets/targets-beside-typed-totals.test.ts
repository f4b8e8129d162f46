// Targets of periods beside a typed total that no way of counting gives: what they come to is as unknown, so that nothing is
// set against their sum.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

function review(rows: readonly (readonly TestCell[])[]) {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-12-31', answers: [] });
  return { rows: sheets[0]?.tables[0]?.rows ?? [], checks: findings.map(({ check }) => check) };
}

const quarters = [1, 2, 3].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`]);

test.each<[string, readonly TestCell[]]>([
  ['Tenants satisfied (%)', [84, 80, 86, 90, 88, 92, 86.4]],
  ['Invoices paid in time (%)', [95, 91, 95, 96, 95, 99, 94.2]],
  ['Days to answer a letter', [12, 14, 11, 9, 10, 10, 11.8]],
  ['Score of the survey', [7, 6.2, 7, 7.4, 8, 7.1, 6.6]],
])('%s: counted as stated, it has no target of the year', (name, figures) => {
  const beside = ['Calls answered (%)', 80, 81, 80, 79, 80, 83, 80.4];
  const [row] = review([['Indicator', ...quarters, 'Year to date'], [name, ...figures], beside]).rows;
  expect(row?.method?.method).toBe('stated');
  expect(row?.goal).toBeNull();
  expect(row?.draft).toContain('The target is for each period');
});

test('a total that the periods make takes what their targets come to', () => {
  const [row] = review([
    ['Output', ...quarters, 'Total'],
    ['Homes let', 10, 8, 10, 9, 10, 12, 29],
    ['Loans made', 5, 4, 5, 6, 5, 5, 15],
  ]).rows;
  expect([row?.method?.method, row?.goal]).toEqual(['sum', 30]);
});
