// Under "Programme total" the measures of all blocks come again, with what each comes to: rows that are the sums of those of
// the same name, typed or by formula, are no further deliverables.

import { isSameFigure } from '../../../cells/rounding';
import { numberAt, type Grid } from '../../../model/grid';

/** Keeps the rows of a table by their names, top to bottom. */
export interface NamesakeSums {
  /** Whether in each of the columns with a figure a row is the sum of at least two rows of its name above it. */
  readonly addsNamesakes: (row: number, name: string) => boolean;
  readonly add: (row: number, name: string) => void;
}

/** One figure that is the sum of two others may be chance. */
const fewestSums = 2;

/** Of a table whose rows all have other names. */
export const noNamesakes: NamesakeSums = { addsNamesakes: () => false, add: () => undefined };

/** `columns`: those that totals add up. */
export function namesakeSums(grid: Grid, columns: readonly number[]): NamesakeSums {
  const known = new Map<string, number[]>();
  const keyOf = (name: string): string => name.trim().toLowerCase();
  return {
    addsNamesakes: (row, name) => {
      const above = known.get(keyOf(name)) ?? [];
      if (above.length < 2) return false;
      const figures = columns.flatMap((column) => {
        const figure = numberAt(grid, row, column);
        const added = above.reduce((sum, each) => sum + (numberAt(grid, each, column) ?? 0), 0);
        return figure === null || (figure === 0 && added === 0) ? [] : [isSameFigure(figure, added)];
      });
      return figures.length >= fewestSums && figures.every(Boolean);
    },
    add: (row, name) => {
      if (name === '') return;
      const rows = known.get(keyOf(name));
      if (rows === undefined) known.set(keyOf(name), [row]);
      else rows.push(row);
    },
  };
}
