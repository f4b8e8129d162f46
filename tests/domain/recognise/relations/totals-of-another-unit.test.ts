// A column that names money is no total of homes, and one that names homes none of money, whatever else its heading says;
// what the officer's sums say goes before that.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { isTotalOfOther, countedUnder } from '../../../../src/domain/cells/words/unit-in-heading';
import type { CellValue } from '../../../../src/domain/model/cell';
import { gridOf } from '../grid-of';

type Row = readonly CellValue[];

function review(rows: readonly Row[]) {
  const grid = gridOf(rows.map((row) => [...row]));
  const { sheets, findings } = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2025-09-30', answers: [] },
  );
  return { table: sheets[0]?.tables[0], findings };
}

test.each<[string, readonly Row[], readonly (number | null)[]]>([
  [
    'the cost of schemes beside homes',
    [
      ['Scheme', 'Target homes 2025/26', 'Homes delivered to Q2', 'Total cost £k', 'RAG', 'Risks'],
      ['Mill Lane', 310, 120, 9850, 'Amber', 'Ground conditions'],
      ['Town walls', 145, 60, 6400, 'Amber', 'Funding gap'],
      ['Pumping station', 62, 62, 4120, 'Green', 'None'],
      ['Beach', 205, 90, 3300, 'Green', 'Weather'],
    ],
    [120, 60, 62, 90],
  ],
  [
    'quarters, and what has been spent',
    [
      ['Project', 'Trees target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total spend'],
      ['Riverside', 400, 120, 90, null, null, 5200],
      ['Park Road', 300, 80, 60, null, null, 4100],
      ['Common', 250, 90, 50, null, null, 2900],
    ],
    [210, 140, 140],
  ],
  [
    'a plain target and quarters, and a total in pounds',
    [
      ['Ref', 'Output', 'Target', 'Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar', 'Total funding (£)', 'RAG'],
      ['1', 'Businesses supported', 80, 22, 21, null, null, 64000, 'G'],
      ['2', 'Learners trained', 120, 30, 34, null, null, 48000, 'G'],
      ['3', 'Sessions held', 90, 30, 25, null, null, 12500, 'A'],
    ],
    [43, 64, 55],
  ],
])('%s', (_what, rows, totals) => {
  const { table, findings } = review(rows);
  expect(table?.table.columns.total).toBeNull();
  expect(table?.rows.map(({ total }) => total)).toEqual(totals);
  expect(findings.filter(({ check, severity }) => severity !== 'note' && check.includes('total'))).toEqual([]);
});

test('the other way round: homes are no total of a budget', () => {
  const { table } = review([
    ['Scheme', 'Budget £k', 'Q1 spend', 'Q2 spend', 'Q3 spend', 'Q4 spend', 'Total homes', 'RAG'],
    ['Mill Lane', 900, 200, 220, null, null, 40, 'G'],
    ['Elm Court', 600, 100, 150, null, null, 22, 'A'],
    ['High Street', 450, 90, 110, null, null, 12, 'G'],
  ]);
  expect(table?.table.columns.total).toBeNull();
});

test.each<[string, readonly Row[]]>([
  [
    'sums that come out',
    [
      ['Service', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total cost £k'],
      ['Highways', 500, 120, 110, null, null, 230],
      ['Parks', 300, 60, 70, null, null, 130],
      ['Waste', 800, 190, 210, null, null, 400],
    ],
  ],
  [
    'a budget',
    [
      ['Service', 'Budget £k', 'Q1', 'Q2', 'Q3', 'Q4', 'Total spend £k'],
      ['Highways', 500, 120, 110, null, null, 230],
      ['Parks', 300, 60, 70, null, null, 135],
      ['Waste', 800, 190, 210, null, null, 400],
    ],
  ],
  [
    'savings',
    [
      ['Saving', 'Target £k', 'Q1', 'Q2', 'Q3', 'Q4', 'Total £k'],
      ['Fleet', 50, 12, 11, null, null, 23],
      ['Print', 30, 6, 7, null, null, 13],
      ['Post', 80, 19, 21, null, null, 40, 'G'],
    ],
  ],
])('money that is the total of money: %s', (_what, rows) => {
  expect(review(rows).table?.table.columns.total).toBe(6);
});

test('what headings count', () => {
  expect(
    ['Total cost £k', 'Spend to date', 'Homes better protected Target 2025/26', 'Target', 'Q2', 'People trained'].map(countedUnder),
  ).toEqual(['money', 'money', 'things', null, null, 'things']);
  expect(isTotalOfOther('Total', ['Homes'])).toBe(false);
  expect(isTotalOfOther('Total spend', ['Target', 'Q1'])).toBe(false);
  expect(isTotalOfOther('Total (£)', ['Target'])).toBe(false);
});
