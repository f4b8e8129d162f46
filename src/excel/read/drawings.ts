// Which cells lie under pictures, charts and shapes. Excel says in points where they are, so the widths of columns and
// the heights of rows are asked for with the cells, of sheets that have any.

import type { Area } from '../../domain/model/cell';
import type { TakenPlace } from '../../domain/model/grid';
import { columnsOfSheet, rangeOf, rowsOfSheet } from '../batch/ranges';
import { columnsLookedAt } from './set-beside';

/** Where something floats over the cells, in points from the sheet's corner. */
export interface Drawing {
  readonly by: 'picture' | 'chart' | 'shape';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sizesWithCells: boolean;
}

/** In points; a hidden line has none. */
export interface LineSizes {
  readonly widths: readonly number[];
  /** Null where there are too many rows to ask for: then a drawing counts in all of them. */
  readonly heights: readonly number[] | null;
}

const place = 'items/left,items/top,items/width,items/height';

/** Queues what floats over a sheet. A chart grows with its cells unless somebody has set it not to, which Excel doesn't say. */
export function queueDrawings(sheet: Excel.Worksheet): () => readonly Drawing[] {
  const shapes = sheet.shapes.load(`${place},items/type,items/placement,items/visible`);
  const charts = sheet.charts.load(place);
  return () => [
    ...shapes.items.flatMap(({ left, top, width, height, type, placement, visible }): readonly Drawing[] => {
      const by = type === 'Image' ? 'picture' : 'shape';
      return visible ? [{ by, left, top, width, height, sizesWithCells: placement === 'TwoCell' }] : [];
    }),
    ...charts.items.map(({ left, top, width, height }): Drawing => ({ by: 'chart', left, top, width, height, sizesWithCells: true })),
  ];
}

const mostRows = 5_000;

/** Queues the sizes of the rows of an area, of its columns and of those right of it. */
export function queueLineSizes(sheet: Excel.Worksheet, area: Area): () => LineSizes {
  const lastColumn = Math.min(area.lastColumn + columnsLookedAt, columnsOfSheet - 1);
  const columns = rangeOf(sheet, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn }).getColumnProperties({
    columnHidden: true,
    format: { columnWidth: true },
  });
  const rows =
    area.lastRow >= mostRows
      ? null
      : rangeOf(sheet, { firstRow: 0, lastRow: area.lastRow, firstColumn: 0, lastColumn: 0 }).getRowProperties({
          rowHidden: true,
          format: { rowHeight: true },
        });
  return () => ({
    widths: columns.value.map(({ columnHidden, format }) => (columnHidden === true ? 0 : (format?.columnWidth ?? 0))),
    heights: rows?.value.map(({ rowHidden, format }) => (rowHidden === true ? 0 : (format?.rowHeight ?? 0))) ?? null,
  });
}

/** The cells under each drawing. One that lies beyond the columns or rows that were asked for is in nobody's way. */
export function placesOfDrawings(drawings: readonly Drawing[], { widths, heights }: LineSizes): readonly TakenPlace[] {
  return drawings.flatMap(({ by, left, top, width, height, sizesWithCells }): readonly TakenPlace[] => {
    const columns = linesUnder(left, width, widths);
    const rows = heights === null ? { first: 0, last: rowsOfSheet - 1 } : linesUnder(top, height, heights);
    if (columns === null || (rows === null && !sizesWithCells)) return [];
    const below = (heights?.length ?? 0) + 1;
    const area: Area = {
      firstRow: rows?.first ?? below,
      firstColumn: columns.first,
      lastRow: rows?.last ?? below,
      lastColumn: columns.last,
    };
    return [{ area, by, ...(sizesWithCells ? { sizesWithCells } : {}) }];
  });
}

/** Less than this over a line's edge doesn't count: drawings are placed by hand. */
const tolerance = 1;

/** The rows or columns from one place to another; null where all of it is past the last. */
function linesUnder(from: number, length: number, sizes: readonly number[]): { readonly first: number; readonly last: number } | null {
  let [end, first, last] = [0, -1, -1];
  for (const [line, size] of sizes.entries()) {
    end += size;
    if (size === 0) continue;
    if (first < 0 && end > from + tolerance) first = line;
    if (first >= 0 && (last < 0 || end - size < from + length - tolerance)) last = line;
  }
  return first < 0 ? null : { first, last };
}
