// A formula that is copied reads as the parser would have it, though it is only taken apart once.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import fc from 'fast-check';

import { movedFormula } from '../../../../src/workbench/host/changes/moved-formula';
import { cellAddress } from '../../../../src/workbench/workbook/addresses';

const reference = fc
  .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'C', 'Z', 'AB'), fc.constantFrom('', '$'), fc.integer({ min: 1, max: 60 }))
  .map(([dollar, column, fixed, row]) => `${dollar}${column}${fixed}${String(row)}`);
const operand = fc.oneof(
  reference,
  fc.tuple(reference, reference).map(([from, to]) => `${from}:${to}`),
  reference.map((cell) => `'Plan B2 it''s'!${cell}`),
  reference.map((cell) => `Plan2!${cell}`),
  fc.constantFrom('"C5 and ""D6"""', 'Rate_1', '5', '1.5E10', 'LOG10(2)', '$A:$B', '3:7', 'Table1[@Total]', 'TRUE'),
);
const formula = fc.array(operand, { minLength: 1, maxLength: 5 }).map((operands) => `=IF(${operands.join(',')})`);
const place = fc.integer({ min: 0, max: 40 });

/** As the parser writes it: A1:A1 is A1, and a range begins at its upper left. */
function asParsed(typed: string, [row, column]: readonly number[], [toRow, toColumn]: readonly number[]): string {
  return translateFormulaToA1(translateFormulaToR1C1(typed, cellAddress(row ?? 0, column ?? 0)), cellAddress(toRow ?? 0, toColumn ?? 0));
}

test('it is the parser’s, wherever it goes', () => {
  fc.assert(
    fc.property(formula, place, place, place, place, (typed, row, column, toRow, toColumn) => {
      const moved = movedFormula(typed, row, column)(toRow - row, toColumn - column);
      expect(asParsed(moved, [0, 0], [0, 0])).toBe(asParsed(typed, [row, column], [toRow, toColumn]));
    }),
    { numRuns: 400 },
  );
});
