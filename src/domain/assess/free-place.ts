// Where new columns of ours go beside a table: never under a picture, chart or shape, nor over cells that hold a key, a
// drop-down or a format of the officer's, but to the next place that is free.

import { overlaps } from '../model/cell';
import type { Grid, TakenPlace } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isDataKind } from '../model/table/counted-rows';

/** The place of new columns. */
export interface FreePlace {
  readonly first: number;
  /** What stands before it, so that the columns don't begin at once. */
  readonly passed: readonly TakenPlace[];
  /** False where no place near enough is free: then `first` is where the columns would begin at once. */
  readonly isFree: boolean;
}

/** A chart with a column before it fits in between; what is further off is no longer beside the table. */
const furthest = 12;

/**
 * So many columns, from `next` on, that stand together. A Table of Excel has no gap in it, so there they begin at once
 * or not at all. A fill or border that leaves no place near is written on: what we write stays readable there, and Undo
 * gives it back.
 */
export function freePlace(grid: Grid, table: PlanTable, next: number, count: number): FreePlace {
  const keys = (table.keysBeside ?? []).map((area): TakenPlace => ({ area, by: 'key' }));
  const taken = count === 0 ? [] : [...(grid.taken ?? []), ...keys].filter((place) => isInTheWay(place, table));
  const canMove = !isInExcelTable(grid, table);
  const found = placeBeside(taken, { next, count, canMove });
  if (found.isFree) return found;
  const onFormats = placeBeside(
    taken.filter(({ by }) => by !== 'format'),
    { next, count, canMove },
  );
  return onFormats.isFree ? onFormats : found;
}

/** Where columns would begin at once, how many there are, and whether a gap may stand before them. */
interface WantedPlace {
  readonly next: number;
  readonly count: number;
  readonly canMove: boolean;
}

function placeBeside(taken: readonly TakenPlace[], { next, count, canMove }: WantedPlace): FreePlace {
  let first = next;
  const passed: TakenPlace[] = [];
  for (;;) {
    const there = taken.filter(({ area }) => area.firstColumn < first + count && area.lastColumn >= first);
    if (there.length === 0) return { first, passed, isFree: true };
    passed.push(...there);
    first = Math.max(...there.map(({ area }) => area.lastColumn)) + 1;
    if (first > next + furthest || !canMove) return { first: next, passed, isFree: false };
  }
}

/** Our columns are widened and collapsed over the whole sheet, which a drawing that sizes with its cells doesn't survive. */
function isInTheWay({ area, by, sizesWithCells }: TakenPlace, { area: ofTable, lastRow, rows }: PlanTable): boolean {
  if (sizesWithCells === true) return true;
  if (area.firstRow > lastRow || area.lastRow < ofTable.firstRow) return false;
  // Headings and bands go on in the officer's own format.
  return by !== 'format' || rows.some(({ row, kind }) => isDataKind(kind) && area.firstRow <= row && row <= area.lastRow);
}

function isInExcelTable({ tables }: Grid, { area }: PlanTable): boolean {
  return tables.some((each) => overlaps(each.area, area));
}
