// The exact text of "% achieved" of a target and from a baseline.

import { achievedFormula } from '../../../../src/domain/propose/formulas/achieved-formula';
import { columns, withTargetFigure } from './formula-columns';

test.each([
  [
    'of a target, and not of a limit',
    columns,
    '=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(C4),(MID(P4,2,1)="e")+COUNTIF(P4,"*(l*")+(LEN(P4)=5)=0),IF(C4<=0,"",K4/C4),""),"")',
  ],
  [
    'of "Target figure", and not of a limit',
    withTargetFigure,
    '=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(AF4),COUNTIF(P4,"*(l*")+(P4="Up to")+(P4="Less than")=0),IF(AF4<=0,"",K4/AF4),""),"")',
  ],
  [
    'how much of the way from a baseline was gone',
    { ...columns, progressFrom: 1 },
    '=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(C4),ISTEXT(B4)=FALSE,ISNUMBER(B4)+(C4>0),LEFT(P4,7)<>"Percent"),(K4-B4)/(C4-B4),""),"")',
  ],
])('%s', (_what, where, text) => {
  expect(achievedFormula(where)?.(3)).toBe(text);
});

test('no formula without a target', () => {
  expect(achievedFormula({ ...columns, target: null })).toBeNull();
});
