// The exact text of the ledger's and the summary's formulas, and the rules for all: functions of Excel 2016, none volatile, no whole columns, alike in every row.

import { inForceFormula } from '../../../../src/domain/ledger/ledger-sheet';
import { agreedFormula, lapsedFormula, ledgerRowFormula } from '../../../../src/domain/propose/formulas/ledger-formulas';
import {
  groupFormulas,
  programmeDateFormula,
  ratedSaysFormulas,
  readingFormula,
  saysFormulas,
  scoreFormula,
  statusFormula,
  tableDateFormula,
} from '../../../../src/domain/summary/summary-formulas';
import { knownStatuses, type CountedStatus } from '../../../../src/domain/rating/roll-up-order';
import type { SummaryPlaces } from '../../../../src/domain/summary/summary-layout';
import type { GroupLevel } from '../../../../src/domain/summary/summary-rows';
import { depthOf, expectPlain } from './formula-rules';

const beside = { description: 1, separating: [], index: 2 };
const agreedColumns = { rag: 13, ledgerRow: 20, lapsed: 21 };
const colours = ['Green', 'Amber', 'Red'];
const places: SummaryPlaces = {
  headingRow: 3,
  groups: { first: 4, last: 12 },
  readings: { first: 18, last: 24 },
  items: { first: 27, last: 45 },
  statuses: knownStatuses.filter(({ word }) => colours.includes(word)),
  hasNoScores: false,
};

test('RAG (agreed)', () => {
  expect(agreedFormula(agreedColumns)(5)).toBe('=IF(U6=0,N6,IF(V6,"Override lapsed: "&N6,INDEX(Plan_LedgerAgreed,U6-1)))');
});

test('Override lapsed', () => {
  expect(lapsedFormula(20, 2)(5)).toBe(
    '=IF(U6=0,FALSE,IF(AND(ISNUMBER(Plan_AsAt_2),ISNUMBER(INDEX(Plan_LedgerReviewOn,U6-1))),' +
      'Plan_AsAt_2>=INDEX(Plan_LedgerReviewOn,U6-1),FALSE))',
  );
});

test('Ledger row', () => {
  expect(ledgerRowFormula(beside)(5)).toBe(
    '=IFERROR(MATCH(SUMPRODUCT((Plan_LedgerTable=2)*(Plan_LedgerRow=LEFT(B6,200))*Plan_LedgerStands*Plan_LedgerNumber),Plan_LedgerNumber,0)+1,0)',
  );
});

test('Ledger row where area and partner tell rows of the same words apart', () => {
  expect(ledgerRowFormula({ ...beside, separating: [0, 2] })(5)).toBe(
    '=IFERROR(MATCH(SUMPRODUCT((Plan_LedgerTable=2)*((Plan_LedgerRow=LEFT(B6,200))+(Plan_LedgerRow=LEFT(LEFT(B6,120)&" ("&A6&", "&C6&")",200)))' +
      '*Plan_LedgerStands*Plan_LedgerNumber),Plan_LedgerNumber,0)+1,0)',
  );
});

test('a theme: worst, majority, weighted, score, rows, Green, not rated', () => {
  const { worst, majority, weighted, score, rows, counts } = groupFormulas('Theme', 7, places, colours);
  const members = '($D$28:$D$46=$C8)*($B$28:$B$46=$A8)';
  expect([worst, majority, weighted, score, rows, counts[0], counts.at(-1)]).toEqual([
    `=IF(SUM(J8:M8)<I8,"Summarise again",IF(AND(L8=0,SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>0),"Asked",` +
      'IFERROR(LOOKUP(2,1/(J8:L8>0),J$4:L$4),"Not rated")))',
    `=IF(SUM(J8:M8)<I8,"Summarise again",IF(SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>=MAX(1,MAX(J8:L8)-LARGE(J8:L8,2)),"Asked",` +
      'IFERROR(LOOKUP(2,1/(J8:L8=MAX(J8:L8,1)),J$4:L$4),"Not rated")))',
    `=IF(SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>=MAX(1,SUM(J8:L8)),"Asked",` +
      'IF(G8="",IF(SUM(J8:L8)=0,"Not rated","No mean"),CHOOSE(1+(G8<=75)+(G8<=25),"Green","Amber","Red")))',
    `=IFERROR(ROUND(SUMPRODUCT(${members}*ISNUMBER($G$28:$G$46)*($F$28:$F$46>0),$F$28:$F$46,$G$28:$G$46)` +
      `/SUMPRODUCT(${members}*ISNUMBER($G$28:$G$46)*($F$28:$F$46>0),$F$28:$F$46),6),"")`,
    `=SUMPRODUCT(${members}*1)`,
    `=SUMPRODUCT(${members}*($E$28:$E$46=J$4))`,
    `=SUMPRODUCT(${members}*($E$28:$E$46=M$4))`,
  ]);
});

test.each<[GroupLevel, string]>([
  ['Programme', '=SUMPRODUCT(($D$28:$D$46<>"")*1)'],
  ['Table', '=SUMPRODUCT(($D$28:$D$46=$C8)*1)'],
  ['Outcome', '=SUMPRODUCT(($D$28:$D$46=$C8)*($C$28:$C$46=$A8)*1)'],
])('the rows of a group: %s', (level, formula) => {
  expect(groupFormulas(level, 7, places, colours).rows).toBe(formula);
});

