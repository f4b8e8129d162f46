// The exact text of one RAG formula of each scheme and of each kind of profile, and the rules for all: functions of Excel 2016, none volatile, no whole columns.

import { quarters } from '../../fixtures/plan-builder';
import type { ProfileColumns } from '../../../../src/domain/rating/profile';
import type { FormulaColumns, FormulaOfRow } from '../../../../src/domain/propose/formulas/formula-parts';
import { profileFormula } from '../../../../src/domain/propose/formulas/profile-formula';
import { ragFormula } from '../../../../src/domain/propose/formulas/rag-formula';
import { defaultSchemes } from '../../../../src/domain/rating/schemes/scheme';
import { depthOf, expectPlain } from './formula-rules';
import type { Scheme } from '../../../../src/domain/model/scheme';

/** C target, D to G quarters, K total, L profile, O counting method, P "Target reads as". */
const columns: FormulaColumns = {
  periods: [3, 4, 5, 6],
  target: 2,
  statedTotal: 7,
  total: 10,
  profile: 11,
  method: 14,
  targetKind: 15,
  targetFigure: null,
  periodTargets: [],
  progressFrom: null,
  draftedFrom: 18,
};
const noDates: ProfileColumns = { start: null, end: null, periodTargets: [] };

function rag(scheme: Scheme, index = 1): FormulaOfRow {
  const formula = ragFormula(columns, { scheme, index, notRated: null });
  if (formula === null) throw new Error('There is no formula.');
  return formula;
}

/** What every scheme with a rule about the target asks first. */
const guards =
  'IF(ISERROR(SUM(C4,D4:G4)),"Not rated: error in figures",IF(NOT(ISNUMBER(C4)),"Not rated: no target",' +
  'IF(LEFT(P4,7)="Percent","Not rated: target is a share of a population",IF(C4<0,"Not rated: target is below zero",' +
  'IF(AND(C4=0,P4<>"Up to"),"Not rated: target is zero",IF(LEFT(P4,7)="Several","Not rated: target has several conditions",' +
  'IF(NOT(ISNUMBER(K4)),IF(LEFT(O4,7)="Asked: ","Not rated: asked",IF(COUNT(D4:G4)=0,"Not rated: no figures","Not rated: no total")),';
const met =
  'IF(P4="Up to",AND(OR(K4>0,C4=0),ROUND(K4-C4,6)<=0),IF(P4="Less than",AND(K4>0,ROUND(K4-C4,6)<0),' +
  'IF(P4="Exactly",ROUND(K4-C4,6)=0,IF(P4="More than",ROUND(K4-C4,6)>0,ROUND(K4-C4,6)>=0))))';
const over = 'IF(COUNT(Plan_YearStart,Plan_YearEnd,Plan_AsAt)<3,FALSE,Plan_AsAt>=Plan_YearEnd)';
const year =
  'IF(IF(COUNT(Plan_YearStart,Plan_YearEnd)<2,FALSE,Plan_YearEnd<Plan_YearStart),"Not rated: dates out of order",' +
  'IF(IF(COUNT(Plan_YearStart,Plan_YearEnd,Plan_AsAt)<3,FALSE,Plan_AsAt<Plan_YearStart),"Not rated: not started",';
const profile = 'IF(NOT(ISNUMBER(L4)),"Not rated: "&L4,IF(AND(L4<=0,C4<>0),"Not rated: not started",';
const pace = (name: string): string => `ROUND(IF(ROUND(K4-C4,6)=0,IF(P4="Less than",1,K4/L4)-0.000001,IF(K4>C4,C4/K4,K4/L4))-${name},6)>=0`;

test('Delivered', () => {
  expect(rag(defaultSchemes.delivered)(3)).toBe(
    `=IF(Plan_SchemeCheck="",${guards}IF(${met},"Green",${year}IF(${over},"Red","Amber"))))))))))),Plan_SchemeCheck)`,
  );
});

