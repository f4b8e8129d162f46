// The exact text of "Target figure" and of what the targets of the periods come to.

import type { FormulaColumns } from '../../../../src/domain/propose/formulas/formula-parts';
import {
  goalOf,
  latestTargetFormula,
  periodTargetFormula,
  targetFigureFormula,
} from '../../../../src/domain/propose/formulas/target-figure-formula';
import { columns, withTargetFigure } from './formula-columns';

/** D and F quarters, E and G their targets, AG what these come to. */
const perPeriod: FormulaColumns = {
  ...withTargetFigure,
  periods: [3, 5],
  periodTargets: [4, 6],
  ours: { ...withTargetFigure.ours, periodTarget: 32 },
};
const inCell =
  'IF(AND(ISNUMBER(C4),LEFT(P4,7)<>"Percent",LEFT(P4,6)<>"A date",LEFT(P4,5)<>"Asked",LEFT(P4,3)<>"Not",' +
  'NOT(AND(LEFT(P4,4)="Each",LEFT(O4,3)="Sum"))),C4,"")';

test.each<[string, FormulaColumns, string]>([
  ['the number in the target’s cell', withTargetFigure, `=IFERROR(${inCell},"")`],
  ['the targets of the periods alone', { ...perPeriod, target: null }, '=IFERROR(IF(AND(ISNUMBER(AG4),LEFT(P4,5)<>"Asked"),AG4,""),"")'],
  ['those where none is given for the year', perPeriod, `=IFERROR(IF(C4="",AG4,${inCell}),"")`],
])('%s', (_what, layout, expected) => {
  expect(targetFigureFormula(layout)?.(3)).toBe(expected);
});

const undated = { start: null, end: null, periodTargets: [] };
const dated = {
  ...undated,
  periodTargets: [4, 6].map((column, index) => ({
    column,
    span: { start: `2015-0${String(index + 4)}-01`, end: `2015-0${String(index + 4)}-30` },
  })),
};

test.each([
  [
    'dated ones by their shares on Plan settings',
    dated,
    '=IF(COUNTIFS(Plan_Shares_2,"<2",E4:G4,"<9E99")*COUNT(SUMIF(Plan_Shares_2,"<2",E4:G4)),' +
      'SWITCH(LEFT(O4,2),"La",LOOKUP(2,1/(ISNUMBER(E4:G4)*(Plan_Shares_2<>"")),E4:G4),"Hi",MAXIFS(E4:G4,Plan_Shares_2,"<2"),' +
      '"Av",AVERAGEIF(Plan_Shares_2,"<2",E4:G4),"As","","St","",SUMIF(Plan_Shares_2,"<2",E4:G4)),"")',
  ],
  [
    'others cell by cell',
    undated,
    '=IF(AND(COUNT(E4,G4),COUNT(SUM(E4,G4))),SWITCH(LEFT(O4,2),"La",LOOKUP(2,1/(ISNUMBER(E4:G4)*{1,0,1}),E4:G4),' +
      '"Hi",MAX(E4,G4),"Av",AVERAGE(E4,G4),"As","","St","",SUM(E4,G4)),"")',
  ],
])('the targets of the periods come to what the row’s counting method makes of them: %s', (_what, profiled, text) => {
  expect(periodTargetFormula(perPeriod, profiled, 2)?.(3)).toBe(text);
});

test('against the latest figure stands the target of its own period', () => {
  const paired = {
    ...perPeriod,
    figureOfTarget: new Map([
      [4, 3],
      [6, 5],
    ]),
    ours: { ...perPeriod.ours, latestTarget: 33 },
  };
  expect(latestTargetFormula(paired)?.(3)).toBe(
    '=IFERROR(IF(LEFT(O4,3)="Lat",LOOKUP(2,1/((ISNUMBER(E4:G4)*ISNUMBER(D4:F4))*{1,0,1}),E4:G4),""),"")',
  );
  expect(periodTargetFormula(paired, undated, 2)?.(3)).toContain(
    'SWITCH(LEFT(O4,2),"La",IF(COUNT(AH4),AH4,LOOKUP(2,1/(ISNUMBER(E4:G4)*{1,0,1}),E4:G4)),',
  );
});

test('a table whose targets are all plain numbers has no such column', () => {
  expect(targetFigureFormula(columns)).toBeNull();
  expect(periodTargetFormula(columns, undated, 1)).toBeNull();
  expect(goalOf(columns)).toBe(2);
});