test('words beside the colours: one as bad as red, one that nothing puts in order', () => {
  const words: readonly CountedStatus[] = [
    { word: 'Missed', place: 'Red' },
    { word: 'Moved', place: null },
  ];
  const { worst, majority, weighted, score } = groupFormulas(
    'Programme',
    7,
    { ...places, statuses: [...places.statuses, ...words], hasNoScores: true },
    colours,
  );
  const members = '($D$28:$D$46<>"")';
  expect([worst, majority, weighted, score]).toEqual([
    `=IF(SUM(J8:O8)<I8,"Summarise again",IF(AND(SUM(L8:M8)=0,SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>0),"Asked",` +
      'IF(AND(SUM(L8:M8)=0,SUM(N8)>0),"No order",IFERROR(LOOKUP(2,1/(J8:M8>0),J$4:M$4),"Not rated"))))',
    `=IF(SUM(J8:O8)<I8,"Summarise again",IF(SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>=MAX(1,MAX(J8:N8)-LARGE(J8:N8,2)),"Asked",` +
      'IF(AND(MAX(N8)=MAX(J8:N8,1),LARGE(J8:N8,2)=MAX(J8:N8)),"No order",IFERROR(LOOKUP(2,1/(J8:N8=MAX(J8:N8,1)),J$4:N$4),"Not rated"))))',
    `=IF(SUMPRODUCT(${members}*($I$28:$I$46="Not rated: asked"))>=MAX(1,SUM(J8:N8)),"Asked",` +
      'IF(G8="",IF(SUM(N8)>0,"No order",IF(SUM(J8:N8)=0,"Not rated","No mean")),CHOOSE(1+(G8<=75)+(G8<=25),"Green","Amber","Red")))',
    `=IFERROR(ROUND(SUMPRODUCT(${members}*ISNUMBER($G$28:$G$46)*($F$28:$F$46>0),$F$28:$F$46,$G$28:$G$46)` +
      `/SUMPRODUCT(${members}*ISNUMBER($G$28:$G$46)*($F$28:$F$46>0),$F$28:$F$46),6)/(SUMPRODUCT(${members}*(LEFT($G$28:$G$46)="?"))=0),"")`,
  ]);
});

test('weighted, where a scheme has halves', () => {
  expect(groupFormulas('Programme', 7, places, [...colours, 'Amber/Red']).weighted).toBe(
    '=IF(SUMPRODUCT(($D$28:$D$46<>"")*($I$28:$I$46="Not rated: asked"))>=MAX(1,SUM(J8:L8)),"Asked",' +
      'IF(G8="",IF(SUM(J8:L8)=0,"Not rated","No mean"),CHOOSE(1+(G8<=87.5)+(G8<=62.5)+(G8<=37.5)+(G8<=12.5),"Green","Amber/Green","Amber","Amber/Red","Red")))',
  );
});

test('the as-at date of a table, and of the programme', () => {
  expect(tableDateFormula(2)).toBe('=IF(COUNT(Plan_AsAt_2)=0,"No date",Plan_AsAt_2)');
  expect(programmeDateFormula(places)).toBe(
    '=IF(COUNT($H$5:$H$13)=0,"No date given",IF(AND(COUNT($H$5:$H$13)=COUNTA($H$5:$H$13),MIN($H$5:$H$13)=MAX($H$5:$H$13)),' +
      'MAX($H$5:$H$13),"Not the same for all tables: see below"))',
  );
});

test('a row of the list: what its cell says, which reading that is, its status and its score', () => {
  expect(saysFormulas(27, { sheet: 'Team’s', row: 4, columns: [18] })).toEqual([
    '=IFERROR(TRIM(\'Team’s\'!S5),"Not rated: error in figures")',
  ]);
  expect(saysFormulas(27, { sheet: "Team's plan", row: 4, columns: [6, 5] })).toEqual([
    "=IFERROR(IF(TRIM('Team''s plan'!G5)<>\"\",TRIM('Team''s plan'!G5),TRIM('Team''s plan'!F5)),\"Not rated: error in figures\")",
  ]);
  expect(readingFormula(27, places)).toBe('=SUMPRODUCT(MAX((($D$19:$D$25="")+($D$19:$D$25=$D28))*($A$19:$A$25=$I28)*$E$19:$E$25))');
  expect(statusFormula(27, places)).toBe('=IF($H28=0,"Not rated",INDEX($B$19:$B$25,$H28))');
  expect(scoreFormula(27, places)).toBe('=IF($H28=0,"",INDEX($C$19:$C$25,$H28))');
});