test('Pace', () => {
  expect(rag(defaultSchemes.pace)(3)).toBe(
    `=IF(Plan_SchemeCheck="",${guards}IF(${met},"Green",` +
      `IF(COUNT(Plan_Pace_Green,Plan_Pace_Amber)<2,"Not rated: no thresholds",${profile}` +
      `IF(${pace('Plan_Pace_Green')},"Green",IF(${pace('Plan_Pace_Amber')},"Amber","Red"))))))))))))),Plan_SchemeCheck)`,
  );
});

test('Four-colour', () => {
  expect(rag(defaultSchemes['four-colour'])(3)).toBe(
    `=IF(Plan_SchemeCheck="",${guards}IF(${met},"Blue",` +
      `IF(COUNT(Plan_FourColour_Green,Plan_FourColour_Amber)<2,"Not rated: no thresholds",${profile}` +
      `IF(${pace('Plan_FourColour_Green')},"Green",IF(${pace('Plan_FourColour_Amber')},"Amber","Red"))))))))))))),Plan_SchemeCheck)`,
  );
});

test('Five-point', () => {
  const names = ['Green', 'AmberGreen', 'Amber', 'AmberRed'].map((place) => `Plan_FivePoint_${place}`);
  expect(rag(defaultSchemes['five-point'])(3)).toBe(
    `=IF(Plan_SchemeCheck="",${guards}IF(${met},"Green",IF(COUNT(${names.join(',')})<4,"Not rated: no thresholds",${profile}` +
      `IF(${pace('Plan_FivePoint_Green')},"Green",IF(${pace('Plan_FivePoint_AmberGreen')},"Amber/Green",` +
      `IF(${pace('Plan_FivePoint_Amber')},"Amber",IF(${pace('Plan_FivePoint_AmberRed')},"Amber/Red","Red"))))))))))))))),Plan_SchemeCheck)`,
  );
});

test('Own rules, which ask for what they need and no more', () => {
  const scheme: Scheme = {
    name: 'own',
    rules: [
      { place: '1', when: 'date', is: 'below', threshold: 42278, then: 'Blue' },
      { place: '3', when: 'value', is: 'at least', threshold: 10, then: 'Green' },
    ],
    otherwise: 'Red',
  };
  expect(rag(scheme, 2)(3)).toBe(
    '=IF(Plan_SchemeCheck_2="",IF(ISERROR(SUM(C4,D4:G4)),"Not rated: error in figures",' +
      'IF(NOT(ISNUMBER(K4)),IF(LEFT(O4,7)="Asked: ","Not rated: asked",IF(COUNT(D4:G4)=0,"Not rated: no figures","Not rated: no total")),' +
      'IF(COUNT(Plan_Own_1,Plan_Own_3)<2,"Not rated: no thresholds",IF(NOT(ISNUMBER(Plan_AsAt_2)),"Not rated: no as-at date",' +
      'IF(ROUND(INT(Plan_AsAt_2)-Plan_Own_1,6)<0,"Blue",IF(ROUND(K4-Plan_Own_3,6)>=0,"Green","Red")))))),Plan_SchemeCheck_2)',
  );
});

test('a scheme that can’t be read', () => {
  expect(ragFormula(columns, { scheme: defaultSchemes.own, index: 1, notRated: 'Not rated: the scheme is unclear' })?.(3)).toBe(
    '=IF(Plan_SchemeCheck="","Not rated: the scheme is unclear",Plan_SchemeCheck)',
  );
});

