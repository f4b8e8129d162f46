// Formulas that only move down row by row are sent once and copied: Excel copies them to just the formulas that were to
// be written.

import fc from 'fast-check';

import { copiedDown, formulaRuns, movable, type Cells } from '../../../../src/excel/write/contents/formula-runs';
import { movedFormula } from '../../../../src/workbench/host/changes/moved-formula';

function formulas(...texts: readonly (string | null | undefined)[]): Cells {
  return texts.map((text) => [text === undefined || text === null ? text : { formula: text }]);
}

test.each<[rule: string, cells: Cells, runs: string]>([
  ['each the one above moved down', formulas('=A2*$B$1', '=A3*$B$1', '=A4*$B$1', '=A5*$B$1'), '0-3'],
  ['three are sent as they are', formulas('=A2', '=A3', '=A4'), ''],
  ['another formula ends a run and begins the next', formulas('=A1', '=A2', '=A3', '=A4', '=B9', '=B10', '=B11', '=B12'), '0-3 4-7'],
  ['a cell that is left alone is never copied to', formulas('=A1', '=A2', undefined, '=A4', '=A5', '=A6', '=A7'), '3-6'],
  ['a figure among them', formulas('=A1', '=A2', null, '=A4', '=A5'), ''],
  ['a row that stays is no run', formulas('=A1', '=A1', '=A1', '=A1'), ''],
  ['whole rows, which would move', formulas('=SUM(5:5)', '=SUM(5:5)', '=SUM(5:5)', '=SUM(5:5)'), ''],
  ['texts and names of sheets stay', formulas(...[1, 2, 3, 4].map((row) => `=IF('Q1 B2'!A${String(row)}="C3",A${String(row)},"")`)), '0-3'],
])('%s', (_rule, cells, runs) => {
  expect(
    formulaRuns(cells)
      .map(({ firstRow, lastRow }) => `${String(firstRow)}-${String(lastRow)}`)
      .join(' '),
  ).toBe(runs);
});

test('neighbouring columns with the same rows are one area', () => {
  const cells = [2, 3, 4, 5, 6].map((row) => ['A', 'B', 'C'].map((column) => ({ formula: `=${column}${String(row)}` })));
  expect(formulaRuns(cells)).toEqual([{ firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 2 }]);
});

test('what is taken for a copy is what Excel’s copy gives', () => {
  const operand = fc.constantFrom(
    'A5',
    '$B$2',
    'C$7',
    '$D9',
    'E2:F$8',
    'SUM(A1:A9)',
    '"B2"',
    "'My B2'!C4",
    'Plan_Year',
    'LOG10(A2)',
    'X1!B3',
  );
  fc.assert(
    fc.property(fc.array(operand, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5000 }), (operands, down) => {
      const formula = `=${operands.join('+')}`;
      expect(movable(formula)(down)).toBe(movedFormula(formula, 0, 0)(down, 0));
    }),
  );
});

test('what is read of the first and the last row tells the rows between, and tells where Excel copied otherwise', () => {
  expect(copiedDown(['=A1', '=B1'], ['=A4', '=B$1'], 3)).toEqual([
    ['=A1', '=B1'],
    ['=A2', '=B$1'],
    ['=A3', '=B$1'],
    ['=A4', '=B$1'],
  ]);
});
