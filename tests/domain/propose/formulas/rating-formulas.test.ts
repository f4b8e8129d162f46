// The exact text of what a status rests on, of each scheme: whether the target is met, the pace, why a row isn't rated,
// what the rules say, and the flag itself.

import { noTargetFormula, notRatedFormula } from '../../../../src/domain/propose/formulas/not-rated-formulas';
import { limitOpenFormula } from '../../../../src/domain/propose/formulas/limit-open-formula';
import { ragFormula } from '../../../../src/domain/propose/formulas/rag-formula';
import {
  furtherRulesFormula,
  paceFormula,
  ratedColumns,
  rulesFormula,
  targetMetFormula,
} from '../../../../src/domain/propose/formulas/rules-formulas';
import type { Scheme } from '../../../../src/domain/model/scheme';
import { defaultSchemes } from '../../../../src/domain/rating/schemes/scheme';
import { asked, columns, without, withTargetFigure } from './formula-columns';

const rated = ratedColumns(columns, 'lowest');

function rulesOf(scheme: Scheme, index = 1) {
  if (rated === null) throw new Error('There is nothing to rate by.');
  return { scheme, index, rated, met: 23, pace: 24, shortOfTarget: undefined, shortOfProfile: undefined, notRated: 22, tolerance: null };
}

test('Target met', () => {
  expect(targetMetFormula(rated, defaultSchemes.delivered)?.(3)).toBe(
    '=IF(COUNT(K4,C4)<2,"",IF(COUNT(FIND("(l",P4)),K4-MIN(L4,C4)<(LEFT(P4)="U")/10^6,' +
      'CHOOSE(IFERROR(MATCH(LEFT(P4,2),{"Up","A ","Le","Ex","Mo"},0),6),' +
      'AND(OR(K4>0,C4=0),ROUND(K4-C4,6)<=0),ROUND(K4-C4,6)<=0,AND(K4>0,ROUND(K4-C4,6)<0),ROUND(K4-C4,6)=0,ROUND(K4-C4,6)>0,ROUND(K4-C4,6)>=0)))',
  );
});

test('by what is expected by now, a ceiling isn’t met before all of it is', () => {
  expect(targetMetFormula(rated, defaultSchemes.pace)?.(3)).toContain(
    'AND(OR(K4>0,C4=0),ROUND(K4-C4,6)<=0,ROUND(SUM(L4)-C4,6)>=0),ROUND(K4-C4,6)<=0,AND(K4>0,ROUND(K4-C4,6)<0,ROUND(SUM(L4)-C4,6)>=0),',
  );
});

test('Pace', () => {
  expect(paceFormula(rated)?.(3)).toBe(
    '=IFERROR(IF(COUNT(K4,C4,L4)<3,"",IF(RIGHT(P4,16)="(less is better)",IF(K4>0,L4/K4,1),' +
      'IF(AND(K4>0,ROUND(K4-C4,6)>=0,COUNT(MATCH(LEFT(P4,4),{"Up t","A bu","Less","Exac"},0))),C4/K4,IF(L4>0,K4/L4,1)))' +
      '-0.000001*AND(ROUND(K4-C4,6)=0,COUNT(MATCH(LEFT(P4,4),{"Less","More"},0)))),"")',
  );
});

const isUnsaid = 'AND(RIGHT(P4,7)<>"better)",ROUND(L4-C4,6)<0,ROUND(K4-C4,6)<=0)';
const byVariance: Scheme = {
  name: 'own',
  rules: [{ place: '1', when: 'variance', is: 'at least', threshold: 0, then: 'Green' }],
  otherwise: 'Red',
};

test.each<[string, Scheme, readonly number[], string]>([
  ['nothing says which way is better', defaultSchemes.pace, [], isUnsaid],
  [
    'its method decides whether it fills up, and is asked about',
    defaultSchemes.pace,
    [3],
    `IF(RIGHT(O4,1)="?",OR(AND(ROUND(L4-C4,6)<0,NOT(AND(RIGHT(P4,16)="(less is better)",ROUND(K4-L4,6)<=0))),FALSE),${isUnsaid})`,
  ],
  ['the difference from the profile is asked for', byVariance, [], 'NOT(RIGHT(P4,16)="(less is better)")'],
])('A ceiling is asked about: %s', (_why, scheme, open, condition) => {
  expect(limitOpenFormula(columns, scheme, new Set(open))?.(3)).toBe(
    `=IF(AND(COUNT(K4,C4,L4)=3,COUNT(MATCH(LEFT(P4,4),{"Up t","Less"},0))),IF(${condition},"asked",""),"")`,
  );
});

const reads = '"target reads as "&LOWER(P4)';

test.each([
  ['its cell', columns, 'C4', ''],
  ['"Target figure", where a share of a population may have its figure', withTargetFigure, 'AF4', ',"Per"'],
])('Why no target: %s', (_where, where, goal, share) => {
  expect(noTargetFormula(where)?.(3)).toBe(
    `=IF(LEFT(P4,3)="Ask","asked",IF(COUNT(MATCH(LEFT(P4,3),{"At ","Mor","Up ","Les","Exa","A b","Eac"${share}},0)),` +
      `IF(COUNT(${goal}),"",IF(OR(LEFT(P4,3)="Eac",LEFT(P4,3)="Per"),${reads},"no target")),` +
      `IF(P4="","no target",IF(LEFT(P4)="N",LOWER(P4),${reads}))))`,
  );
});

const noTotal = 'IF(LEFT(O4,7)="Asked: ","asked",IF(Q4=0,"no figures","no total"))';
const noProfile = 'IF(ISNUMBER(L4),IF(AND(L4<=0,C4>0),"not started",""),L4)';

