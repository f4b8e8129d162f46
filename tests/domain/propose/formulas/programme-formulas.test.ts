// The exact text of the ledger's and the summary's formulas, and the rules for all: functions of Excel 2016, none volatile, no whole columns, alike in every row.

import { inForceFormula } from '../../../../src/domain/ledger/ledger-sheet';
import { agreedFormula, lapsedFormula, ledgerRowFormula } from '../../../../src/domain/propose/formulas/ledger-formulas';
import { groupFormulas, saysFormula, scoreFormula, statusFormula } from '../../../../src/domain/summary/summary-formulas';
import { expectPlain } from './formula-rules';

const beside = { description: 1, separating: [], index: 2 };
const agreedColumns = { rag: 13, ledgerRow: 20, lapsed: 21 };
const places = { headingRow: 5, firstItem: 12, lastItem: 30 };
const colours = ['Green', 'Amber', 'Red'];
const members =
  '(($A8="Programme")+($A8="Table")*($A$13:$A$31=$B8)+($A8="Theme")*($A$13:$A$31=$B8)*($B$13:$B$31=$C8)' +
  '+($A8="Outcome")*($A$13:$A$31=$B8)*($C$13:$C$31=$C8))';

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

test('a group: rows, Green, not rated, worst, majority, score, weighted', () => {
  const formulas = groupFormulas(7, places, colours);
  expect([formulas[0], formulas[2], ...formulas.slice(7)]).toEqual([
    `=SUMPRODUCT(${members}*1)`,
    `=SUMPRODUCT(${members}*($F$13:$F$31=F$6))`,
    '=D8-SUM(E8:J8)',
    '=IF(J8>0,J$6,IF(I8>0,I$6,IF(H8>0,H$6,IF(G8>0,G$6,IF(F8>0,F$6,IF(E8>0,E$6,"Not rated"))))))',
    '=IF(SUM(E8:J8)=0,"Not rated",IF(J8=MAX(E8:J8),J$6,IF(I8=MAX(E8:J8),I$6,IF(H8=MAX(E8:J8),H$6,IF(G8=MAX(E8:J8),G$6,' +
      'IF(F8=MAX(E8:J8),F$6,IF(E8=MAX(E8:J8),E$6,"Not rated")))))))',
    `=IFERROR(SUMPRODUCT(${members}*ISNUMBER($H$13:$H$31)*($G$13:$G$31>0),$G$13:$G$31,$H$13:$H$31)` +
      `/SUMPRODUCT(${members}*ISNUMBER($H$13:$H$31)*($G$13:$G$31>0),$G$13:$G$31),"")`,
    '=IF(N8="","Not rated",IF(ROUND(N8,6)>75,"Green",IF(ROUND(N8,6)>25,"Amber","Red")))',
  ]);
});

test('weighted, where a scheme has halves', () => {
  expect(groupFormulas(7, places, [...colours, 'Amber/Red']).at(-1)).toBe(
    '=IF(N8="","Not rated",IF(ROUND(N8,6)>87.5,"Green",IF(ROUND(N8,6)>62.5,"Amber/Green",IF(ROUND(N8,6)>37.5,"Amber",IF(ROUND(N8,6)>12.5,"Amber/Red","Red")))))',
  );
});

test('a row of the list: what its cell says, latest review first, what that reads as, and its score', () => {
  expect(saysFormula({ sheet: 'Team’s', row: 4, columns: [18] })).toBe('=IFERROR(TRIM(\'Team’s\'!S5),"Not rated: error in figures")');
  expect(saysFormula({ sheet: "Team's plan", row: 4, columns: [6, 5] })).toBe(
    "=IFERROR(IF(TRIM('Team''s plan'!G5)<>\"\",TRIM('Team''s plan'!G5),TRIM('Team''s plan'!F5)),\"Not rated: error in figures\")",
  );
  expect(statusFormula(12, [])).toBe('=E13');
  expect(statusFormula(12, [{ text: 'say "go"', status: 'Green' }])).toBe('=IF(E13="say ""go""","Green",E13)');
  expect(scoreFormula(12)).toBe(
    '=IF(F13="Blue",100,IF(F13="Green",100,IF(F13="Amber/Green",75,IF(F13="Amber",50,IF(F13="Amber/Red",25,IF(F13="Red",0,""))))))',
  );
});

const excel2016 = ['IF', 'IFERROR', 'AND', 'COUNT', 'ISNUMBER', 'INDEX', 'MATCH', 'SUMPRODUCT', 'LEFT', 'SUM', 'MAX', 'ROUND', 'TRIM'];

const each: readonly (readonly [string, (row: number) => readonly string[]])[] = [
  ['RAG (agreed)', (row) => [agreedFormula(agreedColumns)(row), lapsedFormula(20, 2)(row)]],
  ['Ledger row', (row) => [ledgerRowFormula(beside)(row)]],
  ['Stands', (row) => [inForceFormula(row)]],
  ['groups', (row) => groupFormulas(row, { headingRow: 5, firstItem: 2000, lastItem: 9999 }, [...colours, 'Amber/Red'])],
  ['list', (row) => [saysFormula({ sheet: 'Plan', row, columns: [9, 8, 7, 6] }), statusFormula(row, []), scoreFormula(row)]],
];

test.each(each)('%s: only functions of Excel 2016, no whole columns, short enough for a cell, alike in every row', (_name, formulas) => {
  for (const formula of formulas(1233)) expectPlain(formula, excel2016);
  const shape = (row: number): readonly string[] =>
    formulas(row).map((formula) => formula.replaceAll(new RegExp(`(?<![$\\d])${String(row + 1)}\\b`, 'gu'), '#'));
  expect(shape(1233)).toEqual(shape(1577));
});
