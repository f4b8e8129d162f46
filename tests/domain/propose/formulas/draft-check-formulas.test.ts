// The exact text of the check number of a row's figures and of the check that compares it.

import { checkNumberFormula, draftCheckFormula } from '../../../../src/domain/propose/formulas/draft-check-formulas';
import { columns, spread, withTargetFigure } from './formula-columns';

test.each([
  ['quarters, a target, a stated total', columns, '=IFERROR(SUMPRODUCT(D4:G4,SQRT({2,3,5,7}))+SUM(C4)/7+SUM(H4)/13,"")'],
  ['periods apart', spread, '=IFERROR(SUM(D4)*SQRT(2)+SUMPRODUCT(F4:G4,SQRT({3,5}))+SUM(I4)*SQRT(7)+SUM(C4)/7,"")'],
  ['a target taken from words', withTargetFigure, '=IFERROR(SUMPRODUCT(D4:G4,SQRT({2,3,5,7}))+SUM(C4)/7+SUM(AF4)/11+SUM(H4)/13,"")'],
  ['a total alone', { ...columns, periods: [], target: null }, '=IFERROR(SUM(H4)/13,"")'],
])('check number: %s', (_what, where, text) => {
  expect(checkNumberFormula(where)(3)).toBe(text);
});

test('Draft check', () => {
  expect(draftCheckFormula(columns)?.(3)).toBe(
    '=IF(AC4="","",IFERROR(IF(AND(FIND(P4&" | "&SUBSTITUTE(O4,"?","")&" | ",AC4)=1,ABS(AA4-AB4)<=ABS(AB4)/10^9),"",' +
      '"Figures changed since draft"),"Figures changed since draft"))',
  );
  expect(draftCheckFormula({ ...columns, ours: {} })).toBeNull();
});