test.each<[string, Scheme, string, string]>([
  [
    'Delivered',
    defaultSchemes.delivered,
    'IF(X4,"",Plan_RulesLack)',
    'IF(X4,"Green",IF(OR(Plan_YearOver,P4="A budget",C4=0),"Red","Amber"))',
  ],
  [
    'Pace',
    defaultSchemes.pace,
    `IF(X4,"",IF(Plan_RulesLack<>"",Plan_RulesLack,${noProfile}))`,
    'IF(X4,"Green",IF(ROUND(Y4-Plan_Pace_Green,6)>=0,"Green",IF(ROUND(Y4-Plan_Pace_Amber,6)>=0,"Amber","Red")))',
  ],
  [
    'Four-colour',
    defaultSchemes['four-colour'],
    `IF(X4,"",IF(Plan_RulesLack<>"",Plan_RulesLack,${noProfile}))`,
    'IF(X4,"Blue",IF(ROUND(Y4-Plan_FourColour_Green,6)>=0,"Green",IF(ROUND(Y4-Plan_FourColour_Amber,6)>=0,"Amber","Red")))',
  ],
  [
    'Five-point',
    defaultSchemes['five-point'],
    `IF(X4,"",IF(Plan_RulesLack<>"",Plan_RulesLack,${noProfile}))`,
    'IF(X4,"Green",IF(ROUND(Y4-Plan_FivePoint_Green,6)>=0,"Green",IF(ROUND(Y4-Plan_FivePoint_AmberGreen,6)>=0,"Amber/Green",' +
      'IF(ROUND(Y4-Plan_FivePoint_Amber,6)>=0,"Amber",IF(ROUND(Y4-Plan_FivePoint_AmberRed,6)>=0,"Amber/Red","Red")))))',
  ],
])('%s: why a row isn’t rated, and what the rules say', (_name, scheme, late, rules) => {
  expect(notRatedFormula(columns, scheme, 1)?.(3)).toBe(
    '=IF(U4,"error in figures",IF(V4<>"",V4,IF(C4<0,"target is below zero",IF(AND(C4=0,LEFT(P4,2)<>"Up"),"target is zero",' +
      `IF(ISNUMBER(K4),${late},${noTotal})))))`,
  );
  expect(rulesFormula(rulesOf(scheme), null)(3)).toBe(`=IF(W4<>"","",IF(AND(X4,P4="A budget"),"Not rated: within budget",${rules}))`);
});

test('own rules ask for what they need and no more, the first four in one column', () => {
  const scheme: Scheme = {
    name: 'own',
    rules: [
      { place: '1', when: 'date', is: 'below', threshold: 42278, then: 'Blue' },
      { place: '3', when: 'value', is: 'at least', threshold: 10, then: 'Green' },
      { place: '4', when: 'over', is: 'no', threshold: null, then: 'Amber' },
      { place: '5', when: 'share', is: 'above', threshold: 0.5, then: 'Amber/Red' },
      { place: '6', when: 'variance', is: 'at most', threshold: -10, then: 'Red' },
    ],
    otherwise: 'Amber/Green',
  };
  const source = rulesOf(scheme, 2);
  expect(rulesFormula(source, 29)(3)).toBe(
    '=IF(W4<>"","",IF(AND(X4,P4="A budget"),"Not rated: within budget",IF(ROUND(INT(Plan_AsAt_2)-Plan_Own_1,6)<0,"Blue",IF(ROUND(K4-Plan_Own_3,6)>=0,"Green",' +
      'IF(NOT(OR(Plan_YearOver_2,P4="A budget",C4=0)),"Amber",IF(IF(C4=0,FALSE,ROUND(K4/C4-Plan_Own_5,6)>0),"Amber/Red",AD4))))))',
  );
  expect(furtherRulesFormula(source)?.(3)).toBe(
    '=IF(W4<>"","",IF(ROUND(IF(RIGHT(P4,16)="(less is better)",L4-K4,K4-L4)-Plan_Own_6,6)<=0,"Red","Amber/Green"))',
  );
  expect(notRatedFormula(columns, { ...scheme, rules: scheme.rules.slice(0, 1) }, 2)?.(3)).toBe(
    '=IF(U4,"error in figures",Plan_RulesLack_2)',
  );
});

describe('RAG', () => {
  test('why not, else what the rules say', () => {
    expect(ragFormula(columns, 1, null)?.(3)).toBe('=IF(Plan_SchemeCheck<>"",Plan_SchemeCheck,IF(W4<>"","Not rated: "&W4,Z4))');
  });

  test('where two totals are asked about, only what both give', () => {
    expect(ragFormula(asked, 2, null)?.(3)).toBe(
      '=IF(Plan_SchemeCheck_2<>"",Plan_SchemeCheck_2,IF(W4<>"","Not rated: "&W4,IF(Z4=AK4,Z4,"Not rated: asked")))',
    );
  });

  test('a met target needs no dates only where both totals meet it', () => {
    expect(notRatedFormula(asked, defaultSchemes.delivered, 1)?.(3)).toContain('IF(AND(X4,AI4),"",Plan_RulesLack)');
  });

  test('a scheme that can’t be read', () => {
    expect(ragFormula(columns, 1, 'Not rated: the scheme is unclear')?.(3)).toBe(
      '=IF(Plan_SchemeCheck<>"",Plan_SchemeCheck,"Not rated: the scheme is unclear")',
    );
  });

  test.each([
    ['reasons', without('notRated')],
    ['rules', without('rulesSay')],
  ])('none without %s', (_what, where) => {
    expect(ragFormula(where, 1, null)).toBeNull();
  });
});
