// A formula in a file has prefixes where Excel writes them, and people see it without them.

import { formulaForFile, formulaFromFile } from '../../../../src/workbench/package/read/formula-text';

test.each([
  ['a function of Excel 2019', '=TEXTJOIN(",",TRUE,A1:A3)', '_xlfn.TEXTJOIN(",",TRUE,A1:A3)'],
  ['one within another', '=IF(A1,IFS(B1>1,"a",TRUE,"b"),"")', 'IF(A1,_xlfn.IFS(B1>1,"a",TRUE,"b"),"")'],
  ['one with a full stop', '=STDEV.S(A1:A3)', '_xlfn.STDEV.S(A1:A3)'],
  ['one of dynamic arrays', '=SORT(FILTER(A1:A3,B1:B3))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
  ['functions that every version has', '=SUM(A1:A3)+COUNTIFS(A1:A3,"IF(")', 'SUM(A1:A3)+COUNTIFS(A1:A3,"IF(")'],
  ['a name that only ends like one', '=MYIFS(1)+XIFS', 'MYIFS(1)+XIFS'],
])('%s', (_what, shown, inFile) => {
  expect(formulaForFile(shown)).toBe(inFile);
  expect(formulaFromFile(inFile)).toBe(shown);
});

test.each([
  ['small letters', '=textjoin(",",TRUE,A1)', '_xlfn.TEXTJOIN(",",TRUE,A1)'],
  ['a name that is only in a text', '="IFS("&A1', '"IFS("&A1'],
])('%s', (_what, shown, inFile) => {
  expect(formulaForFile(shown)).toBe(inFile);
});
