// Rule: IF, IFERROR and CHOOSE come to what Excel makes of them, whatever the arguments that aren't chosen are.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { CellValue } from '../../../src/workbench/workbook/model';
import { sheetNamed, valuesIn, workbookOf } from './small-workbook';

/** A1 to E1: 5, an empty cell, a text, TRUE and an error; A2 to C2: 1, 2, 3. */
function valueOf(formula: string): CellValue {
  const workbook = workbookOf({
    Plan: [
      [5, null, 'word', true, '=1/0', formula],
      [1, 2, 3],
    ],
  });
  createCalculator(workbook);
  return valuesIn(sheetNamed(workbook, 'Plan'), 0, 6)[5] ?? null;
}

const error = (name: string): CellValue => ({ error: name });

test.each<[string, CellValue]>([
  ['=IF(A1>4,"more","less")', 'more'],
  ['=IF(A1>5,"more","less")', 'less'],
  ['=IF(A1>4,1,E1)', 1],
  ['=IF(A1>4,E1,1)', error('#DIV/0!')],
  ['=IF(E1>4,1,2)', error('#DIV/0!')],
  ['=IF(A1,1,2)', 1],
  ['=IF(B1,1,2)', 2],
  ['=IF("true",1,2)', 1],
  ['=IF(C1,1,2)', error('#VALUE!')],
  ['=IF(A1>5,1)', false],
  ['=IF(A1>4,1)', 1],
  ['=IF(A1>4,,2)', 0],
  ['=IF(A1>5,1,)', 0],
  ['=IF(A1>4,B1,2)', 0],
  ['=IF(D1,"yes",A2:C2)', 'yes'],
  ['=SUMPRODUCT(IF(A2:C2>1,A2:C2,0))', 5],
  ['=IFERROR(A1,2)', 5],
  ['=IFERROR(E1,2)', 2],
  ['=IFERROR(E1,E1)', error('#DIV/0!')],
  ['=IFERROR(A1,E1)', 5],
  ['=IFERROR(B1,1)', 0],
  ['=SUMPRODUCT(IFERROR(10/(A2:C2-1),0))', 15],
  ['=CHOOSE(2,E1,"two")', 'two'],
  ['=CHOOSE(A2,"one",E1)', 'one'],
  ['=CHOOSE(0,1,2)', error('#NUM!')],
  ['=CHOOSE(3,1,2)', error('#NUM!')],
  ['=CHOOSE("2",1,2)', 2],
  ['=CHOOSE(E1,1,2)', error('#DIV/0!')],
  ['=IF(IFERROR(CHOOSE(A2,A1,E1)/0,-1)<0,IF(D1,"deep",E1),E1)', 'deep'],
])('%s is %j', (formula, value) => {
  expect(valueOf(formula)).toEqual(value);
});
