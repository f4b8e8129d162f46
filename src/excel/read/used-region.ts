// Which stretch of a mostly blank sheet is read: cells that stand far from the most are left aside, and said to be.

import type { Area } from '../../domain/model/cell';
import { columnsOf, overlap, rowsOf, spansSheet, type Lines } from '../batch/ranges';

/** A rectangle of which so many cells hold something. */
export interface FilledArea {
  readonly area: Area;
  readonly cells: number;
}

/** `rows`: those of the area that hold something. `aside`: areas with cells that aren't read. */
export interface UsedRegion {
  readonly area: Area | null;
  readonly rows: readonly Lines[];
  readonly outlyingAreas: readonly Area[];
}

/** Cells nearer to each other than this belong together. Where what belongs together is mostly blank, only nearer ones do. */
const distances = [
  { rows: 1_000, columns: 100 },
  { rows: 100, columns: 20 },
  { rows: 10, columns: 3 },
];

/** Blank rows that are cheaper to read along than to leave out. */
const rowsReadAlong = 50;

/** Blank cells in the stretch for each one that holds something, where it has more than `roomy` cells. */
const mostBlanks = 10;

interface Group extends FilledArea {
  readonly parts: readonly FilledArea[];
}

/**
 * The rectangle around the most filled group of cells and every other group that it has room for, largest first.
 * Its size follows its filled cells: at most `roomy` cells, or eleven for each filled one.
 */
export function usedRegionOf(filled: readonly FilledArea[], roomy: number): UsedRegion {
  const mayHave = ({ area, cells }: FilledArea): boolean => rowsOf(area) * columnsOf(area) <= Math.max(roomy, (mostBlanks + 1) * cells);
  const groupings = distances.map((distance) => groupsOf(filled, distance));
  const groups = groupings.find(([main]) => main !== undefined && mayHave(main)) ?? groupings.at(-1) ?? [];
  const [main, ...others] = groups;
  if (main === undefined) return { area: null, rows: [], outlyingAreas: [] };
  let kept: Group = main;
  const aside: Area[] = [];
  for (const other of others) {
    const both = together(kept, other);
    if (mayHave(both) && !spansSheet(both.area)) kept = both;
    else aside.push(other.area);
  }
  return { area: kept.area, rows: rowsWithCells(kept.parts), outlyingAreas: aside };
}

/** Groups of cells that stand near each other, the most filled first. */
function groupsOf(filled: readonly FilledArea[], distance: { readonly rows: number; readonly columns: number }): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const each of filled) {
    let group: Group = { ...each, parts: [each] };
    for (;;) {
      const around = widened(group.area, distance);
      const near = groups.filter(({ area }) => overlap(area, around));
      if (near.length === 0) break;
      groups = groups.filter((other) => !near.includes(other));
      group = near.reduce(together, group);
    }
    groups = [...groups, group];
  }
  return [...groups].sort((one, other) => other.cells - one.cells);
}

function widened(area: Area, { rows, columns }: { readonly rows: number; readonly columns: number }): Area {
  return {
    firstRow: area.firstRow - rows,
    lastRow: area.lastRow + rows,
    firstColumn: area.firstColumn - columns,
    lastColumn: area.lastColumn + columns,
  };
}

function together(one: Group, other: Group): Group {
  return {
    area: {
      firstRow: Math.min(one.area.firstRow, other.area.firstRow),
      lastRow: Math.max(one.area.lastRow, other.area.lastRow),
      firstColumn: Math.min(one.area.firstColumn, other.area.firstColumn),
      lastColumn: Math.max(one.area.lastColumn, other.area.lastColumn),
    },
    cells: one.cells + other.cells,
    parts: [...one.parts, ...other.parts],
  };
}

function rowsWithCells(parts: readonly FilledArea[]): readonly Lines[] {
  const rows: { first: number; last: number }[] = [];
  for (const { area } of [...parts].sort((one, other) => one.area.firstRow - other.area.firstRow)) {
    const last = rows.at(-1);
    if (last !== undefined && area.firstRow - last.last <= rowsReadAlong) last.last = Math.max(last.last, area.lastRow);
    else rows.push({ first: area.firstRow, last: area.lastRow });
  }
  return rows;
}
