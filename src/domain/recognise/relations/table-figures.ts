// The figures of a table before anything is known of its columns, and what the officer's own formulas make of them.
// Looked at in so many rows at most: relations that hold hold in any of them, and a long table costs no more than a
// short one.

import { rowFormulaAt, type RowFormula } from '../../cells/row-formula';
import { emptyResult, isNumberKind } from '../../cells/cell-kind';
import { valueAt } from '../../model/grid';
import { factsAt, markAt, type SheetView } from '../sheet/sheet-view';
import type { TableFrame } from '../frames/table-extent';

/** Figures row by row. All arrays run along `rows`. */
export interface TableFigures {
  /** Rows with two figures at least, absolute, top to bottom. */
  readonly rows: readonly number[];
  /** Columns with a figure in any of these rows, left to right. */
  readonly columns: readonly number[];
  /** Numbers by column; null for a cell without one. Dates are no figures. */
  readonly figures: ReadonlyMap<number, readonly (number | null)[]>;
  /** What the formulas of a column say; null for a typed cell. Columns without formulas are left out. */
  readonly formulas: ReadonlyMap<number, readonly (RowFormula | null)[]>;
}

/** So many rows show whether a relation holds; spread over the table, so that its sections are all heard. */
const mostRows = 120;

/** Reads the figures of the rows under a table's headings. `repeated`: rows that say its headings once more. */
export function tableFigures(view: SheetView, frame: TableFrame, repeated: ReadonlySet<number>): TableFigures {
  const rows = spread(figureRows(view, frame, repeated));
  const figures = new Map<number, readonly (number | null)[]>();
  const formulas = new Map<number, readonly (RowFormula | null)[]>();
  for (const column of frame.columns) {
    const numbers = rows.map((row) => figureIn(view, row, column));
    if (numbers.every((figure) => figure === null)) continue;
    figures.set(column, numbers);
    const meanings = formulasOf(view, rows, column);
    if (meanings.some((meaning) => meaning !== null)) formulas.set(column, meanings);
  }
  return { rows, columns: [...figures.keys()], figures, formulas };
}

/** So many rows at least, and so much of a column's figures. */
export interface LeastMade {
  readonly rows: number;
  readonly share: number;
}

/**
 * Whether a column's figures are made by such formulas. Each is asked by itself: rates of the row's own figures differ from
 * row to row.
 */
export function isMadeBy(
  { figures, formulas }: TableFigures,
  column: number,
  isSuch: (formula: RowFormula) => boolean,
  least: LeastMade,
): boolean {
  const own = formulas.get(column);
  if (own === undefined) return false;
  const filled = (figures.get(column) ?? []).flatMap((figure, row) => (figure === null ? [] : [own[row] ?? null]));
  const made = filled.filter((formula) => formula !== null && isSuch(formula)).length;
  return made >= least.rows && made >= filled.length * least.share;
}

const leastFilled = 3;
const leastFigures = 2;

function figureRows(view: SheetView, { body }: TableFrame, repeated: ReadonlySet<number>): Int32Array {
  const rows = new Int32Array(body.length);
  let found = 0;
  for (const filled of body) {
    if (filled.columns.length < leastFilled || repeated.has(filled.row)) continue;
    let count = 0;
    for (const column of filled.columns) {
      if (isNumber(view, filled.row, column)) count += 1;
      if (count === leastFigures) break;
    }
    if (count < leastFigures) continue;
    rows[found] = filled.row;
    found += 1;
  }
  return rows.subarray(0, found);
}

function spread(rows: Int32Array): readonly number[] {
  const length = Math.min(rows.length, mostRows);
  return Array.from({ length }, (_, index) => rows[Math.floor((index * rows.length) / length)] ?? 0);
}

function isNumber(view: SheetView, row: number, column: number): boolean {
  return isNumberKind(markAt(view, row, column) & ~emptyResult);
}

function figureIn(view: SheetView, row: number, column: number): number | null {
  if (!isNumber(view, row, column)) return null;
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number') return value;
  const figure = factsAt(view, row, column)?.figure;
  return figure?.kind === 'number' ? figure.value : null;
}

function formulasOf(view: SheetView, rows: readonly number[], column: number): readonly (RowFormula | null)[] {
  return rows.map((row) => rowFormulaAt(view.grid, row, column));
}
