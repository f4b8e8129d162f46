// Formulas that a Table of Excel has put into rows which a review left blank: a formula in a blank column fills it from top
// to bottom, also where an add-in wrote it (OfficeDev/office-js #2093). Clearing a cell doesn't set it off.

import { isSameFormula } from '../../../domain/cells/cell-content';
import type { Area } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { formulaText, isFormula } from '../../batch/cell-contents';
import { rangeOf } from '../../batch/ranges';
import type { BatchRequest } from '../../batch/round-trip';
import { stepWithoutReply } from '../../batch/send-steps';
import { sheetIn } from '../../batch/sheets';
import { movable, type Cells } from './formula-runs';

/** A block of cells that were written. */
interface WrittenBlock {
  readonly area: Area;
  /** What was written; undefined: left alone. */
  readonly target: Cells;
  /** What the cells held before. */
  readonly found: readonly (readonly Content[])[];
}

/** A formula that nobody asked for, in a cell that was blank. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Rows of a column that were left blank. */
interface BlankRows {
  readonly area: Area;
  readonly isBlank: (row: number) => boolean;
  /** The last formula that was written in the column, as it would read in another row. */
  readonly formulaIn: (row: number) => string;
}

/** Blank rows with no more than so many others between them are read at once. */
const fewRows = 8;

/** About what a filled formula takes. */
const bytesOfFormula = 300;

/** Reads the rows that were left blank, and those below as far as the sheet is in use, in columns with formulas of ours. */
export function filledRequests(
  sheetKey: string,
  block: WrittenBlock,
  lastRowInUse: number,
): readonly BatchRequest<readonly FilledCell[]>[] {
  return blankRowsOf(block, lastRowInUse).map(({ area, isBlank, formulaIn }) => ({
    bytesSent: 300,
    bytesReceived: (area.lastRow - area.firstRow + 1) * bytesOfFormula,
    queue: (context) => {
      const range = rangeOf(sheetIn(context, sheetKey), area).load('formulas');
      return () =>
        range.formulas.flatMap((cells, i): readonly FilledCell[] => {
          const row = area.firstRow + i;
          const formula = formulaText(null, cells[0]);
          const isFilled = formula !== null && (row <= block.area.lastRow ? isBlank(row) : isSameFormula(formula, formulaIn(row)));
          return isFilled ? [{ row, column: area.firstColumn, formula }] : [];
        });
    },
  }));
}

/** Clears them. */
export function clearFilledStep(sheetKey: string, cells: readonly FilledCell[]): BatchRequest<readonly never[]> {
  return stepWithoutReply(400 * cells.length, 50 * cells.length, (context) => {
    const sheet = sheetIn(context, sheetKey);
    for (const { row, column } of cells)
      rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }).clear('Contents');
  });
}

function blankRowsOf({ area, target, found }: WrittenBlock, lastRowInUse: number): readonly BlankRows[] {
  const width = area.lastColumn - area.firstColumn + 1;
  return Array.from({ length: width }, (_, j) => j).flatMap((j): readonly BlankRows[] => {
    const written = target.flatMap((row, i) => {
      const content = row[j];
      return content !== undefined && isFormula(content) ? [{ row: area.firstRow + i, formula: content.formula }] : [];
    });
    const last = written.at(-1);
    if (last === undefined) return [];
    const moved = movable(last.formula);
    const isBlank = (row: number): boolean => {
      const i = row - area.firstRow;
      return target[i]?.[j] === undefined && (found[i]?.[j] ?? null) === null;
    };
    const rows = Array.from({ length: Math.max(area.lastRow, lastRowInUse) - area.firstRow + 1 }, (_, i) => area.firstRow + i);
    return spansOf(rows.filter((row) => row > area.lastRow || isBlank(row))).map(([firstRow, lastRow]) => ({
      area: { firstRow, lastRow, firstColumn: area.firstColumn + j, lastColumn: area.firstColumn + j },
      isBlank,
      formulaIn: (row) => moved(row - last.row),
    }));
  });
}

/** First and last of rows that are near each other. */
function spansOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const spans: (readonly [number, number])[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row - last[1] <= fewRows + 1) spans[spans.length - 1] = [last[0], row];
    else spans.push([row, row]);
  }
  return spans;
}
