// Where the columns of a sheet are after columns were put in or taken out: from a column on, all have moved by so many.

import type { Area } from '../../../domain/model/cell';

/** `by`: how many columns further right than before, up to the next shift. */
export interface ColumnShift {
  readonly from: number;
  readonly by: number;
}

/** By rising column; columns before the first are where they were. */
export type ColumnShifts = readonly ColumnShift[];

/** Where a column is now; null: it was taken out. */
export function columnNow(shifts: ColumnShifts, column: number): number | null {
  const now = column + (shifts.filter(({ from }) => from <= column).at(-1)?.by ?? 0);
  const next = shifts.find(({ from }) => from > column);
  return next !== undefined && next.from + next.by <= now ? null : now;
}

/** Which column this was before; null: it was put in. */
export function columnBefore(shifts: ColumnShifts, now: number): number | null {
  const before = now - (shifts.filter(({ from, by }) => from + by <= now).at(-1)?.by ?? 0);
  return columnNow(shifts, before) === now ? before : null;
}

/** The area as it is now, but for columns that were put into it. */
export function areasNow(shifts: ColumnShifts, area: Area): readonly Area[] {
  const columns = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => columnNow(shifts, area.firstColumn + i));
  const areas: Area[] = [];
  for (const column of columns) {
    const last = areas.at(-1);
    if (column === null) continue;
    if (last?.lastColumn === column - 1) areas[areas.length - 1] = { ...last, lastColumn: column };
    else areas.push({ ...area, firstColumn: column, lastColumn: column });
  }
  return areas;
}

/** A column of before, and where it may be now. */
export interface ColumnFound {
  readonly column: number;
  readonly places: readonly number[];
}

/** A column with the place that was chosen for it. */
interface Placed {
  readonly column: number;
  readonly place: number;
  readonly count: number;
  /** Of the columns that were put in or taken out on the way. */
  readonly changes: number;
  readonly left: Placed | null;
}

/**
 * The shifts by which most of the columns, in their order, are where they are found; of several, those with the fewest
 * columns put in or taken out. Null where less than two thirds of those that are found at all are found so.
 */
export function shiftsBetween(columns: readonly ColumnFound[]): ColumnShifts | null {
  const placed: Placed[] = [];
  for (const { column, places } of columns) {
    placed.push(...places.map((place) => bestAfter(placed, column, place)));
  }
  const best = placed.reduce<Placed | null>((chosen, each) => (chosen === null || isBetter(each, chosen) ? each : chosen), null);
  const found = columns.filter(({ places }) => places.length > 0).length;
  if (best === null || best.count < 2 || best.count * 3 < found * 2) return null;
  const chain: Placed[] = [];
  for (let at: Placed | null = best; at !== null; at = at.left) chain.unshift(at);
  return chain.map(({ column, place }) => ({ from: column, by: place - column })).filter(({ by }, i, all) => by !== (all[i - 1]?.by ?? 0));
}

function bestAfter(earlier: readonly Placed[], column: number, place: number): Placed {
  const alone: Placed = { column, place, count: 1, changes: Math.abs(place - column), left: null };
  return earlier
    .filter((left) => left.column < column && left.place < place)
    .map((left) => ({
      column,
      place,
      count: left.count + 1,
      changes: left.changes + Math.abs(place - column - (left.place - left.column)),
      left,
    }))
    .reduce((best, each) => (isBetter(each, best) ? each : best), alone);
}

function isBetter(one: Placed, other: Placed): boolean {
  return one.count > other.count || (one.count === other.count && one.changes < other.changes);
}