test('a row of many reviews goes on in the next column', () => {
  const formulas = saysFormulas(27, { sheet: 'Plan', row: 4, columns: [9, 8, 7, 6, 5, 4] });
  expect(formulas).toEqual([
    `=IFERROR(IF(TRIM('Plan'!J5)<>"",TRIM('Plan'!J5),IF(TRIM('Plan'!I5)<>"",TRIM('Plan'!I5),IF(TRIM('Plan'!H5)<>"",TRIM('Plan'!H5),` +
      `IF(TRIM('Plan'!G5)<>"",TRIM('Plan'!G5),J28)))),"Not rated: error in figures")`,
    `=IFERROR(IF(TRIM('Plan'!F5)<>"",TRIM('Plan'!F5),TRIM('Plan'!E5)),"Not rated: error in figures")`,
  ]);
});

test('a rated row: what is agreed, else what is stated where it reads as a status, else what is computed', () => {
  const computed = { rag: 20 };
  const reads =
    'SUMPRODUCT((($D$19:$D$25="")+($D$19:$D$25=$D28))*($A$19:$A$25=J28)*' + '(($C$19:$C$25<>"?")+(LEFT(\'Plan\'!U5,3)="Not")))>0';
  expect(ratedSaysFormulas(27, { sheet: 'Plan', row: 4, columns: [6], computed }, places)).toEqual([
    `=IFERROR(IF(${reads},J28,TRIM('Plan'!U5)),"Not rated: error in figures")`,
    '=IFERROR(TRIM(\'Plan\'!G5),"Not rated: error in figures")',
  ]);
  const agreed = { column: 21, entry: 30 };
  expect(ratedSaysFormulas(27, { sheet: 'Plan', row: 4, columns: [6], computed: { rag: 20, agreed } }, places)[0]).toBe(
    `=IFERROR(IF('Plan'!AE5>0,TRIM('Plan'!V5),IF(${reads},J28,TRIM('Plan'!U5))),"Not rated: error in figures")`,
  );
  expect(ratedSaysFormulas(27, { sheet: 'Plan', row: 4, columns: [], computed }, places)).toEqual([
    '=IFERROR(TRIM(\'Plan\'!U5),"Not rated: error in figures")',
  ]);
});

const excel2016 = [
  'IF',
  'IFERROR',
  'AND',
  'COUNT',
  'ISNUMBER',
  'INDEX',
  'MATCH',
  'SUMPRODUCT',
  'LARGE',
  'LEFT',
  'SUM',
  'MAX',
  'ROUND',
  'TRIM',
  'LOOKUP',
  'CHOOSE',
  'COUNTA',
  'MIN',
];

const levels: readonly GroupLevel[] = ['Programme', 'Table', 'Theme', 'Outcome'];

/** As long as they get: 90 wordings, five points, 10,000 rows, far down. */
const large: SummaryPlaces = {
  headingRow: 3,
  groups: { first: 4, last: 999 },
  readings: { first: 1005, last: 1100 },
  items: { first: 1103, last: 11_103 },
  statuses: [...knownStatuses, { word: 'Not met', place: 'Red' }, { word: 'Moved', place: null }, { word: 'Pending', place: null }],
  hasNoScores: true,
};

function groupTexts(level: GroupLevel, row: number): readonly string[] {
  const { counts, ...others } = groupFormulas(level, row, large, [...colours, 'Amber/Red']);
  return [...Object.values(others), ...counts];
}

function listTexts(row: number, sheet: string): readonly string[] {
  const says = saysFormulas(row, { sheet, row, columns: Array.from({ length: 24 }, (_, column) => 90 - column) });
  const rated = { sheet, row, columns: [90, 80], computed: { rag: 100, agreed: { column: 101, entry: 120 } } };
  return [
    ...says,
    ...ratedSaysFormulas(row, rated, large),
    readingFormula(row, large),
    statusFormula(row, large),
    scoreFormula(row, large),
  ];
}

const each: readonly (readonly [string, (row: number) => readonly string[]])[] = [
  ['RAG (agreed)', (row) => [agreedFormula(agreedColumns)(row), lapsedFormula(20, 2)(row)]],
  ['Ledger row', (row) => [ledgerRowFormula(beside)(row)]],
  ['Stands', (row) => [inForceFormula(row)]],
  ...levels.map((level): (typeof each)[number] => [`groups: ${level}`, (row) => groupTexts(level, row)]),
  ['list', (row) => listTexts(row, 'Plan')],
];

test.each(each)('%s: only functions of Excel 2016, no whole columns, short enough for a cell, alike in every row', (_name, formulas) => {
  for (const formula of formulas(1233)) expectPlain(formula, excel2016);
  const shape = (row: number): readonly string[] =>
    formulas(row).map((formula) => formula.replaceAll(new RegExp(`(?<![$\\d])${String(row + 1)}\\b`, 'gu'), '#'));
  expect(shape(1233)).toEqual(shape(1577));
});

test('each formula of the summary can be read aloud at row 10,003: at most 400 characters and 10 levels', () => {
  const formulas = [
    ...levels.flatMap((level) => groupTexts(level, 10_002)),
    ...listTexts(10_002, 'Thirty-one characters: the most'),
    ...listTexts(10_002, 'Team’s own plan of what’s to do'),
    programmeDateFormula(large),
    tableDateFormula(40),
  ];
  expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(400);
  expect(Math.max(...formulas.map(depthOf))).toBeLessThanOrEqual(10);
});
