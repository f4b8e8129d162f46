// The exact text of "Target figure", and of the formulas that read it in place of the target's cell.

import type { FormulaColumns } from '../../../../src/domain/propose/formulas/formula-parts';
import { achievedFormula, draftCheckFormula } from '../../../../src/domain/propose/formulas/formulas';
import { goalOf, targetFigureFormula } from '../../../../src/domain/propose/formulas/target-figure-formula';

/** C target, D to G quarters, K total, N counting method, O "Target reads as", P "Target figure". */
const columns: FormulaColumns = {
  periods: [3, 4, 5, 6],
  target: 2,
  statedTotal: 7,
  total: 10,
  profile: 11,
  method: 13,
  targetKind: 14,
  targetFigure: 15,
  periodTargets: [],
  progressFrom: null,
  draftedFrom: 18,
};
const perPeriod: FormulaColumns = { ...columns, periods: [3, 5], periodTargets: [4, 6] };
const byMethod =
  'IF(OR(COUNT(E4,G4)=0,ISERROR(SUM(E4,G4))),"",IF(LEFT(N4,6)="Latest",CHOOSE(MAX(ISNUMBER(E4)*1,ISNUMBER(G4)*2),E4,G4),' +
  'IF(LEFT(N4,7)="Highest",MAX(E4,G4),IF(LEFT(N4,7)="Average",AVERAGE(E4,G4),SUM(E4,G4)))))';

test.each<[string, FormulaColumns, string]>([
  [
    'the number in the target’s cell',
    columns,
    '=IFERROR(IF(AND(ISNUMBER(C4),LEFT(O4,7)<>"Percent",LEFT(O4,6)<>"A date",LEFT(O4,5)<>"Asked",LEFT(O4,3)<>"Not",NOT(AND(LEFT(O4,4)="Each",LEFT(N4,3)="Sum"))),C4,""),"")',
  ],
  ['the targets of the periods alone', { ...perPeriod, target: null }, `=IFERROR(${byMethod},"")`],
  [
    'those where none is given for the year',
    perPeriod,
    `=IFERROR(IF(C4="",${byMethod},IF(AND(ISNUMBER(C4),LEFT(O4,7)<>"Percent",LEFT(O4,6)<>"A date",LEFT(O4,5)<>"Asked",LEFT(O4,3)<>"Not",NOT(AND(LEFT(O4,4)="Each",LEFT(N4,3)="Sum"))),C4,"")),"")`,
  ],
])('%s', (_what, layout, expected) => {
  expect(targetFigureFormula(layout)?.(3)).toBe(expected);
});

test('a table whose targets are all plain numbers has no such column', () => {
  expect(targetFigureFormula({ ...columns, targetFigure: null })).toBeNull();
  expect(goalOf({ target: 2, targetFigure: null })).toBe(2);
});

test('% achieved and the draft check read it', () => {
  expect(achievedFormula(columns)?.(3)).toBe('=IFERROR(IF(AND(ISNUMBER(K4),ISNUMBER(P4)),IF(P4<=0,"",K4/P4),""),"")');
  expect(draftCheckFormula(columns)?.(3)).toContain('IF(ISNUMBER(C4),ROUND(C4,4),C4&"")&" | "&IF(ISNUMBER(P4),ROUND(P4,4),P4&"")');
});
