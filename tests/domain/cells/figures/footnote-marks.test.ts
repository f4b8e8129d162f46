// A footnote's mark behind a figure: which marks a sheet explains or its totals prove, and which it bars.

import { figureWithMark, footnoteMarks, markedFigure } from '../../../../src/domain/cells/figures/footnote-marks';
import { gridOf, type TestCell } from '../../recognise/grid-of';

test.each([
  ['31*', 31, '*'],
  ['1,204 (p)', 1204, 'p'],
  ['86¹', 86, '¹'],
  ['19 [b]', 19, 'b'],
  ['6.5e', 6.5, 'e'],
  ['74%†', 0.74, '†'],
  ['£450**', 450, '**'],
])('%s', (text, value, mark) => {
  expect(markedFigure(text)).toMatchObject({ value, mark });
});

test.each(['31', '£61k', '80%', '*', '12 homes', '3 of 7', '2*3', 'Q1*', '31* and 9'])('no figure with a mark: %s', (text) => {
  expect(markedFigure(text)).toBeNull();
});

test.each<[string, readonly (readonly TestCell[])[], readonly string[]]>([
  ['a key below the table', [['* Subject to audit']], ['*']],
  ['several in a line', [['Notes: p = provisional; r = revised']], ['p', 'r']],
  ['a bracket’s number', [['[2] Leaves out two sites']], ['2']],
  ['proven by a typed total', [['Rinks', 90, 11, '12†', 9, 32]], ['†']],
  ['no total comes to it', [['Rinks', 90, 11, '12†', 9, 20]], []],
  ['points of a list', [['(a) Lettings'], ['b: Buses']], []],
  ['a forecast isn’t what was done', [['* Forecast to year end'], ['Rinks', 90, 11, '12*', 9, 32]], []],
  ['a held-back figure isn’t told', [['* Suppressed: small numbers']], []],
])('%s', (_, rows, marks) => {
  expect([...footnoteMarks(gridOf(rows))]).toEqual(marks);
});

test('a mark that isn’t explained makes no figure', () => {
  expect(figureWithMark('31*', new Set(['†']))).toBeNull();
});
