// A formula as it reads in another cell that it is copied to: relative references move along.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';

import { referenceMark, shapeOf } from '../../calculate/formula-texts/formula-shape';
import { distancesFrom, isOnSheet, textInCell } from '../../calculate/formula-texts/relative-formula';
import { cellAddress } from '../../workbook/addresses';

/** Rows or columns as a whole, or a part of a table, which only a parser moves. */
const otherReference = /\$?\d+:\$?\d|\$?[A-Z]+:\$?[A-Z]|\[/iu;
/**
 * The formula of a cell by rows and columns from there, negative up and to the left. A block of thousands is filled with
 * one formula: it is taken apart once.
 */
export function movedFormula(formula: string, row: number, column: number): (down: number, right: number) => string {
  const shape = shapeOf(formula);
  let parsed: string | null = null;
  const byParser = (down: number, right: number): string => {
    parsed ??= translateFormulaToR1C1(formula, cellAddress(row, column));
    return translateFormulaToA1(parsed, cellAddress(row + down, column + right));
  };
  if (shape === null || otherReference.test(shape.text)) return byParser;
  const pieces = shape.text.split(referenceMark);
  const moved = { pieces, distances: distancesFrom(shape.references, row, column) };
  return (down, right) =>
    isOnSheet(moved, row + down, column + right) ? textInCell(moved, row + down, column + right) : byParser(down, right);
}
