// What formulas show by themselves, whatever a sheet is read as: each kind at its cell, and what may be meant isn't told.

import { checkFormulas } from '../../../../src/domain/checks/formulas/formula-checks';
import { cellAddress, type CellValue } from '../../../../src/domain/model/cell';
import { gridOf, type TestCell } from '../../recognise/grid-of';

const made = (formula: string, gives: CellValue = 1): TestCell => ({ formula, gives });

/** Severity, check and cell of all that is found. */
function foundIn(rows: readonly (readonly TestCell[])[]): readonly string[] {
  return checkFormulas(gridOf(rows), [], new Set()).map(
    ({ severity, check, row, column }) => `${severity} ${check} ${cellAddress(row ?? 0, column ?? 0)}`,
  );
}

/** A column of formulas beside two of figures; `odd` is the fourth cell of eight. */
function column(usual: (row: number) => string, odd: TestCell): readonly (readonly TestCell[])[] {
  return Array.from({ length: 8 }, (_, at) => ['Works', at + 2, at * 3 + 5, at === 3 ? odd : made(usual(at + 1))]);
}

const sums = (row: number): string => `=SUM(B${String(row)}:C${String(row)})`;
const shares = (row: number): string => `=B${String(row)}/C${String(row)}`;

test.each<[string, readonly (readonly TestCell[])[], readonly string[]]>([
  ['a figure typed over a formula', column(sums, 40), ['ask typed-over-formula D4']],
  ['a sum of typed figures is a figure', column(sums, made('=20+20')), ['ask broken-pattern D4']],
  ['a formula that takes another row', column(shares, made('=B4/C3')), ['ask broken-pattern D4']],
  ['a formula of its row that does something else', column(shares, made('=B4-C4')), ['ask broken-pattern D4']],
  ['the same in other words', column(sums, made('=C4+B4')), []],
  ['a sum written as a list', column((row) => `=B${String(row)}+C${String(row)}`, made('=SUM(B4,C4)')), []],
  ['an average among sums: another way to count', column(sums, made('=AVERAGE(B4:C4)')), []],
  ['the latest among sums', column(sums, made('=C4')), []],
  ['one constant more: an adjustment', column(shares, made('=B4/C4+2')), []],
  ['a total of the rows above', column(shares, made('=SUM(D1:D3)')), []],
  ['a percentage among numbers', column(sums, { shown: 0.4, as: '0%' }), []],
  ['a running total that begins anew', column((row) => `=D${String(row - 1)}+B${String(row)}`, 5), []],
  [
    'a figure typed among the sums of a row of totals',
    [
      ['a', 1, 2, 3, 4, 5, 6],
      ['b', 1, 2, 3, 4, 5, 6],
      ['Total', ...['B', 'C'].map((at) => made(`=SUM(${at}1:${at}2)`)), 99, ...['E', 'F', 'G'].map((at) => made(`=SUM(${at}1:${at}2)`))],
    ],
    ['ask typed-over-formula D3'],
  ],
])('blocks: %s', (_what, rows, found) => {
  expect(foundIn(rows)).toEqual(found);
});

test.each<[string, string, boolean]>([
  ['=D5+E5++F5', 'two pluses', true],
  ['=D5+ +F5', 'with a space between', true],
  ['=SUM(D5:E5)-+F5', 'minus and plus', true],
  ['=D5--F5', 'two minuses', true],
  ['=-D5+E5', 'a sign at the beginning', false],
  ['=+D5+E5', 'a plus at the beginning', false],
  ['=D5*-1', 'a factor below nought', false],
  ['=SUMPRODUCT(--(D5:D9>0))', 'a condition as a number', false],
  ['=D5&"++"&E5', 'in a text', false],
  ['=1E+5+D5', 'a power of ten', false],
  ["='Plan -+ 2'!D5+E5", 'in the name of a sheet', false],
])('%s: %s', (formula, _what, isFound) => {
  expect(foundIn([[made(formula)]])).toEqual(isFound ? ['ask doubled-operator A1'] : []);
});