describe('Profile', () => {
  const straight = 'IF(ISNUMBER(Plan_Elapsed),C4*Plan_Elapsed,IF(ISTEXT(Plan_Elapsed),Plan_Elapsed,"no profile"))';
  const around = (expected: string): string =>
    `=IFERROR(IF(AND(ISNUMBER(C4),LEFT(P4,7)<>"Percent"),IF(C4>=0,${expected},""),""),"no profile")`;

  test('a straight line over the year', () => {
    expect(profileFormula(columns, noDates, 1)?.(3)).toBe(around(straight));
  });

  test('over the row’s own dates', () => {
    expect(profileFormula(columns, { ...noDates, start: 8, end: 9 }, 1)?.(3)).toBe(
      around(
        `IF(COUNT(I4:J4)<2,${straight},IF(COUNT(Plan_AsAt)=0,"no as-at date",IF(J4<I4,"dates out of order",` +
          'C4*MAX(0,MIN(1,(Plan_AsAt-I4+1)/(J4-I4+1))))))',
      ),
    );
  });

  test('targets typed per period', () => {
    const periodTargets = quarters.slice(0, 2).map((span, index) => ({ column: 8 + index, span }));
    expect(profileFormula(columns, { ...noDates, periodTargets }, 1)?.(3)).toBe(
      around(
        `IF(COUNT(I4:J4)=0,${straight},IF(COUNT(Plan_AsAt)=0,"no as-at date",` +
          'IF(OR(LEFT(O4,6)="Latest",LEFT(O4,7)="Highest",LEFT(O4,7)="Average"),' +
          'IF(AND(ISNUMBER(J4),Plan_AsAt>=DATE(2015,9,30)),J4,IF(AND(ISNUMBER(I4),Plan_AsAt>=DATE(2015,6,30)),I4,' +
          'IF(ISNUMBER(I4),I4,IF(ISNUMBER(J4),J4,"")))),' +
          'SUM(I4)*MAX(0,MIN(1,(Plan_AsAt-DATE(2015,4,1)+1)/91))+SUM(J4)*MAX(0,MIN(1,(Plan_AsAt-DATE(2015,7,1)+1)/92)))))',
      ),
    );
  });
});

const excel2016 = [
  'IF',
  'IFERROR',
  'ISERROR',
  'ISNUMBER',
  'ISTEXT',
  'NOT',
  'AND',
  'OR',
  'SUM',
  'COUNT',
  'MAX',
  'MIN',
  'LEFT',
  'ROUND',
  'INT',
  'DATE',
];
const months = Array.from({ length: 24 }, (_, index) => ({ column: index + 30, span: quarters[index % 4] ?? { start: '', end: '' } }));
const everyRule: Scheme = {
  name: 'own',
  rules: (['met', 'over', 'value', 'share', 'pace', 'variance', 'date', 'pace'] as const).map((when, index) => ({
    place: String(index + 1),
    when,
    is: index < 2 ? 'no' : 'exactly',
    threshold: index < 2 ? null : 1,
    then: 'Amber/Red',
  })),
  otherwise: 'Red',
};

test.each<[string, FormulaOfRow | null]>([
  ...Object.values(defaultSchemes).map((scheme): [string, FormulaOfRow] => [scheme.name, rag(scheme, 12)]),
  ['eight rules of every kind', rag(everyRule, 12)],
  ['profile by two years of months', profileFormula(columns, { start: 8, end: 9, periodTargets: months }, 12)],
])(
  '%s: only functions of Excel 2016, no whole columns, short enough for a cell and for 64 levels, the same in every row',
  (_name, formula) => {
    const text = formula?.(99_999) ?? '';
    expect(text).not.toBe('');
    expectPlain(text, excel2016);
    expect(depthOf(text)).toBeLessThan(64);
    expect(formula?.(3).replaceAll(/\b([A-Z]{1,2})4\b/g, '$1#')).toBe(formula?.(57).replaceAll(/\b([A-Z]{1,2})58\b/g, '$1#'));
  },
);

test('no RAG without targets, a total or a profile', () => {
  for (const missing of ['target', 'total', 'profile', 'targetKind'] as const) {
    expect(ragFormula({ ...columns, [missing]: null }, { scheme: defaultSchemes.pace, index: 1, notRated: null })).toBeNull();
  }
});
