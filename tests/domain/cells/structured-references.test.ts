// Formulas of an Excel table name their columns by heading, and are evidence like those that name cells.

import { readRowFormula, rowFormulaAt } from '../../../src/domain/cells/row-formula';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

const head = ['Measure', 'Target', 'Q1', 'Q2', 'Q3\nOct to Dec', 'Q4', 'Total', '% achieved', 'a]b'];

/** The table's headings stand in row 3, from column B on; the formula in row 4, in the last but one column. */
function meaningOf(formula: string) {
  const line = ['Guides', 60, 5, 7, 8, 9, 29, { formula, gives: 1 }, null];
  return rowFormulaAt(gridOf([head, line, line], { at: [2, 1], table: [0, 0, 2, 8] }), 3, 8);
}

// B is column 1, so Target is 2 and Q1 to Q4 are 3 to 6.
test.each([
  ['=SUM(Table1[@[Q1]:[Q4]])', { kind: 'sum', columns: [3, 4, 5, 6] }],
  ['=SUM(Table1[[#This Row],[Q1]:[Q4]])', { kind: 'sum', columns: [3, 4, 5, 6] }],
  ['=SUM([@[Q4]:[Q1]])', { kind: 'sum', columns: [3, 4, 5, 6] }],
  ['=SUM([@Q1],[@Q2])', { kind: 'sum', columns: [3, 4] }],
  ['=[@q1]+[@Q2]+F4', { kind: 'sum', columns: [3, 4, 5] }],
  ['=Table1[[#This Row],[Q1]]', { kind: 'sum', columns: [3] }],
  ['=[@Total]/[@Target]', { kind: 'ratio', over: [7], under: [2] }],
  ['=IFERROR(SUM([@[Q1]:[Q4]])/[@Target],"")', { kind: 'ratio', over: [3, 4, 5, 6], under: [2] }],
  ['=[@Total]-[@Target]', { kind: 'difference', from: [7], less: [2] }],
  ['=MAX([@[Q1]:[Q4]])', { kind: 'highest', columns: [3, 4, 5, 6] }],
  ['=[@[Q3 Oct to Dec]]', { kind: 'sum', columns: [5] }],
  ["=[@[a']b]]", { kind: 'sum', columns: [9] }],
])('%s says what it makes of its row', (formula, meaning) => {
  expect(meaningOf(formula)).toEqual(meaning);
});

test.each([
  ['=SUM(Table1[Q1])', 'elsewhere'],
  ['=SUM([Q1])', 'elsewhere'],
  ['=Other[@Q1]', 'elsewhere'],
  ["='other.xlsx'!Table1[@Q1]", 'elsewhere'],
  ['=[@Total]/Table1[[#Totals],[Total]]', 'unknown'],
  ['=[@Nothing]', 'unknown'],
  ['=SUM(Table1[@])', 'unknown'],
])('%s says nothing of its row’s figures, and nothing false', (formula, kind) => {
  expect(meaningOf(formula)?.kind).toBe(kind);
});

test('no table was read around it: nothing is said', () => {
  expect(readRowFormula('=[@Q1]', 3)).toEqual({ kind: 'unknown' });
});

test('the digits of a heading are no row: formulas of different columns aren’t taken for one another', () => {
  const lines = [1, 2, 3].map((quarter) => ['Guides', 60, 5, 7, { formula: `=[@Q${String(quarter)}]`, gives: 5 }]);
  const grid = gridOf([['Measure', 'Q1', 'Q2', 'Q3', 'Total'], ...lines], { table: [0, 0, 3, 4] });
  expect([1, 2, 3].map((row) => rowFormulaAt(grid, row, 4))).toEqual([1, 2, 3].map((column) => ({ kind: 'sum', columns: [column] })));
});

/** How the first row of a reviewed Excel table is counted. */
function countedIn(rows: readonly (readonly TestCell[])[]): string {
  const grid = gridOf(rows, { table: [0, 0, rows.length - 1, (rows[0]?.length ?? 1) - 1] });
  const row = reviewWorkbook(snapshotOf(grid), { asAt: '2024-03-31', answers: [] }).sheets[0]?.tables[0]?.rows[0];
  return `${row?.method?.method ?? 'none'} ${String(row?.method?.confirmed)} ${String(row?.total)}`;
}

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

test.each<[string, readonly (readonly TestCell[])[], string]>([
  [
    'one that several methods would give',
    [
      ['Measure', 'Target', ...quarters, 'Total'],
      ['Pilots', 90, null, 60, null, null, { formula: '=SUM(Table1[@[Q1]:[Q4]])', gives: 60 }],
      ['Guides', 60, 10, 20, null, null, { formula: '=SUM(Table1[@[Q1]:[Q4]])', gives: 30 }],
    ],
    'sum true 60',
  ],
  [
    'the most reached',
    [
      ['Measure', 'Target', ...quarters, 'Total', '% of target'],
      ['Pilots', 90, 58, 58, null, null, { formula: '=MAX([@[Q1]:[Q4]])', gives: 58 }, { formula: '=[@Total]/[@Target]', gives: 58 / 90 }],
      ['Guides', 60, 31, 33, null, null, { formula: '=MAX([@[Q1]:[Q4]])', gives: 33 }, percent(0.55)],
    ],
    'highest true 58',
  ],
  [
    'one made of other rows',
    [
      ['Measure', 'Target', ...quarters, 'Total'],
      ['Share', 90, 58, 59, 55, 57, { formula: '=SUM(Table1[Q1])/4', gives: 17 }],
      ['Guides', 60, 1, 3, 5, 6, { formula: '=SUM([@[Q1]:[Q4]])', gives: 15 }],
      ['Visits', 60, 1, 4, 5, 6, { formula: '=SUM([@[Q1]:[Q4]])', gives: 16 }],
    ],
    'stated true 17',
  ],
])('a total by headings names its method: %s', (_what, rows, counted) => {
  expect(countedIn(rows)).toBe(counted);
});
