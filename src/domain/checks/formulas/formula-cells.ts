// The officer's formulas of a sheet, row by row, for checks that look at formulas alone. Most are copies of one another: what is
// read of the first of them holds for all.

import type { Grid } from '../../model/grid';
import type { Place } from '../sums/formula-ranges';
import { copyKey } from './like-formulas';

/** A formula in its place, as en-US text with its equals sign. */
export interface FormulaCell extends Place {
  readonly formula: string;
  /** Where the first formula stands that it is a copy of, as far as that is seen at a glance; its own place if none. */
  readonly first: Place;
}

const ofGrid = new WeakMap<Grid, readonly FormulaCell[]>();

/** All formulas of a sheet. */
function allFormulaCells(grid: Grid): readonly FormulaCell[] {
  const known = ofGrid.get(grid) ?? formulasOf(grid);
  ofGrid.set(grid, known);
  return known;
}

function formulasOf({ area: { firstRow, firstColumn }, formulas }: Grid): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  const firsts = new Map<string, Place>();
  for (const [down, cells] of formulas.entries()) {
    for (let across = 0; across < cells.length; across += 1) {
      const formula = cells[across] ?? null;
      if (formula === null) continue;
      const place = { row: firstRow + down, column: firstColumn + across };
      const key = copyKey(formula, place);
      const first = (key === null ? undefined : firsts.get(key)) ?? place;
      if (key !== null && first === place) firsts.set(key, place);
      found.push({ ...place, formula, first });
    }
  }
  return found;
}

/** `ours`: columns that the add-in writes. */
export function formulaCells(grid: Grid, ours: ReadonlySet<number>): readonly FormulaCell[] {
  return ours.size === 0 ? allFormulaCells(grid) : allFormulaCells(grid).filter(({ column }) => !ours.has(column));
}

/** The reader, which reads the first of many copies only. What it reads must hold for a copy too. */
export function readingFirsts<T>(read: (cell: FormulaCell) => T): (cell: FormulaCell) => T {
  const known = new Map<Place, T>();
  return (cell) => {
    const found = known.get(cell.first);
    if (found !== undefined) return found;
    const made = read(cell);
    known.set(cell.first, made);
    return made;
  };
}
