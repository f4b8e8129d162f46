// Formulas that were filled down are told by their shape: what may be no reference to a cell is never taken for one.

import { filled, referenceMark, shapeOf } from '../../../../src/workbench/calculate/formula-texts/formula-shape';

test.each([
  ['=C5/D5', '=#/#', ['C5', 'D5']],
  ['=SUM($C$5:c9)', '=SUM(#)', ['$C$5:c9']],
  ["='Plan settings'!$B$4+Q1!A2", "='Plan settings'!#+Q1!#", ['$B$4', 'A2']],
  ['=IF(A1="see B2",LOG10(C3),"")', '=IF(#="see B2",LOG10(#),"")', ['A1', 'C3']],
  ['=COUNT(A:A)+COUNT($1:$2)', '=COUNT(A:A)+COUNT($1:$2)', []],
  ['=Total_A1+Åbo2+A1.5+1E5', '=Total_A1+Åbo2+A1.5+1E5', []],
  ["='It''s B2'!C3", "='It''s B2'!#", ['C3']],
  ['=A1:INDEX(B1:B9,2)', '=A1:INDEX(#,2)', ['B1:B9']],
])('%s', (formula, text, references) => {
  expect(shapeOf(formula)).toEqual({ text: text.replaceAll('#', referenceMark), references });
  expect(filled(text.split('#'), references)).toBe(formula);
});

test.each(['=TAX2015+A1', '=A1048577', '=SUM(AAA1:AAB2)'])('%s takes a parser', (formula) => {
  expect(shapeOf(formula)).toBeNull();
});
