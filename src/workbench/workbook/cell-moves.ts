// Where cells went: inserted, deleted and moved ones are in the model, sorted rows are known by their typed
// contents.

import { areaAfter } from './place-changes';
import type { Area, Cell, CellValue, Sheet } from './model';

export interface CellMoves {
  /** An area after rows, columns and cells were inserted, deleted or moved; null where it was deleted. */
  readonly area: (area: Area) => Area | null;
  /** The same for cells of one row, which sorting carries along. */
  readonly block: (area: Area) => Area | null;
}

export function cellMoves(before: Sheet, { placeChanges, ...after }: Sheet): CellMoves {
  const shifted = (area: Area): Area | null => areaAfter(placeChanges, area);
  const was = signatures(before, (row, column) => shifted({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }));
  const is = signatures(after, (row, column) => ({ firstRow: row, firstColumn: column }));
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
 * What was typed in each row, by the places that cells have now. Formulas don't count: they change when rows move.
 * Rows without anything typed have no signature.
 */
function signatures(
  sheet: Pick<Sheet, 'rows'>,
  placeNow: (row: number, column: number) => Pick<Area, 'firstRow' | 'firstColumn'> | null,
): Map<number, string> {
  const typed = new Map<number, (readonly [number, CellValue])[]>();
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const place = isTyped(cell) ? placeNow(row, column) : null;
      if (place === null) continue;
      const inRow = typed.get(place.firstRow);
      if (inRow === undefined) typed.set(place.firstRow, [[place.firstColumn, cell.value]]);
      else inRow.push([place.firstColumn, cell.value]);
    }
  }
  return new Map([...typed].map(([row, cells]) => [row, JSON.stringify([...cells].sort(([one], [other]) => one - other))]));
}

function isTyped({ value, formula }: Cell): boolean {
  return value !== null && formula === null;
}

function placesOf(texts: ReadonlyMap<number, string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [row, text] of texts) places.set(text, [...(places.get(text) ?? []), row]);
  return places;
}
