// Which cells below the blocks that a review writes are blank before it: a Table may fill them, and only what was blank may
// be cleared again.

import { isFormula } from '../../batch/cell-contents';
import { rangeOf } from '../../batch/ranges';
import type { Area } from '../../../domain/model/cell';
import type { Cells } from './formula-runs';

/** Blank cells of one column. */
export interface BlankBelow {
  readonly column: number;
  readonly rows: ReadonlySet<number>;
}

/** About what a cell below takes in an answer. */
const bytesOfCell = 30;

/** A read of one column. */
interface BelowRead {
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => () => readonly BlankBelow[];
}

/** What is written on a sheet, and whether a column is inserted for it. */
interface WritesOnSheet {
  readonly cells: readonly { readonly area: Area; readonly after: Cells }[];
  readonly insertion: object | null;
}

/**
 * One for each column with formulas of ours and rows in use below them. None where a column is inserted: what lies below is
 * in another place then.
 */
export function readsBelow({ cells, insertion }: WritesOnSheet, lastRowInUse: number): readonly BelowRead[] {
  if (insertion !== null) return [];
  return cells.flatMap(({ area, after }) =>
    (after[0] ?? []).flatMap((_, j): readonly BelowRead[] => {
      const holdsFormulas = after.some((row) => isFormula(row[j]));
      const column = area.firstColumn + j;
      const firstRow = area.lastRow + 1;
      if (!holdsFormulas || firstRow > lastRowInUse) return [];
      const below = { firstRow, lastRow: lastRowInUse, firstColumn: column, lastColumn: column };
      return [{ bytes: (lastRowInUse - firstRow + 1) * bytesOfCell, queue: (sheet) => queueBlank(sheet, below) }];
    }),
  );
}

function queueBlank(sheet: Excel.Worksheet, area: Area): () => readonly BlankBelow[] {
  const range = rangeOf(sheet, area).load('formulas');
  return () => {
    const rows = new Set(range.formulas.flatMap((cells, i) => (cells[0] === '' ? [area.firstRow + i] : [])));
    return [{ column: area.firstColumn, rows }];
  };
}
