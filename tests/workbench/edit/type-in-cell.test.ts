// What is typed becomes what Excel with United Kingdom settings would make of it.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { readTypedText } from '../../../src/workbench/edit/typed-text';
import { typeInCell } from '../../../src/workbench/edit/type-in-cell';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { CellValue } from '../../../src/workbench/workbook/model';
import { changedStyle, styleOf } from '../../../src/workbench/workbook/styles';
import { sheetNamed, workbookOf } from '../calculate/small-workbook';
import { dropDown } from '../drop-down';

test.each<[string, CellValue, string | null]>([
  ['18', 18, null],
  [' 18 ', 18, null],
  ['-0.5', -0.5, null],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['£1,200', 1200, '£#,##0'],
  ['(5)', -5, null],
  ['12%', 0.12, '0%'],
  ['67.5%', 0.675, '0.00%'],
  ['30/09/2015', 42277, 'dd/mm/yyyy'],
  ['01/02/2012', 40940, 'dd/mm/yyyy'],
  ['30 September 2015', 42277, 'dd/mm/yyyy'],
  ['Sep 2011', 40787, 'mmm-yy'],
  ['3/10', 42280, 'dd-mmm'],
  ['31/02/2015', '31/02/2015', null],
  ['10:30', 0.4375, 'hh:mm'],
  ['TRUE', true, null],
  ['false', false, null],
  ['#N/A', { error: '#N/A' }, null],
  ['n/a', 'n/a', null],
  ['by March 2012', 'by March 2012', null],
  ['=', '=', null],
  ['- none yet', '- none yet', null],
  ['2,3', 23, '#,##0'],
])('%p is %p', (text, value, numberFormat) => {
  expect(readTypedText(text, 'General', false, 2015)).toEqual({ kind: 'value', value, numberFormat, quotePrefix: false });
});

test.each<[string, string, CellValue]>([
  ['12', '0%', 0.12],
  ['0.5', '0%', 0.5],
  ['12%', '0%', 0.12],
  ['30/09/2015', '@', '30/09/2015'],
  ['=A1', '@', '=A1'],
])('%p in a cell of format %s is %p', (text, format, value) => {
  expect(readTypedText(text, format, false, 2015)).toMatchObject({ kind: 'value', value });
});

test('a date typed in a 1904 workbook', () => {
  expect(readTypedText('30/09/2015', 'General', true, 2015)).toMatchObject({ value: 42277 - 1462 });
});

test.each([
  ['=sum(a1:b2,Plan!$c$1)', '=SUM(A1:B2,Plan!$C$1)'],
  ['=if(A1=true,"yes","No")', '=IF(A1=TRUE,"yes","No")'],
  ['+A1*2', '=+A1*2'],
  ['-A1', '=-A1'],
])('%p is the formula %p', (text, formula) => {
  expect(readTypedText(text, 'General', false, 2015)).toEqual({ kind: 'formula', formula });
});

const open = () => {
  const workbook = workbookOf({ Plan: [[18, 13, { formula: '=A1+B1', saved: 31 }]] });
  const calculator = createCalculator(workbook);
  const sheet = sheetNamed(workbook, 'Plan');
  return {
    workbook,
    sheet,
    type: (row: number, column: number, text: string) => typeInCell({ workbook, calculator }, { sheetId: sheet.id, row, column }, text),
  };
};

test('formulas follow what is typed, and the change says where', () => {
  const { sheet, type } = open();
  expect(type(0, 1, '20')).toEqual({
    done: true,
    change: { sheetId: sheet.id, address: 'B1', type: 'RangeEdited' },
    recalculated: [{ sheet, row: 0, column: 2 }],
  });
  expect(cellAt(sheet, 0, 2)?.value).toBe(38);
  type(1, 0, '=C1/2');
  expect(cellAt(sheet, 1, 0)).toMatchObject({ value: 19, formula: '=C1/2' });
  type(0, 2, '7');
  expect(cellAt(sheet, 0, 2)).toMatchObject({ value: 7, formula: null });
  expect(cellAt(sheet, 1, 0)?.value).toBe(3.5);
});

test('a percentage gives a General cell its format and leaves another as it is', () => {
  const { workbook, sheet, type } = open();
  type(2, 0, '12%');
  expect(styleOf(workbook, cellAt(sheet, 2, 0)?.style ?? 0).numberFormat).toBe('0%');
  type(2, 0, '30/09/2015');
  expect(styleOf(workbook, cellAt(sheet, 2, 0)?.style ?? 0).numberFormat).toBe('0%');
});

