// The exact text of one formula of each column, and the rules for all: functions of Excel 2016, none volatile, no whole columns, the same in every row.

import type { FormulaColumns } from '../../../../src/domain/propose/formulas/formula-parts';
import { draftCheckFormula, achievedFormula, totalFormula } from '../../../../src/domain/propose/formulas/formulas';
import { depthOf, expectPlain } from './formula-rules';

const columns: FormulaColumns = {
  periods: [3, 4, 5, 6],
  target: 2,
  statedTotal: 7,
  total: 10,
  method: 13,
  targetKind: 14,
  targetFigure: null,
  periodTargets: [],
  progressFrom: null,
  profile: null,
  draftedFrom: 17,
};
const spread: FormulaColumns = { ...columns, periods: [3, 5, 6, 8], statedTotal: null, total: 7 };

test('Total', () => {
  expect(totalFormula(columns)?.(3)).toBe(
    '=IFERROR(IF(ISERROR(SUM(D4:G4)),"",IF(LEFT(N4,6)="Stated",IF(ISNUMBER(H4),H4,""),IF(COUNT(D4:G4)=0,"",IF(LEFT(N4,3)="Sum",SUM(D4:G4),' +
      'IF(LEFT(N4,6)="Latest",INDEX(D4:G4,1,MAX(ISNUMBER(D4)*1,ISNUMBER(E4)*2,ISNUMBER(F4)*3,ISNUMBER(G4)*4)),' +
      'IF(LEFT(N4,7)="Highest",MAX(D4:G4),IF(LEFT(N4,7)="Average",AVERAGE(D4:G4),""))))))),"")',
  );
});

test('Total, where other columns stand between the periods and no total is stated', () => {
  expect(totalFormula(spread)?.(3)).toBe(
    '=IFERROR(IF(ISERROR(SUM(D4,F4:G4,I4)),"",IF(LEFT(N4,6)="Stated","",IF(COUNT(D4,F4:G4,I4)=0,"",IF(LEFT(N4,3)="Sum",SUM(D4,F4:G4,I4),' +
      'IF(LEFT(N4,6)="Latest",CHOOSE(MAX(ISNUMBER(D4)*1,ISNUMBER(F4)*2,ISNUMBER(G4)*3,ISNUMBER(I4)*4),D4,F4,G4,I4),' +
      'IF(LEFT(N4,7)="Highest",MAX(D4,F4:G4,I4),IF(LEFT(N4,7)="Average",AVERAGE(D4,F4:G4,I4),""))))))),"")',
  );
});

test('% achieved', () => {
  expect(achievedFormula(columns)?.(3)).toBe('=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(C4),LEFT(O4,7)<>"Percent"),IF(C4<=0,"",K4/C4),""),"")');
});

test('% achieved from a baseline: how much of the way was gone', () => {
  expect(achievedFormula({ ...columns, progressFrom: 1 })?.(3)).toBe(
    '=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(C4),ISNUMBER(B4),LEFT(O4,7)<>"Percent"),IF(C4=B4,"",(K4-B4)/(C4-B4)),""),"")',
  );
});

test('Draft check', () => {
  expect(draftCheckFormula({ ...columns, periods: [3, 4], statedTotal: null })?.(3)).toBe(
    '=IF(R4="","",IFERROR(IF(FIND(SUBSTITUTE(O4&" | "&IF(ISNUMBER(C4),ROUND(C4,4),C4&"")&" | "&IF(ISNUMBER(D4),ROUND(D4,4),D4&"")&" | "&' +
      'IF(ISNUMBER(E4),ROUND(E4,4),E4&"")&" | "&SUBSTITUTE(N4,"?","")&" | ",",","."),R4)=1,"","Figures changed since draft"),"Figures changed since draft"))',
  );
});

const excel2016 = [
  'IF',
  'IFERROR',
  'ISERROR',
  'ISNUMBER',
  'NOT',
  'AND',
  'SUM',
  'COUNT',
  'MAX',
  'MIN',
  'AVERAGE',
  'INDEX',
  'CHOOSE',
  'LEFT',
  'ROUND',
  'FIND',
  'SUBSTITUTE',
];
const months = Array.from({ length: 24 }, (_, index) => index + 3);
const layouts: readonly (readonly [string, FormulaColumns])[] = [
  ['quarters', columns],
  ['quarters apart', spread],
  ['two years of months', { ...columns, periods: months, statedTotal: 27, total: 30, method: 33, targetKind: 34, draftedFrom: 37 }],
  ['newest first', { ...columns, periods: [6, 5, 4, 3] }],
];

describe.each(layouts)('%s', (_name, layout) => {
  const formulas = [totalFormula(layout), achievedFormula(layout), draftCheckFormula(layout)].flatMap((each) =>
    each === null ? [] : [each],
  );

  test('only functions of Excel 2016, no whole columns, short enough for a cell and for 64 levels', () => {
    expect(formulas).toHaveLength(3);
    for (const formula of formulas) {
      expectPlain(formula(99_999), excel2016);
      expect(depthOf(formula(99_999))).toBeLessThan(64);
    }
  });

  test('the same in every row', () => {
    for (const formula of formulas) expect(formula(3).replaceAll(/([A-Z])4\b/g, '$1#')).toBe(formula(57).replaceAll(/([A-Z])58\b/g, '$1#'));
  });
});

test('no formula without what it needs', () => {
  expect(totalFormula({ ...columns, method: null })).toBeNull();
  expect(achievedFormula({ ...columns, target: null })).toBeNull();
  expect(draftCheckFormula({ ...columns, draftedFrom: null })).toBeNull();
});
