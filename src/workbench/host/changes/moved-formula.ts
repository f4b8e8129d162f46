// A formula as it reads in another cell that it is copied to: relative references move along.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';

import { filled, referenceMark, shapeOf } from '../../calculate/formula-texts/formula-shape';
import { cellAddress, columnIndex, columnLetters } from '../../workbook/addresses';
import { maxColumns, maxRows } from '../../workbook/model';

/** Rows or columns as a whole, or a part of a table, which only a parser moves. */
const otherReference = /\$?\d+:\$?\d|\$?[A-Z]+:\$?[A-Z]|\[/iu;
const partsOfCell = /(\$?)([A-Z]+)(\$?)(\d+)/giu;

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
  return (down, right) => {
    const moved = shape.references.map((reference) => movedReference(reference, down, right));
    return moved.includes(null)
      ? byParser(down, right)
      : filled(
          pieces,
          moved.flatMap((reference) => reference ?? []),
        );
  };
}

/** Null where it leaves the sheet. */
function movedReference(reference: string, down: number, right: number): string | null {
  const cells: string[] = [];
  for (const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] of reference.matchAll(partsOfCell)) {
    const column = columnIndex(letters) + (fixedColumn === '' ? right : 0);
    const row = Number(digits) + (fixedRow === '' ? down : 0);
    if (column < 0 || column >= maxColumns || row < 1 || row > maxRows) return null;
    cells.push(`${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`);
  }
  return cells.join(':');
}
