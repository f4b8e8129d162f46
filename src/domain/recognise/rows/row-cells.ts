// Single cells of a row as the plan has them: what an officer typed there, and the figure in them.

import type { CellValue } from '../../model/cell';
import { numberFigure, readFigure } from '../../cells/read-figure';
import { markOf, typedOf } from '../sheet/distinct-texts';
import { cellKind, emptyResult } from '../../cells/cell-kind';
import { isPlaceholder } from '../../cells/words/placeholder-words';
import { textDown } from './kinds/row-evidence';
import { dateTextAt, factsAt, knownTextAt, markAt, type SheetView } from '../sheet/sheet-view';
import type { Figure } from '../../model/table/targets';

const blank: Figure = { kind: 'blank' };

/** The figure in a column of a row; blank where there is no such column. `values`: those of the row. */
export function figureAt(view: SheetView, values: readonly CellValue[], row: number, column: number | null): Figure {
  if (column === null) return blank;
  const value = values[column - view.grid.area.firstColumn] ?? null;
  if (typeof value === 'number') return isDate(view, row, column, value) ? dateFigure(view, row, column) : numberFigure(value);
  if (value === null) return blank;
  return factsAt(view, row, column)?.figure ?? readFigure(value);
}

/** Dates are counted in days from 1900: smaller numbers are none that a plan would hold. */
const smallestDate = 20_000;

function isDate(view: SheetView, row: number, column: number, value: number): boolean {
  return value >= smallestDate && (markAt(view, row, column) & ~emptyResult) === cellKind.date;
}

/** A date among figures is words: nothing is counted by it. */
function dateFigure(view: SheetView, row: number, column: number): Figure {
  return { kind: 'text', text: dateTextAt(view.grid, row, column) };
}

/** The figures in columns of a row. `blanks`: as many blank figures, which most rows of a new plan keep. */
export function figuresAt(
  view: SheetView,
  values: readonly CellValue[],
  row: number,
  columns: readonly number[],
  blanks: readonly Figure[],
): readonly Figure[] {
  const figures = blanks.slice();
  for (let index = 0; index < columns.length; index += 1) figures[index] = figureAt(view, values, row, columns[index] ?? null);
  return figures;
}

/** As many blank figures as there are columns. */
export function blankFigures(columns: readonly number[]): readonly Figure[] {
  return columns.map(() => blank);
}

/**
 * Text of a cell or of the vertical merge over it; null where it is blank, only asks to be filled in, or there is no
 * such column.
 */
export function textInOwnCell(view: SheetView, row: number, column: number | null): string | null {
  if (column === null) return null;
  const known = knownTextAt(view, row, column);
  if (known !== null) return markOf(known) === cellKind.placeholder ? null : typedOf(known);
  if (markAt(view, row, column) === cellKind.date) return dateTextAt(view.grid, row, column);
  const text = textDown(view, row, column);
  return text === '' || isPlaceholder(text) ? null : text;
}

/** Text of cells of a row, one under the other; null where all of them are blank. */
export function joinedTexts(view: SheetView, row: number, columns: readonly number[]): string | null {
  let joined: string | null = null;
  for (const column of columns) {
    const text = textInOwnCell(view, row, column);
    if (text !== null) joined = joined === null ? text : `${joined}\n${text}`;
  }
  return joined;
}
