// Where rows went, as far as their typed contents tell: the model says what a sheet holds, not which rows were put in, taken out or sorted.

import type { Area, Cell, Sheet } from '../workbook/model';

export interface RowMoves {
  /** The row's new place; the same where nothing tells of another. */
  readonly row: (row: number) => number;
  /** An area after rows were put in or taken out in one place; the same after anything else, null where it is gone. */
  readonly area: (area: Area) => Area | null;
}

export function rowMoves(before: Sheet, after: Sheet): RowMoves {
  const [was, is] = [signatures(before), signatures(after)];
  const shift = singleShift(was, is);
  const [placesBefore, placesAfter] = [placesOf(was), placesOf(is)];
  const movedRow = (row: number): number => (shift === null || row < shift.at ? row : Math.max(shift.at, row + shift.by));
  return {
    row(row) {
      if (shift !== null) return movedRow(row);
      const signature = was.get(row);
      const places = signature === undefined ? [] : (placesAfter.get(signature) ?? []);
      const [place] = places;
      return place !== undefined && places.length === 1 && placesBefore.get(signature ?? '')?.length === 1 ? place : row;
    },
    area(area) {
      if (shift === null) return area;
      const gone = shift.by < 0 && area.firstRow >= shift.at && area.lastRow < shift.at - shift.by;
      const lastRow = shift.by < 0 && area.lastRow >= shift.at ? Math.max(shift.at - 1, area.lastRow + shift.by) : movedRow(area.lastRow);
      return gone ? null : { ...area, firstRow: movedRow(area.firstRow), lastRow };
    },
  };
}

/** What was typed in each row: formulas change when rows move, so they don't count. Rows without anything typed have no signature. */
function signatures(sheet: Sheet): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [row, cells] of sheet.rows) {
    const typed = [...cells].filter(([, cell]) => isTyped(cell)).sort(([one], [other]) => one - other);
    if (typed.length > 0) texts.set(row, JSON.stringify(typed.map(([column, { value }]) => [column, value])));
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

/** From row `at` on everything moved by `by` rows, and nothing else did; null where that isn't so. */
function singleShift(
  was: ReadonlyMap<number, string>,
  is: ReadonlyMap<number, string>,
): { readonly at: number; readonly by: number } | null {
  const [lastBefore, lastAfter] = [lastOf(was), lastOf(is)];
  const by = lastAfter - lastBefore;
  if (by === 0) return null;
  let at = 0;
  while (at <= Math.min(lastBefore, lastAfter) && was.get(at) === is.get(at)) at++;
  const first = by > 0 ? at : at - by;
  for (let row = first; row <= lastBefore; row++) if (was.get(row) !== is.get(row + by)) return null;
  return first > lastBefore ? null : { at, by };
}

function lastOf(texts: ReadonlyMap<number, string>): number {
  let last = -1;
  for (const row of texts.keys()) last = Math.max(last, row);
  return last;
}
