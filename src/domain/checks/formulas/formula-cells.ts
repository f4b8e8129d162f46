// The officer's formulas of a sheet, row by row, for checks that look at formulas alone.

import type { Grid } from '../../model/grid';
import type { Place } from '../sums/formula-ranges';

/** A formula in its place, as en-US text with its equals sign. */
export interface FormulaCell extends Place {
  readonly formula: string;
}

/** `ours`: columns that the add-in writes. */
export function formulaCells(grid: Grid, ours: ReadonlySet<number>): readonly FormulaCell[] {
  const { firstRow, firstColumn } = grid.area;
  return grid.formulas.flatMap((cells, down) =>
    cells.flatMap((formula, across): readonly FormulaCell[] => {
      const column = firstColumn + across;
      return formula === null || ours.has(column) ? [] : [{ row: firstRow + down, column, formula }];
    }),
  );
}
