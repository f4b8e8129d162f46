// What every formula of ours is put together from: where a row's figures are, and how runs of cells are written.

import { cellAddress } from '../../model/cell';

/** Where a row's figures are, by column. Null: the table has no such column. */
export interface FormulaColumns {
  /** Oldest first. */
  readonly periods: readonly number[];
  /** The officer's target column, whatever its cells hold. */
  readonly target: number | null;
  /** The officer's total column where it holds stated totals; null where the computed total is there. */
  readonly statedTotal: number | null;
  readonly total: number | null;
  readonly method: number | null;
  readonly targetKind: number | null;
  /** Our column "Target figure"; null where every target is a plain number in its cell. */
  readonly targetFigure: number | null;
  /** The columns of a target for each period, oldest first. */
  readonly periodTargets: readonly number[];
  /** The column of baselines that the percentage starts from; null where it is a share of the target. */
  readonly progressFrom: number | null;
  /** Our column "Profile (computed)". */
  readonly profile: number | null;
  readonly draftedFrom: number | null;
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
export function cellsOf(periods: readonly number[], row: number): string {
  const runs: { first: number; last: number }[] = [];
  for (const column of [...periods].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs
    .map(({ first, last }) => (first === last ? cellAddress(row, first) : `${cellAddress(row, first)}:${cellAddress(row, last)}`))
    .join(',');
}

/** The last period that holds a number. No LOOKUP: engines differ over "n/a" in it. */
export function latestOf(periods: readonly number[], row: number): string {
  const cells = periods.map((column) => cellAddress(row, column));
  const place = `MAX(${cells.map((cell, index) => `ISNUMBER(${cell})*${String(index + 1)}`).join(',')})`;
  const adjoin = periods.every((column, index) => index === 0 || column === (periods[index - 1] ?? column) + 1);
  return adjoin ? `INDEX(${cellsOf(periods, row)},1,${place})` : `CHOOSE(${place},${cells.join(',')})`;
}
