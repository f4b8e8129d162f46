// Formulas that stand row under row, each the one above it moved down by a row: Excel is sent the first and copies it.

import type { Area } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { isFormula } from '../../batch/cell-contents';

/** Contents row by row; undefined: the cell is left alone. */
export type Cells = readonly (readonly (Content | undefined)[])[];

/** Fewer rows take as many bytes to copy as to send. */
const shortestRun = 4;

/**
 * The areas of the cells, by row and column among them, whose first row is copied down over the others. Neighbouring
 * columns with the same rows are one area; no cell of an area is left alone.
 */
export function formulaRuns(cells: Cells): readonly Area[] {
  const columns = cells[0]?.length ?? 0;
  const runs: Area[] = [];
  // Where the runs of the column to the left stand among all, by the row in which they begin.
  let beside = new Map<number, number>();
  for (let column = 0; column < columns; column += 1) {
    const here = new Map<number, number>();
    for (const { firstRow, lastRow } of runsOfColumn(cells, column)) {
      const place = beside.get(firstRow) ?? runs.length;
      const left = runs[place];
      const isSame = left?.lastRow === lastRow;
      here.set(firstRow, isSame ? place : runs.length);
      if (isSame) runs[place] = { ...left, lastColumn: column };
      else runs.push({ firstRow, lastRow, firstColumn: column, lastColumn: column });
    }
    beside = here;
  }
  return runs;
}

function runsOfColumn(cells: Cells, column: number): readonly Pick<Area, 'firstRow' | 'lastRow'>[] {
  const runs: Pick<Area, 'firstRow' | 'lastRow'>[] = [];
  let firstRow = 0;
  while (firstRow < cells.length) {
    const next = endOfRun(cells, column, firstRow);
    if (next - firstRow >= shortestRun) runs.push({ firstRow, lastRow: next - 1 });
    firstRow = next;
  }
  return runs;
}

/** The first row under the run that begins in a row. */
function endOfRun(cells: Cells, column: number, firstRow: number): number {
  const first = cells[firstRow]?.[column];
  let row = firstRow + 1;
  if (first === undefined || !isFormula(first) || wholeRows.test(first.formula)) return row;
  const moved = movable(first.formula);
  for (; row < cells.length; row += 1) {
    const content = cells[row]?.[column];
    if (content === undefined || !isFormula(content) || content.formula !== moved(row - firstRow)) break;
  }
  return row;
}

/** "5:9" moves too, and isn't moved here. */
const wholeRows = /(?<![A-Z\d])\$?\d+:\$?\d/iu;

/** Texts, sheets' names and references into tables don't move; nor does a number that isn't a reference's row. */
const partsOfFormula = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/giu;

/** The formula as Excel copies it so many rows down: references move, but for rows behind a dollar. */
export function movable(formula: string): (rows: number) => string {
  const texts: string[] = [];
  const movedRows: number[] = [];
  let [from, fixed] = [0, ''];
  for (const part of formula.matchAll(partsOfFormula)) {
    const [all, letters, dollar, digits] = part;
    fixed += formula.slice(from, part.index);
    from = part.index + all.length;
    if (letters === undefined || digits === undefined || dollar === '$') {
      fixed += all;
      continue;
    }
    texts.push(fixed + letters);
    movedRows.push(Number(digits));
    fixed = '';
  }
  const end = fixed + formula.slice(from);
  return (rows) => texts.reduce((text, before, index) => text + before + String((movedRows[index] ?? 0) + rows), '') + end;
}

/**
 * The formulas of a run, its first row and so many under it, by those read of its first and last row. Where the last
 * isn't the first moved down, Excel has copied otherwise: then those between are given as the last.
 */
export function copiedDown(first: readonly unknown[], last: readonly unknown[], rows: number): readonly (readonly unknown[])[] {
  const moved = first.map((formula, column) => {
    const at = typeof formula === 'string' ? movable(formula) : null;
    return at !== null && at(rows) === last[column] ? at : null;
  });
  return Array.from({ length: rows + 1 }, (_, row) => (row === 0 ? first : moved.map((at, column) => at?.(row) ?? last[column])));
}
