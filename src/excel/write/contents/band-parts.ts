// How the cells of a band go to Excel: figures and texts, formulas, and the formulas that are copied down from one row.

import type { Area } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { bytesOfContent } from '../../batch/bytes';
import { isFormula } from '../../batch/cell-contents';
import { formulaRuns, type Cells } from './formula-runs';

/** Cells that are sent at once. `area`: by row and column of the band. `cells`: null is left alone. */
export interface Part {
  readonly area: Area;
  readonly cells: readonly (readonly (Content | undefined)[])[];
}

/** `runs`: by row and column of the band; the first row of each is among the formulas. */
export interface BandParts {
  readonly constants: readonly Part[];
  readonly formulas: readonly Part[];
  readonly runs: readonly Area[];
}

/** The parts of a band. */
export function partsOf(target: Cells): BandParts {
  const runs = formulaRuns(target);
  const isCopied = copiedIn(runs);
  return {
    constants: partsWith(target, (content) => content !== undefined && !isFormula(content)),
    formulas: partsWith(target, (content, row, column) => isFormula(content) && !isCopied(row, column)),
    runs,
  };
}

/** About how many bytes they take to Excel, and as many back. */
export function bytesOfParts({ constants, formulas, runs }: BandParts): number {
  const parts = [...constants, ...formulas];
  return parts.reduce((sum, part) => sum + bytesOfPart(part), 0) + (parts.length + runs.length) * bytesOfStep;
}

/** A range is named, its cells are set. */
const bytesOfStep = 500;

function bytesOfPart({ cells }: Part): number {
  return cells.reduce((sum, row) => sum + row.reduce<number>((all, content) => all + bytesOfContent(content), 2), 0);
}

/** Whether a cell is copied to. */
function copiedIn(runs: readonly Area[]): (row: number, column: number) => boolean {
  const rowsOf = new Map<number, Set<number>>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of runs) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const rows = rowsOf.get(column) ?? new Set();
      for (let row = firstRow + 1; row <= lastRow; row += 1) rows.add(row);
      rowsOf.set(column, rows);
    }
  }
  return (row, column) => rowsOf.get(column)?.has(row) === true;
}

type IsAmong = (content: Content | undefined, row: number, column: number) => boolean;

/** Rectangles around all cells that are asked for: of rows that have some, and of columns that have some there. */
function partsWith(target: Cells, isAmong: IsAmong): readonly Part[] {
  const rows = target.map((row, at) => row.map((content, column) => isAmong(content, at, column)));
  return spansOf(
    rows.map((row) => row.includes(true)),
    fewRows,
  ).flatMap(([firstRow, lastRow]) => {
    const within = rows.slice(firstRow, lastRow + 1);
    const columns = (rows[0] ?? []).map((_, column) => within.some((row) => row[column] === true));
    return spansOf(columns, 0).map(([firstColumn, lastColumn]) => ({
      area: { firstRow, lastRow, firstColumn, lastColumn },
      cells: within.map(
        (row, index) =>
          target[firstRow + index]
            ?.slice(firstColumn, lastColumn + 1)
            .map((content, column) => (row[firstColumn + column] === true ? content : undefined)) ?? [],
      ),
    }));
  });
}

/** Rows to be left alone between two that are sent take fewer bytes than another part. */
const fewRows = 8;

/** First and last of neighbours that are true, with at most so many others between them. */
function spansOf(flags: readonly boolean[], between: number): readonly (readonly [first: number, last: number])[] {
  const spans: (readonly [number, number])[] = [];
  for (const [index, flag] of flags.entries()) {
    const last = spans.at(-1);
    if (!flag) continue;
    if (last !== undefined && index - last[1] <= between + 1) spans[spans.length - 1] = [last[0], index];
    else spans.push([index, index]);
  }
  return spans;
}
