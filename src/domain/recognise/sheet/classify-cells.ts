// What every cell of a sheet is, worked out once: one byte a cell, and each distinct text looked at a single time
// however often it stands there.

import type { Grid } from '../../model/grid';
import { distinctTexts, markOf, type TextInfo } from './distinct-texts';
import { cellKind, emptyResult } from '../../cells/cell-kind';
import { footnoteMarks } from '../../cells/figures/footnote-marks';
import { formatKind, type FormatKind } from '../../cells/number-formats';
import { emptyRowHash, rowShapes, withCell, type RowShape } from './row-shapes';

/** A row with something in it, and the columns that are filled, ascending. Both absolute. */
export interface FilledRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly shape: RowShape;
}

/**
 * `marks`: row by row over the area of a grid. `textOf`: by column and row, the index into `texts` and `traits` of a
 * cell's text, below nought for a cell without one; null for a column without texts. `repeats`: by column, whether one of
 * its texts came again before `neverRepeats` others.
 */
export interface CellMarks {
  readonly width: number;
  readonly marks: Uint8Array;
  readonly textOf: readonly (Int32Array | null)[];
  readonly repeats: readonly boolean[];
  readonly texts: readonly TextInfo[];
  readonly traits: readonly number[];
  readonly filled: readonly FilledRow[];
}

/** In the place of a text's index where there is no text. */
export const noText = -1;

const markOfFormat: Readonly<Record<FormatKind, number>> = { number: cellKind.number, percent: cellKind.percent, date: cellKind.date };

/** A column of so many texts, no two of them alike, has one a row: further ones aren't compared with all that were. */
const neverRepeats = 1_000;

/** What the cell above in a column had: what follows mostly has the same format, and often the same text. */
interface ColumnAbove {
  format: string;
  numberMark: number;
  text: string;
  textId: number;
  textMark: number;
  /** How many texts the column began with before one came again; it stays there from then on. */
  newTexts: number;
  hasRepeated: boolean;
  /** Of every row; null before the column's first text. */
  textIds: Int32Array | null;
}

const nothingAbove: ColumnAbove = {
  format: 'General',
  numberMark: cellKind.number,
  text: '',
  textId: 0,
  textMark: cellKind.blank,
  newTexts: 0,
  hasRepeated: false,
  textIds: null,
};

/** Marks every cell. */
export function markCells(grid: Grid): CellMarks {
  const { firstRow, firstColumn, lastColumn } = grid.area;
  const width = lastColumn - firstColumn + 1;
  const marks = new Uint8Array(width * grid.values.length);
  const { texts, traits, idOf, added } = distinctTexts(() => footnoteMarks(grid));
  const shapeOf = rowShapes(marks, width, firstColumn);
  const filled: FilledRow[] = [];
  const above = Array.from({ length: width }, (): ColumnAbove => ({ ...nothingAbove }));
  for (let index = 0; index < grid.values.length; index += 1) {
    const values = grid.values[index] ?? [];
    const formats = grid.numberFormats[index] ?? [];
    const start = index * width;
    const cells = Math.min(values.length, width);
    let look = emptyRowHash;
    let isFilled = false;
    for (let offset = 0; offset < cells; offset += 1) {
      const value = values[offset] ?? null;
      const column = above[offset];
      if (value === null || column === undefined) continue;
      let found: number;
      let isNothing = false;
      if (typeof value === 'number') {
        const format = formats[offset] ?? 'General';
        if (column.format !== format) {
          column.format = format;
          column.numberMark = markOfFormat[formatKind(format)];
        }
        found = column.numberMark;
        isNothing = value === 0;
      } else if (typeof value === 'string') {
        if (column.text !== value) {
          const known = texts.length;
          column.text = value;
          column.textId = column.newTexts >= neverRepeats ? added(value) : idOf(value);
          if (column.textId < known) column.hasRepeated = true;
          else if (!column.hasRepeated) column.newTexts += 1;
          column.textMark = markOf(texts[column.textId]);
        } else if (value !== '') column.hasRepeated = true;
        found = column.textMark;
        if (found === cellKind.blank) continue;
        column.textIds ??= new Int32Array(grid.values.length).fill(noText);
        column.textIds[index] = column.textId;
      } else {
        isNothing = typeof value === 'object';
        found = isNothing ? cellKind.error : cellKind.truth;
      }
      if (isNothing && typeof grid.formulas[index]?.[offset] === 'string') found += emptyResult;
      marks[start + offset] = found;
      look = withCell(look, offset, found);
      isFilled = true;
    }
    if (!isFilled) continue;
    const shape = shapeOf(start, look);
    filled.push({ row: firstRow + index, columns: shape.columns, shape });
  }
  return {
    width,
    marks,
    textOf: above.map(({ textIds }) => textIds),
    repeats: above.map(({ hasRepeated }) => hasRepeated),
    texts,
    traits,
    filled,
  };
}
