// Formulas that a Table of Excel has put into rows which a review left blank: a formula in a blank column fills it from top
// to bottom, also where an add-in wrote it (OfficeDev/office-js #2093). Clearing a cell doesn't set it off.

import type { Area } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { formulaText, isFormula } from '../../batch/cell-contents';
import { rangeOf } from '../../batch/ranges';
import type { BatchRequest } from '../../batch/round-trip';
import { stepWithoutReply } from '../../batch/send-steps';
import { sheetIn } from '../../batch/sheets';
import type { BlankBelow } from './blank-below';
import type { Cells } from './formula-runs';

/** A block of cells that were written. */
interface WrittenBlock {
  readonly area: Area;
  /** What was written; undefined: left alone. */
  readonly target: Cells;
  /** What the cells held before. */
  readonly found: readonly (readonly Content[])[];
}

/** What else is known of a sheet that blocks were written on. */
interface AroundBlocks {
  readonly isWritten: (row: number, column: number) => boolean;
  readonly blankBelow: readonly BlankBelow[];
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
}

/** Blank rows with no more than so many others between them are read at once. */
const fewRows = 8;

/** About what a filled formula takes. */
const bytesOfFormula = 300;

/**
 * Reads the rows of a block, and those below it, that were blank before and left blank, in columns with formulas of ours.
 * `isWritten`: by any block of the sheet.
 */
export function filledRequests(
  sheetKey: string,
  block: WrittenBlock,
  { isWritten, blankBelow }: AroundBlocks,
): readonly BatchRequest<readonly FilledCell[]>[] {
  return blankRowsOf(block, { isWritten, blankBelow }).map(({ area, isBlank }) => ({
    bytesSent: 300,
    bytesReceived: (area.lastRow - area.firstRow + 1) * bytesOfFormula,
    queue: (context) => {
      const range = rangeOf(sheetIn(context, sheetKey), area).load('formulas');
      return () =>
        range.formulas.flatMap((cells, i): readonly FilledCell[] => {
          const row = area.firstRow + i;
          const formula = formulaText(null, cells[0]);
          return formula !== null && isBlank(row) ? [{ row, column: area.firstColumn, formula }] : [];
        });
    },
  }));
}

/** The rows that `filledRequests` reads. */
export function mayBeFilledAreas(block: WrittenBlock, around: AroundBlocks): readonly Area[] {
  return blankRowsOf(block, around).map(({ area }) => area);
}

/** Clears them. */
export function clearFilledStep(sheetKey: string, cells: readonly FilledCell[]): BatchRequest<readonly never[]> {
  return stepWithoutReply(400 * cells.length, 50 * cells.length, (context) => {
    const sheet = sheetIn(context, sheetKey);
    for (const { row, column } of cells)
      rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }).clear('Contents');
  });
}

/** Whether any of these blocks writes a cell. */
export function writtenBy(blocks: readonly Pick<WrittenBlock, 'area' | 'target'>[]): (row: number, column: number) => boolean {
  return (row, column) =>
    blocks.some(({ area: { firstRow, firstColumn }, target }) => target[row - firstRow]?.[column - firstColumn] !== undefined);
}

function blankRowsOf({ area, target, found }: WrittenBlock, { isWritten, blankBelow }: AroundBlocks): readonly BlankRows[] {
  const width = area.lastColumn - area.firstColumn + 1;
  return Array.from({ length: width }, (_, j) => j).flatMap((j): readonly BlankRows[] => {
    const column = area.firstColumn + j;
    if (!target.some((row) => isFormula(row[j]))) return [];
    const wasBlank = (row: number): boolean =>
      row <= area.lastRow
        ? (found[row - area.firstRow]?.[j] ?? null) === null
        : blankBelow.some((below) => below.column === column && below.rows.has(row));
    const isBlank = (row: number): boolean => wasBlank(row) && !isWritten(row, column);
    const below = blankBelow.flatMap((each) => (each.column === column ? [...each.rows] : [])).filter((row) => row > area.lastRow);
    const rows = [...found.map((_, i) => area.firstRow + i), ...below].filter(isBlank);
    return spansOf(rows).map(([firstRow, lastRow]) => ({ area: { firstRow, lastRow, firstColumn: column, lastColumn: column }, isBlank }));
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
