// Two formulas are one where Excel would write them alike.

import { isSameFormula } from '../../../src/domain/cells/cell-content';

test.each([
  ['quotes that a sheet’s name doesn’t need', "='Deliverables'!N6", '=Deliverables!N6'],
  ['the case of functions, references and names', '=sum(a1:b2)*plan_1_green', '=SUM(A1:B2)*Plan_1_green'],
  ['numbers', '=A1*0.50+1E3', '=A1*0.5+1000'],
  ['blanks', '=SUM( A1 , 2 )', '=SUM(A1,2)'],
  ['the file’s prefix', '=_xlfn.TEXTJOIN(",",TRUE,A1)', '=TEXTJOIN(",",TRUE,A1)'],
])('one: %s', (_what, given, written) => {
  expect(isSameFormula(given, written)).toBe(true);
});

test.each([
  ['words in quotation marks', '=IF(A1,"Red","")', '=IF(A1,"red","")'],
  ['blanks in quotation marks', '="a b"', '="ab"'],
  ['numbers in quotation marks', '="0.50"', '="0.5"'],
  ['another sheet', "='Plan 1'!A1", "='Plan 10'!A1"],
  ['blanks in a sheet’s name', "='Plan 1'!A1", "='Plan1'!A1"],
  ['figures in a sheet’s name', "='Plan 1.50'!A1", "='Plan 1.5'!A1"],
  ['another row', '=A10', '=A1'],
  ['another name', '=Plan_10', '=Plan_1'],
  ['a fixed row', '=A$10', '=A10'],
])('two: %s', (_what, one, other) => {
  expect(isSameFormula(one, other)).toBe(false);
});
