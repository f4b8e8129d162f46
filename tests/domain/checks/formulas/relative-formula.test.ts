// Formulas are the same where they are copies of one another, whatever their numbers, and others where they take other cells.

import { copyKey } from '../../../../src/domain/checks/formulas/like-formulas';
import { relativeFormula } from '../../../../src/domain/checks/formulas/relative-formula';

const at = (row: number, column = 3): { readonly row: number; readonly column: number } => ({ row: row - 1, column });

test.each([
  ['a copy in the next row', '=SUM(B5:C5)', '=SUM(B6:C6)', true],
  ['another number', '=B5*1.2', '=B6*1.3', true],
  ['a percentage', '=B5*20%', '=B6*0.2', true],
  ['space and case', '=sum( B5:C5 )', '=SUM(B6:C6)', true],
  ['a plus at the beginning', '=+B5', '=B6', true],
  ['another column', '=B5', '=C6', false],
  ['a cell that stays', '=B5/$C$1', '=B6/$C$1', true],
  ['a cell that moves on', '=B5/C1', '=B6/C1', false],
  ['another sheet', '=Plan!B5', "='Plan two'!B6", false],
  ['a name like a cell', '=LOG10(B5)', '=LOG10(B6)', true],
])('%s', (_what, one, other, isSame) => {
  expect(relativeFormula(one, at(5)) === relativeFormula(other, at(6))).toBe(isSame);
});

test.each([
  ['copies of its own row', '=B5+C5', '=B6+C6', true],
  ['copies that take the row above', '=D4+B5', '=D5+B6', true],
  ['a fixed cell', '=B5/$C$1', '=B6/$C$1', true],
  ['a fixed row that is its own', '=B$5', '=B$6', false],
  ['a row whose number holds its own', '=B15+C5', '=B16+C6', false],
  ['a text', '="Row 5"', '="Row 6"', false],
])('is seen at a glance: %s', (_what, one, other, isSeen) => {
  const key = copyKey(one, at(5));
  expect(key !== null && key === copyKey(other, at(6))).toBe(isSeen);
});
