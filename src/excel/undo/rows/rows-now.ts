// Where rows are that were sorted, or that others have moved by putting rows in: told by their labels.

import type { Content } from '../../../domain/model/edit';
import type { RowLabels } from '../../journal/journal';
import { rowPrint } from '../../journal/row-labels';

/** Where a row of the journal is; null: rows have moved, and where this one is can't be told. */
export type RowNow = (row: number) => number | null;

/** As far as is known, none has moved. */
export const unmovedRows: RowNow = (row) => row;

/** The cells of the label columns as they are, row by row. */
export interface LabelsNow {
  readonly firstRow: number;
  readonly rows: readonly (readonly Content[])[];
}

/**
 * A row is where its label is, as `found` has it for `firstRow` and those below. One whose label is gone or comes again is between
 * the rows that it was between, as long as those are as far apart as before.
 */
export function rowsNow(firstRow: number, found: readonly (number | null)[]): RowNow {
  if (found.every((row) => row === null)) return () => null;
  if (found.every((row, i) => row === null || row === firstRow + i)) return unmovedRows;
  const taken = new Set(found);
  const shifts = found.map((row, i) => (row === null ? null : row - firstRow - i));
  const above = [0, ...nearest(shifts), null];
  const below = [null, ...nearest([...shifts].reverse()).reverse(), 0];
  return (row) => {
    const i = row - firstRow;
    const known = found[i];
    if (known !== undefined && known !== null) return known;
    // What stands above or below all labels hasn't moved where its neighbour hasn't.
    const at = Math.min(Math.max(i + 1, 0), found.length + 1);
    const [up, down] = [above[at] ?? null, below[at] ?? null];
    return up !== null && up === down && !taken.has(row + up) ? row + up : null;
  };
}

/** Where each row's label is, if there is one such alone, before and now; else null. */
export function placesNow({ prints }: RowLabels, now: LabelsNow): readonly (number | null)[] {
  const places = onlyPlaces(now.rows.map(rowPrint));
  const before = onlyPlaces(prints);
  return prints.map((print, i) => {
    const place = before.get(print) === i ? places.get(print) : undefined;
    return place === undefined ? null : now.firstRow + place;
  });
}

/** Where each print stands that comes once. */
function onlyPlaces(prints: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  for (const [i, print] of prints.entries()) {
    if (print === '' || several.has(print)) continue;
    if (places.delete(print)) several.add(print);
    else places.set(print, i);
  }
  return places;
}

/** Each item, or else the last one before it that is known. */
function nearest(shifts: readonly (number | null)[]): (number | null)[] {
  let last: number | null = null;
  return shifts.map((shift) => {
    last = shift ?? last;
    return last;
  });
}
