// What every formula of ours is put together from: where a row's figures are, and how runs of cells are written.

import { runsOf } from '../../cells/number-runs';
import { cellAddress } from '../../model/cell';
import type { ToleranceColumn } from '../../measures/targets/tolerance-column';
import type { AddInColumns } from '../../model/table/add-in-columns';

/** Where a row's figures are, by column. Null: the table has no such column. */
export interface FormulaColumns {
  /** Oldest first. */
  readonly periods: readonly number[];
  /** The officer's target column, whatever its cells hold. */
  readonly target: number | null;
  /** The officer's total column where it holds stated totals; null where the computed total is there. */
  readonly statedTotal: number | null;
  readonly total: number | null;
  /** The columns of a target for each period, oldest first. */
  readonly periodTargets: readonly number[];
  /** By such a column, that of what was done in its period; absent where there is none. */
  readonly figureOfTarget?: ReadonlyMap<number, number>;
  /** The column of baselines that the percentage starts from; null where it is a share of the target. */
  readonly progressFrom: number | null;
  /** The tolerances of the rows, where the scheme asks whether they are kept; else null. */
  readonly tolerance: ToleranceColumn | null;
  /** Where the sheet says that rows have no status; absent where that keeps no row from being rated. */
  readonly leftUnrated?: { readonly column: number; readonly words: readonly string[] };
  /** The columns of ours that the formulas lean on. */
  readonly ours: AddInColumns;
}

/** The text of a row's formula; `row` zero-based. */
export type FormulaOfRow = (row: number) => string;

/** Below Excel's last row, so that its number stands in no formula but for the row. */
const patternRow = 9_999_998;

/** The formulas of a column differ in their row only, so the text is made once. */
export function sameInEveryRow(formulaOf: FormulaOfRow): FormulaOfRow {
  const parts = formulaOf(patternRow).split(String(patternRow + 1));
  return (row) => parts.join(String(row + 1));
}

/** "D4:G4", or "D4:E4,G4" where columns of other kinds stand between. */
export function cellsOf(columns: readonly number[], row: number): string {
  return runsOf(columns)
    .map((run) => acrossAll(run, row))
    .join(',');
}

/** All cells from the first to the last of these columns, those between included. */
export function acrossAll(columns: readonly number[], row: number): string {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return first === last ? cellAddress(row, first) : `${cellAddress(row, first)}:${cellAddress(row, last)}`;
}

/**
 * "{1,0,2}": a number for each column from the first to the last of these, 0 for those of other kinds. The
 * formula that reads it fails, and shows nothing, once a column is put between.
 */
function numbersAcross(columns: readonly number[], numberOf: (column: number) => number): string {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => (columns.includes(first + index) ? numberOf(first + index) : 0));
  return `{${numbers.join(',')}}`;
}

function isNumber(cells: string): string {
  return `ISNUMBER(${cells})`;
}

/**
 * The last of the periods that holds a number: `LOOKUP(2,1/ISNUMBER(D4:G4),D4:G4)`, in which what is no number is an
 * error that LOOKUP passes over. `isFigure`: what else tells a figure.
 */
export function latestOf(periods: readonly number[], row: number, isFigure = isNumber): string {
  const cells = acrossAll(periods, row);
  if (periods.length === 1) return cells;
  const places = numbersAcross(periods, (column) => periods.indexOf(column) + 1);
  const isAscending = periods.every((column, index) => index === 0 || column > (periods[index - 1] ?? column));
  if (!isAscending) return `INDEX(${cells},1,MATCH(SUMPRODUCT(MAX(${isFigure(cells)}*${places})),${places},0))`;
  const adjoin = cellsOf(periods, row) === cells;
  return `LOOKUP(2,1/${adjoin ? isFigure(cells) : `(${isFigure(cells)}*${numbersAcross(periods, () => 1)})`},${cells})`;
}

/** A text in a formula. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