test('an apostrophe makes text, and nothing clears', () => {
  const { sheet, type } = open();
  type(1, 0, "'=A1");
  expect(cellAt(sheet, 1, 0)).toMatchObject({ value: '=A1', formula: null, quotePrefix: true });
  type(1, 0, '');
  expect(cellAt(sheet, 1, 0)).toBeUndefined();
});

test('in a merged area the text goes to the first cell', () => {
  const { sheet, type } = open();
  sheet.merges.push({ firstRow: 3, firstColumn: 0, lastRow: 4, lastColumn: 1 });
  expect(type(4, 1, 'Peer work')).toMatchObject({ change: { address: 'A4' } });
  expect(cellAt(sheet, 3, 0)?.value).toBe('Peer work');
});

test('a locked cell on a protected sheet, part of an array, and a formula that cannot be read are refused and change nothing', () => {
  const { workbook, sheet, type } = open();
  expect(type(0, 0, '=SUM((1')).toMatchObject({ done: false });
  const array = cellAt(sheet, 0, 2);
  if (array !== undefined) array.arrayArea = { firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 2 };
  expect(type(1, 2, '5')).toMatchObject({ done: false });
  Object.assign(sheet, { protection: { options: new Map([['sheet', '1']]), passwordProtected: false } });
  expect(type(0, 0, '5')).toMatchObject({ done: false });
  expect(cellAt(sheet, 0, 0)?.value).toBe(18);
  const unlocked = cellAt(sheet, 0, 1);
  if (unlocked !== undefined) unlocked.style = changedStyle(workbook, 0, { locked: false });
  expect(type(0, 1, '5')).toMatchObject({ done: true });
});

test('a drop-down cell takes its own entries only', () => {
  const { sheet, type } = open();
  const rule = dropDown({ firstRow: 5, firstColumn: 0, lastRow: 9, lastColumn: 0 }, '"Sum,Latest,Highest"');
  sheet.validations.push(rule);
  expect(type(5, 0, 'Average')).toMatchObject({ done: false });
  expect(type(5, 0, 'Latest')).toMatchObject({ done: true });
  expect(type(5, 0, '')).toMatchObject({ done: true });
  rule.formula1 = '$A$1:$B$1';
  expect(type(5, 0, '13')).toMatchObject({ done: true });
  expect(type(5, 0, '14')).toMatchObject({ done: false });
});

test("a table's heading and its column are one: formulas follow, two columns never have one name", () => {
  const workbook = workbookOf({
    Plan: [
      ['Q1', 'Q2', 'Total'],
      [1, 2, { formula: '=SUM(Plan1[[#This Row],[Q1]:[Q2]])', saved: 3 }],
    ],
    Summary: [[{ formula: '=SUM(Plan1[Q2])', saved: 2 }]],
  });
  const sheet = sheetNamed(workbook, 'Plan');
  const columns = ['Q1', 'Q2', 'Total'].map((name, id) => ({
    id,
    name,
    calculatedFormula: name === 'Total' ? 'SUM(Plan1[[#This Row],[Q1]:[Q2]])' : null,
  }));
  sheet.tables.push({
    id: 1,
    name: 'Plan1',
    area: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 2 },
    showHeaders: true,
    showTotals: false,
    style: null,
    columns,
    filter: null,
  });
  const calculator = createCalculator(workbook);
  const type = (column: number, text: string) => {
    typeInCell({ workbook, calculator }, { sheetId: sheet.id, row: 0, column }, text);
    return columns.map(({ name }) => name);
  };
  expect(type(1, 'July to September')).toEqual(['Q1', 'July to September', 'Total']);
  expect(cellAt(sheet, 1, 2)).toMatchObject({ formula: '=SUM(Plan1[[#This Row],[Q1]:[July to September]])', value: 3 });
  expect(cellAt(sheetNamed(workbook, 'Summary'), 0, 0)).toMatchObject({ formula: '=SUM(Plan1[July to September])', value: 2 });
  expect(columns[2]?.calculatedFormula).toBe('SUM(Plan1[[#This Row],[Q1]:[July to September]])');
  expect(type(1, 'q1')).toEqual(['Q1', 'q12', 'Total']);
  expect(type(0, '2015')).toEqual(['2015', 'q12', 'Total']);
  expect(cellAt(sheet, 0, 0)?.value).toBe('2015');
  expect(type(0, '')).toEqual(['Column1', 'q12', 'Total']);
  expect(calculator.kept).toEqual([]);
});
