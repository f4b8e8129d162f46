// Where cells went: inserted and deleted rows and columns are in the model, sorted rows are known by their typed
// contents.

import { lineAfter, shiftArea } from './line-shift';
import type { Area, Cell, Sheet } from './model';

export interface CellMoves {
  /** An area after rows and columns were inserted or deleted; null where it was deleted. */
  readonly area: (area: Area) => Area | null;
  /** The same for cells of one row, which sorting carries along. */
  readonly block: (area: Area) => Area | null;
}

export function cellMoves(before: Sheet, { shifts, ...after }: Sheet): CellMoves {
  const shifted = (area: Area): Area | null => shifts.reduce<Area | null>((moved, shift) => moved && shiftArea(shift, moved), area);
  const was = signatures(
    before,
    (row) => lineAfter(shifts, 'rows', row),
    (column) => lineAfter(shifts, 'columns', column),
  );
  const is = signatures(
    after,
    (row) => row,
    (column) => column,
  );
  const [placesBefore, placesAfter] = [placesOf(was), placesOf(is)];
  const sorted = (row: number): number => {
    const signature = was.get(row);
    const places = signature === undefined ? [] : (placesAfter.get(signature) ?? []);
    const [place] = places;
    return place !== undefined && places.length === 1 && placesBefore.get(signature ?? '')?.length === 1 ? place : row;
  };
  return {
    area: shifted,
    block(area) {
      const moved = shifted(area);
      if (moved === null) return null;
      const down = sorted(moved.firstRow) - moved.firstRow;
      return { ...moved, firstRow: moved.firstRow + down, lastRow: moved.lastRow + down };
    },
  };
}

/**
 * What was typed in each row, by the places that rows and columns have now. Formulas don't count: they change when
 * rows move.
 * Rows without anything typed have no signature.
 */
function signatures(
  sheet: Pick<Sheet, 'rows'>,
  rowNow: (row: number) => number | null,
  columnNow: (column: number) => number | null,
): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [row, cells] of sheet.rows) {
    const to = rowNow(row);
    if (to === null) continue;
    const typed = [...cells]
      .filter(([, cell]) => isTyped(cell))
      .flatMap(([column, { value }]) => {
        const at = columnNow(column);
        return at === null ? [] : [[at, value] as const];
      })
      .sort(([one], [other]) => one - other);
    if (typed.length > 0) texts.set(to, JSON.stringify(typed));
  }
  return texts;
}

function isTyped({ value, formula }: Cell): boolean {
  return value !== null && formula === null;
}

function placesOf(texts: ReadonlyMap<number, string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [row, text] of texts) places.set(text, [...(places.get(text) ?? []), row]);
  return places;
}
