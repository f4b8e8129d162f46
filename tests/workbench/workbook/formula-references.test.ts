// References follow their cells when rows come and go, whatever else the formula holds.

import { moveFormula } from '../../../src/workbench/workbook/formula-references';
import { shiftFormula, shiftRuleFormula } from '../../../src/workbench/workbook/line-shift';
import type { LineShift } from '../../../src/workbench/workbook/model';

const insertTwoAtRow5: LineShift = { axis: 'rows', kind: 'insert', first: 4, count: 2 };
const deleteRows5And6: LineShift = { axis: 'rows', kind: 'delete', first: 4, count: 2 };

test.each<[string, string, string]>([
  ['=A4', '=A4', '=A4'],
  ['=A5', '=A7', '=#REF!'],
  ['=A7', '=A9', '=A5'],
  ['=$A$7+A$8', '=$A$9+A$10', '=$A$5+A$6'],
  ['=SUM(A1:A10)', '=SUM(A1:A12)', '=SUM(A1:A8)'],
  ['=SUM(A5:A6)', '=SUM(A7:A8)', '=SUM(#REF!)'],
  ['=SUM(A6:A10)', '=SUM(A8:A12)', '=SUM(A5:A8)'],
  ['=SUM(A1:A5)', '=SUM(A1:A7)', '=SUM(A1:A4)'],
  ['=SUM(A:A)+SUM(5:5)+SUM(2:9)', '=SUM(A:A)+SUM(7:7)+SUM(2:11)', '=SUM(A:A)+SUM(#REF!)+SUM(2:7)'],
  ["='My plan'!A7+Other!A7", "='My plan'!A9+Other!A7", "='My plan'!A5+Other!A7"],
  ["='MY PLAN'!A7", "='MY PLAN'!A9", "='MY PLAN'!A5"],
  ['="A7"&A7&"\'My plan\'!A7"', '="A7"&A9&"\'My plan\'!A7"', '="A7"&A5&"\'My plan\'!A7"'],
  ["=[1]Sheet1!A7+'[b.xlsx]My plan'!A7", "=[1]Sheet1!A7+'[b.xlsx]My plan'!A7", "=[1]Sheet1!A7+'[b.xlsx]My plan'!A7"],
  [
    '=LOG10(A7)+Q7_2015+_xlfn.XLOOKUP(A7,B7:B9,C7:C9)',
    '=LOG10(A9)+Q7_2015+_xlfn.XLOOKUP(A9,B9:B11,C9:C11)',
    '=LOG10(A5)+Q7_2015+_xlfn.XLOOKUP(A5,B5:B7,C5:C7)',
  ],
  ['=Table1[[#This Row],[A7]]+[@A7]', '=Table1[[#This Row],[A7]]+[@A7]', '=Table1[[#This Row],[A7]]+[@A7]'],
  ['=A7:INDEX(B7:B9,2)+A7#', '=A9:INDEX(B9:B11,2)+A9#', '=A5:INDEX(B5:B7,2)+A5#'],
  ['= if( A7 > 1 ,\n A8 , 1E7 )', '= if( A9 > 1 ,\n A10 , 1E7 )', '= if( A5 > 1 ,\n A6 , 1E7 )'],
  ['=A1048576', '=#REF!', '=A1048574'],
])('%s', (formula, inserted, deleted) => {
  expect(shiftFormula(insertTwoAtRow5, 'My plan', formula, 'My plan')).toBe(inserted);
  expect(shiftFormula(deleteRows5And6, 'My plan', formula, 'My plan')).toBe(deleted);
});

test('a formula on another sheet follows only what it says is on this one', () => {
  expect(shiftFormula(insertTwoAtRow5, 'My plan', "=A7+'My plan'!A7", 'Other')).toBe("=A7+'My plan'!A9");
});

test.each([
  ['$H7="Red"', 2, '$H9="Red"'],
  ['$H$7="Red"', 0, '$H$9="Red"'],
  ['$H4=$A$1', 0, '$H4=$A$1'],
  ['$H8="Red"', 0, '$H8="Red"'],
  ['Settings!$A$7', 2, 'Settings!$A$7'],
])("a rule's formula %s keeps its distance from the first cell", (formula, moved, expected) => {
  expect(shiftRuleFormula(insertTwoAtRow5, 'Plan', formula, 'Plan', moved)).toBe(expected);
});

test.each([
  ['=SUM(D4:G4)/$C$1+C$4', 3, '=SUM(D7:G7)/$C$1+C$4'],
  ['=Other!A4', -2, '=Other!A2'],
  ['=A1', -1, '=#REF!'],
  ['=SUM(A$1:A4)', 1, '=SUM(A$1:A5)'],
  ['="A4"&[@Q1]', 1, '="A4"&[@Q1]'],
])('%s moved by %i rows is %s', (formula, rows, moved) => {
  expect(moveFormula(formula, rows)).toBe(moved);
});
