// Columns of figures that nothing is computed from are told: asked about where one may be the target, else noted.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

const left = (rows: readonly (readonly TestCell[])[]): readonly string[] =>
  reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2024-09-30', answers: [] })
    .findings.filter(({ check }) => check === 'left-over-columns')
    .map(({ severity, cell, related, message }) => `${severity} ${[cell, ...related].join(' ')} ${message}`);

const say = 'If one is a target or a total, say so under “Check the columns”.';

test.each<[string, readonly (readonly TestCell[])[], readonly string[]]>([
  [
    'no target: it may be one of them',
    [
      ['Measure', 'Alpha', 'Q1', 'Q2', 'Omega'],
      ['Doses given', 400, 90, 80, 7],
      ['Clinics held', 120, 40, 30, 9],
      ['Visits', 300, 80, 70, 4],
    ],
    [`ask B1 E1 Columns B (“Alpha”) and E (“Omega”) hold figures that nothing is computed from. ${say}`],
  ],
  [
    'beside a target it is a note',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Omega'],
      ['Doses given', 400, 90, 80, 7],
      ['Clinics held', 120, 40, 30, 9],
    ],
    [`note E1 Column E (“Omega”) holds figures that nothing is computed from. ${say}`],
  ],
  [
    'subtotals that the total’s own formula adds up are used',
    [
      ['Measure', 'Target', 'Apr', 'May', 'Spring block', 'Jun', 'Jul', 'Later block', 'Total'],
      ...['Doses given', 'Clinics held', 'Visits'].map((name, index): readonly TestCell[] => {
        const row = String(index + 2);
        const first: TestCell = { formula: `=SUM(C${row}:D${row})`, gives: 30 };
        const second: TestCell = { formula: `=SUM(F${row}:G${row})`, gives: 70 };
        return [name, 400, 10, 20, first, 30, 40, second, { formula: `=E${row}+H${row}`, gives: 100 }];
      }),
    ],
    [],
  ],
  [
    'headings that say what they are, and columns with few figures, are passed over',
    [
      ['Ref', 'Measure', 'Target', 'Q1', 'Q2', 'Weighting', 'Omega'],
      [1, 'Doses given', 400, 90, 80, 3, 'a word'],
      [2, 'Clinics held', 120, 40, 30, 2, 'a word'],
      [3, 'Visits', 300, 80, 70, 1, 5],
    ],
    [],
  ],
])('%s', (_case, rows, expected) => {
  expect(left(rows)).toEqual(expected);
});