test.each<[string, boolean]>([
  ['=VLOOKUP(A1,Targets!A:B,2)', true],
  ['=VLOOKUP(A1,Targets!A:B,2,TRUE)', true],
  ['=IFERROR(VLOOKUP($A1,Targets!A:B,2,1),0)', true],
  ['=INDEX(Targets!B:B,MATCH(A1,Targets!A:A))', true],
  ['=VLOOKUP("Homes",Targets!A:B,2)', true],
  ['=VLOOKUP(A1,Targets!A:B,2,FALSE)', false],
  ['=VLOOKUP(A1,Targets!A:B,2,0)', false],
  ['=VLOOKUP(A1,Targets!A:B,2,)', false],
  ['=INDEX(Targets!B:B,MATCH(A1,Targets!A:A,0))', false],
  // Bands are looked up so.
  ['=VLOOKUP(B1,Bands!A:B,2)', false],
])('%s', (formula, isFound) => {
  expect(foundIn([['Homes', 12, made(formula)]])).toEqual(isFound ? ['ask approximate-look-up C1'] : []);
});

test.each<[string, boolean]>([
  ["='[Targets 2024.xlsx]Sheet1'!$B$4", true],
  ['=[1]Data!C7', true],
  ["='C:\\Plans\\[Old.xls]My plan'!D9", true],
  ['=Table1[Total]', false],
  ['=SUM(Table1[[#This Row],[Q1]:[Q4]])', false],
  ["='My sheet'!A1", false],
])('%s', (formula, isFound) => {
  expect(foundIn([[made(formula)]])).toEqual(isFound ? ['note other-workbook A1'] : []);
});

test.each<[string, TestCell, string]>([
  ['a reference that is gone', made('=#REF!+1', { error: '#REF!' }), 'wrong'],
  ['words for a number', made('=B1*2', { error: '#VALUE!' }), 'ask'],
  ['a division before figures are in', made('=1/0', { error: '#DIV/0!' }), 'note'],
  ['a function of another add-in', made('=ThatQuery()', { error: '#NAME?' }), 'note'],
  ['an error that was pasted', { error: '#VALUE!' }, 'note'],
])('errors: %s', (_what, cell, severity) => {
  expect(foundIn([[cell]])).toEqual([`${severity} error-value A1`]);
});

test('an error is told where it begins, with the cells that show it because of that', () => {
  const error = { error: '#VALUE!' };
  const [found, ...others] = checkFormulas(
    gridOf([['x', made('=A1*1', error), made('=B1+1', error), made('=SUM(A1:B1)', error)]]),
    [],
    new Set(),
  );
  expect(others).toEqual([]);
  expect([found?.column, found?.related]).toEqual([1, ['C1', 'D1']]);
});

test('columns that the add-in writes are left out', () => {
  const grid = gridOf([[made('=A2++A3')], [made('=1/0', { error: '#DIV/0!' })]]);
  expect(checkFormulas(grid, [], new Set([0]))).toEqual([]);
});

/** Two blocks with their subtotals and a total of all, the total's formula as given. */
function withSubtotals(total: string, second = '=SUM(B4:B5)'): readonly (readonly TestCell[])[] {
  return [
    ['Lamps', 4],
    ['Benches', 6],
    ['Street', made('=SUM(B1:B2)', 10)],
    ['Trees', 3],
    ['Hedges', 5],
    ['Park', made(second, 8)],
    ['All', made(total, 36)],
  ];
}

test.each<[string, readonly (readonly TestCell[])[], readonly string[]]>([
  ['rows and their subtotals', withSubtotals('=SUM(B1:B6)'), ['ask counted-twice B7']],
  ['a plus before it', withSubtotals('=+SUM(B1:B6)'), ['ask counted-twice B7']],
  ['subtotals alone', withSubtotals('=B3+B6'), []],
  ['halved', withSubtotals('=SUM(B1:B6)/2'), []],
  ['SUBTOTAL leaves subtotals out', withSubtotals('=SUBTOTAL(9,B1:B6)', '=SUBTOTAL(9,B4:B5)'), []],
  ['a sum of the block before in the next block', withSubtotals('=SUM(B4:B5)+10', '=SUM(B1:B2)'), []],
  [
    'a sum that takes its own cell',
    [
      ['Lamps', 4],
      ['Benches', 6],
      ['All', made('=SUM(B1:B3)', 0)],
    ],
    ['wrong sum-takes-itself B3'],
  ],
])('sums: %s', (_what, rows, found) => {
  expect(foundIn(rows).filter((each) => / (?:counted-twice|sum-takes-itself) /u.test(each))).toEqual(found);
});

test('figures of a pair of columns, each typed where it is known and worked out of the other where not, aren’t typed over', () => {
  const rows = Array.from({ length: 9 }, (_, at): readonly TestCell[] => {
    const row = String(at + 1);
    return at === 4 ? ['Site', 12, made(`=B${row}/37`)] : ['Site', made(`=C${row}*37`), at + 2];
  });
  expect(foundIn(rows)).toEqual([]);
});
