// Which region of a mostly blank sheet is read. Areas of cells far from the main region are left out, and listed.

import { areaAround, overlaps, type Area } from '../../domain/model/cell';
import { columnsOf, rowsOf, hasWholeRowsOrColumns, type Span } from '../batch/ranges';

/** A rectangle with filled cells. */
export interface FilledArea {
  readonly area: Area;
  /** How many of its cells hold something. */
  readonly cells: number;
}

/** What is read of a sheet. */
export interface UsedRegion {
  /** Null: the sheet is empty. */
  readonly area: Area | null;
  /** The rows of the area that hold something. */
  readonly rows: readonly Span[];
  /** Areas with cells that aren't read. */
  readonly outlyingAreas: readonly Area[];
}

/** Cells nearer to each other than this form a group. Where a group is mostly blank, the next distance is tried. */
const distances = [
  { rows: 1_000, columns: 100 },
  { rows: 100, columns: 20 },
  { rows: 10, columns: 3 },
];

/** So many blank rows are cheaper to read than to leave out. */
const maxBlankRowsRead = 50;

/** Blank cells in the region for each filled one, where it has more than `freeCells` cells. */
const maxBlanksPerCell = 10;

/** Filled areas near each other, with the rectangle around them. */
interface Group extends FilledArea {
  readonly parts: readonly FilledArea[];
}

/**
 * The rectangle around the most filled group of cells and every other group that fits in it, largest first.
 * Its size follows its filled cells: at most `freeCells` cells, or eleven for each filled one.
 */
export function usedRegionOf(filled: readonly FilledArea[], freeCells: number): UsedRegion {
  const isDense = ({ area, cells }: FilledArea): boolean =>
    rowsOf(area) * columnsOf(area) <= Math.max(freeCells, (maxBlanksPerCell + 1) * cells);
  const groupings = distances.map((distance) => groupsOf(filled, distance));
  const groups = groupings.find(([main]) => main !== undefined && isDense(main)) ?? groupings.at(-1) ?? [];
  const [main, ...others] = groups;
  if (main === undefined) return { area: null, rows: [], outlyingAreas: [] };
  let kept: Group = main;
  const outlyingAreas: Area[] = [];
  for (const other of others) {
    const merged = mergeGroups(kept, other);
    if (isDense(merged) && !hasWholeRowsOrColumns(merged.area)) kept = merged;
    else outlyingAreas.push(other.area);
  }
  return { area: kept.area, rows: rowsWithCells(kept.parts), outlyingAreas };
}

/** Groups of cells near each other, the most filled first. */
function groupsOf(filled: readonly FilledArea[], distance: { readonly rows: number; readonly columns: number }): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const each of filled) {
    let group: Group = { ...each, parts: [each] };
    for (;;) {
      const around = widened(group.area, distance);
      const near = groups.filter(({ area }) => overlaps(area, around));
      if (near.length === 0) break;
      groups = groups.filter((other) => !near.includes(other));
      group = near.reduce(mergeGroups, group);
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

function mergeGroups(one: Group, other: Group): Group {
  return {
    area: areaAround([one.area, other.area]),
    cells: one.cells + other.cells,
    parts: [...one.parts, ...other.parts],
  };
}

function rowsWithCells(parts: readonly FilledArea[]): readonly Span[] {
  const rows: { first: number; last: number }[] = [];
  for (const { area } of [...parts].sort((one, other) => one.area.firstRow - other.area.firstRow)) {
    const last = rows.at(-1);
    if (last !== undefined && area.firstRow - last.last <= maxBlankRowsRead) last.last = Math.max(last.last, area.lastRow);
    else rows.push({ first: area.firstRow, last: area.lastRow });
  }
  return rows;
}
